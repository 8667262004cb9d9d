"""Worksheets, done by a reader who has nothing but the printed sheet.

The sheet is read as Markdown by a well-known renderer. Every matrix is recomputed with numpy from
the matrices printed before it, by the name of its operation and the settings that are printed, and
rounded by the rule the sheet names. What stood empty has to come out as the answer sheet has it.
"""

import csv
import decimal
import html.parser
import io
import math
import re

import numpy
import pytest
from markdown_it import MarkdownIt

from program import explain, hostile_sentence
from test_latex import needs_latex, paper
from test_markdown import HARMLESS
from test_markdown import Page as WholePage

LESSONS = [
    "embedding", "positional-encoding", "query-key-value", "self-attention", "scaling", "softmax",
    "masked-attention", "padding-mask", "multi-head", "residual", "layer-norm", "feed-forward",
    "encoder", "cross-attention", "decoder", "transformer",
]
TRANSLATOR = ["나는 학생 이다", "--model", "hand-set-translator"]
SEEDED = ["--model", "seeded:width=8,ff=12,heads=2,layers=2"]
STAGES = [
    ["position"], ["scores", "--blank", "100%"], ["masked", "--mask", "causal"],
    ["weights", "--mask", "causal+padding"], ["attention.norm", "--digits", "3"],
    ["scores", "--model", "hand-set-heads", "--head", "1"],
    ["context", "--part", "cross", *TRANSLATOR], ["probabilities", *TRANSLATOR],
    ["ffn.hidden", "--layer", "1", *SEEDED], ["scaled", "--head", "1", "--digits", "1", *SEEDED],
    ["ffn.activated", "--model", "seeded:width=8,ff=12,activation=gelu"],
    ["ffn.activated", "--model", "seeded:width=8,ff=12,activation=gelu-tanh"],
]
SHEETS = [[lesson] for lesson in LESSONS] + [["--stage", *stage] for stage in STAGES]


class Page(html.parser.HTMLParser):
    """A printed sheet: its exercises, each with its facts and its matrices."""

    def __init__(self, text):
        super().__init__()
        self.exercises, self.digits, self.caption = [], None, ""
        self.tag, self.text, self.name, self.fact = None, "", None, None
        self.feed(MarkdownIt("commonmark").enable("table").render(text))

    def handle_starttag(self, tag, attributes):
        if tag == "li":
            self.fact = ""
        elif tag == "table":
            self.exercises[-1]["matrices"].append(
                {"name": self.name, "caption": self.caption, "rows": []}
            )
        elif tag == "tr":
            self.exercises[-1]["matrices"][-1]["rows"].append([])
        if tag in ("h2", "h3", "p", "td", "th"):
            self.text = ""

    def handle_data(self, data):
        self.text += data
        if self.fact is not None:
            self.fact += data

    def handle_endtag(self, tag):
        if tag == "h2":
            self.exercises.append({"facts": {}, "matrices": []})
        elif tag == "h3":
            self.name = self.text
        elif tag == "p":
            self.caption = self.text
            if "behind the point" in self.text:
                self.digits = int(re.search(r"to (\d+) digits?", self.text)[1])
        elif tag == "li" and self.exercises:
            name, _, said = self.fact.partition(": ")
            self.exercises[-1]["facts"][name] = said
            self.fact = None
        elif tag == "li":
            self.fact = None
        elif tag in ("td", "th"):
            self.exercises[-1]["matrices"][-1]["rows"][-1].append(self.text)


def sheet(arguments, *more):
    return Page(explain("worksheet", *arguments, *more, "--format", "markdown"))


def number(text):
    return {"−∞": -math.inf}[text] if text == "−∞" else float(text)


def rounded(value, digits):
    """Half away from zero, of the decimal number that was meant."""
    if not math.isfinite(value):
        return value
    meant = decimal.Decimal(repr(round(value, 11)))
    return float(meant.quantize(decimal.Decimal(1).scaleb(-digits), decimal.ROUND_HALF_UP))


def settings(facts, labels, name):
    """The value of a setting for each of the rows or columns; a single one for all."""
    for part in facts.get("settings", "").split(", "):
        symbol, _, value = part.partition(" = ")
        if symbol == name:
            return float(value)
    for fact in ("in rows", "in columns"):
        entries = re.findall(r"(?:^|, )(.+?): (\S+) = ([^,\s]+)", facts.get(fact, ""))
        values = {label: float(value) for label, symbol, value in entries if symbol == name}
        if values:
            # Of words that repeat, I#2 is the second.
            seen = {}
            names = []
            for label in labels[fact]:
                seen[label] = seen.get(label, 0) + 1
                names.append(label if seen[label] == 1 else f"{label}#{seen[label]}")
            return numpy.array([values[name] for name in names])
    raise AssertionError(f"{name} is not printed: {facts}")


