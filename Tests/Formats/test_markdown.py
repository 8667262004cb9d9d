"""Markdown, as a well-known renderer shows it."""

import html.parser

import pytest
from markdown_it import MarkdownIt

from program import SENTENCE, explain, hostile_sentence, stage


class Page(html.parser.HTMLParser):
    """The tables of a page, its text, and the tags that are in it."""

    def __init__(self, text):
        super().__init__()
        self.tables, self.tags, self.text, self.cell = [], set(), "", None
        # Everything a renderer may do is switched on, and HTML in the source is let through.
        self.feed(MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(text))

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in ("td", "th"):
            self.cell = ""

    def handle_endtag(self, tag):
        if tag in ("td", "th"):
            self.tables[-1][-1].append(self.cell)
            self.cell = None

    def handle_data(self, data):
        self.text += data
        if self.cell is not None:
            self.cell += data


HARMLESS = {"h1", "h2", "h3", "p", "ul", "li", "strong", "code", "pre"}
HARMLESS |= {"table", "thead", "tbody", "tr", "th", "td"}


def test_a_map_is_a_table_with_the_digits_asked_for():
    page = Page(explain("map", SENTENCE, "--format", "markdown", "--digits", "3"))
    truth = stage("weights", SENTENCE)
    (table,) = page.tables
    assert table[0] == ["", *truth["columns"]]
    for row, label, numbers in zip(table[1:], truth["rows"], truth["values"], strict=True):
        assert row == [label, *(f"{number:.3f}" for number in numbers)]


def test_hostile_tokens_are_shown():
    sentence = hostile_sentence()
    page = Page(explain("map", sentence, "--format", "markdown"))
    truth = stage("weights", sentence)["columns"]
    (table,) = page.tables
    assert table[0] == ["", *truth]
    assert [row[0] for row in table[1:]] == truth
    assert all(len(row) == len(truth) + 1 for row in table)
    assert page.tags <= HARMLESS
    assert sentence in page.text


def test_control_characters_are_shown():
    page = Page(explain("map", "a\x1b[31m b\u202e c\nd", "--format", "markdown"))
    assert "a␛[31m" in page.tables[0][0] and "b‹U+202E›" in page.tables[0][0]
    assert page.tags <= HARMLESS


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("arguments", [["self-attention"], ["diagram"], ["list"], ["trace"]])
def test_documents_are_read_as_they_are_meant(arguments, language):
    text = explain(*arguments, "--format", "markdown", "--lang", language)
    page = Page(text)
    assert page.tags <= HARMLESS
    # No star of bold letters is left over, no table is taken for text.
    assert "**" not in page.text and "| ---" not in page.text
