#!/usr/bin/env python3
"""Float64 reference values for the Transformer encoder.

Feeds     Tests/TransformerModelTests and Tests/CheckpointsTests, which compare
          the float32 engine, stage by stage, with engine.json beside this file.
Run with  Python 3.11.7, numpy 2.4.6, PyYAML 6.0.3 (written into the JSON too).
Seed      20170612, for numpy's RandomState, whose stream is frozen.
Reads     Lessons/Models/hand-set.yaml, for the part "handSet".

    python3 make_engine_references.py           writes engine.json
    python3 make_engine_references.py --check   compares, writes nothing

The formulas are those of "Attention Is All You Need" (Vaswani et al., 2017),
encoder only, norms after the residuals.  Rows are tokens, columns are features;
a weight is [in, out], so that a linear map is x W + b.
"""

import argparse
import math
import platform
import sys
import unicodedata
from pathlib import Path

import numpy as np
import yaml

from reference_file import check, to_text

SEED = 20170612

HERE = Path(__file__).resolve().parent
OUTPUT = HERE / "engine.json"
HAND_SET = HERE / "../../Lessons/Models/hand-set.yaml"

PAD = "[PAD]"
PAD_ID = 0
ALL_MASKS = ["none", "causal", "padding", "causal+padding"]


# --- The operations -----------------------------------------------------------


def linear(x, weight, bias):
    """x W + b"""
    return x @ weight + bias


def position_encoding(count, width):
    """PE[pos, 2i] = sin(pos / 10000^(2i/d)), PE[pos, 2i+1] = cos(the same angle).

    With an odd width the last column is a sine without its cosine.
    """
    encoding = np.zeros((count, width))
    for position in range(count):
        for column in range(width):
            even = column - column % 2  # 2i
            angle = position / 10000.0 ** (even / width)
            encoding[position, column] = math.cos(angle) if column % 2 else math.sin(angle)
    return encoding


def mask_matrix(kind, padding):
    """allowed[query, key], or None when no mask is in force.

    causal: key <= query.  padding: the key is not [PAD].  causal+padding: both.
    """
    if kind == "none":
        return None
    count = len(padding)
    allowed = np.ones((count, count), dtype=bool)
    if "causal" in kind:
        allowed &= np.tril(np.ones((count, count), dtype=bool))
    if "padding" in kind:
        allowed &= ~np.array(padding, dtype=bool)[np.newaxis, :]
    return allowed


def softmax_rows(x):
    """softmax(x)_j = exp(x_j - max x) / sum_k exp(x_k - max x), row by row.

    A row that is -inf throughout (masked whole) gives zeros.
    """
    result = np.zeros_like(x)
    for row in range(x.shape[0]):
        largest = np.max(x[row])
        if largest == -np.inf:
            continue
        powers = np.exp(x[row] - largest)
        result[row] = powers / np.sum(powers)
    return result


def layer_norm(x, gamma, beta, epsilon):
    """gamma (x - mean) / sqrt(variance + epsilon) + beta, row by row.

    The variance is the biased one: the mean of the squared deviations.
    """
    mean = np.mean(x, axis=1, keepdims=True)
    variance = np.mean((x - mean) ** 2, axis=1, keepdims=True)
    return gamma * (x - mean) / np.sqrt(variance + epsilon) + beta


def relu(x):
    """max(0, x)"""
    return np.maximum(0.0, x)


# --- The encoder --------------------------------------------------------------


def attention_head(query, key, value, allowed, stages, prefix):
    """softmax(Q K^T / sqrt(dk)) V"""
    stages[prefix + "query"] = query
    stages[prefix + "key"] = key
    stages[prefix + "value"] = value
    scores = stages[prefix + "scores"] = query @ key.T
    scaled = stages[prefix + "scaled"] = scores / math.sqrt(query.shape[1])
    if allowed is not None:
        scaled = stages[prefix + "masked"] = np.where(allowed, scaled, -np.inf)
    weights = stages[prefix + "weights"] = softmax_rows(scaled)
    context = stages[prefix + "context"] = weights @ value
    return context


