"""From step to step: keys, numbers, titles, the index, the list of keys, and leaving."""

import pytest


@pytest.mark.parametrize("key", ["Right", "Space", "Enter", "PgDn", "l", "n"])
def test_next_is_one_step(lesson, key):
    lesson().keys(key).at(2).keys(key).at(3)


@pytest.mark.parametrize("key", ["Left", "Backspace", "PgUp", "h", "p"])
def test_back_is_one_step(lesson, key):
    lesson().go(4).keys(key).at(3).keys(key).at(2)


def test_ends(lesson):
    person = lesson()
    person.keys("Left").wait_for("This is the first step.").at(1)
    person.keys("End").at(11).keys("Right").wait_for("This was the last step.").at(11)
    person.keys("Home").at(1)
    person.keys("G").at(11).keys("g").at(1)


def test_number(lesson):
    person = lesson().go(7)
    person.keys("1").wait_for("Step 1: Enter goes there")
    person.keys("1").wait_for("Step 11: Enter goes there").keys("Enter").at(11)


@pytest.mark.parametrize("number", ["0", "12", "9999"])
def test_number_out_of_range(lesson, number):
    person = lesson().go(3).keys(number, "Enter")
    person.wait_for(f"There is no step {number}; there are 1 to 11.").at(3)


def test_number_given_up(lesson):
    person = lesson().go(3).keys("7").wait_for("Step 7:")
    person.keys("Esc").wait_for("→ next").at(3)


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize(
    "title, step", [("query, key", 4), ("쿼리, 키", 4), ("FEED-FORWARD", 10), ("순방향", 10)]
)
def test_title(lesson, language, title, step):
    person = lesson("--lang", language).keys("/")
    person.wait_for("Find:" if language == "en" else "찾기:")
    person.keys(title).wait_for(lambda: person.footer.endswith(title), "the title")
    person.keys("Enter").at(step)


def test_title_that_does_not_exist(lesson):
    person = lesson().go(2).keys("/").wait_for("Find:").keys("zebra").wait_for("No title fits.")
    person.keys("Enter").sync().wait_for("No title fits.")
    person.keys("Esc").wait_for("→ next").at(2)


def test_index(lesson):
    person = lesson().go(2).keys("i").wait_for("▸  2  Each word becomes")
    person.keys("Down", "Down").wait_for("▸  4  Query, key and value")
    person.keys("Up").wait_for("▸  3  Each word learns").keys("Enter").at(3)
    person.keys("F3").wait_for("▸  3").keys("Esc").wait_for("→ next").at(3)


def test_all_keys(lesson):
    person = lesson().go(2)
    before = person.text
    person.keys("?").wait_for("All keys")
    seen = person.text
    for _ in range(10):
        person.keys("Down")
    seen += person.sync().text
    for keys in ["→ Space Enter PgDn l n", "← Backspace PgUp h p b", "Home g, End G", "7 Enter",
                 "[ ]", "{ }", "+ -", "m F4", "t F6", "e F7", "u F8", "c F5", "a F9 Tab", "L F2",
                 "q Esc Ctrl-C"]:  # fmt: skip
        assert f"  {keys}  " in seen, person.told(keys)
    person.keys("Esc").wait_for("→ next").at(2)
    assert person.text == before


@pytest.mark.parametrize("key, status", [("q", 0), ("Esc", 0), ("Ctrl-C", 130)])
def test_leaving(lesson, key, status):
    person = lesson().go(2).keys(key)
    assert person.wait_for_end() == status
    assert person.settings == person.first_settings
    assert not person.screen.is_alternate
    assert not person.screen.cursor.hidden
    # The last step stays on the normal screen.
    assert "Each word becomes a row of numbers" in person.after_leaving.decode()
    assert "student" in person.after_leaving.decode()


def test_escape_closes_before_it_leaves(lesson):
    person = lesson().go(2).keys("Tab").wait_for("[0.00]").keys("Enter").wait_for("lookup")
    person.keys("?").wait_for("All keys").keys("Esc").wait_for("operation  lookup")
    person.keys("Esc").wait_for("[0.00]").keys("Esc").wait_for("q leave")
    assert person.keys("Esc").wait_for_end() == 0
