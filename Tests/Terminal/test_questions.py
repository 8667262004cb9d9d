"""Questions: answered only by those who want to, with hints, and never a trap."""

import pytest


def test_next_goes_on_without_an_answer(lesson):
    lesson().go(5).keys("Right").at(6).keys("Enter").at(7).keys("Space").at(8)


@pytest.mark.parametrize("keys", [["a"], ["Tab", "Tab"]])
def test_focus(lesson, keys):
    person = lesson().go(5).keys(*keys).wait_for("Enter check").wait_for("▸ Answer:")
    assert not person.screen.cursor.hidden
    person.keys("1.").wait_for("▸ Answer: 1.").keys("Esc").wait_for("→ next").at(5)


def test_wrong_answer(lesson):
    person = lesson().go(5).keys("a").wait_for("▸ Answer:")
    # The score itself: the lesson knows that mistake.
    person.keys("2.70", "Enter").wait_for("Not yet. That is the score itself.")
    person.wait_for("▸ Answer: 2.70")
    person.keys("Esc").wait_for("→ next").keys("a").wait_for("▸ Answer: 2.70")


def test_unreadable_answer(lesson):
    person = lesson().go(5).keys("a").wait_for("▸ Answer:").keys("x", "Enter")
    person.wait_for("Type a number").wait_for("▸ Answer: x")


def test_hints(lesson):
    person = lesson().go(5).keys("a").wait_for("▸ Answer:")
    person.keys("?").wait_for("Hint 1 of 3:").keys("?").wait_for("Hint 2 of 3:")
    person.keys("?").wait_for("Hint 3 of 3:").wait_for("1.35")
    person.keys("?").wait_for("That was the last hint.").at(5)


@pytest.mark.parametrize("answer", ["1.35", "2.7/2", "1,35"])
def test_right_answer(lesson, answer):
    person = lesson().go(5).keys("a").wait_for("▸ Answer:").keys(answer, "Enter")
    # What is said to it is on the screen, not scrolled out of it.
    person.wait_for("Right.").keys("Enter").at(6)


def test_escape_leaves_the_field_and_nothing_else(lesson):
    lesson().go(5).keys("a").wait_for("▸ Answer:").keys("Esc").wait_for("→ next").at(5)


def test_page_down_goes_on_from_the_field(lesson):
    lesson().go(5).keys("a").wait_for("▸ Answer:").keys("PgDn").at(6)


def test_order_with_hangul_keys(lesson):
    person = lesson().go(8).keys("a").wait_for("▸ Answer:")
    # d c a b, with the Hangul keyboard on: ㅇ ㅊ ㅁ ㅠ.
    person.keys("ㅇ ㅊ ㅁ ㅠ").wait_for("▸ Answer: ㅇ ㅊ ㅁ ㅠ").keys("Enter").wait_for("Right.")


def test_choice_with_hangul_keys(start):
    person = start("tokens").wait_for(" 1/9 ")
    for step in range(1, 10):
        person.go(step)
        if "a answer" not in person.footer:
            continue
        person.keys("a").wait_for("▸ ")
        if "a)" in person.text:
            break
        person.keys("Esc").wait_for("→ next")
    assert "a)" in person.text, person.told("a question with choices")
    judged = lambda: "Right." in person.text or "Not yet." in person.text
    person.keys("ㅁ", "Enter").wait_for(judged, "a judgement, right or wrong")


def test_korean(lesson):
    person = lesson("--lang", "ko").go(5).keys("a").wait_for("Enter 확인")
    person.keys("2.70", "Enter").wait_for("아직 아닙니다.").keys("?").wait_for("힌트 1/3:")
    person.keys("Ctrl-U", "1.35", "Enter").wait_for("맞습니다.")
