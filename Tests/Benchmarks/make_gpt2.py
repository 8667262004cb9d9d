#!/usr/bin/env python3
"""Writes a folder like that of GPT-2 with 124 million parameters, but with random weights.

    python3 make_gpt2.py FOLDER

Its speed and its memory are those of the real one; what it says means nothing.

Written with Python 3.11.7, torch 2.15.0, transformers 5.24.0 and tokenizers 0.23.3:

    pip install torch==2.15.0 transformers==5.24.0 tokenizers==0.23.3

Weights are those of transformers' own start, `GPT2Config()` and float32, drawn from SEED. The
tokenizer has as many pieces as GPT-2's, 256 byte letters, 50000 merges and `<|endoftext|>`, and
stands there in both layouts, `tokenizer.json` and `vocab.json` with `merges.txt`. Its merges are
made by rule: an English word falls into pieces of up to three letters, a Korean one into syllables.
"""

import argparse
import json
import random
import string
from pathlib import Path

import torch
import transformers
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, processors

SEED = 124
MERGES = 50000
END = "<|endoftext|>"
SPACE = "Ġ"


def byte_letters():
    """The letter of every byte, and all letters in the order GPT-2 numbers them."""
    printable = [*range(ord("!"), ord("~") + 1), *range(ord("¡"), ord("¬") + 1), *range(ord("®"), ord("ÿ") + 1)]
    others = [byte for byte in range(256) if byte not in printable]
    letters = {byte: chr(byte) for byte in printable}
    letters |= {byte: chr(256 + place) for place, byte in enumerate(others)}
    return letters, [letters[byte] for byte in printable + others]


def make_merges(letters):
    """Pairs of pieces, each of which is a letter or made by a pair before it."""
    small, digits = string.ascii_lowercase, string.digits
    pairs = [first + second for first in small for second in small]
    merges = [(SPACE, letter) for letter in small + string.ascii_uppercase + digits]
    merges += [(first, second) for first in small for second in small]
    merges += [(SPACE + pair[0], pair[1]) for pair in pairs]
    merges += [(pair, letter) for pair in pairs for letter in small]
    merges += [(SPACE + pair, letter) for pair in pairs for letter in small]
    merges += [(first, second) for first in digits for second in digits]
    # A syllable is three bytes; the first two are shared by 64 of them.
    syllables = ["".join(letters[byte] for byte in chr(code).encode()) for code in range(0xAC00, 0xD7A4)]
    merges += [(start[0], start[1]) for start in sorted({syllable[:2] for syllable in syllables})]
    merges += [(syllable[:2], syllable[2]) for syllable in syllables]
    # Any four letters, until there are enough.
    missing = MERGES - len(merges)
    fours = [(left, right) for left in pairs for right in pairs]
    return merges + random.Random(SEED).sample(fours, missing)


def write_tokenizer(folder):
    letters, alphabet = byte_letters()
    merges = make_merges(letters)
    pieces = alphabet + [left + right for left, right in merges] + [END]
    vocabulary = {piece: place for place, piece in enumerate(pieces)}
    assert len(vocabulary) == len(pieces) == 256 + MERGES + 1, "a piece stands twice"

    tokenizer = Tokenizer(models.BPE(vocab=vocabulary, merges=merges))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.post_processor = processors.ByteLevel(trim_offsets=False)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.add_special_tokens([END])
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
    tokenizer.model.save(str(folder))
    (folder / "tokenizer_config.json").write_text(json.dumps({
        "tokenizer_class": "GPT2Tokenizer", "model_max_length": 1024, "add_prefix_space": False,
        "bos_token": END, "eos_token": END, "unk_token": END,
    }, indent=2) + "\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(SEED)
    model = transformers.GPT2LMHeadModel(transformers.GPT2Config())
    model.save_pretrained(folder)
    write_tokenizer(folder)
    print(f"{model.num_parameters()} parameters, {sum(path.stat().st_size for path in folder.iterdir())} bytes")


if __name__ == "__main__":
    main()
