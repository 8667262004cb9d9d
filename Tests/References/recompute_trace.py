#!/usr/bin/env python3
"""Recomputes every stage of a trace from the trace's own inputs.

    explain trace "I am a student" --format json | python3 recompute_trace.py
    python3 recompute_trace.py FILE...

Written with Python 3.11.7 and numpy 2.4.6; --version names those it runs with. Needs nothing
else, draws no random numbers, writes no file.

A stage is recomputed in float64 from the values that the trace itself gives for its inputs, so an
error is found where it is made and not in the stages after it. A cell agrees if

    |actual - expected| <= 1e-5 * max(|expected|, largest |expected| of the stage / 50)

An infinity agrees only with itself, NaN only with NaN.

Exit codes, of several files the highest:
    0  every stage follows from its inputs
    1  a stage does not: its name, the worst cell and how far it is off
    2  the trace cannot be recomputed: unreadable, an unknown operation, an input that is not
       named before its use, shapes or labels that do not fit
"""

import argparse
import json
import keyword
import math
import platform
import sys
from dataclasses import dataclass, field
from typing import Callable

try:
    import numpy as np
except ImportError:
    print("recompute_trace.py needs numpy (pip install numpy==2.4.6).", file=sys.stderr)
    sys.exit(2)  # 1, as of an uncaught error, would say that a stage is wrong

SCHEMA = 1
TOLERANCE = 1e-5  # relative to the cell,
SMALL_CELL = 50  # or, for a small one, to this part of the largest cell of its stage

AGREES, DIFFERS, UNUSABLE = 0, 1, 2


class Unusable(Exception):
    """A sentence that says why a trace cannot be recomputed."""


class Different(Exception):
    """A sentence that says which stage does not follow from its inputs."""


def require(condition, sentence):
    if not condition:
        raise Unusable(sentence)


# --- The operations -----------------------------------------------------------
#
# Rows are tokens, columns are features. numpy would stretch a row or clip a range in silence, so
# what an operation needs of its inputs is required first.


def same_shape(*matrices):
    require(
        len({matrix.shape for matrix in matrices}) == 1,
        f"its inputs have different shapes: {shapes(*matrices)}",
    )


def shapes(*matrices):
    return ", ".join(str(list(matrix.shape)) for matrix in matrices)


def lookup(table, ids):
    """y[i] = table[ids[i]]"""
    for row in ids:
        require(0 <= row < len(table), f"id {row} is no row of a table of {len(table)}")
    return table[ids]


def sinusoidal(shape, base, start):
    """PE[pos, 2i] = sin(pos / base^(2i/d)), PE[pos, 2i+1] = cos(the same angle); pos from start.

    With an odd width d the last column is a sine without its cosine.
    """
    require(base > 0, f"its base is {base}; it has to be above 0")
    count, width = shape
    position = np.arange(start, start + count, dtype=float)[:, np.newaxis]
    column = np.arange(width)
    angle = position / base ** ((column - column % 2) / width)
    return np.where(column % 2 == 0, np.sin(angle), np.cos(angle))


def add(*terms):
    """y = a + b + ..., cell by cell; a term of one row is added to every row"""
    rows = len(terms[0])
    same_shape(*(np.broadcast_to(term, (rows, term.shape[1])) if len(term) == 1 else term for term in terms))
    return sum(terms)


def linear(x, weight, bias=None):
    """y = x W + b, with W [in, out] and b [1, out]"""
    require(x.shape[1] == weight.shape[0], f"x and weight do not fit: {shapes(x, weight)}")
    if bias is None:
        return x @ weight
    require(bias.shape == (1, weight.shape[1]), f"weight and bias do not fit: {shapes(weight, bias)}")
    return x @ weight + bias


def slice_columns(x, from_, to):
    """y = columns from ..< to of x"""
    require(0 <= from_ < to <= x.shape[1], f"there are no columns {from_} to {to} in {shapes(x)}")
    return x[:, from_:to]


def multiply_transposed(a, b):
    """y = A Bᵀ: y[i, j] = sum_k a[i, k] b[j, k]"""
    require(a.shape[1] == b.shape[1], f"its inputs do not fit: {shapes(a, b)}")
    return a @ b.T


def multiply(a, b):
    """y = A B: y[i, j] = sum_k a[i, k] b[k, j]"""
    require(a.shape[1] == b.shape[0], f"its inputs do not fit: {shapes(a, b)}")
    return a @ b


