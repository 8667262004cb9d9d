"""However it ends or stops, the terminal is left as it was found."""

import os
import re
import signal

import pytest

import driver

SIGNALS = [signal.SIGTERM, signal.SIGHUP, signal.SIGSEGV, signal.SIGABRT, signal.SIGQUIT]


def assert_as_found(person):
    assert person.settings == person.first_settings
    assert driver.LEFT in person.output
    assert not person.screen.is_alternate
    assert not person.screen.cursor.hidden
    # Bracketed paste is off, and lines wrap.
    assert person.output.rfind(b"\x1b[?2004l") > person.output.rfind(b"\x1b[?2004h")
    assert person.output.rfind(b"\x1b[?7h") > person.output.rfind(b"\x1b[?7l")


def test_the_screen_is_taken_over(lesson):
    person = lesson()
    assert person.settings != person.first_settings
    assert person.screen.is_alternate and person.screen.cursor.hidden


@pytest.mark.parametrize("number", SIGNALS, ids=lambda number: number.name)
def test_signal(lesson, number):
    # Without its backtracer a crash of Swift ends at once.
    person = lesson(SWIFT_BACKTRACE="enable=no").go(3)
    os.kill(person.process.pid, number)
    assert person.wait_for_end() == -number
    assert_as_found(person)


def test_interrupt_from_outside(lesson):
    person = lesson().go(3)
    os.kill(person.process.pid, signal.SIGINT)
    assert person.wait_for_end() == 130
    assert_as_found(person)


@pytest.mark.parametrize("keys", [["q"], ["Ctrl-C"], ["a", "Ctrl-C"], ["t", "Ctrl-C"]])
def test_key(lesson, keys):
    person = lesson().go(5)
    for key in keys[:-1]:
        person.keys(key).sync()
    assert person.keys(keys[-1]).wait_for_end() == (130 if keys[-1] == "Ctrl-C" else 0)
    assert_as_found(person)


def test_hang_up(lesson):
    person = lesson().go(3)
    person.hang_up()
    assert person.process.wait(driver.GUARD) in (0, -signal.SIGHUP)


def test_last_step_stays(lesson):
    person = lesson().go(6).keys("q")
    person.wait_for_end()
    left = re.sub(rb"\x1b\[[0-9;?]*[a-zA-Z]", b"", person.after_leaving).decode()
    assert "Attention, step 2: divide by the root of d_k" in left
    assert "│ student │  1.28  -0.15  -0.10     1.35 │" in left


class Shell:
    """A shell with job control in a terminal of its own."""

    def __init__(self, start):
        self.person = start(
            "--norc", "--noprofile", "--noediting", "-i", binary="/bin/bash", PS1="ready> ")
        self.person.wait_for("ready>")

    def run(self, command):
        """Runs a command; what it prints."""
        seen = len(self.person.output)
        self.person.keys(f"{command}; echo done:$?", "Enter")
        done = re.compile(rb"\r\ndone:\d+\r\n(?:.*)ready> $", re.DOTALL)
        self.person.wait_for(lambda: done.search(self.person.output[seen:]), f"{command} to end")
        lines = self.person.output[seen:].split(b"\r\n")
        return b"\n".join(lines[1:-1]).decode()

    def start(self):
        self.person.keys(f"{driver.BINARY} self-attention", "Enter").wait_for(" 1/11 ")
        return self.person


def test_stopped_and_called_back(start):
    shell = Shell(start)
    before = shell.run("stty -a")
    person = shell.start().go(4)
    picture = person.text
    for _ in range(2):
        seen = len(person.output)
        person.keys("Ctrl-Z")
        person.wait_for(lambda: b"ready> " in person.output[seen:], "the prompt")
        assert not person.screen.is_alternate and not person.screen.cursor.hidden
        assert shell.run("stty -a") == before
        person.keys("fg", "Enter").wait_for(lambda: person.screen.is_alternate, "the lesson")
        person.at(4)
        assert person.text == picture
    seen = len(person.output)
    person.keys("Right").at(5).keys("q")
    # Not before: what is typed while the lesson ends is typed into it.
    person.wait_for(lambda: b"ready> " in person.output[seen:], "the prompt")
    assert shell.run("stty -a") == before


def test_resized_while_stopped(start):
    shell = Shell(start)
    person = shell.start().go(4)
    seen = len(person.output)
    person.keys("Ctrl-Z").wait_for(lambda: b"ready> " in person.output[seen:], "the prompt")
    person.screen.resize(30, 100)
    person.set_size(100, 30)
    person.keys("fg", "Enter").wait_for(lambda: person.screen.is_alternate, "the lesson").at(4)
    assert len(person.screen.rows()[0]) == 100


def test_killed_under_a_shell(start):
    shell = Shell(start)
    before = shell.run("stty -a")
    person = shell.start().go(4)
    children = open(f"/proc/{person.process.pid}/task/{person.process.pid}/children").read()
    seen = len(person.output)
    os.kill(int(children.split()[0]), signal.SIGTERM)
    person.wait_for(lambda: b"ready> " in person.output[seen:], "the prompt")
    assert shell.run("stty -a") == before
