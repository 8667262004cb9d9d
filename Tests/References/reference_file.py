"""What the programs that write reference values share: the file they write, and `--check`.

Used by make_checkpoint_references.py, make_engine_references.py, make_experiment_references.py and
make_torch_references.py.
"""

import json
import math
import sys

TOLERANCE = 1e-12
"""How far a recomputed number may be from the committed one, beside max(1, its size)."""


def to_text(value):
    """Compact JSON, but with one line for every matrix and every simple value.

    Non-ASCII is escaped, so that no editor can turn NFD into NFC.
    """
    if isinstance(value, dict):
        return "{\n" + ",\n".join(f"{json.dumps(key)}:{to_text(item)}" for key, item in value.items()) + "\n}"
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return "[\n" + ",\n".join(to_text(item) for item in value) + "\n]"
    return json.dumps(value, separators=(",", ":"), allow_nan=False)


def differences(expected, actual, index=""):
    """Yields (relative difference, index, expected, actual) wherever the two differ."""
    if isinstance(expected, dict) and isinstance(actual, dict) and list(expected) == list(actual):
        for key in expected:
            yield from differences(expected[key], actual[key], f"{index}[{key!r}]")
    elif isinstance(expected, list) and isinstance(actual, list) and len(expected) == len(actual):
        for number, (left, right) in enumerate(zip(expected, actual)):
            yield from differences(left, right, f"{index}[{number}]")
    elif isinstance(expected, float) and isinstance(actual, float):
        difference = abs(expected - actual) / max(1.0, abs(expected))
        if not difference <= TOLERANCE:
            yield difference, index, expected, actual
    elif type(expected) is not type(actual) or expected != actual:
        yield math.inf, index, expected, actual


def short(value):
    if isinstance(value, dict):
        return f"keys {', '.join(value)}"
    if isinstance(value, list):
        return f"a list of {len(value)}"
    return repr(value)


def check(references, output):
    """0 when the file holds these references, 1 when it does not."""
    if not output.exists():
        print(f"{output} does not exist", file=sys.stderr)
        return 1
    committed = json.loads(output.read_text(encoding="utf-8"))
    if committed.get("versions") != references["versions"]:
        print(f"note: written with {committed.get('versions')}, checked with {references['versions']}")
    committed["versions"] = references["versions"]
    found = list(differences(committed, references))
    if not found:
        print(f"{output.name} is up to date")
        return 0
    largest = max(found, key=lambda item: item[0])
    print(f"{output.name}: {len(found)} differences above {TOLERANCE}", file=sys.stderr)
    for title, (difference, index, expected, actual) in [("first", found[0]), ("largest", largest)]:
        print(f"  {title}: index {index}\n    expected {short(expected)}\n    actual   {short(actual)}"
              f"\n    difference {difference}", file=sys.stderr)
    return 1