def scale(x, factor):
    """y = factor x"""
    return factor * x


def mask(scores, allowed, value=-math.inf):
    """y[i, j] = scores[i, j] where the mask is 1, value where it is 0"""
    same_shape(scores, allowed)
    require(np.all((allowed == 0) | (allowed == 1)), "its mask has cells that are neither 1 nor 0")
    return np.where(allowed == 1, scores, value)


def softmax(x):
    """y[i, j] = exp(x[i, j] - m) / sum_k exp(x[i, k] - m), with m = max_k x[i, k]

    A row that is -infinity throughout gives zeros.
    """
    largest = np.max(x, axis=1, keepdims=True)
    empty = largest == -np.inf
    powers = np.exp(x - np.where(empty, 0, largest))
    return powers / np.where(empty, 1, np.sum(powers, axis=1, keepdims=True))


def concatenate(*parts):
    """y = [a b ...], side by side"""
    require(len({len(part) for part in parts}) == 1, f"its inputs differ in rows: {shapes(*parts)}")
    return np.concatenate(parts, axis=1)


def append(*parts):
    """y = the rows of a, below them those of b, ..."""
    require(
        len({part.shape[1] for part in parts}) == 1,
        f"its inputs differ in columns: {shapes(*parts)}",
    )
    return np.concatenate(parts, axis=0)


def layer_norm(x, gamma, beta, epsilon):
    """y = gamma (x - mean) / sqrt(variance + epsilon) + beta, row by row

    The variance is the biased one: the mean of the squared deviations.
    """
    for row in (gamma, beta):
        require(row.shape == (1, x.shape[1]), f"its inputs do not fit: {shapes(x, gamma, beta)}")
    deviation = x - np.mean(x, axis=1, keepdims=True)
    variance = np.mean(deviation**2, axis=1, keepdims=True)
    return gamma * deviation / np.sqrt(variance + epsilon) + beta


def relu(x):
    """y = max(0, x)"""
    return np.maximum(0.0, x)


def gelu(x):
    """y = x Φ(x), with Φ(x) = (1 + erf(x / √2)) / 2"""
    erf = np.vectorize(math.erf, otypes=[float])
    return x * (1 + erf(x / math.sqrt(2))) / 2


def gelu_tanh(x):
    """y = 0.5 x (1 + tanh(√(2/π) (x + 0.044715 x³)))"""
    return 0.5 * x * (1 + np.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x**3)))


# --- Reading what JSON holds --------------------------------------------------

NAMED_NUMBERS = {"-Infinity": -math.inf, "Infinity": math.inf, "NaN": math.nan}


def is_whole(value):
    return type(value) is int  # in Python true and false are an int too


def number(value):
    """A float from a JSON number or the name of what JSON has no number for."""
    if type(value) is str and value in NAMED_NUMBERS:
        return NAMED_NUMBERS[value]
    require(type(value) in (int, float), f"{shown(value)} is no number")
    try:
        result = float(value)
    except OverflowError:
        result = math.inf
    require(math.isfinite(result), "a number is too large for float64")
    return result


def row_of(cells):
    """number() of every cell; at once, for a large matrix, if the row is of floats only."""
    if set(map(type, cells)) == {float}:
        row = np.array(cells)
        if np.all(np.isfinite(row)):
            return row
    return np.array([number(cell) for cell in cells])


def whole(value):
    require(is_whole(value), f"{shown(value)} is no whole number")
    require(abs(value) <= 2**53, "a whole number is too large for float64")
    return value


def whole_list(value):
    require(type(value) is list, f"{shown(value)} is no list of whole numbers")
    return [whole(each) for each in value]


def shown(value):
    """The value as JSON, cut if it is long."""
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 40 else text[:40] + "..."


def is_text_list(value):
    return type(value) is list and all(type(each) is str for each in value)


# --- The table of operations --------------------------------------------------

ANY = sys.maxsize


@dataclass
class Operation:
    function: Callable
    least: int  # inputs
    most: int
    parameters: dict = field(default_factory=dict)  # name: how it is read
    optional: tuple = ()  # parameters
    takes_shape: bool = False  # the shape comes from the stage, since there is no input


GIVEN = ("parameter", "constant")  # their values are given, there is nothing to recompute

