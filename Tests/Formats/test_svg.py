"""Pictures: well-formed, with all their numbers, and drawn by a renderer if one is installed."""

import shutil
import subprocess
import xml.etree.ElementTree as tree

import pytest

from program import SENTENCE, explain, hostile_sentence, stage

NAMESPACE = "{http://www.w3.org/2000/svg}"


def picture(*arguments):
    return tree.fromstring(explain(*arguments, "--format", "svg").encode())


def texts(root):
    return [element.text for element in root.iter(f"{NAMESPACE}text")]


def titles(root):
    return [element.find(f"{NAMESPACE}title").text for element in root.iter(f"{NAMESPACE}g")]


def test_every_cell_says_its_row_its_column_and_its_number():
    truth = stage("weights", SENTENCE)
    expected = [
        (row, column, number)
        for row, numbers in zip(truth["rows"], truth["values"])
        for column, number in zip(truth["columns"], numbers)
    ]
    root = picture("map", SENTENCE)
    for title, (row, column, number) in zip(titles(root), expected, strict=True):
        place, value = title.rsplit(": ", 1)
        assert place == f'row "{row}", column "{column}"'
        assert float(value) == pytest.approx(number, abs=1e-9)
    shown = texts(root)
    assert all(f"{number:.2f}" in shown for _, _, number in expected)


def test_nothing_is_embedded_and_nothing_runs():
    root = picture("map", hostile_sentence(), "--model", "hand-set-heads", "--all-heads")
    tags = {element.tag.removeprefix(NAMESPACE) for element in root.iter()}
    assert tags == {"svg", "title", "rect", "text", "g"}
    names = {name for element in root.iter() for name in element.attrib}
    assert not any("href" in name or name.startswith("on") for name in names)
    assert set(stage("weights", hostile_sentence())["columns"]) <= set(texts(root))


def test_all_heads_stand_on_one_sheet():
    root = picture("map", "--model", "seeded:heads=6,width=24", "--all-heads", "--lang", "ko")
    assert len(titles(root)) == 6 * 16
    width, height = float(root.get("width")), float(root.get("height"))
    for cell in root.iter(f"{NAMESPACE}rect"):
        assert float(cell.get("x", 0)) + float(cell.get("width")) <= width
        assert float(cell.get("y", 0)) + float(cell.get("height")) <= height


def test_black_and_white_has_five_greys_and_always_digits():
    root = picture("map", " ".join(["word"] * 20), "--all-heads", "--ink")
    cells = list(root.iter(f"{NAMESPACE}g"))
    assert all(cell.find(f"{NAMESPACE}text") is not None for cell in cells)
    fills = {cell.get("fill") for cell in picture("map", "--ink").iter(f"{NAMESPACE}rect")}
    assert len(fills) <= 5
    assert all(fill[1:3] == fill[3:5] == fill[5:7] for fill in fills)


@pytest.mark.skipif(shutil.which("rsvg-convert") is None, reason="librsvg2-bin is not installed")
@pytest.mark.parametrize("sentence", [SENTENCE, "나는 학생 이다", hostile_sentence()])
def test_a_renderer_draws_it(sentence, tmp_path):
    (tmp_path / "map.svg").write_text(explain("map", sentence, "--format", "svg"))
    subprocess.run(
        ["rsvg-convert", "map.svg", "--output", "map.png"], cwd=tmp_path, check=True, timeout=60
    )
    assert (tmp_path / "map.png").read_bytes().startswith(b"\x89PNG")
