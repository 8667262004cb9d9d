"""What a person changes: mask, head, layer, digits, colours, sentence, a number, language."""

import pytest

SEVERAL = ("--model", "seeded:layers=2,heads=2")


def test_mask(lesson):
    person = lesson().go(6)
    before = person.text
    for mask, steps in [("causal", 12), ("padding", 12), ("causal+padding", 12), ("none", 11)]:
        person.keys("m").wait_for(f"Mask: {mask}.").wait_for(f" 6/{steps} ")
    person.keys("u").wait_for("taken back").wait_for(" 6/12 ")
    person.keys("u", "u", "u").sync()
    assert person.text == before


def test_masked_step_comes_and_goes(lesson):
    person = lesson().go(6).keys("m").wait_for("Mask: causal.").keys("Right").at(7)
    person.wait_for("Before step 3: the mask")


def test_heads_and_layers(lesson):
    person = lesson(*SEVERAL).go(5).wait_for("encoder.0.attention.head.0.scores")
    person.keys("]").wait_for("Head 1 of 0 … 1.").wait_for("encoder.0.attention.head.1.scores")
    person.keys("}").wait_for("Layer 1 of 0 … 1.").wait_for("encoder.1.attention.head.1.scores")
    person.keys("[").wait_for("Head 0 of").wait_for("encoder.1.attention.head.0.scores")
    person.keys("{").wait_for("Layer 0 of").wait_for("encoder.0.attention.head.0.scores").at(5)


def test_only_one_head_and_layer(lesson):
    person = lesson().go(5)
    person.keys("]").wait_for("There is only one head here.")
    person.keys("}").wait_for("There is only one layer here.").at(5)


def test_digits(lesson):
    person = lesson().go(2).wait_for(" 0.50 ")
    person.keys("+").wait_for("3 digits behind the point.").wait_for(" 0.500 ")
    person.keys("-", "-").wait_for("1 digit behind the point.").wait_for(" 0.5 ")
    person.keys("_" * 9).wait_for("0 digits").keys("=" * 12).wait_for("9 digits").at(2)


def test_colors(lesson):
    person = lesson().go(7).keys("Tab").wait_for("←↑↓→ move")
    colors = lambda: [[cell.bg for cell in row.values()] for row in person.screen.buffer.values()]
    first = colors()
    person.keys("c").wait_for("Colours 2.")
    assert colors() != first
    person.keys("F5", "F5").wait_for("Colours 1.")
    assert colors() == first


@pytest.mark.parametrize("sentence", ["He sees you", "나는 학생이다"])
def test_sentence(lesson, sentence):
    person = lesson().go(2)
    before = person.text
    person.keys("t").wait_for("Sentence: I am a student").keys("Ctrl-U", sentence)
    person.wait_for(f"Sentence: {sentence}").keys("Enter").wait_for(f"text  {sentence}").at(2)
    person.keys("Tab").wait_for("←↑↓→ move").wait_for(f"│ {sentence.split()[0]}")
    person.keys("Esc").wait_for("→ next").keys("u").wait_for("taken back").sync()
    assert person.text == before


def test_empty_sentence(lesson):
    person = lesson().go(2)
    before = person.text
    person.keys("t").wait_for("Sentence:").keys("Ctrl-U", "Enter")
    person.wait_for("The sentence is empty.").keys("Esc").wait_for("→ next").sync()
    assert person.text == before


def test_sentence_is_edited(lesson):
    person = lesson().go(2).keys("t").wait_for("Sentence: I am a student")
    person.keys("Home", "Delete", "You").wait_for("You am a student")
    person.keys("End", "Backspace", "Left", "s").wait_for("You am a studesn")
    assert not person.screen.cursor.hidden
    person.keys("Esc").wait_for("→ next").at(2)


def test_number(lesson):
    person = lesson().go(6).keys("Tab").wait_for("[1.50]")
    before = person.text
    person.keys("e").wait_for("New number for").keys("x", "Enter").wait_for("Type a number")
    person.keys("Ctrl-U", "3", "Enter").wait_for("What this changes")
    person.wait_for("3.00").wait_for("+1.50")
    person.keys("Enter").wait_for("[3.00]")
    person.keys("u").wait_for("taken back").wait_for("[1.50]").sync()
    assert person.text == before


def test_number_undone_from_the_changes(lesson):
    person = lesson().go(6).keys("Tab").wait_for("[1.50]").keys("e").wait_for("New number for")
    person.keys("3", "Enter").wait_for("What this changes").keys("u").wait_for("[1.50]")
    person.keys("u").wait_for("There is nothing to take back.")


def test_number_needs_a_cell(lesson):
    lesson().go(6).keys("e").wait_for("Tab").wait_for("arrows").at(6)


@pytest.mark.parametrize("key", ["L", "F2"])
def test_language(lesson, key):
    person = lesson().go(4).wait_for("Query, key and value")
    before = person.text
    person.keys(key).wait_for("쿼리, 키, 밸류").wait_for("→ 다음").at(4)
    person.keys(key).wait_for("→ next").at(4)
    assert person.text == before