OPERATIONS = {
    "lookup": Operation(lookup, 1, 1, {"ids": whole_list}),
    "sinusoidal": Operation(sinusoidal, 0, 0, {"base": number, "start": whole}, takes_shape=True),
    "add": Operation(add, 2, ANY),
    "linear": Operation(linear, 2, 3),
    "slice": Operation(slice_columns, 1, 1, {"from": whole, "to": whole}),
    "multiply-transposed": Operation(multiply_transposed, 2, 2),
    "scale": Operation(scale, 1, 1, {"factor": number}),
    "mask": Operation(mask, 2, 2, {"value": number}, optional=("value",)),
    "softmax": Operation(softmax, 1, 1),
    "multiply": Operation(multiply, 2, 2),
    "concatenate": Operation(concatenate, 1, ANY),
    "append": Operation(append, 1, ANY),
    "layer-norm": Operation(layer_norm, 3, 3, {"epsilon": number}),
    "relu": Operation(relu, 1, 1),
    "gelu": Operation(gelu, 1, 1),
    "gelu-tanh": Operation(gelu_tanh, 1, 1),
    "tanh": Operation(np.tanh, 1, 1),
}


# --- A stage ------------------------------------------------------------------


def matrix_of(stage):
    """The values as a matrix; shape and labels have to fit them."""
    shape, values = stage.get("shape"), stage.get("values")
    require(
        type(shape) is list and len(shape) == 2 and all(is_whole(n) and n > 0 for n in shape),
        f"its shape is {shown(shape)}, not two whole numbers above 0",
    )
    rows, columns = shape
    require(type(values) is list, "its values are no list of rows")
    require(len(values) == rows, f"its shape is {shape}, but there are {len(values)} rows of values")
    for index, row in enumerate(values):
        require(type(row) is list, f"row {index} of its values is no list")
        require(
            len(row) == columns,
            f"its shape is {shape}, but row {index} of its values has {len(row)} cells",
        )
    for labels, count in (("rows", rows), ("columns", columns)):
        names = stage.get(labels)
        require(is_text_list(names), f'its "{labels}" are no list of labels')
        require(
            len(names) == count,
            f'its shape is {shape}, but there are {len(names)} labels in "{labels}"',
        )
    return np.array([row_of(cells) for cells in values])


def inputs_of(stage, named):
    names = stage.get("inputs")
    require(is_text_list(names), 'its "inputs" are no list of names')
    for name in names:
        require(
            name in named,
            f'its input "{name}" is not named before it '
            "(a trace of some stages only, or without the weights, cannot be recomputed)",
        )
    return [named[name] for name in names]


def parameters_of(stage, operation):
    """The parameters as keywords of the function: "from" is Python's own word, so from_."""
    parameters = stage.get("parameters")
    require(type(parameters) is dict, 'its "parameters" are no table')
    for name in parameters:
        require(name in operation.parameters, f'it has an unknown parameter "{name}"')
    keywords = {}
    for name, read in operation.parameters.items():
        if name in parameters:
            keywords[name + "_" * keyword.iskeyword(name)] = read(parameters[name])
        else:
            require(name in operation.optional, f'its parameter "{name}" is missing')
    return keywords


def expected_of(stage, inputs, shape):
    """The stage recomputed from its inputs; None if its values are given."""
    name = stage.get("operation")
    if name in GIVEN:
        require(not inputs, f'a {name} has no inputs, but it has {len(inputs)}')
        return None
    require(type(name) is str and name in OPERATIONS, f"its operation {shown(name)} is unknown")
    operation = OPERATIONS[name]
    require(
        operation.least <= len(inputs) <= operation.most,
        f'{len(inputs)} inputs are too {"few" if len(inputs) < operation.least else "many"} for {name}',
    )
    keywords = parameters_of(stage, operation)
    if operation.takes_shape:
        keywords["shape"] = shape
    with np.errstate(all="ignore"):  # infinities and NaN are values here, and compared as such
        return operation.function(*inputs, **keywords)


# --- Comparing ----------------------------------------------------------------


def differences(actual, expected):
    """|a - e| / max(|e|, largest |e| / 50) for every cell; 0 if equal, infinite if one is no number."""
    size = np.abs(expected)
    largest = np.max(size, where=np.isfinite(size), initial=0)
    with np.errstate(all="ignore"):
        result = np.abs(actual - expected) / np.maximum(size, largest / SMALL_CELL)
    both_finite = np.isfinite(actual) & np.isfinite(expected)
    equal = (actual == expected) | (np.isnan(actual) & np.isnan(expected))
    return np.where(equal, 0, np.where(both_finite, result, np.inf))


