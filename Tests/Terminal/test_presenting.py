"""`--present` on one terminal, `explain notes` on a second one, which follows every step."""

import re

WAITING = "Nobody presents a lesson yet."


def test_notes_follow(start):
    presenter = start("self-attention", "--present").wait_for(" 1/11 ")
    notes = start("notes").wait_for(" 1/11 ").wait_for("Let the class vote")
    notes.wait_for("Next: Each word becomes a row of numbers")
    for step, said in [(2, "chosen by hand"), (3, "sine of 0"), (4, "if we were translating")]:
        presenter.keys("Right").at(step)
        notes.wait_for(f" {step}/11 ").wait_for(said)
    presenter.keys("End").at(11)
    notes.wait_for(" 11/11 ").wait_for("This is the last step.")
    presenter.keys("Left").at(10)
    notes.wait_for(" 10/11 ").wait_for("Next: Your turn")


def test_notes_tell_the_time(start):
    start("self-attention", "--present").wait_for(" 1/11 ")
    notes = start("notes").wait_for("Let the class vote")
    notes.wait_for(lambda: re.match(r"\d+:\d\d time used", notes.footer), "the time used")
    first = notes.footer
    notes.wait_for(lambda: notes.footer != first, "the next second")


def test_notes_before_and_after_the_presenter(start):
    notes = start("notes").wait_for(WAITING).wait_for("explain self-attention --present")
    presenter = start("self-attention", "--present").wait_for(" 1/11 ")
    notes.wait_for("Let the class vote")
    presenter.keys("q").wait_for_end()
    notes.wait_for(WAITING)
    start("tokens", "--present").wait_for(" 1/9 ")
    notes.wait_for(" 1/9 ")
    assert notes.keys("q").wait_for_end() == 0
    assert notes.settings == notes.first_settings
    assert not notes.screen.is_alternate and not notes.screen.cursor.hidden


def test_notes_wait_after_a_crash(start):
    presenter = start("self-attention", "--present").wait_for(" 1/11 ")
    notes = start("notes").wait_for("Let the class vote")
    presenter.process.kill()
    presenter.wait_for_end()
    notes.wait_for(WAITING)
    start("self-attention", "--present").wait_for(" 1/11 ").keys("Right").at(2)
    notes.wait_for(" 2/11 ")


def test_two_who_follow(start):
    presenter = start("self-attention", "--present").wait_for(" 1/11 ")
    followers = [start("notes").wait_for(" 1/11 ") for _ in range(2)]
    presenter.keys("Right").at(2)
    for notes in followers:
        notes.wait_for(" 2/11 ")
    assert followers[0].keys("Ctrl-C").wait_for_end() == 130
    presenter.keys("Right").at(3)
    followers[1].wait_for(" 3/11 ")


def test_language(start):
    presenter = start("self-attention", "--present").wait_for(" 1/11 ")
    notes = start("notes").wait_for("Let the class vote")
    english = start("notes", "--lang", "en").wait_for("Let the class vote")
    presenter.keys("F2").wait_for("→ 다음")
    notes.wait_for("다음: 단어가 숫자 한 줄이 됩니다")
    # Words around the notes stay as they were asked for.
    english.wait_for("Next: 단어가 숫자 한 줄이 됩니다")


def test_a_second_presenter_is_refused(start):
    start("self-attention", "--present").wait_for(" 1/11 ")
    second = start("tokens", "--present")
    assert second.wait_for_end() not in (0, 70)
    assert "presented already" in second.output.decode()
    assert second.settings == second.first_settings
