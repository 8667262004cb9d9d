"""Same input, same bytes, in every format; and text in colour wherever it goes."""

import re

import pytest

from program import SENTENCE, explain, explain_bytes, hostile_sentence, stage

FORMATS = ["text", "ansi", "markdown", "html", "latex", "csv", "tsv", "svg", "npy"]


@pytest.mark.parametrize("kind", FORMATS)
def test_the_same_command_gives_the_same_bytes(kind):
    command = ["map", hostile_sentence(), "--format", kind, "--lang", "ko"]
    colored = explain_bytes(*command, TERM="xterm-256color", COLORTERM="truecolor")
    assert explain_bytes(*command) == colored


@pytest.mark.parametrize("kind", FORMATS)
def test_a_file_holds_what_the_screen_would_show(kind, tmp_path):
    explain("map", "--format", kind, "-o", str(tmp_path / "map"))
    assert (tmp_path / "map").read_bytes() == explain_bytes("map", "--format", kind)


def test_text_in_colour_has_the_numbers():
    text = explain("map", SENTENCE, "--format", "ansi", "--digits", "5")
    cells = re.findall(r"\x1b\[38;5;\d+;48;5;\d+m *([0-9.]+) *\x1b\[0m", text)
    truth = [f"{number:.5f}" for row in stage("weights", SENTENCE)["values"] for number in row]
    assert cells[: len(truth)] == truth


def test_black_and_white_text_has_greys_only():
    text = explain("compare", "--without", "scale", "--format", "ansi", "--ink")
    colors = set(re.findall(r"48;5;(\d+)m", text))
    assert colors <= {"231", "251", "245", "239", "232"} and len(colors) > 2
