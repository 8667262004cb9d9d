"""Questions are answered in the page, and checked as the program checks them."""

import pathlib

import pytest
from playwright.sync_api import expect

ROOT = pathlib.Path(__file__).resolve().parents[2]
LESSONS = sorted(folder.name[3:] for folder in (ROOT / "Lessons").glob("[0-9]*"))


def answer(question, text):
    question.locator("input[type=text]").fill(text)
    question.locator("button.check").click()
    return question.locator(".reply")


def kinds(page, kind):
    return page.locator(f'.edition:visible .question[data-kind="{kind}"]').all()


@pytest.mark.parametrize(
    "lesson, language", [(lesson, ["en", "ko"][place % 2]) for place, lesson in enumerate(LESSONS)]
)
def test_every_question_takes_its_answer_and_replies_to_its_mistakes(open_page, lesson, language):
    page = open_page(lesson, "--lang", language)
    page.keyboard.press("a")
    asked = page.locator(".edition:visible .question").count()
    seen = 0
    for question in kinds(page, "number"):
        digits = int(question.get_attribute("data-digits"))
        right = float(question.get_attribute("data-right"))
        expect(answer(question, f"{right:.{digits}f}")).to_have_class("reply right")
        expect(answer(question, str(right + 10))).to_have_class("reply wrong")
        expect(answer(question, "what")).to_have_text(question.locator("[data-when=unreadable]").text_content())
        for said in question.locator(".said[data-value]").all():
            reply = answer(question, f"{float(said.get_attribute('data-value')):.{digits + 3}f}")
            expect(reply).to_have_class("reply wrong")
            assert reply.text_content().strip()
            assert reply.text_content() != question.locator("[data-when=wrong]").text_content()
        seen += 1
    for question in kinds(page, "choice"):
        right = question.get_attribute("data-right")
        reply = question.locator(".reply")
        question.locator("button.check").click()
        expect(reply).to_have_text(question.locator("[data-when=unreadable]").text_content())
        for choice in question.locator("input[type=radio]").all():
            choice.check()
            question.locator("button.check").click()
            letter = choice.get_attribute("value")
            expect(reply).to_have_class(f"reply {'right' if letter == right else 'wrong'}")
            if letter != right:
                said = question.locator(f'.said[data-letter="{letter}"]').text_content()
                expect(reply).to_have_text(said)
        seen += 1
    for question in kinds(page, "order"):
        right = question.get_attribute("data-right")
        expect(answer(question, right)).to_have_class("reply right")
        expect(answer(question, right.replace(" ", "").upper())).to_have_class("reply right")
        expect(answer(question, " ".join(reversed(right.split())))).to_have_class("reply wrong")
        expect(answer(question, "a")).to_have_text(question.locator("[data-when=unreadable]").text_content())
        seen += 1
    for question in kinds(page, "cell"):
        places = [place.split() for place in question.get_attribute("data-right").split(";")]
        rows = question.locator(".row-names li").all_text_contents()
        columns = question.locator(".column-names li").all_text_contents()
        given = question.get_attribute("data-row")
        for row, column in places:
            expect(answer(question, f"{row}, {column}")).to_have_class("reply right")
            if columns.count(columns[int(column)]) == 1 and given is not None:
                expect(answer(question, columns[int(column)])).to_have_class("reply right")
            if rows.count(rows[int(row)]) == 1 == columns.count(columns[int(column)]):
                named = f"({rows[int(row)]}, {columns[int(column)]})"
                expect(answer(question, named)).to_have_class("reply right")
        wrong = [
            (row, column) for row in range(len(rows)) for column in range(len(columns))
            if [str(row), str(column)] not in places
        ]
        if wrong:
            expect(answer(question, f"{wrong[0][0]}, {wrong[0][1]}")).to_have_class("reply wrong")
        expect(answer(question, "nowhere, at, all")).to_have_text(
            question.locator("[data-when=unreadable]").text_content())
        seen += 1
    assert seen == asked and asked > 0


def test_numbers_are_read_as_people_type_them(open_page):
    page = open_page("self-attention", fragment="#en-5")
    question = kinds(page, "number")[0]
    assert question.get_attribute("data-right").startswith("1.35")
    for typed in ["1.35", "1,35", " 1.35 ", "+1.35", "2.70/2", "2.7 / 2", "1.350"]:
        expect(answer(question, typed)).to_have_class("reply right")
    for typed in ["", "1 1/2", "0x1", "nan", "1/0", "1/2/3", "--1", "."]:
        expect(answer(question, typed)).to_have_text(
            question.locator("[data-when=unreadable]").text_content())
    for typed in ["-1.35", "−1.35", "∞", "-inf", "1.36"]:
        expect(answer(question, typed)).to_have_class("reply wrong")


def test_a_field_takes_letters_and_the_page_stays(open_page):
    page = open_page("self-attention", fragment="#en-5")
    field = page.locator(".step:visible input[type=text]").first
    field.focus()
    page.keyboard.type("n p a L 1")
    expect(field).to_have_value("n p a L 1")
    assert page.locator(".step:visible").get_attribute("data-position") == "5/11"
    field.fill("1.35")
    page.keyboard.press("Enter")
    expect(page.locator(".step:visible .reply").first).to_have_class("reply right")


def test_answers_go_along_into_the_other_language(open_page):
    page = open_page("self-attention", fragment="#en-5")
    page.locator(".step:visible input[type=text]").first.fill("1.35")
    page.locator(".languages:visible label", has_text="한국어").click()
    field = page.locator(".step:visible input[type=text]").first
    expect(field).to_have_value("1.35")
    field.press("Enter")
    expect(page.locator(".step:visible .reply").first).to_have_class("reply right")


def test_hints_open_one_by_one(open_page):
    page = open_page("self-attention", fragment="#ko-5")
    help = page.locator(".step:visible .help").first
    expect(help.locator("details")).to_have_count(4)
    help.locator("summary").nth(1).click()
    expect(help.locator("details").nth(1)).to_have_attribute("open", "")
    expect(help.locator("details").nth(0)).not_to_have_attribute("open", "")
