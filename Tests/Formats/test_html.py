"""Pages, as Python's own reader of HTML finds them: tables, numbers, derivations, and nothing else."""

import base64
import hashlib
import html.parser
import json
import os
import re
import subprocess

import pytest

from program import BINARY, ROOT, SENTENCE, explain, hostile_sentence, stage

LESSONS = {folder.name[3:] for folder in (ROOT / "Lessons").glob("[0-9]*")}
VOID = {"meta", "input", "br", "wbr", "link", "img"}


class Page(html.parser.HTMLParser):
    """The tables of each edition, and every tag with what it says."""

    def __init__(self, text):
        super().__init__()
        self.open, self.tags, self.attributes, self.text = [], set(), [], ""
        self.tables, self.edition, self.cell, self.panel, self.panels = {}, None, None, 0, []
        self.script = ""
        self.feed(text)
        self.close()
        assert self.open == [], f"not closed: {self.open}"

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        attributes = dict(attributes)
        self.attributes += [(tag, name, value or "") for name, value in attributes.items()]
        if tag not in VOID:
            self.open.append(tag)
        if attributes.get("class") == "edition":
            self.edition = attributes["lang"]
            self.tables[self.edition] = []
        elif tag == "table":
            self.tables[self.edition].append({"stage": attributes.get("data-stage"), "rows": []})
        elif tag == "tr":
            self.tables[self.edition][-1]["rows"].append([])
        elif tag in ("td", "th"):
            self.cell = {"tag": tag, "scope": attributes.get("scope"), "text": "", "why": ""}
            self.tables[self.edition][-1]["rows"][-1].append(self.cell)
        elif tag == "div" and (self.panel or attributes.get("class") == "why"):
            self.panel += 1

    def handle_endtag(self, tag):
        assert self.open and self.open.pop() == tag, f"</{tag}> closes another element"
        if tag in ("td", "th"):
            self.cell = None
        elif tag == "div" and self.panel:
            self.panel -= 1

    def handle_data(self, data):
        if self.open and self.open[-1] == "script":
            self.script += data
        elif self.open and self.open[-1] != "style":
            self.text += data
        if self.cell is not None:
            self.cell["why" if self.panel else "text"] += data

    def matrices(self, language, name):
        return [table for table in self.tables[language] if table["stage"] == name]


def numbers(table):
    """The numbers of a table, by its row and column headings."""
    head, *rows = table["rows"]
    return (
        [cell["text"] for cell in head[1:]],
        [row[0]["text"] for row in rows],
        [[cell["text"] for cell in row[1:]] for row in rows],
    )


def written(number, digits):
    return {float("-inf"): "-inf", float("inf"): "inf"}.get(number, f"{number:.{digits}f}")


@pytest.mark.parametrize("language", ["en", "ko"])
def test_a_map_is_a_table_with_headings_and_the_digits_asked_for(language):
    page = Page(explain("map", SENTENCE, "--format", "html", "--digits", "4"))
    truth = stage("weights", SENTENCE)
    (table,) = page.matrices(language, truth["name"])
    columns, rows, cells = numbers(table)
    assert (columns, rows) == (truth["columns"], truth["rows"])
    assert cells == [[written(number, 4) for number in row] for row in truth["values"]]
    head, *body = table["rows"]
    assert all(cell["tag"] == "th" and cell["scope"] == "col" for cell in head[1:])
    assert all(row[0]["tag"] == "th" and row[0]["scope"] == "row" for row in body)


def test_every_number_of_a_lesson_is_that_of_the_run():
    page = Page(explain("self-attention", "--format", "html", "--digits", "3"))
    stages = json.loads(explain("trace", "--format", "json", "--parameters"))["stages"]
    truth = {entry["name"]: entry for entry in stages}
    seen = set()
    for language in ["en", "ko"]:
        for table in page.tables[language]:
            if table["stage"] is None:
                continue
            entry = truth[table["stage"]]
            _, _, cells = numbers(table)
            expected = [[written(float(number), 3) for number in row] for row in entry["values"]]
            assert [[cell.replace("-0.000", "0.000") for cell in row] for row in cells] == [
                [cell.replace("-0.000", "0.000") for cell in row] for row in expected
            ], table["stage"]
            seen.add(table["stage"])
    assert len(seen) > 12


