"""Windows of other sizes: changed while a lesson runs, too small, smaller than a matrix."""

import random

import pytest


@pytest.mark.parametrize("keys", [[], ["Tab", "Down"], ["a", "2"], ["Tab", "Enter"], ["i"]])
def test_resized_and_back(lesson, keys):
    person = lesson().go(5)
    for key in keys:
        person.keys(key).sync()
    before = person.text
    chance = random.Random(20)
    size = (80, 24)
    for _ in range(20):
        other = (chance.randint(10, 150), chance.randint(3, 60))
        if other != size:
            person.resize(*other)
        size = other
        assert all(len(line) <= size[0] for line in person.screen.rows())
    person.resize(80, 24)
    assert person.text == before, person.told("the screen of before")


def test_too_small(lesson):
    person = lesson().go(3)
    before = person.text
    person.resize(30, 8)
    person.wait_for("40").wait_for("12")
    assert "token" not in person.text
    # Keys still work there, as one cannot see that they should not.
    person.resize(80, 24)
    assert person.text == before
    person.at(3)


def test_leaving_a_window_that_is_too_small(lesson):
    person = lesson()
    person.resize(30, 8)
    assert person.keys("q").wait_for_end() == 0


def test_matrix_wider_than_the_window(lesson):
    words = "I am a student who reads a long sentence about words that look at other words"
    person = lesson("--model", "seeded:width=64", "--text", words).go(2).keys("Tab")
    person.wait_for("[").wait_for("│ I ")
    header = lambda: next(
        line for number, line in enumerate(person.screen.rows())
        if person.screen.rows()[number - 1].startswith("┌"))  # fmt: skip
    assert " 0 " in header()
    person.keys("End").wait_for(lambda: header().rstrip("│ ").endswith(" 63"), "the last column")
    # The names of the rows stay.
    person.wait_for("│ I ")
    for _ in words.split():
        person.keys("Down")
    person.wait_for("│ words ").wait_for(lambda: header().rstrip("│ ").endswith(" 63"), "headers")
    person.keys("Home").wait_for(lambda: " 0 " in header(), "the first column").at(2)


def test_long_step_scrolls(lesson):
    person = lesson().go(4).wait_for("Think of a search engine")
    person.keys("Down", "Down").wait_for("↑ 2 more").at(4)
    person.keys("Up", "Up").wait_for("Think of a search engine").at(4)
    for _ in range(200):
        person.keys("Down")
    person.sync()
    assert "↓" not in person.footer.replace("←↑↓→", "")


def test_tall_window_shows_everything(lesson):
    person = lesson(columns=100, lines=120).go(4)
    assert "↓" not in person.footer
