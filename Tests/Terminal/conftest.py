"""What every test of the terminal is given."""

import os

import pytest

import driver


def pytest_sessionstart(session):
    if not os.access(driver.BINARY, os.X_OK):
        pytest.exit(f"there is no program at {driver.BINARY}: swift build, or set EXPLAIN_BINARY", 2)


@pytest.fixture
def start(tmp_path):
    """Starts the program with some arguments; it is ended when the test is."""
    running = []

    def start(*arguments, **options):
        running.append(driver.Driver(arguments, tmp_path, **options))
        return running[-1]

    yield start
    for one in running:
        one.close()


@pytest.fixture
def lesson(start):
    """Opens self-attention and waits for its first step."""

    def lesson(*arguments, **options):
        return start("self-attention", *arguments, **options).wait_for(" 1/11 ")

    return lesson