def test_every_cell_opens_into_arithmetic_that_gives_its_number():
    page = Page(explain("map", SENTENCE, "--stage", "scores", "--format", "html", "--digits", "6"))
    (table,) = page.matrices("en", "encoder.0.attention.head.0.scores")
    for row in table["rows"][1:]:
        for cell in row[1:]:
            number = r"\(?(-?\d+\.\d+(?:e-?\d+)?)\)?"
            products = re.findall(f"{number} · {number}", cell["why"])
            assert len(products) == 4
            total = sum(float(left) * float(right) for left, right in products)
            assert total == pytest.approx(float(cell["text"]), abs=1e-4)
            assert f"= {cell['text']}" in cell["why"]


def test_a_long_sentence_has_bands_and_no_more_openings_than_a_page_can_bear():
    sentence = " ".join(f"w{place}" for place in range(100))
    page = Page(explain("map", sentence, "--format", "html"))
    truth = stage("weights", sentence)
    bands = page.matrices("en", truth["name"])
    assert len(bands) > 1
    columns = [label for band in bands for label in numbers(band)[0]]
    assert columns == truth["columns"]
    assert all(cell["why"] == "" for band in bands for row in band["rows"] for cell in row)
    assert "explain why" in page.text


@pytest.mark.parametrize(
    "arguments",
    [["self-attention"], ["cross-attention"], ["compare", "--without", "scale"], ["diagram"],
     ["why", "weights[student, I]", "--depth", "2"], ["trace"], ["list"], ["tokenize"], ["models"],
     ["map", "--model", "hand-set-heads", "--all-heads"], ["map", "--overview"]],
    ids=" ".join,
)
def test_a_page_needs_nothing_else(arguments):
    text = explain(*arguments, "--format", "html")
    page = Page(text)
    for tag, name, value in page.attributes:
        assert name not in ("src", "srcset", "action", "poster", "background"), (tag, name, value)
        assert not name.startswith("on"), (tag, name, value)
        if name == "href":
            assert re.fullmatch(r"(#[a-z]+-\d+)|([A-Za-z0-9._~%-]+#(en|ko))", value), value
        if name == "style":
            assert re.fullmatch(r"[-a-z:;#0-9a-fA-F.%]+", value), value
    assert page.tags.isdisjoint({"img", "iframe", "object", "embed", "link", "form", "audio", "video"})
    assert "url(" not in text and "@import" not in text
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)[1]
    assert "default-src 'none'" in policy
    digest = base64.b64encode(hashlib.sha256(page.script.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}'" in policy, f"PageScript.digest is sha256-{digest}"


def test_ids_and_names_are_not_repeated():
    page = Page(explain("self-attention", "--format", "html"))
    ids = [value for _, name, value in page.attributes if name == "id"]
    assert len(ids) == len(set(ids)) and len(ids) > 20
    steps = {value for value in ids if re.fullmatch(r"(en|ko)-\d+", value)}
    targets = {value[1:] for _, name, value in page.attributes if name == "href"}
    assert targets == steps


def test_hostile_tokens_are_shown():
    sentence = hostile_sentence()
    harmless = Page(explain("map", SENTENCE, "--format", "html"))
    page = Page(explain("map", sentence, "--format", "html"))
    truth = stage("weights", sentence)
    for language in ["en", "ko"]:
        columns = [label for band in page.matrices(language, truth["name"]) for label in numbers(band)[0]]
        assert columns == truth["columns"]
    assert sentence in page.text
    assert page.tags <= harmless.tags | {"caption"}
    assert {name for _, name, _ in page.attributes} - {name for _, name, _ in harmless.attributes} <= {
        "data-first"
    }


def test_control_characters_are_shown():
    text = explain("map", "a\x1b[31m b\u202e c\nd", "--format", "html")
    assert "\x1b" not in text and "\u202e" not in text
    assert "a␛[31m" in Page(text).text and "b‹U+202E›" in Page(text).text


def test_a_course_has_a_page_for_each_lesson_and_ways_between_them(tmp_path):
    folder = tmp_path / "a course"
    explain("course", "-o", str(folder), "--lang", "ko")
    index = Page((folder / "index.html").read_text())
    lessons = [value.split("#")[0] for _, name, value in index.attributes if name == "href"]
    assert len(lessons) == 2 * len(set(lessons)) and len(set(lessons)) == 17
    assert {path.name for path in folder.iterdir()} == {"index.html", *lessons}
    for lesson in set(lessons):
        text = (folder / lesson).read_text()
        ways = {value.split("#")[0] for _, name, value in Page(text).attributes if name == "href"} - {""}
        assert "index.html" in ways and ways <= {"index.html", *lessons}
    first = {path.name: path.read_bytes() for path in folder.iterdir()}
    explain("course", "-o", str(folder), "--lang", "ko", TERM="xterm-256color")
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == first


def test_a_course_names_the_lesson_that_cannot_be_written(tmp_path):
    command = [BINARY, "course", "-o", str(tmp_path / "course"), "--set", "weights[I, am]=0.9"]
    run = subprocess.run(command, capture_output=True, env={"PATH": os.environ["PATH"]}, timeout=120)
    said = run.stderr.decode()
    written = {path.stem for path in (tmp_path / "course").iterdir()} - {"index"}
    assert run.returncode == 64 and f"{len(written)} lessons were written" in said
    missing = LESSONS - written
    assert missing and all(f"error: {lesson}: " in said for lesson in missing)


def test_what_keeps_every_lesson_from_being_written_is_said_once(tmp_path):
    command = [BINARY, "course", "-o", str(tmp_path / "course"), "--model", "nope"]
    run = subprocess.run(command, capture_output=True, env={"PATH": os.environ["PATH"]}, timeout=120)
    assert run.returncode == 64 and run.stderr.decode().count("nope") == 1
    assert not (tmp_path / "course").exists()


@pytest.mark.parametrize("name, start", [
    ("a.html", "<!doctype html>"), ("a.svg", "<?xml"), ("a.tex", "% Compile"), ("a.md", "- **text**"),
    ("a.csv", ",I,am"), ("a.json", "{"), ("a.txt", "  text"), ("a.HTML", "<!doctype html>"), ("a", "  text"),
])
def test_the_ending_of_a_file_chooses_the_format(tmp_path, name, start):
    explain("map", "-o", str(tmp_path / name))
    assert (tmp_path / name).read_text().startswith(start)


def test_the_ending_of_a_lesson_chooses_its_format_too(tmp_path):
    explain("softmax", "-o", str(tmp_path / "a.html"))
    assert (tmp_path / "a.html").read_text() == explain("softmax", "--format", "html")


def test_a_format_that_is_named_counts_more_than_the_ending(tmp_path):
    explain("map", "-o", str(tmp_path / "a.html"), "--format", "csv")
    assert (tmp_path / "a.html").read_text() == explain("map", "--format", "csv", "-o", "-")


def test_a_part_of_the_columns_keeps_their_numbers():
    sentence = " ".join(f"word{place}" for place in range(90))
    for kind in ["text", "html", "latex"]:
        text = explain("map", sentence, "--columns", "50:80", "--rows", "0:2", "--format", kind)
        bands = [tuple(map(int, band)) for band in re.findall(r"columns (\d+) to (\d+) of 90", text)]
        assert len(bands) > 1 and bands[0][0] == 50 and max(bands)[1] == 79, kind
        assert all(after[0] in (before[1] + 1, 50) for before, after in zip(bands, bands[1:]))


def test_bands_are_about_as_wide_as_each_other():
    page = Page(explain("map", " ".join(f"w{place}" for place in range(28)), "--format", "html"))
    sizes = [len(numbers(band)[0]) for band in page.matrices("en", "encoder.0.attention.head.0.weights")]
    assert sum(sizes) == 28 and len(sizes) > 1 and max(sizes) - min(sizes) <= 1