def compare(stage, actual, expected):
    """The largest difference and its index; Different if that is too large."""
    if actual.shape != expected.shape:
        raise Different(
            f'stage "{stage["name"]}" ({stage["operation"]}) does not follow from its inputs: '
            f"shape expected {shapes(expected)}, actual {shapes(actual)}"
        )
    difference = differences(actual, expected)
    worst = np.unravel_index(np.argmax(difference), difference.shape)
    if difference[worst] > TOLERANCE:
        row, column = worst
        raise Different(
            f'stage "{stage["name"]}" ({stage["operation"]}) does not follow from its inputs: '
            f'at [{row}, {column}] ({stage["rows"][row]}, {stage["columns"][column]}) '
            f"expected {expected[worst]:.9g}, actual {actual[worst]:.9g}, "
            f"largest difference {difference[worst]:.2g} relative, "
            f"{np.count_nonzero(difference > TOLERANCE)} of {difference.size} cells differ"
        )
    return difference[worst], worst


# --- A trace ------------------------------------------------------------------


def reject_literal(literal):
    raise Unusable(f"{literal} is no JSON")


def parse(data):
    try:
        return json.loads(data.decode("utf-8"), parse_constant=reject_literal)
    except UnicodeDecodeError as error:
        raise Unusable(f"it is not UTF-8 (byte {error.start})") from None
    except json.JSONDecodeError as error:
        raise Unusable(f"it is no JSON: {error}") from None
    except (RecursionError, ValueError) as error:
        raise Unusable(f"it cannot be read as JSON: {error}") from None


def check(data):
    """The line on a trace that agrees; raises Different or Unusable for any other."""
    trace = parse(data)
    require(type(trace) is dict, "it is no trace: no table at the top")
    require(
        is_whole(trace.get("schema")) and trace["schema"] == SCHEMA,
        f'its schema is {shown(trace.get("schema"))}; this program knows {SCHEMA}',
    )
    stages = trace.get("stages")
    require(type(stages) is list and stages, "it has no stages")

    named = {}
    recomputed, largest, place = 0, 0.0, None
    for index, stage in enumerate(stages):
        require(type(stage) is dict, f"stage {index} is no table")
        name = stage.get("name")
        require(type(name) is str, f"stage {index} has no name")
        require(name not in named, f'two stages are named "{name}"')
        try:
            actual = matrix_of(stage)
            expected = expected_of(stage, inputs_of(stage, named), actual.shape)
        except Unusable as reason:
            raise Unusable(f'stage "{name}": {reason}') from None
        if expected is not None:
            recomputed += 1
            difference, (row, column) = compare(stage, actual, expected)
            if difference > largest:
                largest, place = difference, f' in "{name}" at [{row}, {column}]'
        named[name] = actual
    return (
        f"{len(stages)} stages agree, largest difference {largest:.2g} relative{place or ''} "
        f"({recomputed} recomputed, {len(stages) - recomputed} given)"
    )


def report(title, read):
    """Checks one trace, prints one line on it and returns its exit code."""
    try:
        print(f"{title}: {check(read())}")
        return AGREES
    except Different as reason:
        print(f"{title}: {reason}.", file=sys.stderr)
        return DIFFERS
    except Unusable as reason:
        print(f"{title}: {reason}.", file=sys.stderr)
    except OSError as error:
        print(f"{title}: cannot be read: {error.strerror}.", file=sys.stderr)
    return UNUSABLE


def read_file(path):
    with open(path, "rb") as file:
        return file.read()


def main():
    for stream in (sys.stdout, sys.stderr):  # labels may be Korean, the terminal ASCII
        stream.reconfigure(errors="backslashreplace")
    parser = argparse.ArgumentParser(description="Recomputes every stage of a trace from its inputs.")
    parser.add_argument("files", metavar="FILE", nargs="*", help="a trace; none: standard input")
    parser.add_argument(
        "--version",
        action="version",
        version=f"trace schema {SCHEMA}, Python {platform.python_version()}, numpy {np.__version__}",
    )
    files = parser.parse_args().files
    if not files:
        return report("standard input", sys.stdin.buffer.read)
    return max([report(path, lambda: read_file(path)) for path in files])


if __name__ == "__main__":
    sys.exit(main())
