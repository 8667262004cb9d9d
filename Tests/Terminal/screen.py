"""A terminal's picture: pyte's screen, with the alternate screen that pyte leaves out."""

import copy

import pyte


class Screen(pyte.Screen):
    """A screen that has two pages, as xterm has: `?1049h` shows the other, `?1049l` the first."""

    ALTERNATE = 1049

    def __init__(self, columns, lines):
        self.kept = None
        super().__init__(columns, lines)

    @property
    def is_alternate(self):
        return self.kept is not None

    def set_mode(self, *modes, **options):
        if options.get("private") and self.ALTERNATE in modes and not self.is_alternate:
            self.kept = copy.deepcopy(self.buffer), copy.copy(self.cursor)
        super().set_mode(*modes, **options)

    def reset_mode(self, *modes, **options):
        super().reset_mode(*modes, **options)
        if options.get("private") and self.ALTERNATE in modes and self.is_alternate:
            self.buffer, self.cursor = self.kept
            self.kept = None
            self.dirty.update(range(self.lines))

    def rows(self):
        """The lines without the blanks at their ends."""
        return [line.rstrip() for line in self.display]

    def framed(self):
        """The whole picture for a message."""
        edge = "+" + "-" * self.columns + "+"
        rows = [f"|{line}|" for line in self.display]
        cursor = f"cursor {self.cursor.y},{self.cursor.x}" + (" hidden" if self.cursor.hidden else "")
        return "\n".join([edge, *rows, edge, cursor])