def attention_block(x, layer, parameters, configuration, allowed, stages):
    """LayerNorm(x + Concat(head_0, ..., head_h-1) Wo + bo)"""
    prefix = f"encoder.{layer}.attention."

    def project(name, input):
        return linear(input, parameters[prefix + name + ".weight"], parameters[prefix + name + ".bias"])

    query = stages[prefix + "query"] = project("query", x)
    key = stages[prefix + "key"] = project("key", x)
    value = stages[prefix + "value"] = project("value", x)

    contexts = []
    for head in range(configuration["heads"]):
        first = head * configuration["keyWidth"]
        columns = slice(first, first + configuration["keyWidth"])
        contexts.append(attention_head(query[:, columns], key[:, columns], value[:, columns],
                                       allowed, stages, f"{prefix}head.{head}."))

    concat = stages[prefix + "concat"] = np.concatenate(contexts, axis=1)
    output = stages[prefix + "output"] = project("output", concat)
    residual = stages[prefix + "residual"] = x + output
    norm = stages[prefix + "norm"] = layer_norm(
        residual, parameters[prefix + "norm.gamma"], parameters[prefix + "norm.beta"], configuration["epsilon"])
    return norm


def feed_forward_block(x, layer, parameters, configuration, stages):
    """LayerNorm(x + max(0, x W1 + b1) W2 + b2)"""
    prefix = f"encoder.{layer}.ffn."
    hidden = stages[prefix + "hidden"] = linear(
        x, parameters[prefix + "hidden.weight"], parameters[prefix + "hidden.bias"])
    activated = stages[prefix + "activated"] = relu(hidden)
    output = stages[prefix + "output"] = linear(
        activated, parameters[prefix + "output.weight"], parameters[prefix + "output.bias"])
    residual = stages[prefix + "residual"] = x + output
    norm = stages[prefix + "norm"] = layer_norm(
        residual, parameters[prefix + "norm.gamma"], parameters[prefix + "norm.beta"], configuration["epsilon"])
    return norm


def run_encoder(ids, padding, mask, parameters, configuration):
    """All the stages of one run, by name, in the order of the computation."""
    stages = {}
    embedding = stages["embedding"] = parameters["embedding.weight"][ids]
    position = stages["position"] = position_encoding(len(ids), configuration["width"])
    x = stages["input"] = embedding + position
    allowed = mask_matrix(mask, padding)
    if allowed is not None:
        stages["encoder.mask"] = allowed.astype(float)
    for layer in range(configuration["layers"]):
        x = attention_block(x, layer, parameters, configuration, allowed, stages)
        x = feed_forward_block(x, layer, parameters, configuration, stages)
    return stages


def make_run(ids, padding, mask, parameters, configuration):
    stages = run_encoder(ids, padding, mask, parameters, configuration)
    return {"mask": mask, "stages": {name: matrix_json(stage) for name, stage in stages.items()}}


# --- The random cases ---------------------------------------------------------

# name, heads, width, keyWidth, feedForward, layers, epsilon, ids (0 is [PAD])
RANDOM_CASES = [
    ("one head", 1, 8, 8, 16, 1, 1e-5, [3, 1, 4, 0, 0]),
    ("two heads", 2, 8, 4, 32, 1, 1e-5, [5, 9, 2, 6, 5, 0, 0]),
    ("three heads", 3, 12, 4, 24, 1, 1e-5, [7, 1, 8]),
    ("concat narrower than width", 1, 6, 3, 10, 1, 1e-5, [2, 0, 8, 4, 0, 3]),
    ("odd width, larger epsilon", 1, 5, 5, 7, 1, 1e-3, [6, 1, 10, 0]),
    ("one token", 1, 4, 4, 8, 1, 1e-5, [3]),
    ("two layers, concat wider than width", 4, 16, 8, 64, 2, 1e-5, [9, 4, 1, 7, 0, 0]),
    ("first token is [PAD]", 2, 8, 4, 16, 1, 1e-5, [0, 2, 5, 3]),
    ("all tokens are [PAD]", 2, 8, 4, 16, 1, 1e-5, [0, 0, 0]),
]
VOCABULARY = 11


