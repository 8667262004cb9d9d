"""Pages on paper: a sheet for each step, a line above each, and no table that is cut."""

import re
import subprocess

import pytest

from test_questions import LESSONS


def printed(page, folder, keep, name):
    """The text of each sheet."""
    path = folder / "paper.pdf"
    page.pdf(path=str(path), prefer_css_page_size=True)
    keep(name, path.read_bytes())
    run = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, check=True)
    return run.stdout.decode().split("\f")[:-1]


@pytest.mark.parametrize(
    "lesson, language", [(lesson, ["ko", "en"][place % 2]) for place, lesson in enumerate(LESSONS)]
)
def test_each_step_has_a_sheet_of_its_own(open_page, tmp_path, keep, lesson, language):
    page = open_page(lesson, "--lang", language)
    titles = page.locator(f".edition[lang={language}] .step h2").all_text_contents()
    sheets = printed(page, tmp_path, keep, f"{lesson}.{language}.pdf")
    assert len(sheets) == len(titles)
    squeezed = [re.sub(r"\s", "", sheet) for sheet in sheets]
    name = re.sub(r"\s", "", page.title())
    for sheet, title in zip(squeezed, titles):
        assert re.sub(r"\s", "", title) in sheet
        # The name of the lesson is on top of each.
        assert sheet.startswith(name)
    if language == "ko":
        assert "어텐션" in "".join(sheets)


def test_what_is_chosen_is_printed_and_nothing_else(open_page, tmp_path, keep):
    page = open_page("self-attention")
    page.keyboard.press("End")
    english = "".join(printed(page, tmp_path, keep, "chosen.en.pdf"))
    assert "어텐션" not in english and "Softmax" in english
    # Neither buttons nor what opens on a screen.
    for word in ["Next →", "Hint 1", "Show the answer", "Point at a number"]:
        assert word not in english
    page.keyboard.press("L")
    assert "어텐션" in "".join(printed(page, tmp_path, keep, "chosen.ko.pdf"))


@pytest.mark.parametrize(
    "arguments",
    [["map", " ".join(f"word{place}" for place in range(30))], ["layer-norm"], ["transformer"],
     ["feed-forward"], ["why", "ffn.norm[0, 0]", "--depth", "3"],
     ["map", "a-rather-long-token-without-any-place-to-break-it " * 4]],
    ids=lambda arguments: arguments[0],
)
def test_no_table_is_wider_than_the_sheet(open_page, arguments):
    page = open_page(*arguments)
    page.emulate_media(media="print")
    # 180 mm of a sheet of A4 at 96 dots an inch.
    page.set_viewport_size({"width": 680, "height": 1000})
    wide = page.evaluate(
        """() => [...document.querySelectorAll('table, .arithmetic, figure, p, li')]
          .filter(element => element.getBoundingClientRect().right > 681
            || element.classList.contains('arithmetic') && element.scrollWidth > element.clientWidth + 1)
          .map(element => element.outerHTML.slice(0, 200))"""
    )
    assert wide == []


def test_a_long_map_is_printed_whole(open_page, tmp_path, keep):
    sentence = " ".join(f"w{place}" for place in range(40))
    page = open_page("map", sentence)
    text = "".join(printed(page, tmp_path, keep, "long.pdf"))
    table = page.locator(".edition:visible table[data-stage] tbody td")
    numbers = [cell.split("\n")[0] for cell in table.evaluate_all("cells => cells.map(cell => cell.firstChild.textContent)")]
    assert len(numbers) == 1600
    assert len(re.findall(r"(?<![\d.])\d\.\d\d(?![\d.])", text)) >= 1600
