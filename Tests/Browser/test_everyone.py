"""What keeps people out: contrast, headings, names of what can be used."""

import pathlib
import json
import re
import subprocess

import pytest
from axe_playwright_python.sync_playwright import Axe

from conftest import BINARY

PAGES = [
    ["self-attention"], ["positional-encoding"], ["transformer", "--lang", "ko"],
    ["map", "--mask", "causal", "--stage", "masked"], ["compare", "--without", "scale"],
    ["why", "weights[student, I]"], ["map", "--ink"], ["map", "--model", "hand-set-heads", "--all-heads"],
    ["diagram"], ["trace"],
]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("arguments", PAGES, ids=" ".join)
def test_nothing_keeps_anybody_out(open_page, arguments, scheme):
    page = open_page(*arguments, color_scheme=scheme)
    if page.locator("button.all:visible").count():
        page.keyboard.press("a")
    rules = {
        "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]},
        # The choice of a language stands before the editions, in neither, so that style sheets alone
        # can follow it.
        "rules": {"region": {"enabled": False}},
    }
    found = Axe().run(page, options=rules).response["violations"]
    assert [
        (violation["id"], violation["help"], [node["html"][:150] for node in violation["nodes"][:3]])
        for violation in found
    ] == []


def luminance(color):
    parts = [int(part) / 255 for part in re.findall(r"\d+", color)[:3]]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("arguments", [["positional-encoding"], ["map"], ["map", "--ink"]], ids=" ".join)
def test_numbers_stand_out_from_their_colours(open_page, arguments):
    page = open_page(*arguments)
    pairs = page.evaluate(
        """() => [...new Set([...document.querySelectorAll('td[style], .scale span')].map(cell => {
          const style = getComputedStyle(cell);
          return style.color + '|' + style.backgroundColor;
        }))]"""
    )
    assert len(pairs) > 3
    for pair in pairs:
        light, dark = sorted(map(luminance, pair.split("|")), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5, pair


@pytest.fixture(scope="module")
def evil(tmp_path_factory):
    """A lesson that tries to be more than words."""
    folder = tmp_path_factory.mktemp("lessons")
    subprocess.run([BINARY, "new", "01-evil", str(folder)], check=True, capture_output=True)
    words = folder / "01-evil/en.yaml"
    title = "<script>alert(1)</script><img src=x onerror=alert(2)>\";}*{display:none} \\ </style> \x1b[31m"
    words.write_text(re.sub("(?m)^title:.*", lambda _: f"title: {json.dumps(title)}", words.read_text(), count=1))
    return folder, title


def test_a_hostile_lesson_is_words(open_page, evil):
    folder, title = evil
    sentence = "<script>alert(1)</script> \"><img/src=x/onerror=alert(3)> javascript:alert(4)"
    page = open_page("evil", "--lessons", str(folder), "--text", sentence)
    assert page.locator("h1:visible").inner_text() == title.replace("\x1b", "␛")
    assert page.locator("script").count() == 1 and page.locator("img").count() == 0
    assert sentence in page.locator("main:visible").inner_text()
    page.keyboard.press("n")
    assert page.locator(".step:visible").count() == 1


def test_a_course_can_be_walked_through(open_page, tmp_path):
    subprocess.run([BINARY, "course", "-o", str(tmp_path)], check=True, capture_output=True)
    page = open_page.file(pathlib.Path(tmp_path) / "index.html")

    def follow(link, name):
        # A page that is not whole yet hears no keys.
        with page.expect_event("load"):
            link.click()
        assert page.url.split("#")[0].endswith(f"/{name}.html")

    follow(page.locator(".edition:visible dl a").first, "tokens")
    follow(page.locator(".neighbours:visible a").last, "embedding")
    # The language that was chosen goes along.
    page.keyboard.press("L")
    follow(page.locator(".neighbours:visible a").first, "tokens")
    assert page.locator("html").get_attribute("lang") == "ko"
    follow(page.locator(".toolbar:visible a", has_text="모든 수업"), "index")
    assert page.locator("html").get_attribute("lang") == "ko"
    page.fetched[:] = [url for url in page.fetched if not url.startswith(pathlib.Path(tmp_path).as_uri())]
