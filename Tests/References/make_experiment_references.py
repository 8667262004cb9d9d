#!/usr/bin/env python3
"""Float64 reference values for the experiments of the lessons, and for half precision.

Feeds     Tests/TransformerModelTests (ExperimentReferenceTests) and
          Tests/LinearAlgebraTests (HalfPrecisionTests), which compare what the
          program computes with experiments.json beside this file.
Run with  Python 3.11.7, numpy 2.4.6 (written into the JSON too).

    python3 make_experiment_references.py           writes experiments.json
    python3 make_experiment_references.py --check   compares, writes nothing

Random numbers are drawn here once more: SplitMix64 by its state after n steps, normal
numbers by Box and Muller (1958).  What the program holds in float32 is rounded to
float32 here, too, where it is drawn; everything after that is float64.
"""

import argparse
import math
import platform
import sys
from pathlib import Path

import numpy as np

from reference_file import check, to_text

OUTPUT = Path(__file__).resolve().parent / "experiments.json"
INFINITY = math.inf


# --- Random numbers -----------------------------------------------------------


class SplitMix64:
    """The stream of a seed; the state after n steps is seed + n · γ, modulo 2⁶⁴."""

    def __init__(self, seed):
        self.seed = np.uint64(seed)
        self.taken = 0

    def draw(self, count):
        """The next `count` numbers of 64 bits."""
        steps = np.arange(self.taken + 1, self.taken + count + 1, dtype=np.uint64)
        self.taken += count
        z = self.seed + steps * np.uint64(0x9E3779B97F4A7C15)
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        return z ^ (z >> np.uint64(31))


def normal_numbers(seed, count):
    """`count` numbers as float32: r cos a, r sin a, r cos a, … with r² = −2 ln u₁, a = 2π u₂."""
    draws = (SplitMix64(seed).draw(count + count % 2) >> np.uint64(11)).astype(np.float64)
    u1, u2 = (draws[0::2] + 1) / 2.0**53, draws[1::2] / 2.0**53
    z = np.sqrt(-2 * np.log(u1)) * np.exp(2j * np.pi * u2)
    return np.stack([z.real, z.imag], axis=1).ravel()[:count].astype(np.float32)


def uniform(stream, rows, columns, limit):
    """limit · (upper 24 bits / 2²³ − 1), in float32 from first to last."""
    draws = (stream.draw(rows * columns) >> np.uint64(40)).astype(np.float32)
    numbers = np.float32(limit) * (draws / np.float32(2**23) - np.float32(1))
    return numbers.reshape(rows, columns).astype(np.float64)


# --- Arithmetic ---------------------------------------------------------------


def softmax(rows):
    """exp(x) / Σ exp(x), after the largest is taken away; zeros where all is −∞."""
    x = np.asarray(rows, dtype=np.float64)
    largest = x.max(axis=-1, keepdims=True)
    powers = np.exp(x - np.where(np.isinf(largest), 0, largest))
    sums = powers.sum(axis=-1, keepdims=True)
    return powers / np.where(sums == 0, 1, sums)


def float32(values):
    """Rounded to float32, held in float64."""
    return np.asarray(values, dtype=np.float64).astype(np.float32).astype(np.float64)


def half(values):
    """Rounded to float16, from float32, held in float64."""
    with np.errstate(over="ignore"):
        return np.asarray(values, dtype=np.float64).astype(np.float32).astype(np.float16).astype(np.float64)


def moments(values, axis):
    return np.stack([values.mean(axis=axis), values.var(axis=axis)], axis=1)


# --- The experiments ----------------------------------------------------------


def spread(sizes, samples, seed):
    table, largest = [], []
    for size in sizes:
        queries = samples // 8
        vectors = normal_numbers(seed, queries * 9 * size).astype(np.float64).reshape(queries, 9, size)
        scores = float32(np.einsum("qd,qkd->qk", vectors[:, 0], vectors[:, 1:]))
        scaled = float32(scores / math.sqrt(size))
        table.append([scores.std(), scaled.std()])
        largest.append([softmax(scores).max(axis=1).mean(), softmax(scaled).max(axis=1).mean()])
    return {"spread": table, "largest": largest}


