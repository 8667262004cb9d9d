"""What every test of a format is given."""

import os

import pytest

import program


def pytest_sessionstart(session):
    if not os.access(program.BINARY, os.X_OK):
        pytest.exit(f"no program at {program.BINARY}: swift build, or set EXPLAIN_BINARY", 2)
