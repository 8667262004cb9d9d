"""What a lesson and the name of a file say is shown in every format, and never obeyed."""

import csv
import io
import json
import re
import shutil
import xml.etree.ElementTree as tree

import pytest

from program import ROOT, explain
from test_html import Page as HTMLPage
from test_latex import needs_latex, paper
from test_markdown import HARMLESS, Page

TITLE = "<script>alert(1)</script> \\input{/etc/passwd} & \"q\" =1+1 | `c` $x$ 100% \x1b[31m\u202eend"
SHOWN = "<script>alert(1)</script> \\input{/etc/passwd} & \"q\" =1+1 | `c` $x$ 100% ␛[31m‹U+202E›end"
NAME = "<b>&$x$ \\input"


@pytest.fixture(scope="module")
def lessons(tmp_path_factory):
    """A folder with a lesson of that title and a model of that name."""
    folder = tmp_path_factory.mktemp("lessons")
    explain("new", "01-evil", str(folder))
    words = folder / "01-evil/en.yaml"
    # What JSON calls a string, YAML does, too.
    title = f"title: {json.dumps(TITLE)}"
    words.write_text(re.sub("(?m)^title:.*", lambda _: title, words.read_text(), count=1))
    (folder / "Models").mkdir()
    shutil.copy(ROOT / "Lessons/Models/hand-set.yaml", folder / f"Models/{NAME}.yaml")
    return str(folder)


def lesson(lessons, kind):
    return explain("evil", "--lessons", lessons, "--format", kind)


def test_markdown_shows_the_title(lessons):
    page = Page(lesson(lessons, "markdown"))
    assert SHOWN in page.text
    assert page.tags <= HARMLESS


def test_a_page_shows_the_title_everywhere_it_stands(lessons):
    text = lesson(lessons, "html")
    page = HTMLPage(text)
    assert page.text.count(SHOWN) >= 2
    assert page.tags.isdisjoint({"b.", "img", "svg"}) and text.count("<script>") == 1
    # In the style sheet, where the title is on top of every sheet, there is no sign of it left.
    style = text[text.index("<style>"):text.index("</style>")]
    assert "<script" not in style and "alert(" not in style and "\x1b" not in style


def test_a_course_with_a_hostile_lesson_is_a_course(lessons, tmp_path):
    explain("course", "--lessons", lessons, "-o", str(tmp_path))
    assert SHOWN in HTMLPage((tmp_path / "evil.html").read_text()).text


def test_the_name_of_a_file_is_shown_in_a_page(lessons):
    assert NAME in HTMLPage(explain("map", "--lessons", lessons, "--model", NAME, "--format", "html")).text


def test_text_in_colour_obeys_no_code_of_a_title(lessons):
    text = lesson(lessons, "ansi")
    assert "\x1b[31m" not in text and "\u202e" not in text and "␛[31m" in text


@pytest.mark.parametrize("kind", ["csv", "tsv"])
def test_separated_values_can_be_read(lessons, kind):
    text = explain("evil", "--outline", "--lessons", lessons, "--format", kind)
    rows = list(csv.reader(io.StringIO(text), csv.excel if kind == "csv" else csv.excel_tab, strict=True))
    assert [SHOWN] in rows


def test_a_picture_by_a_hostile_model_is_sound(lessons):
    text = explain("map", "--lessons", lessons, "--model", NAME, "--format", "svg")
    assert tree.fromstring(text.encode()).tag.endswith("svg")


def test_the_name_of_a_file_is_shown_in_markdown(lessons):
    page = Page(explain("map", "--lessons", lessons, "--model", NAME, "--format", "markdown"))
    assert NAME in page.text and page.tags <= HARMLESS


@needs_latex
def test_a_paper_shows_the_title_and_the_name_of_the_file(lessons, tmp_path):
    text = " ".join(paper(tmp_path, "evil", "--lessons", lessons, "--model", NAME).split())
    assert "root:" not in text
    for words in ["<script>alert(1)</script>", "\\input{/etc/passwd}", "$x$ 100%", NAME]:
        assert words in text


@pytest.mark.parametrize("kind", ["text", "markdown", "html", "latex"])
def test_the_name_of_a_file_with_a_map_is_shown(kind, tmp_path):
    path = tmp_path / "<img src=x> & =1+1 \x1b[31m.csv"
    path.write_text("0.5,0.5\n0.25,0.75\n")
    text = explain("map", "--from", str(path), "--format", kind)
    assert "\x1b" not in text
    shown = path.name.replace("\x1b", "␛")
    if kind == "text":
        assert shown in text.replace("\n        ", "")
    elif kind == "html":
        page = HTMLPage(text)
        assert shown in page.text and "img" not in page.tags
    elif kind == "markdown":
        page = Page(text)
        assert shown in page.text and page.tags <= HARMLESS
    else:
        assert "<img" not in text
