"""Bytes as lines bring them: cut in two, pasted, hostile."""

import time

# Where Esc would leave the lesson it waits longer for its rest than where it only closes something.
CUT = 0.15
SHORT_CUT = 0.05


def pressed_in_parts(person, *parts, pause=CUT):
    """Sends the parts of a key with a pause between them, as a slow line does."""
    person.keys(parts[0])
    for part in parts[1:]:
        time.sleep(pause)
        person.keys(part)
    return person


def test_arrow_cut_behind_escape(lesson):
    pressed_in_parts(lesson().go(3), b"\x1b", b"[C").at(4)


def test_arrow_cut_twice(lesson):
    pressed_in_parts(lesson().go(3), b"\x1b", b"[", b"D").at(2)


def test_page_key_cut_in_its_number(lesson):
    pressed_in_parts(lesson().go(3), b"\x1b[6", b"~").at(4)


def test_arrow_cut_in_a_matrix(lesson):
    person = lesson().go(2).keys("Tab").wait_for("│ I       │ [0.00]")
    pressed_in_parts(person, b"\x1b", b"[B", pause=SHORT_CUT)
    person.wait_for("│ am      │ [1.00]").at(2)


def test_jamo_cut(lesson):
    first, *rest = [bytes([byte]) for byte in "ㅜ".encode()]
    pressed_in_parts(lesson().go(3), first, *rest).at(4)


def test_application_keys(lesson):
    lesson().keys(b"\x1bOC").at(2).keys(b"\x1bOD").at(1)


def test_unknown_sequences_do_nothing(lesson):
    person = lesson().go(3)
    before = person.text
    # A mouse report, a focus report, the answer to a query, a string, a key nobody knows.
    person.keys(b"\x1b[<0;10;10M", b"\x1b[I", b"\x1b[?62;c", b"\x1b]11;rgb:0/0/0\x07", b"\x1b[99~")
    person.at(3)
    assert person.text == before


def test_bytes_that_are_no_text(lesson):
    lesson().go(3).keys(b"\xff\xfe\xc3\x80\xed\xa0\x80").at(3).keys("Right").at(4)


def test_hostile_sentence(lesson):
    person = lesson().go(2).keys("t").wait_for("Sentence:").keys("Ctrl-U")
    seen = len(person.output)
    person.keys(b"\x1b[200~I \x1b[31mam\x07 \x1b]0;title\x07 \x9b2J red\x1b[201~")
    person.wait_for("␛[31m").keys("Enter").wait_for("text  I ␛[31mam").at(2)
    assert b"\x1b[31m" not in person.output[seen:]
    assert b"\x1b]0;" not in person.output[seen:]
    assert b"\x07" not in person.output[seen:]
    assert "\x9b" not in person.output[seen:].decode()


def test_pasted_lines_are_one_line(lesson):
    person = lesson().go(2).keys("t").wait_for("Sentence:").keys("Ctrl-U")
    person.keys(b"\x1b[200~He is\r\na teacher\x1b[201~").wait_for("Sentence: He is a teacher")
    person.keys("Enter").wait_for("text  He is a teacher").at(2)


def test_pasted_text_presses_no_keys(lesson):
    person = lesson().go(3)
    before = person.text
    person.keys(b"\x1b[200~nnnq\x03\r\x1b[C\x1b[201~").at(3)
    assert person.text == before


def test_pasted_answer(lesson):
    person = lesson().go(5).keys("a").wait_for("▸ Answer:")
    person.keys(b"\x1b[200~1.35\x1b[201~").wait_for("▸ Answer: 1.35").keys("Enter")
    person.wait_for("Right.")


def test_hostile_lesson_argument(start):
    person = start("self-attention", "--text", "I \x1b[31m\x1b[2J am")
    person.wait_for("I ␛[31m␛[2J am")
    assert b"\x1b[31m" not in person.output
