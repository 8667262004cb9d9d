"""Stepping through a lesson in its page, in either language, with scripts and without."""

import re

import pytest
from playwright.sync_api import expect


def title(page):
    return page.locator(".step:visible h2").inner_text()


def stands_at(page, number):
    """One step is shown, that of a number; a page follows its address a moment later."""
    expect(page.locator(".step:visible")).to_have_count(1)
    expect(page.locator(".step:visible")).to_have_attribute("data-position", number)


@pytest.fixture
def lesson(open_page):
    return open_page("self-attention")


def test_keys_step(lesson):
    stands_at(lesson, "1/11")
    for key, place in [
        ("ArrowRight", "2/11"), ("n", "3/11"), (" ", "4/11"), ("ArrowLeft", "3/11"), ("p", "2/11"),
        ("Backspace", "1/11"), ("ArrowLeft", "1/11"),
    ]:
        lesson.keyboard.press(key)
        stands_at(lesson, place)
    lesson.keyboard.press("End")
    assert title(lesson) == "Answers"
    lesson.keyboard.press("ArrowRight")
    assert title(lesson) == "Answers"
    lesson.keyboard.press("Home")
    stands_at(lesson, "1/11")


def test_buttons_step(lesson):
    back, next = lesson.locator("button.back:visible"), lesson.locator("button.next:visible")
    expect(back).to_be_disabled()
    next.click()
    next.click()
    stands_at(lesson, "3/11")
    expect(lesson.locator(".position:visible")).to_have_text("3/11")
    back.click()
    stands_at(lesson, "2/11")


def test_all_steps_are_shown_below_each_other(lesson):
    lesson.keyboard.press("n")
    lesson.keyboard.press("a")
    expect(lesson.locator(".step:visible")).to_have_count(12)
    lesson.locator("button.all:visible").click()
    stands_at(lesson, "2/11")


def test_the_address_keeps_the_place(lesson, open_page):
    lesson.keyboard.press("n")
    lesson.keyboard.press("n")
    fragment = "#" + lesson.url.split("#")[1]
    lesson.reload()
    stands_at(lesson, "3/11")
    again = open_page("self-attention", fragment=fragment.replace("en", "ko"))
    stands_at(again, "3/11")
    expect(again.locator("html")).to_have_attribute("lang", "ko")


def test_the_list_of_steps_leads_to_each(lesson):
    lesson.locator(".contents:visible summary").click()
    link = lesson.locator(".contents:visible a").nth(6)
    name = link.inner_text()
    link.click()
    stands_at(lesson, "7/11")
    assert name.split(None, 1)[1] in title(lesson)


def test_the_language_changes_at_the_same_step(lesson):
    lesson.keyboard.press("n")
    english = title(lesson)
    lesson.locator(".languages:visible label", has_text="한국어").click()
    stands_at(lesson, "2/11")
    assert re.search("[가-힣]", title(lesson))
    assert re.search("[가-힣]", lesson.title())
    expect(lesson.locator("html")).to_have_attribute("lang", "ko")
    lesson.keyboard.press("L")
    assert title(lesson) == english


def test_keys_work_with_the_hangul_keyboard_on(lesson):
    # ㅜ is on the key of n.
    lesson.evaluate(
        "document.body.dispatchEvent("
        "new KeyboardEvent('keydown', {key: 'ㅜ', code: 'KeyN', bubbles: true}))"
    )
    stands_at(lesson, "2/11")


def test_bright_and_dark(lesson, keep):
    def brightness():
        color = lesson.evaluate("getComputedStyle(document.body).backgroundColor")
        return sum(int(part) for part in re.findall(r"\d+", color)[:3])

    assert brightness() > 600
    lesson.emulate_media(color_scheme="dark")
    assert brightness() < 200
    keep("dark.png", lesson.screenshot())
    lesson.keyboard.press("d")
    assert brightness() > 600
    lesson.reload()
    assert brightness() > 600


def test_without_scripts_everything_is_there(open_page):
    page = open_page("self-attention", java_script_enabled=False)
    expect(page.locator(".step:visible")).to_have_count(12)
    expect(page.locator("button:visible")).to_have_count(0)
    page.locator(".languages:visible label", has_text="한국어").click()
    expect(page.locator(".edition[lang=ko] .step:visible")).to_have_count(12)
    expect(page.locator(".edition[lang=en]")).to_be_hidden()
    # Numbers open, and so do hints and answers.
    cell = page.locator("[lang=ko] td[tabindex]").nth(20)
    cell.hover()
    expect(cell.locator(".why")).to_be_visible()
    page.mouse.move(0, 0)
    page.keyboard.press("Tab")
    cell.focus()
    expect(cell.locator(".why")).to_be_visible()
    question = page.locator("[lang=ko] .question").first
    question.locator("summary").last.click()
    expect(question.locator("details").last).to_contain_text("1.35")


def test_a_screen_reader_meets_words_in_their_language(lesson):
    assert lesson.locator("html").get_attribute("lang") == "en"
    assert [edition.get_attribute("lang") for edition in lesson.locator(".edition").all()] == ["en", "ko"]


def test_a_question_mark_opens_the_keys(lesson):
    keys = lesson.locator("footer:visible dl")
    expect(keys).to_be_hidden()
    lesson.keyboard.press("?")
    expect(keys).to_be_visible()


def test_an_address_shows_its_step_from_the_title_on(open_page):
    for fragment in ["#ko-2", "#en-7"]:
        page = open_page("transformer", fragment=fragment, viewport={"width": 390, "height": 844})
        page.wait_for_load_state()
        top = page.locator(".step:visible h2").bounding_box()["y"]
        bar = page.locator(".toolbar:visible").bounding_box()
        assert top >= bar["y"] + bar["height"]


def test_a_phone_shows_no_more_than_its_width(open_page):
    page = open_page("self-attention", viewport={"width": 360, "height": 700}, has_touch=True)
    for _ in range(11):
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, title(page)
        page.keyboard.press("n")
