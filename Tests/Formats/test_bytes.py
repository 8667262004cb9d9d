"""Same input, same bytes, in every format."""

import pytest

from program import explain, hostile_sentence

FORMATS = ["text", "ansi", "markdown", "latex", "csv", "tsv", "svg"]


@pytest.mark.parametrize("kind", FORMATS)
def test_the_same_command_gives_the_same_bytes(kind):
    command = ["map", hostile_sentence(), "--format", kind, "--lang", "ko"]
    assert explain(*command) == explain(*command, TERM="xterm-256color", COLORTERM="truecolor")


@pytest.mark.parametrize("kind", FORMATS)
def test_a_file_holds_what_the_screen_would_show(kind, tmp_path):
    explain("map", "--format", kind, "-o", str(tmp_path / "map"))
    assert (tmp_path / "map").read_text() == explain("map", "--format", kind)
