"""On a wall: pages that fit, and steps that come by themselves."""

import pytest

import driver

LESSONS = sorted(
    folder.name.partition("-")[2] for folder in (driver.ROOT / "Lessons").glob("[0-9]*-*"))


@pytest.mark.parametrize("lesson", LESSONS)
def test_every_page_fits(start, lesson):
    person = start(lesson, "--projector").wait_for(" 1/")
    seen = set()
    for _ in range(200):
        text = person.sync().text
        if "This was the last step." in text:
            break
        seen.add(person.position[0])
        assert len(person.screen.rows()) == 24
        person.keys("PgDn")
        person.wait_for(lambda: person.text != text, "the next page")
        if "This was the last step." in person.text:
            break
    assert seen == set(range(1, person.position[1] + 1))
    # At the end of the last step nothing is left below.
    assert "↓" not in person.sync().footer


def test_page_up_shows_the_same_pages(start):
    person = start("self-attention", "--projector").wait_for(" 1/11 ")
    pages = [person.sync().text]
    for _ in range(12):
        person.keys("PgDn").wait_for(lambda: person.text != pages[-1], "the next page")
        pages.append(person.sync().text)
    for page in reversed(pages[:-1]):
        person.keys("PgUp").wait_for(lambda: person.text == page, "the page before")


def test_right_answer_is_seen(start):
    person = start("self-attention", "--projector").wait_for(" 1/11 ").go(5).keys("a")
    person.wait_for("▸ Answer:").keys("1.35", "Enter").wait_for("Right.")


def started_by_itself(start, step):
    """A lesson that has come to a step, or past it, by itself."""
    person = start("self-attention", "--auto", "0.5s").wait_for("/11 ")
    return person.wait_for(lambda: person.position[0] >= step, f"step {step} by itself")


def test_auto(start):
    person = started_by_itself(start, 3).keys("Down").wait_for("Stopped.")
    step = person.position[0]
    person.at(step).keys("Right").at(step + 1)


def test_auto_stays_at_the_last_step(start):
    person = start("tokens", "--auto", "0.5s").wait_for(" 1/9 ")
    person.wait_for(" 9/9 ").wait_for("This was the last step.")
    person.keys("Left").at(8)


@pytest.mark.parametrize("key", ["q", "Esc"])
def test_auto_can_be_left(start, key):
    assert started_by_itself(start, 2).keys(key).wait_for_end() == 0
