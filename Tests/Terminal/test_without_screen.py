"""Where there is no full screen: pipes, files, a dumb terminal, and `--plain` line by line."""

import subprocess

import pytest

import driver

WHOLE = ["Which word comes to mind?", "Attention, step 1", "Your turn"]


def run(folder, *arguments, **options):
    return subprocess.run(
        [driver.BINARY, *arguments], env=driver.environment(folder), cwd=folder,
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        timeout=driver.GUARD, **options)  # fmt: skip


def test_pipes(tmp_path):
    result = run(tmp_path, "self-attention")
    assert (result.returncode, result.stderr) == (0, b"")
    assert all(title in result.stdout.decode() for title in WHOLE)
    assert b"\x1b" not in result.stdout


def test_input_from_nowhere(start):
    person = start("-c", f'"{driver.BINARY}" self-attention < /dev/null', binary="/bin/sh")
    assert person.wait_for_end() == 0
    assert all(title in person.output.decode() for title in WHOLE)
    assert b"\x1b[?1049h" not in person.output


def test_output_into_a_pipe(start):
    person = start("-c", f'"{driver.BINARY}" self-attention | cat', binary="/bin/sh")
    assert person.wait_for_end() == 0
    assert all(title in person.output.decode() for title in WHOLE)
    assert b"\x1b" not in person.output


def test_dumb_terminal(start):
    person = start("self-attention", TERM="dumb")
    assert person.wait_for_end() == 0
    assert all(title in person.output.decode() for title in WHOLE)
    assert b"\x1b" not in person.output


def test_format(start):
    person = start("self-attention", "--format", "text")
    assert person.wait_for_end() == 0
    assert b"\x1b[?1049h" not in person.output


class Reader:
    """Somebody whose screen reader reads what is new below."""

    def __init__(self, person):
        self.person = person
        self.heard = 0

    def hears(self, text):
        text = text.encode()
        self.person.wait_for(lambda: text in self.person.output[self.heard :], text)
        self.heard = self.person.output.rfind(text) + len(text)
        return self

    def says(self, line):
        self.person.keys(line + "\n")
        return self


@pytest.fixture
def reader(start):
    person = start("self-attention", "--plain")
    yield Reader(person).hears("1/11  self-attention").hears("leave")
    assert b"\x1b" not in person.output
    assert not any(0x2500 <= ord(sign) <= 0x259F for sign in person.output.decode())
    assert person.settings == person.first_settings


def test_plain_steps(reader):
    reader.says("").hears("2/11  self-attention").hears('row "am", column "1": 0.50')
    reader.hears("leave").says("b").hears("1/11").hears("leave")
    reader.says("7").hears("7/11").hears("leave").says("/query, key").hears("4/11").hears("leave")
    reader.says("99").hears("There is no step 99")
    reader.says("q")
    assert reader.person.wait_for_end() == 0


def test_plain_tells_what_can_be_typed(reader):
    reader.says("5").hears("Enter: next; b: back; tab: table; a: answer; ?: keys; q: leave")
    reader.says("a").hears("Enter: check; ?: hint\r\n").says("").hears("6/11").hears("leave")
    reader.says("?").hears("All keys").hears("esc: close; up, down: scroll; q: leave").says("").hears("6/11")
    reader.hears("leave").says("t").hears("Sentence:").says("").hears("6/11").hears("leave")
    reader.says("q")
    assert reader.person.wait_for_end() == 0


def test_plain_answer(reader):
    reader.says("5").hears("5/11").hears("leave").says("a").hears("check")
    reader.says("2.70").hears("Not yet. That is the score itself.").hears("check")
    reader.says("1.35").hears("Right.").hears("leave").says("").hears("6/11").hears("leave")
    reader.says("q")
    assert reader.person.wait_for_end() == 0


def test_plain_hint(reader):
    reader.says("5").hears("5/11").hears("leave").says("a").hears("check")
    reader.says("?").hears("Hint 1 of 3:").hears("check")
    assert b"Type a number" not in reader.person.output
    reader.says("").hears("6/11").hears("leave").says("ㅂ")
    assert reader.person.wait_for_end() == 0


def test_plain_ends_with_its_input(reader):
    reader.person.keys(b"\x04")
    assert reader.person.wait_for_end() == 0


def test_plain_opens_a_number(reader):
    reader.says("7").hears("7/11").hears("leave").says("tab").hears("Enter: open")
    reader.says("down").hears("Enter: open").says("").hears("weights[am, I] = 0.23")
    reader.hears("back: back").says("esc").hears("e: change").says("esc").hears("tab: table")
    reader.says("hello").hears("means nothing here").says("q")
    assert reader.person.wait_for_end() == 0
