"""Papers: every number is in the source, and xelatex sets them where it is installed."""

import re
import shutil
import subprocess

import pytest

from program import SENTENCE, explain, hostile_sentence, stage

needs_latex = pytest.mark.skipif(
    shutil.which("xelatex") is None or shutil.which("pdftotext") is None,
    reason="texlive-xetex or poppler-utils is not installed",
)


def paper(folder, *arguments):
    """The text of the pages."""
    (folder / "paper.tex").write_text(explain(*arguments, "--format", "latex"))
    run = subprocess.run(
        ["xelatex", "-interaction=nonstopmode", "-halt-on-error", "-no-shell-escape", "paper.tex"],
        cwd=folder, capture_output=True, timeout=300,
    )
    assert run.returncode == 0, run.stdout.decode(errors="replace")[-3000:]
    pages = subprocess.run(
        ["pdftotext", "-layout", "paper.pdf", "-"], cwd=folder, capture_output=True, check=True
    )
    return pages.stdout.decode()


def test_the_cells_have_the_digits_asked_for():
    text = explain("map", SENTENCE, "--format", "latex", "--digits", "4")
    cells = re.findall(r"\\cellcolor\[RGB\]{\d+,\d+,\d+}\\textcolor{\w+}{([^}]*)}", text)
    truth = [f"{number:.4f}" for row in stage("weights", SENTENCE)["values"] for number in row]
    assert cells == truth


def test_black_and_white_has_greys():
    text = explain("map", SENTENCE, "--format", "latex", "--ink")
    colors = set(re.findall(r"\[RGB\]{(\d+),(\d+),(\d+)}", text))
    assert len(colors) <= 5 and all(red == green == blue for red, green, blue in colors)


@needs_latex
def test_hostile_tokens_are_set_and_not_obeyed(tmp_path):
    text = paper(tmp_path, "map", hostile_sentence(), "--stage", "scores")
    assert "root:" not in text
    for token in ["\\input{/etc/passwd}", "\\end{document}", "<script>", "=1+1", "$x$%#~^{}"]:
        assert token in text


@needs_latex
@pytest.mark.parametrize("language, word", [("en", "Attention"), ("ko", "어텐션")])
def test_a_lesson_is_a_paper(tmp_path, language, word):
    assert word.lower() in paper(tmp_path, "self-attention", "--lang", language).lower()
