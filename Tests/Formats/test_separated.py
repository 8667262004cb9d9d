"""Tables for spreadsheets and programs: csv and tsv."""

import csv
import io

import numpy
import pytest

from program import SENTENCE, explain, hostile_sentence, stage

FORMATS = {"csv": csv.excel, "tsv": csv.excel_tab}


def rows(kind, text):
    return list(csv.reader(io.StringIO(text), FORMATS[kind], strict=True))


@pytest.mark.parametrize("kind", FORMATS)
def test_a_map_is_one_table_with_all_digits(kind):
    table = rows(kind, explain("map", SENTENCE, "--format", kind, "--digits", "1"))
    truth = stage("weights", SENTENCE)
    assert table[0] == ["", *truth["columns"]]
    assert [row[0] for row in table[1:]] == truth["rows"]
    numbers = numpy.array([row[1:] for row in table[1:]], dtype=numpy.float32)
    assert (numbers == numpy.array(truth["values"], dtype=numpy.float32)).all()


@pytest.mark.parametrize("kind", FORMATS)
def test_numpy_reads_it_without_help(kind):
    text = explain("map", "--mask", "causal", "--stage", "masked", "--format", kind)
    separator = FORMATS[kind].delimiter
    numbers = numpy.genfromtxt(io.StringIO(text), delimiter=separator, skip_header=1)[:, 1:]
    assert numpy.isneginf(numbers[numpy.triu_indices(4, 1)]).all()
    assert numpy.isfinite(numbers[numpy.tril_indices(4)]).all()
    assert '"' not in text


@pytest.mark.parametrize("kind", FORMATS)
def test_several_tables_each_have_their_name(kind):
    text = explain(
        "map", "--model", "hand-set-heads", "--all-heads", "--format", kind, "--lang", "ko"
    )
    parts = text.split("\n\n")
    assert len(parts) == 2
    for head, part in enumerate(parts):
        name, *table = rows(kind, part)
        truth = stage(f"encoder.0.attention.head.{head}.weights", "--model", "hand-set-heads")
        assert truth["name"] in name[0] and len(name) == 1
        numbers = numpy.array([row[1:] for row in table[1:]], dtype=numpy.float32)
        assert (numbers == numpy.array(truth["values"], dtype=numpy.float32)).all()


@pytest.mark.parametrize("kind", FORMATS)
def test_labels_come_back_and_none_is_a_formula(kind):
    sentence = hostile_sentence()
    table = rows(kind, explain("map", sentence, "--format", kind))
    truth = stage("weights", sentence)["columns"]
    formulas = [token for token in truth if len(token) > 1 and token[0] in "=+-@"]
    assert formulas
    expected = [f"“{token}”" if token in formulas else token for token in truth]
    assert table[0] == ["", *expected]
    assert [row[0] for row in table[1:]] == expected


@pytest.mark.parametrize("kind", FORMATS)
def test_a_derivation_has_its_numbers(kind):
    table = rows(kind, explain("why", "weights[student, I]", "--format", kind))
    assert table[0] == ["", "in symbols", "in numbers", "result"]
    truth = stage("weights")["values"][3][0]
    assert numpy.float32(table[-1][-1]) == numpy.float32(truth)


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("arguments", [["self-attention"], ["diagram"], ["list"], ["trace"]])
def test_every_document_can_be_read(kind, arguments):
    assert rows(kind, explain(*arguments, "--format", kind))


@pytest.mark.parametrize("kind", FORMATS)
def test_an_overview_has_all_its_numbers(kind):
    assert explain("map", "--overview", "--format", kind) == explain("map", "--format", kind)