def random_parameters(random, configuration):
    """Seeded normals of moderate size, rounded to float32, so that a float32
    program loads exactly the numbers used here."""
    width = configuration["width"]
    concat_width = configuration["heads"] * configuration["keyWidth"]
    feed_forward = configuration["feedForward"]
    parameters = {}

    def add(name, shape, mean, deviation):
        values = mean + deviation * random.standard_normal(shape)
        parameters[name] = values.astype(np.float32).astype(np.float64)

    def add_linear(name, input_width, output_width):
        add(name + ".weight", (input_width, output_width), 0.0, 1.0 / math.sqrt(input_width))
        add(name + ".bias", output_width, 0.0, 0.25)

    def add_norm(name):
        add(name + ".gamma", width, 1.0, 0.25)
        add(name + ".beta", width, 0.0, 0.25)

    add("embedding.weight", (configuration["vocabulary"], width), 0.0, 1.0)
    for layer in range(configuration["layers"]):
        prefix = f"encoder.{layer}."
        add_linear(prefix + "attention.query", width, concat_width)
        add_linear(prefix + "attention.key", width, concat_width)
        add_linear(prefix + "attention.value", width, concat_width)
        add_linear(prefix + "attention.output", concat_width, width)
        add_norm(prefix + "attention.norm")
        add_linear(prefix + "ffn.hidden", width, feed_forward)
        add_linear(prefix + "ffn.output", feed_forward, width)
        add_norm(prefix + "ffn.norm")
    return parameters


def make_random_cases():
    random = np.random.RandomState(SEED)
    cases = []
    for name, heads, width, key_width, feed_forward, layers, epsilon, ids in RANDOM_CASES:
        configuration = {"width": width, "heads": heads, "keyWidth": key_width, "feedForward": feed_forward,
                         "layers": layers, "epsilon": epsilon, "vocabulary": VOCABULARY}
        parameters = random_parameters(random, configuration)
        padding = [id == PAD_ID for id in ids]
        cases.append({
            "name": name,
            "configuration": configuration,
            "parameters": {key: matrix_json(value) for key, value in parameters.items()},
            "ids": ids,
            "padding": padding,
            "runs": [make_run(ids, padding, mask, parameters, configuration) for mask in ALL_MASKS],
        })
    return cases


# --- The hand-set model -------------------------------------------------------

# text, masks.  A text with padding masks carries its [PAD] tokens itself.
HAND_SET_TEXTS = [
    ("I am a student", ["none", "causal"]),
    ("I am a student [PAD] [PAD]", ["padding", "causal+padding"]),
    (unicodedata.normalize("NFC", "나는 학생 이다"), ["none", "causal"]),
    (unicodedata.normalize("NFD", "나는 학생 이다"), ["none", "causal"]),
    ("The animal didn't cross the street because it was too tired", ["none"]),
    ("I am a student.", ["none"]),
    ('"Am I, a student?"', ["none"]),
    ("student [PAD] I", ["padding"]),
    # a woman scientist (woman, zero width joiner, microscope), café naïve
    ("\U0001F469\u200D\U0001F52C caf\u00E9 na\u00EFve", ["none"]),
]


def load_hand_set(path):
    """(vocabulary: word -> id, parameters, configuration) of the YAML model."""
    # BaseLoader leaves every scalar a string: a word such as "no" stays a word.
    model = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    expected = {"format": "1", "kind": "encoder", "activation": "relu", "norm": "post", "position": "sinusoidal"}
    for key, value in expected.items():
        if model[key] != value:
            raise SystemExit(f"{path}: {key} is {model[key]!r}, this script knows only {value!r}")

    def array(values):
        return np.array(values, dtype=str).astype(np.float64)

    words = list(model["embedding"])
    vocabulary = {nfc(word): id for id, word in enumerate(words)}
    if len(vocabulary) != len(words) or vocabulary.get(PAD) != PAD_ID:
        raise SystemExit(f"{path}: the words must differ, and {PAD} must be the first")
    parameters = {"embedding.weight": array([model["embedding"][word] for word in words])}
    for index, layer in enumerate(model["layers"]):
        for block, linears in [("attention", ["query", "key", "value", "output"]), ("ffn", ["hidden", "output"])]:
            prefix = f"encoder.{index}.{block}."
            for name in linears:
                parameters[prefix + name + ".weight"] = array(layer[block][name]["weight"])
                parameters[prefix + name + ".bias"] = array(layer[block][name]["bias"])
            parameters[prefix + "norm.gamma"] = array(layer[block]["norm"]["gamma"])
            parameters[prefix + "norm.beta"] = array(layer[block]["norm"]["beta"])

    configuration = {"width": int(model["width"]), "heads": int(model["heads"]),
                     "keyWidth": int(model["key-width"]), "feedForward": int(model["feed-forward"]),
                     "layers": len(model["layers"]), "epsilon": float(model["epsilon"]),
                     "vocabulary": len(words)}
    check_shapes(path, parameters, configuration)
    return vocabulary, parameters, configuration


def check_shapes(path, parameters, configuration):
    """Broadcasting would hide a parameter of the wrong shape."""
    right = random_parameters(np.random.RandomState(0), configuration)
    for name, value in parameters.items():
        if value.shape != right[name].shape:
            raise SystemExit(f"{path}: {name} is {value.shape}, not {right[name].shape}")