WORDS = 26  # [PAD], beginning, end, and 23 words
I_AM_A_STUDENT = [3, 7, 10, 12]


def position_code(count, width, base):
    code = np.zeros((count, width))
    for position in range(count):
        for column in range(width):
            angle = position / base ** ((column - column % 2) / width)
            code[position, column] = math.cos(angle) if column % 2 else math.sin(angle)
    return code


def seeded_embedding(seed, width):
    return uniform(SplitMix64(seed), WORDS, width, 1)[I_AM_A_STUDENT]


def depth(layers, width, seed):
    stream = SplitMix64(seed)

    def linear(inner, outer):
        limit = np.sqrt(np.float32(3) / np.float32(inner))
        return uniform(stream, inner, outer, limit), uniform(stream, 1, outer, np.float32(0.1))

    table = uniform(stream, WORDS, width, 1)
    parameters = [
        [linear(width, width) for _ in range(4)] + [linear(width, 4 * width), linear(4 * width, width)]
        for _ in range(layers)
    ]
    start = table[I_AM_A_STUDENT] + position_code(4, width, 10000.0)
    signal, likeness = [], []
    for keeps in (1.0, 0.0):
        x, rows = start, [start]
        for q, k, v, o, wide, narrow in parameters:
            query, key, value = (x @ weight + bias for weight, bias in (q, k, v))
            context = softmax(query @ key.T / math.sqrt(width)) @ value
            x = keeps * x + (context @ o[0] + o[1])
            x = keeps * x + (np.maximum(x @ wide[0] + wide[1], 0) @ narrow[0] + narrow[1])
            rows.append(x)
        lengths = [np.linalg.norm(x, axis=1) for x in rows]
        signal.append([length.mean() for length in lengths])
        likeness.append([((x * start).sum(axis=1) / (length * lengths[0])).mean()
                         for x, length in zip(rows, lengths)])
    return {"signal": np.transpose(signal), "likeness": np.transpose(likeness)}


def norms(batch, epsilon):
    x = float32(batch)

    def unit(axis):
        return (x - x.mean(axis=axis, keepdims=True)) / np.sqrt(x.var(axis=axis, keepdims=True) + epsilon)

    return {"batch": x, "layer": unit(1), "batch.normalised": unit(0), "rows": moments(x, 1),
            "columns": moments(x, 0)}


def temperature(scores, temperatures):
    rows = [np.asarray(scores[0]) / t for t in temperatures]
    stages = {f"scaled.T{index}": [row] for index, row in enumerate(rows)}
    stages |= {f"weights.T{index}": softmax([row]) for index, row in enumerate(rows)}
    return stages | {"weights": softmax(rows)}


def softmax_of_scores(scores):
    weights = softmax(scores)
    return {"scores": scores, "weights": weights, "sums": weights.sum(axis=1, keepdims=True)}


def mask_values(scores, mask, fills):
    scores, mask = np.asarray(scores, dtype=np.float64), np.asarray(mask) == 1
    whole = ~mask.any(axis=1)
    stages, largest = {}, []
    for index, fill in enumerate([-INFINITY] + fills):
        filled = np.where(mask, scores, fill)
        line = []
        for rounded in (filled, half(filled)):
            leaking = np.where(mask, 0.0, softmax(rounded))
            line += [leaking[~whole].max(initial=0.0), leaking[whole].max(initial=0.0)]
        largest.append(line)
        number = index - 1
        stages["masked" if index == 0 else f"filled.{number}"] = filled
        stages["exact" if index == 0 else f"weights.{number}"] = softmax(filled)
        stages["exact.half" if index == 0 else f"weights.{number}.half"] = softmax(half(filled))
    return stages | {"largest": largest}


def one_sine(count, period):
    """For a whole, even period, by counting: no sine is compared with a sine."""
    positions = range(count)
    turns = [2 * math.pi * (position % period) / period for position in positions]

    def first(position, is_same):
        return next((float(other) for other in positions if other != position and is_same(position, other)), -1.0)

    def same_pair(left, right):
        return (left - right) % period == 0

    def same_sine(left, right):
        return same_pair(left, right) or (left + right) % period == period // 2

    return {"codes": [[math.sin(turn), math.cos(turn)] for turn in turns],
            "twins": [[first(position, same_sine), first(position, same_pair)] for position in positions]}


