#!/usr/bin/env python3
"""Prints one attention map with NumPy and tokenizers alone: the least that a user can run.

    python3 numpy_map.py FOLDER TEXT LAYER HEAD

The weights stay in the mapped file, of the embeddings only the rows of the text are read, layers
before LAYER are computed and of LAYER itself only the queries and keys of HEAD. It knows BERT (with
gelu) and GPT-2 in float32 and in one file, with a `tokenizer.json`.
Written with Python 3.11.7, numpy 2.4.6 and tokenizers 0.23.3.
"""

import json
import mmap
import sys

import numpy
from tokenizers import Tokenizer

folder, text, layer, head = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])


def map_weights(path):
    """Every tensor of a safetensors file as a view of the mapped file."""
    with open(path, "rb") as file:
        mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    start = 8 + int.from_bytes(mapped[:8], "little")
    tensors = {}
    for name, info in json.loads(mapped[8:start]).items():
        if name != "__metadata__" and info["dtype"] == "F32":
            begin, end = info["data_offsets"]
            numbers = numpy.frombuffer(mapped, numpy.float32, (end - begin) // 4, start + begin)
            for prefix in ["bert.", "transformer."]:
                name = name.removeprefix(prefix)
            tensors[name] = numbers.reshape(info["shape"])
    return tensors


def norm(x, name):
    x = x - x.mean(-1, keepdims=True)
    x = x / numpy.sqrt((x * x).mean(-1, keepdims=True) + epsilon)
    return x * weights[name + ".weight"] + weights[name + ".bias"]


def softmax(x):
    x = numpy.exp(x - x.max(-1, keepdims=True))
    return x / x.sum(-1, keepdims=True)


def gelu(x):
    """x Φ(x); erf by Abramowitz and Stegun 7.1.26, which is off by 1.5e-7 at most."""
    z = numpy.abs(x) * numpy.float32(0.5 ** 0.5)
    t = 1 / (1 + numpy.float32(0.3275911) * z)
    series = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t
    return 0.5 * x * (1 + numpy.sign(x) * (1 - series * numpy.exp(-z * z)))


def gelu_tanh(x):
    return 0.5 * x * (1 + numpy.tanh(numpy.float32((2 / numpy.pi) ** 0.5) * (x + 0.044715 * x * x * x)))


def by_head(x):
    """[n, d] → [heads, n, d / heads]"""
    return x.reshape(len(x), heads, -1).transpose(1, 0, 2)


def attend(query, key, value, hidden=0):
    scores = query @ key.transpose(0, 2, 1) / numpy.float32(query.shape[-1] ** 0.5) + hidden
    return (softmax(scores) @ value).transpose(1, 0, 2).reshape(query.shape[1], -1)


def linear(x, name, rows=slice(None)):
    """A Linear of PyTorch, stored [out, in]; all of its rows or some."""
    return x @ weights[name + ".weight"][rows].T + weights[name + ".bias"][rows]


def convolution(x, name, columns=slice(None)):
    """A Conv1D of GPT-2, stored [in, out]; all of its columns or some."""
    return x @ weights[name + ".weight"][:, columns] + weights[name + ".bias"][columns]


def bert(ids, types):
    x = weights["embeddings.word_embeddings.weight"][ids]
    x = x + weights["embeddings.position_embeddings.weight"][: len(ids)]
    x = norm(x + weights["embeddings.token_type_embeddings.weight"][types], "embeddings.LayerNorm")
    for place in range(layer):
        name = f"encoder.layer.{place}."
        query, key, value = (
            by_head(linear(x, name + "attention.self." + part)) for part in ["query", "key", "value"])
        x = norm(x + linear(attend(query, key, value), name + "attention.output.dense"), name + "attention.output.LayerNorm")
        inner = gelu(linear(x, name + "intermediate.dense"))
        x = norm(x + linear(inner, name + "output.dense"), name + "output.LayerNorm")
    name, size = f"encoder.layer.{layer}.attention.self.", x.shape[1] // heads
    rows = slice(head * size, (head + 1) * size)
    return softmax(linear(x, name + "query", rows) @ linear(x, name + "key", rows).T / numpy.float32(size ** 0.5))


def gpt2(ids):
    x = weights["wte.weight"][ids] + weights["wpe.weight"][: len(ids)]
    hidden = numpy.triu(numpy.full((len(ids), len(ids)), -numpy.inf, numpy.float32), 1)
    for place in range(layer):
        name = f"h.{place}."
        query, key, value = (
            by_head(part) for part in numpy.split(convolution(norm(x, name + "ln_1"), name + "attn.c_attn"), 3, -1))
        x = x + convolution(attend(query, key, value, hidden), name + "attn.c_proj")
        inner = gelu_tanh(convolution(norm(x, name + "ln_2"), name + "mlp.c_fc"))
        x = x + convolution(inner, name + "mlp.c_proj")
    name, width = f"h.{layer}.", x.shape[1]
    size = width // heads
    x = norm(x, name + "ln_1")
    query, key = (
        convolution(x, name + "attn.c_attn", slice(start + head * size, start + (head + 1) * size))
        for start in [0, width])
    return softmax(query @ key.T / numpy.float32(size ** 0.5) + hidden)


with open(folder + "/config.json", encoding="utf-8") as file:
    config = json.load(file)
weights = map_weights(folder + "/model.safetensors")
tokenizer = Tokenizer.from_file(folder + "/tokenizer.json")
tokenizer.no_padding()
tokenizer.no_truncation()
encoding = tokenizer.encode(text)
if config["model_type"] == "gpt2":
    heads, epsilon = config["n_head"], numpy.float32(config["layer_norm_epsilon"])
    attention = gpt2(encoding.ids)
elif config["model_type"] == "bert" and config["hidden_act"] == "gelu":
    heads, epsilon = config["num_attention_heads"], numpy.float32(config["layer_norm_eps"])
    attention = bert(encoding.ids, encoding.type_ids)
else:
    sys.exit("only BERT with gelu, and GPT-2")

print(" " * 12 + "".join(f"{token:>12.12}" for token in encoding.tokens))
for token, row in zip(encoding.tokens, attention.tolist()):
    print(f"{token:>12.12}" + "".join(f"{weight:12.6f}" for weight in row))
