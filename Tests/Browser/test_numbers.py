"""Numbers that open: by mouse, by keys and by finger."""

import pytest
from playwright.sync_api import expect


def cell(page, stage, row, column):
    table = page.locator(f'.edition:visible table[data-stage="{stage}"]')
    return table.locator("tbody tr").nth(row).locator("td").nth(column)


SCORES = "encoder.0.attention.head.0.scores"
QUERY = "encoder.0.attention.query"


@pytest.fixture
def scores(open_page):
    return open_page("self-attention", fragment="#en-5")


def test_a_number_opens_when_it_is_pointed_at(scores, keep):
    target = cell(scores, SCORES, 3, 0)
    expect(target.locator(".why")).to_be_hidden()
    target.hover()
    expect(target.locator(".why")).to_be_visible()
    expect(target.locator(".why")).to_contain_text("scores[student, I] = 2.56")
    expect(target.locator(".why")).to_contain_text("2.06 · 1.00")
    keep("open.png", scores.screenshot())
    scores.mouse.move(900, 330)
    expect(target.locator(".why")).to_be_hidden()


def test_escape_closes_what_is_open_under_the_mouse(scores):
    target = cell(scores, SCORES, 3, 0)
    target.hover()
    expect(target.locator(".why")).to_be_visible()
    scores.keyboard.press("Escape")
    expect(target.locator(".why")).to_be_hidden()
    cell(scores, SCORES, 2, 0).hover()
    expect(cell(scores, SCORES, 2, 0).locator(".why")).to_be_visible()


def test_on_a_phone_the_result_is_seen(open_page):
    page = open_page("layer-norm", fragment="#en-6", viewport={"width": 390, "height": 844}, has_touch=True)
    target = page.locator('.step:visible table[data-stage$="attention.norm"] td[tabindex]').nth(2)
    target.tap()
    panel = target.locator(".why")
    expect(panel).to_be_visible()
    for result in panel.locator(".arithmetic b").all():
        box = result.bounding_box()
        assert 0 <= box["x"] and box["x"] + box["width"] <= 390


def test_what_opens_does_not_cover_its_number(scores):
    scores.set_viewport_size({"width": 900, "height": 500})
    for row in range(4):
        target = cell(scores, SCORES, row, 1)
        target.scroll_into_view_if_needed()
        target.hover()
        number, panel = target.bounding_box(), target.locator(".why").bounding_box()
        assert number["y"] + number["height"] <= panel["y"] or panel["y"] + panel["height"] <= number["y"]


def test_the_tab_key_enters_a_table_once_and_arrows_move_in_it(scores):
    cell(scores, SCORES, 0, 0).focus()
    scores.keyboard.press("ArrowDown")
    scores.keyboard.press("ArrowRight")
    expect(cell(scores, SCORES, 1, 1)).to_be_focused()
    expect(cell(scores, SCORES, 1, 1).locator(".why")).to_be_visible()
    for key in ["ArrowUp", "ArrowUp", "ArrowLeft", "ArrowLeft"]:
        scores.keyboard.press(key)
    expect(cell(scores, SCORES, 0, 0)).to_be_focused()
    stops = scores.locator(f'.edition:visible table[data-stage="{SCORES}"] td[tabindex="0"]')
    expect(stops).to_have_count(1)
    scores.keyboard.press("Escape")
    expect(cell(scores, SCORES, 0, 0)).not_to_be_focused()


def test_a_term_leads_to_the_number_it_is_and_back(open_page):
    page = open_page("self-attention", fragment="#en-8")
    context = "encoder.0.attention.head.0.context"
    weights = "encoder.0.attention.head.0.weights"
    cell(page, context, 3, 0).focus()
    page.keyboard.press("Enter")
    expect(cell(page, weights, 3, 0)).to_be_focused()
    assert page.locator(".step:visible").get_attribute("data-position") == "7/11"
    page.keyboard.press("Enter")
    expect(cell(page, "encoder.0.attention.head.0.scaled", 3, 3)).to_be_focused()
    page.keyboard.press("Backspace")
    page.keyboard.press("Backspace")
    expect(cell(page, context, 3, 0)).to_be_focused()
    assert page.locator(".step:visible").get_attribute("data-position") == "8/11"


def test_the_terms_of_a_derivation_in_the_text_lead_to_their_numbers(scores):
    term = scores.locator(".step:visible .derivation .term.open", has_text="head.query[I, 0]")
    expect(term).to_have_count(0)
    page_terms = scores.locator(".step:visible .derivation .term")
    assert page_terms.count() == 8
    scores.keyboard.press("n")
    scores.keyboard.press("n")
    term = scores.locator(".step:visible .derivation .term.open").first
    term.focus()
    scores.keyboard.press("Enter")
    expect(scores.locator("td:focus .why")).to_contain_text("scaled[student, student] = 1.35")
    scores.keyboard.press("Backspace")
    expect(term).to_be_focused()


def test_what_a_number_was_made_of_lights_up(open_page):
    page = open_page("self-attention", fragment="#en-6")
    page.keyboard.press("a")
    cell(page, "encoder.0.attention.head.0.scaled", 1, 2).hover()
    lit = page.locator(".edition:visible td.lit")
    expect(lit).to_have_count(1)
    assert lit.evaluate("cell => [cell.parentElement.rowIndex, cell.cellIndex]") == [2, 3]
    assert lit.evaluate("cell => cell.closest('table').dataset.stage") == SCORES


def test_a_finger_opens_a_number(open_page):
    page = open_page("self-attention", fragment="#ko-5", has_touch=True, is_mobile=True,
                     viewport={"width": 390, "height": 800})
    target = cell(page, SCORES, 2, 2)
    target.tap()
    expect(target.locator(".why")).to_be_visible()
    expect(target.locator(".why")).to_contain_text("연산")


def test_numbers_of_bands_are_found_by_their_place_in_the_whole(open_page):
    sentence = " ".join(f"word{place}" for place in range(30))
    page = open_page("map", sentence)
    bands = page.locator(".edition:visible table[data-stage]")
    assert bands.count() > 1
    target = bands.nth(1).locator("tbody tr").nth(4).locator("td").first
    target.hover()
    first = bands.nth(1).locator("thead th").first.inner_text()
    expect(target.locator(".why")).to_contain_text(f"weights[word4, {first}]")


def test_a_term_is_found_in_the_band_it_stands_in(open_page):
    sentence = " ".join(f"word{place}" for place in range(20))
    page = open_page("self-attention", "--text", sentence)
    page.keyboard.press("a")
    weights = page.locator('.edition:visible table[data-stage$=".head.0.weights"]')
    scaled = page.locator('.edition:visible table[data-stage$=".head.0.scaled"]')
    assert scaled.count() > 1
    # The largest of a row is the first term; wherever it stands, it is that very number.
    for row in (3, 17):
        target = weights.last.locator("tbody tr").nth(row).locator("td").last
        target.focus()
        first = target.locator(".term").first.inner_text()
        page.keyboard.press("Enter")
        opened = page.locator("td:focus .why")
        expect(opened).to_contain_text(f"head.0.{first} =")


def test_compared_runs_each_open_their_own_arithmetic(open_page):
    page = open_page("compare", "--without", "scale")
    tables = page.locator(".edition:visible table[data-stage]")
    before, after = tables.nth(0), tables.nth(1)
    texts = []
    for table in (before, after):
        target = table.locator("tbody td").first
        target.hover()
        text = target.locator(".why").inner_text()
        shown = target.evaluate("cell => cell.firstChild.textContent")
        assert f"= {shown}" in text
        texts.append(text)
    assert texts[0] != texts[1]