def likeness(embedding):
    lengths = np.linalg.norm(embedding, axis=1, keepdims=True)
    return {"embedding": embedding, "lengths": lengths,
            "cosine": embedding @ embedding.T / lengths / lengths.T}


def look_up(query, keys, values, factor):
    query, keys, values = (float32(matrix) for matrix in (query, keys, values))
    scores = query @ keys.T
    weights = softmax(factor * scores)
    return {"scores": scores, "scaled": factor * scores, "weights": weights, "blend": weights @ values,
            "hard": values[[int(scores.argmax())]]}


# --- The cases ----------------------------------------------------------------

WORDS_OF_SENTENCE = ["I", "am", "a", "student"]
LECTURE = [[10, -INFINITY, -INFINITY, -INFINITY], [0, 10, -INFINITY, -INFINITY],
           [-5, -0.1, 10, -INFINITY], [10, -7, -8, 10]]
CAUSAL = [[1, 0, 0, 0], [1, 1, 0, 0], [1, 1, 1, 0], [1, 1, 1, 1]]
SCORES = [[0.5, -1.25, 2, 0.1], [3, 0.25, -0.75, 1], [1, 2, 3, -4], [-2, 0.3, 0.7, 1.5]]
WHOLE_ROW = [[1, 0, 0, 0], [0, 0, 0, 0], [1, 1, 1, 0], [1, 1, 1, 1]]
BATCH = [[2, 4, 6, 100], [1, 5, 9, -3], [0.5, 0.25, -8, 1]]


def given(values, rows=None, columns=None):
    values = [[float(value) for value in row] for row in values]
    return {"rows": rows or [f"row {index}" for index in range(len(values))],
            "columns": columns or [f"column {index}" for index in range(len(values[0]))], "values": values}


def case(name, experiment, stages, settings=None, matrices=None, model=None, tolerance=1e-5):
    return {"name": name, "experiment": experiment, "model": model, "tolerance": tolerance,
            "settings": {key: [float(value) for value in values] for key, values in (settings or {}).items()},
            "matrices": {key: {part: numbers(item) if part == "values" else item for part, item in matrix.items()}
                         for key, matrix in (matrices or {}).items()},
            "stages": {key: numbers(value) for key, value in stages.items()}}


def numbers(rows):
    return [[spelled(float(value)) for value in row] for row in rows]


def spelled(value):
    return value if math.isfinite(value) else "-Infinity" if value < 0 else "Infinity"


