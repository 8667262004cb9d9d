"""In a matrix: the cursor, the numbers it was made of, and the way back to a word's embedding."""

import re


def test_cursor(lesson):
    person = lesson().go(2).keys("Tab").wait_for("│ I       │ [0.00]")
    person.keys("Down", "Right").wait_for("│ am      │  1.00  [0.50]").at(2)
    person.keys("Left").wait_for("│ am      │ [1.00]")
    person.keys("End").wait_for("[0.00]│").keys("Home").wait_for("[1.00]")
    person.keys("Up", "Up", "Up").wait_for("│ I       │ [0.00]").at(2)
    person.keys("Esc").wait_for("→ next").at(2)
    assert "[0.00]" not in person.text


def test_cursor_goes_on_to_the_next_step(lesson):
    person = lesson().go(2).keys("Tab").wait_for("[0.00]").keys("Space").at(3)
    person.keys("PgUp").at(2)


def test_tab_goes_round(lesson):
    person = lesson().go(3)
    person.keys("Tab").wait_for("│ I       │[0.00]")
    first = person.text
    person.keys("Tab").sync()
    assert person.text != first and "[" in person.text
    person.keys("BackTab").sync()
    assert person.text == first
    person.keys("Tab", "Tab").wait_for("→ next")


def test_sources_are_lit(lesson):
    person = lesson().go(3).keys("Tab", "Tab").wait_for("←↑↓→ move")
    # The input is the sum of the embedding and the position, which stands above it.
    lit = lambda: re.search(r"‹ ?-?\d\.\d\d›", person.text)
    person.wait_for(lambda: lit() is not None, "a lit cell")
    person.keys("Esc").wait_for("→ next")
    assert lit() is None


def test_way_back_to_the_embedding(lesson):
    person = lesson().go(7).keys("Tab").wait_for("←↑↓→ move")
    person.keys("Down", "Down", "Down").sync()
    person.keys("Enter").wait_for("weights[student, I] = ")
    pictures = []
    while "embedding.weight[" not in person.screen.rows()[1] + person.screen.rows()[3]:
        assert len(pictures) < 20, person.told("the way to embedding.weight")
        pictures.append(person.sync().text)
        # In a product the first factor is chosen, which leads to the words.
        person.keys("Enter")
        person.wait_for(lambda: person.text != pictures[-1], "the next number")
    assert len(pictures) > 4
    person.wait_for("given")
    # A given number leads no further.
    person.keys("Enter").wait_for("was given")
    for picture in reversed(pictures):
        person.keys("Backspace").sync()
        assert person.text == picture
    person.keys("Backspace").wait_for("←↑↓→ move").at(7)


def test_terms_are_chosen(lesson):
    person = lesson().go(5).keys("Tab", "Enter").wait_for("▸")
    chosen = lambda: re.search(r"▸(\S+ \d\]|\S+)", person.text)[1]
    first = chosen()
    person.keys("Right").wait_for(lambda: chosen() != first, "another term")
    second = chosen()
    person.keys("Enter").wait_for(f"← {second}")
    person.keys("Backspace").wait_for(lambda: chosen() == second, "the term chosen before")
    person.keys("Left").wait_for(lambda: chosen() == first, "the first term")


def test_next_leaves_an_opened_number(lesson):
    lesson().go(5).keys("Tab", "Enter").wait_for("▸").keys("Space").at(6)
