"""An author's files change while the lesson is on the screen."""

import shutil

import pytest

import driver

TITLE = "Each word becomes a row of numbers"


@pytest.fixture
def author(start, tmp_path):
    folder = tmp_path / "lessons" / "05-self-attention"
    shutil.copytree(driver.ROOT / "Lessons" / "05-self-attention", folder)
    # Wide enough for the path of a mistake on one line.
    person = start("self-attention", "--lessons", str(folder.parent), columns=160)
    person.wait_for(" 1/11 ")
    return person, folder


def change(file, old, new):
    text = file.read_text()
    assert old in text
    # In one go, as editors do: a half-written file is another test's matter.
    other = file.with_suffix(".new")
    other.write_text(text.replace(old, new, 1))
    other.replace(file)


def test_words(author):
    person, folder = author
    person.go(5)
    change(folder / "en.yaml", TITLE, "Each word becomes a list of numbers")
    person.wait_for("Each word becomes a list of numbers").wait_for(" 2/11 ")
    person.keys("Right").at(3)


def test_a_step_that_is_shown_changes_in_place(author):
    person, folder = author
    person.go(2)
    change(folder / "en.yaml", "Here every word is one token.", "Here each word is one.")
    person.wait_for("Here each word is one.").at(2)


def test_other_language(author):
    person, folder = author
    person.keys("F2").wait_for("→ 다음").go(3)
    change(folder / "ko.yaml", "단어가 숫자 한 줄이 됩니다", "단어가 숫자 목록이 됩니다")
    person.wait_for("단어가 숫자 목록이 됩니다").wait_for(" 2/11 ")


def test_mistake(author):
    person, folder = author
    person.go(2)
    before = person.text
    change(folder / "lesson.yaml", "- matrix: embedding", "- matrx: embedding")
    number = (folder / "lesson.yaml").read_text().split("- matrx")[0].count("\n") + 1
    person.wait_for("cannot be read as it was saved").wait_for(f"lesson.yaml:{number}:")
    # Nothing is a trap: other steps, the language and the keys are there all the same.
    person.keys("F2").wait_for("지금은 이 수업을 읽을 수 없습니다").keys("F2").wait_for("cannot be")
    person.keys("?").wait_for("All keys")
    person.keys("Esc").wait_for("cannot be read").keys("a", "Tab", "e", "m", "u", "t")
    person.wait_for("Sentence:").keys("Esc").wait_for("→ next").wait_for("cannot be read")
    change(folder / "lesson.yaml", "- matrx: embedding", "- matrix: embedding")
    person.wait_for("were found.").at(2)
    person.keys("Right").at(3).keys("Left").at(2)
    assert person.text == before


def test_broken_yaml(author):
    person, folder = author
    text = (folder / "en.yaml").read_text()
    (folder / "en.yaml").write_text("format: 1\ntitle: [")
    person.wait_for("en.yaml:3:").wait_for("this is not YAML")
    (folder / "en.yaml").write_text(text)
    person.wait_for("Which word comes to mind?").at(1)


def test_file_that_is_gone_for_a_while(author):
    # Some editors take a file away before they write it anew: the lesson stays.
    person, folder = author
    (folder / "lesson.yaml").rename(folder / "kept")
    person.keys("Right").at(2).keys("Left").at(1)
    change(folder / "kept", "xᵢ = E[idᵢ]", "x = E[id]")
    (folder / "kept").rename(folder / "lesson.yaml")
    person.wait_for("formula  x = E[id]").wait_for(" 2/11 ")


def test_step_is_removed(author):
    person, folder = author
    person.go(11)
    for name, first, next in [
        ("en.yaml", "  add-and-norm:", "  feed-forward:"),
        ("ko.yaml", "  add-and-norm:", "  feed-forward:"),
        ("lesson.yaml", "  - id: add-and-norm", "  - id: feed-forward"),
    ]:
        text = (folder / name).read_text()
        kept = text[: text.index(first)] + text[text.index(next) :]
        (folder / name).write_text(kept)
    person.wait_for("/10 ")