def make_cases():
    sentence = (WORDS_OF_SENTENCE, WORDS_OF_SENTENCE)
    table = {"query": given([[1, 0, 0.5]]), "keys": given([[1, 0, 0], [0, 1, 0], [1, 1, 0], [0.5, 0, 2]]),
             "values": given([[34, 3], [51, 1], [28, 7], [19, 12]])}
    tied = {"query": given([[1]]), "keys": given([[-2], [3], [3]]), "values": given([[1, 2], [3, 4], [5, 6]])}

    def look_up_case(name, matrices, factor):
        return case(name, "look-up", look_up(*(matrices[key]["values"] for key in matrices), factor),
                    {"factor": [factor]}, matrices)

    def masked(name, scores, mask, fills):
        return case(name, "mask-values", mask_values(scores, mask, fills), {"fills": fills},
                    {"scores": given(scores, *sentence), "mask": given(mask, *sentence)})

    return [
        case("as the lesson has it", "spread", spread([4, 16, 64, 256], 2000, 1)),
        case("odd sizes, another seed", "spread", spread([3, 1, 7], 83, 2017),
             {"sizes": [3, 1, 7], "samples": [83], "seed": [2017]}),
        case("as the lesson has it", "depth", depth(12, 32, 1), tolerance=1e-4),
        case("narrow, another seed", "depth", depth(5, 6, 9), {"layers": [5], "width": [6], "seed": [9]},
             tolerance=1e-4),
        case("three words", "norms", norms(BATCH, 1e-5), None, {"batch": given(BATCH)}),
        case("a large epsilon", "norms", norms(BATCH, 0.5), {"epsilon": [0.5]}, {"batch": given(BATCH)}),
        case("four temperatures", "temperature", temperature([[3, 1, 0.2, -1]], [0.5, 1, 2, 10]), None,
             {"scores": given([[3, 1, 0.2, -1]])}),
        case("one cell forbidden", "temperature", temperature([[3, -INFINITY, 2.5]], [0.1, 3]),
             {"temperatures": [0.1, 3]}, {"scores": given([[3, -INFINITY, 2.5]])}),
        case("the lecture's raw scores", "softmax", softmax_of_scores(LECTURE), None,
             {"scores": given(LECTURE, *sentence)}),
        case("a row forbidden whole", "softmax", softmax_of_scores([[-INFINITY] * 3, [1, 2, 3]]), None,
             {"scores": given([[-INFINITY] * 3, [1, 2, 3]])}),
        masked("causal", SCORES, CAUSAL, [-1e9, -1e5, -10.0]),
        masked("a row forbidden whole", SCORES, WHOLE_ROW, [-1e9, -1e5, -10.0]),
        masked("about the end of half precision", SCORES, WHOLE_ROW, [-65519.0, -65520.0, -2.0, 0.0]),
        case("as the lesson has it", "positions", {"position": position_code(12, 16, 10000.0)}),
        case("odd width, another base", "positions", {"position": position_code(5, 7, 100.0)},
             {"count": [5], "width": [7], "base": [100]}),
        case("as the lesson has it", "one-sine", one_sine(12, 8)),
        case("a longer period", "one-sine", one_sine(9, 10), {"count": [9], "period": [10]}),
        case("a seeded model", "likeness", likeness(seeded_embedding(3, 8)), model="seeded:width=8,seed=3"),
        look_up_case("customers", table, 1.0),
        look_up_case("nearly hard", table, 12.0),
        look_up_case("two keys fit equally", tied, 1.0),
    ]


def make_half():
    """Pairs of a float32 and the float16 next to it: at random, at ties, and at both ends."""
    bits = (SplitMix64(1985).draw(300) >> np.uint64(32)).astype(np.uint32)
    anywhere = bits.view(np.float32)
    # Exponents around those of half precision, where most random bits are not.
    near = np.ldexp(1 + (bits & np.uint32(0x7FFFFF)) / 2.0**23, np.arange(300) % 44 - 27)
    steps = np.array([1, 1023, 1024, 1025, 2047, 3, 5, 1026], dtype=np.float64)
    ties = np.concatenate([np.ldexp(steps + 0.5, exponent) for exponent in (-24, -20, -10, 0, 4)])
    edges = [0.0, -0.0, 1, -1, 65504, 65519, 65519.996, 65520, -65520, 65536, 1e5, -1e9, 2.0**-14, 2.0**-24,
             2.0**-25, 2.0**-25 * (1 + 2.0**-23), 2.0**-26, 0.1, -10, 1 / 3, INFINITY, -INFINITY]
    values = float32(np.concatenate([anywhere.astype(np.float64), near, -near, ties, -ties, edges]))
    values = values[~np.isnan(values)]
    return numbers(np.stack([values, half(values)], axis=1))


def make_references():
    return {
        "versions": {"python": platform.python_version(), "numpy": np.__version__},
        "cases": make_cases(),
        "half": make_half(),
    }


def main():
    parser = argparse.ArgumentParser(description="Writes experiments.json, the reference values of the experiments.")
    parser.add_argument("--check", action="store_true",
                        help="compare with the committed experiments.json, write nothing")
    arguments = parser.parse_args()
    with np.errstate(over="ignore"):
        references = make_references()
    if arguments.check:
        return check(references, OUTPUT)
    OUTPUT.write_text(to_text(references) + "\n", encoding="utf-8", newline="\n")
    print(f"{OUTPUT.name}: {OUTPUT.stat().st_size} bytes, {len(references['cases'])} cases, "
          f"{len(references['half'])} numbers in half precision")
    return 0


if __name__ == "__main__":
    sys.exit(main())
