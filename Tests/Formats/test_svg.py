"""Pictures: well-formed, with all their numbers, and drawn by a renderer if one is installed."""

import re
import shutil
import subprocess
import xml.etree.ElementTree as tree

import pytest

from program import SENTENCE, explain, hostile_sentence, stage, stages

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


def numbers(titles):
    return [float(title.rsplit(": ", 1)[1]) for title in titles]


def cell_titles(root):
    """What the cells of a picture without numbers say."""
    cells = root.iter(f"{NAMESPACE}rect")
    return [cell[0].text for cell in cells if len(cell) > 0]


def is_inside(element, width, height):
    x, y = float(element.get("x", 0)), float(element.get("y", 0))
    across, down = float(element.get("width", 0)), float(element.get("height", 0))
    return 0 <= x and x + across <= width and 0 <= y and y + down <= height


@pytest.mark.parametrize("language, names", [("en", ("layer", "head")), ("ko", ("층", "헤드"))])
def test_all_heads_of_all_layers_are_a_sheet(language, names):
    model = ["--model", "seeded:layers=3,heads=4,width=16"]
    root = picture("map", SENTENCE, *model, "--all-layers", "--all-heads", "--lang", language)
    truth = stages("encoder.*.attention.head.*.weights", SENTENCE, *model)
    assert numbers(cell_titles(root)) == pytest.approx(
        [number for head in truth for row in head["values"] for number in row], abs=1e-9
    )
    places = {element.text: element for element in root.iter(f"{NAMESPACE}text")}
    rows = [float(places[f"{names[0]} {layer}"].get("y")) for layer in range(3)]
    columns = [float(places[f"{names[1]} {head}"].get("x")) for head in range(4)]
    assert rows == sorted(set(rows)) and columns == sorted(set(columns))
    width, height = float(root.get("width")), float(root.get("height"))
    assert all(is_inside(element, width, height) for element in root.iter(f"{NAMESPACE}rect"))
    assert all(is_inside(element, width, height) for element in root.iter(f"{NAMESPACE}text"))


def test_an_overview_has_no_digits_and_its_labels_do_not_touch():
    sentence = " ".join(f"word{place}" for place in range(90))
    root = picture("map", sentence, "--overview")
    truth = stage("weights", sentence)
    assert numbers(cell_titles(root)) == pytest.approx(
        [number for row in truth["values"] for number in row], abs=1e-9
    )
    labels = [text for text in root.iter(f"{NAMESPACE}text") if text.text.startswith("word")]
    for upright in [True, False]:
        axis = "x" if upright else "y"
        places = sorted(
            float(label.get(axis)) for label in labels if upright == ("transform" in label.attrib)
        )
        assert len(places) > 30
        assert all(next - place >= 13 for place, next in zip(places, places[1:]))


def test_what_is_too_much_for_titles_is_drawn_by_colours():
    sentence = " ".join(f"word{place}" for place in range(200))
    text = explain("map", sentence, "--overview", "--format", "svg")
    root = tree.fromstring(text.encode())
    shapes = list(root.iter(f"{NAMESPACE}path"))
    colors = [shape.get("fill") for shape in shapes]
    assert len(colors) > 10 and len(set(colors)) == len(colors)
    assert not cell_titles(root) and len(text) < 1_000_000
    # Every cell is covered once: the widths of the pieces of all rows add up to the map.
    pieces = [piece for shape in shapes for piece in re.findall(r"h(\d+)v(\d+)", shape.get("d"))]
    frame = [rect for rect in root.iter(f"{NAMESPACE}rect") if rect.get("fill") == "none"][0]
    area = float(frame.get("width")) * float(frame.get("height"))
    assert sum(int(across) * int(down) for across, down in pieces) == area


def test_a_map_larger_than_a_picture_says_what_a_cell_is():
    sentence = " ".join(["word"] * 500)
    assert any("2×2" in text for text in texts(picture("map", sentence, "--overview")))


def test_wide_letters_have_room():
    words = ["WWWWWWWWWWWWWWWWWWWW", "iiiiiiiiiiiiiiiiiiii"]
    places = [
        float(text.get("x"))
        for word in words
        for text in picture("map", word).iter(f"{NAMESPACE}text")
        if text.text == word and text.get("text-anchor") == "end"
    ]
    # What ends here begins inside the picture; the widest letters take as much as they are high.
    assert places[0] >= 16 + 20 * 12 and places[1] < places[0] / 2


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