def softmax(x):
    result = numpy.zeros_like(x)
    for row, numbers in enumerate(x):
        if (numbers > -math.inf).any():
            shares = numpy.exp(numbers - numbers.max())
            result[row] = shares / shares.sum()
    return result


def layer_norm(x, gamma, beta, epsilon):
    centred = x - x.mean(axis=1, keepdims=True)
    return centred / numpy.sqrt((centred**2).mean(axis=1, keepdims=True) + epsilon) * gamma + beta


def sinusoidal(facts, labels):
    base, width = settings(facts, labels, "base"), settings(facts, labels, "d")
    angles = numpy.outer(
        settings(facts, labels, "pos"), base ** -(settings(facts, labels, "2i") / width)
    )
    codes = numpy.sin(angles)
    codes[:, 1::2] = numpy.cos(angles[:, 1::2])
    return codes


def scaled(x, facts, labels):
    symbols = dict(part.split(" = ") for part in facts["settings"].split(", "))
    if "d_k" in symbols:
        return x / math.sqrt(float(symbols["d_k"]))
    return x * (math.sqrt(float(symbols["d"])) if "d" in symbols else float(symbols["factor"]))


def computed(facts, labels, inputs):
    """The result of an operation, as its formula has it."""
    match facts["operation"]:
        case "sinusoidal":
            return sinusoidal(facts, labels)
        case "add":
            return sum(inputs)
        case "linear":
            return inputs[0] @ inputs[1] + (inputs[2] if len(inputs) > 2 else 0)
        case "multiply-transposed":
            return inputs[0] @ inputs[1].T
        case "multiply":
            return inputs[0] @ inputs[1]
        case "scale":
            return scaled(inputs[0], facts, labels)
        case "mask":
            return numpy.where(inputs[1] != 0, inputs[0], -math.inf)
        case "softmax":
            return softmax(inputs[0])
        case "layer-norm":
            return layer_norm(*inputs, settings(facts, labels, "ε"))
        case "relu":
            return numpy.maximum(inputs[0], 0)
        case "gelu":
            return numpy.vectorize(lambda x: x * (1 + math.erf(x / math.sqrt(2))) / 2)(inputs[0])
        case "gelu-tanh":
            x = inputs[0]
            return x / 2 * (1 + numpy.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x**3)))
        case "tanh":
            return numpy.tanh(inputs[0])
    raise AssertionError(f"no such operation: {facts}")


def matrix_name(matrix):
    """A matrix is called by its stage and its shape."""
    name, shape = re.fullmatch(r"(\S+) \[(\d+, \d+)\]", matrix["name"]).groups()
    rows = matrix["rows"]
    assert shape == f"{len(rows) - 1}, {len(rows[0]) - 1}"
    return name


def copied(matrix, values, known):
    """What was empty in another matrix is taken from what was computed there."""
    said = re.match(r"Copied from (.*?): what was empty", matrix["caption"])[1]
    parts = []
    for source in said.split(" and "):
        name, _, columns = source.partition(", columns ")
        first, last = map(int, columns.split(" to ")) if columns else (0, known[name].shape[1] - 1)
        parts.append(known[name][:, first : last + 1])
    result = numpy.hstack(parts)
    printed = ~numpy.isnan(values)
    assert (result[printed] == values[printed]).all(), matrix["name"]
    return result


@pytest.mark.parametrize("arguments", SHEETS, ids=" ".join)
@pytest.mark.parametrize("seed", ["1", "5"])
def test_every_blank_can_be_computed_from_the_sheet(arguments, seed):
    page = sheet(arguments, "--seed", seed)
    key = sheet(arguments, "--seed", seed, "--key")
    assert len(page.exercises) == len(key.exercises)
    known, solved = {}, 0
    for exercise, answer in zip(page.exercises, key.exercises):
        facts = exercise["facts"]
        sources = [name for name in facts.get("from", "").split(", ") if name]
        *given, asked = exercise["matrices"]
        for matrix in given:
            name = matrix_name(matrix)
            texts = [row[1:] for row in matrix["rows"][1:]]
            values = numpy.array([[number(t) if t != "____" else math.nan for t in r] for r in texts])
            if numpy.isnan(values).any():
                values = copied(matrix, values, known)
            known[name] = values
        rows, columns = [row[0] for row in asked["rows"][1:]], asked["rows"][0][1:]
        result = computed(
            facts, {"in rows": rows, "in columns": columns}, [known[name] for name in sources]
        )
        name = matrix_name(asked)
        truth = next(m for m in answer["matrices"] if m["name"] == asked["name"])
        known[name] = numpy.empty_like(result)
        for row, texts in enumerate(asked["rows"][1:]):
            for column, text in enumerate(texts[1:]):
                value = rounded(float(result[row, column]), page.digits)
                printed = number(truth["rows"][row + 1][column + 1])
                assert value == printed, f"{name}[{row}, {column}]"
                if text == "____":
                    solved += 1
                else:
                    assert number(text) == printed
                known[name][row, column] = printed
    assert solved > 0


