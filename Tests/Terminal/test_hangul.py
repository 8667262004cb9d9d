"""With the Hangul keyboard on, every key does what the Latin letter on it does."""

import pytest

SEVERAL = ("--model", "seeded:layers=2,heads=2")


def test_moving(lesson):
    person = lesson()
    person.keys("ㅜ").at(2)  # n
    person.keys("ㅣ").at(3)  # l
    person.keys("ㅔ").at(2)  # p
    person.keys("ㅣ").at(3).keys("ㅗ").at(2)  # l, h
    person.keys("ㅠ").at(1)  # b


def test_scrolling(lesson):
    person = lesson().go(5).wait_for("How well does a query")
    person.keys("ㅓ").wait_for("↑1 ")  # j
    person.keys("ㅏ").wait_for(lambda: "↑" not in person.screen.rows()[0], "the top")  # k


def test_index_and_ends(lesson):
    person = lesson().go(3).keys("ㅑ").wait_for("▸  3").keys("ㅓ").wait_for("▸  4")  # i, j
    person.keys("ㅏ").wait_for("▸  3").keys("Esc").wait_for("→ next")  # k
    person.keys("ㅎ").at(1)  # g


def test_changes(lesson):
    person = lesson(*SEVERAL).go(5)
    person.keys("ㅡ").wait_for("Mask: causal.")  # m
    person.keys("ㅕ").wait_for("taken back")  # u
    person.keys("ㅊ").wait_for("Colours 2.")  # c
    person.keys("ㅅ").wait_for("Sentence:").keys("Esc").wait_for("→ next")  # t
    person.keys("ㄷ").wait_for("Tab").wait_for("arrows")  # e
    person.keys("ㅁ").wait_for("Enter check")  # a


def test_language_with_and_without_shift(lesson):
    # L is Shift and the key of ㅣ, which has no letter of its own: F2 is the key then.
    lesson().go(3).keys("F2").wait_for("→ 다음").at(3)


@pytest.mark.parametrize("key", ["ㅂ", "ㅃ", "\u1107"])
def test_leaving(lesson, key):
    assert lesson().keys(key).wait_for_end() == 0


def test_composed_syllables(lesson):
    # An input method puts n and l, ㅜ and ㅣ, together: the vowel ㅟ, two steps.
    lesson().keys("ㅟ").at(3)


def test_syllable(lesson):
    # ㅁ and ㅓ are a and j: the field of the answer is open then, and j is typed.
    person = lesson().go(5).keys("머").wait_for("Enter check")
    person.keys("Esc").wait_for("→ next").at(5)


@pytest.mark.parametrize("name, letters", [("나", ["ㄴ", "ㅏ"]), ("벼", ["ㅂ", "ㅕ"])])
def test_syllables_are_their_keys(lesson, name, letters):
    whole = lesson().go(5).keys(name)
    if letters[0] == "ㅂ":
        assert whole.wait_for_end() == 0
    else:
        whole.at(5)
