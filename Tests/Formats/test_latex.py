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
    return set_in_type(folder, explain(*arguments, "--format", "latex"))


def set_in_type(folder, source):
    """The text of the pages of a source."""
    (folder / "paper.tex").write_text(source)
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


@needs_latex
def test_korean_is_set_without_its_packages(tmp_path):
    source = explain("self-attention", "--lang", "ko", "--format", "latex")
    assert source.count("{ctexhook.sty}") == 1
    text = set_in_type(tmp_path, source.replace("{ctexhook.sty}", "{missing.sty}"))
    assert "어텐션" in text
    log = (tmp_path / "paper.log").read_text(errors="replace")
    assert "xeCJK.sty" not in log and "Missing character" not in log


@needs_latex
def test_korean_is_set_by_its_packages(tmp_path):
    found = subprocess.run(["kpsewhich", "xeCJK.sty", "ctexhook.sty"], capture_output=True)
    if found.returncode != 0:
        pytest.skip("texlive-lang-cjk or texlive-lang-chinese is not installed")
    assert "어텐션" in paper(tmp_path, "self-attention", "--lang", "ko")
    log = (tmp_path / "paper.log").read_text(errors="replace")
    assert "xeCJK.sty" in log and "Missing character" not in log


def lines_of_pages(text):
    """The lines of every page without its number."""
    pages = [[line.strip() for line in page.splitlines() if line.strip()] for page in text.split("\f")]
    return [page[:-1] for page in pages if page]


@needs_latex
@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize(
    "arguments", [["worksheet", "self-attention"], ["worksheet", "encoder", "--key"], ["encoder"]],
    ids=" ".join,
)
def test_no_page_ends_between_a_name_and_its_table(tmp_path, arguments, language):
    name = re.compile(r"[\w.]+ \[\d+, \d+\]")
    found = 0
    for lines in lines_of_pages(paper(tmp_path, *arguments, "--lang", language)):
        for place, line in enumerate(lines):
            if name.fullmatch(line):
                found += 1
                # What it shows, the titles and a row.
                assert len(lines) - place > 3, lines[place:]
            elif arguments[0] == "worksheet" and re.match(r"\d+/\d+ ", line):
                assert any(name.fullmatch(below) for below in lines[place:]), lines[place:]
    assert found > 3


@needs_latex
def test_no_page_ends_behind_the_name_of_a_band(tmp_path):
    words = " ".join(f"word{number}" for number in range(28))
    found = 0
    for lines in lines_of_pages(paper(tmp_path, "map", "--text", words)):
        for place, line in enumerate(lines):
            if re.fullmatch(r"columns \d+ to \d+ of 28", line):
                found += 1
                assert len(lines) - place > 28
    assert found > 1


@needs_latex
def test_a_page_is_long_enough_for_what_is_on_it(tmp_path):
    words = " ".join(f"word{number}" for number in range(90))
    paper(tmp_path, "map", "--text", words)
    assert "Overfull \\vbox" not in (tmp_path / "paper.log").read_text(errors="replace")
