"""The program, and what it says of its own numbers."""

import json
import os
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = os.environ.get("EXPLAIN_BINARY", str(ROOT / ".build/debug/explain"))

# The attention of a sentence, and tokens some format would obey.
SENTENCE = "I am a student"
HOSTILE = [
    "<script>alert(1)</script>",
    "\\input{/etc/passwd}",
    "\\end{document}",
    '"quoted\'',
    "a&b",
    "|",
    "\\|",
    "`code`",
    "*_[x](y)_*",
    "$x$%#~^{}",
    "&#124;",
    "=1+1",
    "+cmd|'/c",
    "@sum",
    "-b",
    "나는",
    "--",
]


def explain_bytes(*arguments, **environment):
    """What the program writes, byte for byte."""
    run = subprocess.run(
        [BINARY, *arguments],
        capture_output=True,
        env={"PATH": os.environ["PATH"], **environment},
        timeout=120,
    )
    assert run.returncode == 0, run.stderr.decode()
    return run.stdout


def explain(*arguments, **environment):
    """The text the program writes."""
    return explain_bytes(*arguments, **environment).decode("utf-8")


def stages(pattern, *arguments):
    """The stages that fit, as `explain trace` gives them: their labels and their numbers."""
    return json.loads(explain("trace", "--format", "json", "--stages", pattern, *arguments))[
        "stages"
    ]


def stage(name, *arguments):
    """A stage as `explain trace` gives it: its labels and its numbers."""
    return stages(name, *arguments)[0]


def hostile_sentence():
    return " ".join(HOSTILE)
