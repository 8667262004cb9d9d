"""Drives a program through a pseudo-terminal, as a person at a keyboard would."""

import contextlib
import fcntl
import os
import pathlib
import re
import signal
import struct
import subprocess
import termios
import time

import pexpect
import pexpect.fdpexpect
import pyte

from screen import Screen

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = os.environ.get("EXPLAIN_BINARY") or str(ROOT / ".build/debug/explain")

KEYS = {
    "Up": b"\x1b[A", "Down": b"\x1b[B", "Right": b"\x1b[C", "Left": b"\x1b[D",
    "Home": b"\x1b[H", "End": b"\x1b[F", "PgUp": b"\x1b[5~", "PgDn": b"\x1b[6~",
    "Delete": b"\x1b[3~", "F1": b"\x1bOP", "F2": b"\x1bOQ", "F3": b"\x1bOR", "F4": b"\x1bOS",
    "F5": b"\x1b[15~", "F6": b"\x1b[17~", "F7": b"\x1b[18~", "F8": b"\x1b[19~",
    "Enter": b"\r", "Esc": b"\x1b", "Tab": b"\t", "BackTab": b"\x1b[Z", "Space": b" ",
    "Backspace": b"\x7f", "Ctrl-C": b"\x03", "Ctrl-L": b"\x0c", "Ctrl-U": b"\x15",
    "Ctrl-Z": b"\x1a",
}  # fmt: skip

FRAME_END = b"\x1b[?2026l"
CLEARED = b"\x1b[0m\x1b[H\x1b[2J"
LEFT = b"\x1b[?1049l"
GUARD = 20


class Timeout(AssertionError):
    """What was waited for has not come; the message holds the whole screen."""


def environment(folder, **variables):
    """An environment in which nothing of ours is found, and nothing of ours is changed."""
    folders = {"XDG_STATE_HOME": "state", "XDG_RUNTIME_DIR": "runtime", "HOME": "home"}
    for name in folders.values():
        (pathlib.Path(folder) / name).mkdir(mode=0o700, exist_ok=True)
    clean = {"PATH": os.environ["PATH"], "TERM": "xterm-256color", "LANG": "en_US.UTF-8"}
    clean |= {variable: f"{folder}/{name}" for variable, name in folders.items()}
    return clean | {name: str(value) for name, value in variables.items()}


def take_terminal():
    """Makes the terminal that of the program to come, which obeys signals whoever runs the tests.

    Under nohup and in the background of a script some are ignored, and would be by the program.
    """
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    for number in signal.SIGHUP, signal.SIGINT, signal.SIGQUIT:
        signal.signal(number, signal.SIG_DFL)


class Driver:
    """A program in a terminal of its own.

    The terminal's other end is kept open, so that its settings can be read when the program has
    ended.
    """

    def __init__(self, arguments, folder, columns=80, lines=24, binary=BINARY, **variables):
        master, self.slave = os.openpty()
        self.screen = Screen(columns, lines)
        self.stream = pyte.ByteStream(self.screen)
        self.output = b""
        self.first_settings = termios.tcgetattr(self.slave)
        self.set_size(columns, lines)
        self.process = subprocess.Popen(
            [binary, *arguments], env=environment(folder, **variables), cwd=folder,
            stdin=self.slave, stdout=self.slave, stderr=self.slave, start_new_session=True,
            preexec_fn=take_terminal)  # fmt: skip
        self.pty = pexpect.fdpexpect.fdspawn(master, timeout=GUARD)

    # What is sent

    def keys(self, *keys):
        """Sends keys by their names, other text and bytes as they are."""
        parts = [key if isinstance(key, bytes) else KEYS.get(key, key.encode()) for key in keys]
        self.pty.send(b"".join(parts))
        return self

    def set_size(self, columns, lines):
        fcntl.ioctl(self.slave, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))

    def resize(self, columns, lines):
        """Changes the size, and waits until the whole screen has been drawn for it."""
        self.read()
        seen = len(self.output)
        self.screen.resize(lines, columns)
        self.set_size(columns, lines)
        return self.wait_for(lambda: self.is_redrawn_since(seen), "a new picture")

    # What is seen

    def read(self, timeout=0.0):
        """Takes in what has been written so far."""
        with contextlib.suppress(pexpect.TIMEOUT, pexpect.EOF, OSError):
            chunk = self.pty.read_nonblocking(1 << 16, timeout=timeout)
            self.output += chunk
            self.stream.feed(chunk)
            return True
        return False

    def is_whole(self):
        """Whether no frame is half drawn."""
        return self.output.rfind(b"\x1b[?2026h") <= self.output.rfind(FRAME_END)

    def is_redrawn_since(self, place):
        """Whether the screen was emptied and drawn anew after so many bytes."""
        _, cleared, drawn = self.output[place:].rpartition(CLEARED)
        return bool(cleared) and FRAME_END in drawn

    @property
    def text(self):
        return "\n".join(self.screen.rows())

    def wait_for(self, wanted, what=None, timeout=GUARD):
        """Waits until a text is on the screen, or until a condition holds."""
        test = wanted if callable(wanted) else lambda: wanted in self.text
        end = time.monotonic() + timeout
        while True:
            while self.read():
                pass
            if self.is_whole() and test():
                return self
            if time.monotonic() > end:
                raise Timeout(self.told(what or wanted))
            self.read(0.05)

    def told(self, what):
        """What was waited for, and everything that is there instead."""
        ended = f"ended with {self.process.poll()}"
        state = "still runs" if self.process.poll() is None else ended
        return f"waited for {what!r}; the program {state}\n{self.screen.framed()}"

    def sync(self):
        """Waits until all that was sent has been dealt with: a redraw comes after it."""
        while self.read():
            pass
        seen = len(self.output)
        self.keys("Ctrl-L")
        return self.wait_for(lambda: self.is_redrawn_since(seen), "a redrawn screen")

    # Step mode

    @property
    def position(self):
        """The number of the step and of all, from the end of the first line."""
        found = re.search(r" (\d+)/(\d+) [─-]+$", self.screen.rows()[0])
        return (int(found[1]), int(found[2])) if found else None

    @property
    def footer(self):
        return self.screen.rows()[-1]

    def at(self, step):
        """Waits for a step, and makes sure that it stays there."""
        there = lambda: self.position is not None and self.position[0] == step
        self.wait_for(there, f"step {step}")
        self.sync()
        assert there(), self.told(f"step {step}, and no further")
        return self

    def go(self, step):
        """Goes to a step by its number."""
        return self.keys(str(step), "Enter").at(step)

    # Its end

    def wait_for_end(self, timeout=GUARD):
        """Waits until the program has ended; its exit status, negative for a signal."""
        end = time.monotonic() + timeout
        while self.process.poll() is None:
            if time.monotonic() > end:
                raise Timeout(self.told("the end of the program"))
            self.read(0.02)
        while self.read(0.05):
            pass
        return self.process.returncode

    @property
    def settings(self):
        return termios.tcgetattr(self.slave)

    @property
    def after_leaving(self):
        """What was written on the normal screen after the last step."""
        return self.output.rpartition(LEFT)[2]

    def hang_up(self):
        """Takes the terminal away, as when its window is closed."""
        os.close(self.slave)
        self.slave = None
        self.pty.close()

    def close(self):
        if self.process.poll() is None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        if self.slave is not None:
            self.hang_up()
