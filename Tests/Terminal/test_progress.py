"""How far somebody is: kept, offered, listed, forgotten."""

import pytest

def offered(person):
    return person.wait_for("▸ 1").wait_for("6")


@pytest.fixture
def left(start):
    """Somebody left the lesson at its sixth step."""
    person = start("self-attention").wait_for(" 1/11 ").go(6)
    person.keys("q").wait_for_end()


def test_offer_is_taken(left, start):
    person = offered(start("self-attention")).wait_for("Attention, step 2")
    person.keys("Enter").at(6)


@pytest.mark.parametrize("keys", [["2"], ["Down", "Enter"], ["Esc"]])
def test_offer_is_declined(left, start, keys):
    offered(start("self-attention")).keys(*keys).wait_for("Which word comes").at(1)


def test_next_goes_on(left, start):
    # Whoever hurries past the offer is in the lesson all the same.
    offered(start("self-attention")).keys("Space").at(2)


def test_kill_leaves_the_place(start):
    person = start("self-attention").wait_for(" 1/11 ").go(6)
    person.process.kill()
    person.wait_for_end()
    offered(start("self-attention")).keys("Enter").at(6)


def test_terminal_goes_away(start):
    person = start("self-attention").wait_for(" 1/11 ").go(6)
    person.hang_up()
    person.process.wait(20)
    offered(start("self-attention"))


def test_never_again(left, start):
    person = offered(start("self-attention")).keys("3").wait_for("Which word comes").go(4)
    person.keys("q").wait_for_end()
    start("self-attention").wait_for(" 1/11 ").wait_for("Which word comes").at(1)
    # Nor in any other lesson.
    person = start("tokens").wait_for(" 1/9 ").go(3).keys("q")
    person.wait_for_end()
    start("tokens").wait_for(" 1/9 ").keys("Right").at(2)


@pytest.mark.parametrize("options", [["--present"], ["--auto", "60s"]])
def test_no_offer_before_a_class(left, start, options):
    start("self-attention", *options).wait_for("Which word comes to mind?").wait_for(" 1/11 ")


def test_no_offer_at_the_ends(start):
    start("self-attention").wait_for(" 1/11 ").keys("q").wait_for_end()
    person = start("self-attention").wait_for("Which word comes to mind?").keys("End").at(11)
    person.keys("q").wait_for_end()
    start("self-attention").wait_for("Which word comes to mind?").at(1)


def test_other_lessons_are_not_offered(left, start):
    start("tokens").wait_for(" 1/9 ").keys("Right").at(2)


def test_list(left, start):
    person = start("progress")
    assert person.wait_for_end() == 0
    assert "self-attention" in person.text and "step 6 of 11" in person.text


def test_list_of_nothing(start):
    person = start("progress")
    assert person.wait_for_end() == 0
    assert "No lesson has been begun yet." in person.text


def test_answered_questions_are_listed(start):
    person = start("self-attention").wait_for(" 1/11 ").go(5).keys("a").wait_for("▸ Answer:")
    person.keys("1.35", "Enter").wait_for("Right.").keys("q").wait_for_end()
    progress = start("progress")
    progress.wait_for_end()
    assert "1 of 4 questions" in progress.text


def test_reset(left, start):
    assert start("progress", "reset", "--yes").wait_for_end() == 0
    start("self-attention").wait_for("Which word comes to mind?").at(1)


@pytest.mark.parametrize("answer, is_offered", [("n", True), ("", True), ("y", False)])
def test_reset_asks(left, start, answer, is_offered):
    person = start("progress", "reset").wait_for("[y/N]").keys(answer, "Enter")
    assert person.wait_for_end() == 0
    again = start("self-attention")
    if is_offered:
        offered(again)
    else:
        again.wait_for("Which word comes to mind?").at(1)


def test_changed_sentence_is_not_kept(start):
    person = start("self-attention").wait_for(" 1/11 ").go(6).keys("t").wait_for("Sentence:")
    person.keys("Ctrl-U", "He sees you", "Enter").wait_for("text  He sees you").keys("q")
    person.wait_for_end()
    offered(start("self-attention")).keys("Enter").at(6)


def test_plain_is_kept_and_offered(start):
    person = start("self-attention", "--plain").wait_for("leave")
    person.keys("6\n").wait_for("Question 2:").keys("q\n")
    person.wait_for_end()
    again = start("self-attention", "--plain").wait_for("Enter: go")
    again.keys("1\n").wait_for("Question 2:").keys("q\n")
    assert again.wait_for_end() == 0