@pytest.mark.parametrize("arguments", SHEETS, ids=" ".join)
def test_values_for_a_spreadsheet_are_those_of_the_sheet(arguments):
    text = explain("worksheet", *arguments, "--format", "csv")
    matrices = [m for exercise in sheet(arguments).exercises for m in exercise["matrices"]]
    parts = text.split("\n\n")
    if len(matrices) > 1:
        names = [part.split("\n", 1)[0] for part in parts]
        assert names == [matrix["name"].split(" ")[0] for matrix in matrices]
        parts = [part.split("\n", 1)[1] for part in parts]
    assert len(parts) == len(matrices)
    for part, matrix in zip(parts, matrices):
        rows = list(csv.reader(io.StringIO(part), strict=True))
        assert len(rows) == len(matrix["rows"])
        for values, texts in zip(rows[1:], matrix["rows"][1:]):
            for value, text in zip(values[1:], texts[1:], strict=True):
                assert value == "" if text == "____" else float(value) == number(text)


class Boxes(html.parser.HTMLParser):
    """The cells of a page for browsers: what is read out of them, and which are empty boxes."""

    def __init__(self, text):
        super().__init__()
        self.cells, self.isBlank, self.inCell = [], [], False
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        if tag == "td":
            self.inCell = True
            self.cells.append("")
            self.isBlank.append("blank" in dict(attributes).get("class", "").split())

    def handle_endtag(self, tag):
        self.inCell = self.inCell and tag != "td"

    def handle_data(self, data):
        if self.inCell:
            self.cells[-1] += data


@pytest.mark.parametrize("arguments", [["softmax"], ["--stage", "scores"]], ids=" ".join)
def test_a_page_has_empty_boxes_in_both_languages(arguments):
    boxes = Boxes(explain("worksheet", *arguments, "--format", "html"))
    matrices = [m for exercise in sheet(arguments).exercises for m in exercise["matrices"]]
    texts = [text for m in matrices for text in m["rows"][0][:1] + sum((r[1:] for r in m["rows"][1:]), [])]
    # Who cannot see that a box is empty is told.
    spoken = ["to be computed", "빈칸"]
    assert boxes.cells == [blank if text == "____" else text for blank in spoken for text in texts]
    assert boxes.isBlank == [text == "____" for text in texts] * 2


@pytest.mark.parametrize("key", [[], ["--key"]])
def test_what_a_sentence_says_is_shown(key):
    sentence = hostile_sentence() + " \x1b[31mred"
    # All of it is more than fits a map; a row for each word is not.
    page = WholePage(
        explain("worksheet", "--stage", "attention.query", sentence, "--format", "markdown", *key)
    )
    assert page.tags <= HARMLESS
    assert hostile_sentence() in page.text and "␛[31mred" in page.text
    labels = [row[0] for row in page.tables[0][1:]]
    assert {"<script>alert(1)</script>", "\\", "|", "`code`", "=1+1"} <= set(labels), labels
    text = explain("worksheet", "--stage", "attention.query", sentence, "--format", "csv", *key)
    assert "“=1+1”" in text and "\n=1+1" not in text


@needs_latex
@pytest.mark.parametrize("language, words", [("en", "Worksheet"), ("ko", "연습지")])
@pytest.mark.parametrize("key", [[], ["--key"]])
def test_a_sheet_is_a_paper(tmp_path, language, words, key):
    text = paper(tmp_path, "worksheet", "softmax", "--lang", language, *key)
    assert (words in text) or key
    assert "exp(x" in text


@needs_latex
def test_a_paper_obeys_nothing(tmp_path):
    text = paper(
        tmp_path, "worksheet", "--stage", "attention.query", hostile_sentence(), "--key"
    )
    assert "root:" not in text
    for token in ["\\input{/etc/passwd}", "<script>", "=1+1"]:
        assert token in text