def nfc(text):
    return unicodedata.normalize("NFC", text)


def folded(word):
    """The form in which unknown words are compared and hashed."""
    return nfc(nfc(word).lower())


def is_punctuation(character):
    return unicodedata.category(character).startswith("P")


def tokenise(text):
    """Split at white space; punctuation at either end of a word is taken off,
    character by character; [PAD] is one token.  Tokens stay as typed, with
    letters that were taken apart put together."""
    tokens = []
    for word in nfc(text).split():
        if word == PAD:
            tokens.append(word)
            continue
        first, end = 0, len(word)
        while first < end and is_punctuation(word[first]):
            first += 1
        while first < end and is_punctuation(word[end - 1]):
            end -= 1
        tokens += list(word[:first])
        tokens += [word[first:end]] if first < end else []
        tokens += list(word[end:])
    return tokens


def fnv1a_64(data):
    """hash = (hash XOR byte) * prime, for every byte, modulo 2^64"""
    hash = 0xCBF29CE484222325
    for byte in data:
        hash = ((hash ^ byte) * 0x100000001B3) % 2**64
    return hash


def split_mix_64(state):
    """The endless stream of SplitMix64."""
    while True:
        state = (state + 0x9E3779B97F4A7C15) % 2**64
        z = state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) % 2**64
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) % 2**64
        yield z ^ (z >> 31)


def unknown_row(word, width):
    """(next() mod 11 - 5) / 10 for each column: -0.5, -0.4, ..., 0.5"""
    stream = split_mix_64(fnv1a_64(folded(word).encode("utf-8")))
    return [(next(stream) % 11 - 5) / 10 for _ in range(width)]


def look_up(tokens, vocabulary, width):
    """(ids, unknown words as typed, rows for them).  Exact first, then
    lower-cased; an unknown word takes the next id, the same word the same id."""
    ids, unknown, rows, appended = [], [], [], {}
    for token in tokens:
        if nfc(token) in vocabulary:
            ids.append(vocabulary[nfc(token)])
        elif folded(token) in vocabulary:
            ids.append(vocabulary[folded(token)])
        else:
            if folded(token) not in appended:
                appended[folded(token)] = len(vocabulary) + len(appended)
                unknown.append(token)
                rows.append(unknown_row(token, width))
            ids.append(appended[folded(token)])
    return ids, unknown, rows


def make_hand_set():
    vocabulary, parameters, configuration = load_hand_set(HAND_SET)
    entries = []
    for text, masks in HAND_SET_TEXTS:
        tokens = tokenise(text)
        ids, unknown, rows = look_up(tokens, vocabulary, configuration["width"])
        extended = dict(parameters)
        if rows:
            extended["embedding.weight"] = np.vstack([parameters["embedding.weight"], rows])
        padding = [id == PAD_ID for id in ids]
        entries.append({
            "text": text,
            "tokens": tokens,
            "ids": ids,
            "unknown": unknown,
            "runs": [make_run(ids, padding, mask, extended, configuration) for mask in masks],
        })
    return entries


# --- JSON ---------------------------------------------------------------------


def matrix_json(matrix):
    """Rows of numbers; a vector is one row; -inf is the string "-Infinity"."""
    rows = np.atleast_2d(matrix).tolist()
    return [["-Infinity" if value == -math.inf else value for value in row] for row in rows]


def make_references():
    return {
        "versions": {"python": platform.python_version(), "numpy": np.__version__},
        "seed": SEED,
        "cases": make_random_cases(),
        "handSet": make_hand_set(),
    }


def main():
    parser = argparse.ArgumentParser(description="Writes engine.json, the reference values of the encoder.")
    parser.add_argument("--check", action="store_true", help="compare with the committed engine.json, write nothing")
    arguments = parser.parse_args()
    if not HAND_SET.exists():
        raise SystemExit(f"{HAND_SET.resolve()} does not exist")
    references = make_references()
    if arguments.check:
        return check(references, OUTPUT)
    OUTPUT.write_text(to_text(references) + "\n", encoding="utf-8", newline="\n")
    print(f"{OUTPUT.name}: {OUTPUT.stat().st_size} bytes, {len(references['cases'])} random cases, "
          f"{len(references['handSet'])} hand-set texts")
    return 0


if __name__ == "__main__":
    sys.exit(main())
