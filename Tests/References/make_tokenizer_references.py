#!/usr/bin/env python3
"""Small tokenizers of Hugging Face's `tokenizers`, and what they make of two thousand texts.

Feeds     the Swift tests, which compare ids and offsets with tokenizers.json beside this file.
Run with  Python 3.11.7, tokenizers 0.23.3 (written into the JSON too).
Install   pip install tokenizers==0.23.3

    python3 make_tokenizer_references.py           writes tokenizers.json
    python3 make_tokenizer_references.py --check   compares, writes nothing
    python3 make_tokenizer_references.py --train   trains the small tokenizers anew, then writes

The small tokenizers are committed: Tokenizers/bert (tokenizer.json, vocab.txt), Tokenizers/gpt2 and
Tokenizers/roberta (tokenizer.json, and vocab.json with merges.txt, the same for both). Every other
tokenizer that is compared is one of these with other settings; tokenizers.json has the settings,
the model is that of the small one.

Conventions of the JSON
    lines      the texts; one made of repetitions is a list of [text, count]
    pairs      pairs of lines by number, or single lines, with the special tokens around them
    encodings  for each tokenizer what it makes of the lines, without special tokens around them
    paired     for each tokenizer what it makes of the pairs, with special tokens
    decoded    for each tokenizer what its ids of a line are as text, [line, text]
An encoding is Base64 of numbers in LEB128: for each token its id, where it begins, less where the
token before ended (zigzag), and how long it is; in `paired` also 2 * type id + special.
A tokenizer with `onSome` is compared on the lines in `some`, and on every fourth pair.
"""

import argparse
import base64
import json
import sys
from pathlib import Path

import tokenizers
from tokenizers import AddedToken, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers

from tokenizer_lines import corpus, lines, spelled

VERSION = "0.23.3"
HERE = Path(__file__).resolve().parent
FOLDER = HERE / "Tokenizers"
OUTPUT = HERE / "tokenizers.json"
BERT_TOKENS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
BYTE_TOKENS = ["<s>", "<pad>", "</s>", "<unk>", "<mask>", "<|endoftext|>"]


def train():
    bert = Tokenizer(models.WordPiece(unk_token="[UNK]"))
    bert.normalizer = normalizers.BertNormalizer()
    bert.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    bert.decoder = decoders.WordPiece()
    bert.train_from_iterator(corpus(), trainers.WordPieceTrainer(
        vocab_size=1600, limit_alphabet=500, special_tokens=BERT_TOKENS, show_progress=False))
    bert.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]", pair="[CLS] $A [SEP] $B:1 [SEP]:1",
        special_tokens=[("[CLS]", 2), ("[SEP]", 3)])
    save(bert, "bert")

    byte = Tokenizer(models.BPE())
    byte.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    byte.train_from_iterator(corpus(), trainers.BpeTrainer(
        vocab_size=1500, special_tokens=BYTE_TOKENS, show_progress=False,
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet()))
    for name in ["gpt2", "roberta"]:
        tokenizer = Tokenizer(byte.model)
        tokenizer.pre_tokenizer = byte.pre_tokenizer
        tokenizer.decoder = decoders.ByteLevel()
        if name == "gpt2":
            tokenizer.add_special_tokens(["<|endoftext|>"])
            tokenizer.post_processor = processors.ByteLevel(trim_offsets=False)
        else:
            tokenizer.add_special_tokens(BYTE_TOKENS[:4])
            tokenizer.add_special_tokens([AddedToken("<mask>", lstrip=True, normalized=False, special=True)])
            tokenizer.post_processor = processors.RobertaProcessing(
                ("</s>", 2), ("<s>", 0), trim_offsets=True, add_prefix_space=False)
        save(tokenizer, name)


def save(tokenizer, name):
    folder = FOLDER / name
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
    if name != "roberta":
        tokenizer.model.save(str(folder))


def settings(name):
    """The settings of a small tokenizer, without its model."""
    header = json.loads((FOLDER / name / "tokenizer.json").read_text(encoding="utf-8"))
    del header["model"]
    return header


def added(content, id, **flags):
    plain = dict(single_word=False, lstrip=False, rstrip=False, normalized=False, special=False)
    return {"id": id, "content": content} | plain | flags


def variants():
    """(name, small tokenizer, settings, whether only on some lines)."""
    bert, gpt2, roberta = settings("bert"), settings("gpt2"), settings("roberta")
    size = len((FOLDER / "bert/vocab.txt").read_text(encoding="utf-8").splitlines())

    def normalizer(clean, chinese, accents, lower):
        return bert | {"normalizer": {
            "type": "BertNormalizer", "clean_text": clean, "handle_chinese_chars": chinese,
            "strip_accents": accents, "lowercase": lower}}

    def prefixed(base, adds, **processor):
        return base | {
            "pre_tokenizer": base["pre_tokenizer"] | {"add_prefix_space": adds},
            "post_processor": processor or base["post_processor"]}

    return [
        ("bert", "bert", bert, False),
        ("bert cased", "bert", normalizer(True, True, None, False), True),
        ("bert lower case with accents", "bert", normalizer(True, True, False, True), True),
        ("bert without accents", "bert", normalizer(False, True, True, False), True),
        ("bert without cleaning", "bert", normalizer(False, False, None, True), True),
        ("bert as it is", "bert", bert | {"normalizer": None, "decoder": None}, True),
        ("bert with BertProcessing", "bert", bert | {"post_processor": {
            "type": "BertProcessing", "sep": ["[SEP]", 3], "cls": ["[CLS]", 2]}}, True),
        ("bert with added tokens", "bert", bert | {"added_tokens": bert["added_tokens"] + [
            added("ABC", size, single_word=True),
            added("ABCD", size + 1, lstrip=True, rstrip=True),
            added("café", size + 2, normalized=True),
            added("The End", size + 3, normalized=True, single_word=True, special=True),
            added("나는", size + 4, normalized=True, rstrip=True),
        ]}, True),
        ("gpt2", "gpt2", gpt2, False),
        ("gpt2 with a space before", "gpt2", prefixed(gpt2, True), True),
        ("gpt2 trimmed", "gpt2", prefixed(
            gpt2, True, type="ByteLevel", add_prefix_space=True, trim_offsets=True, use_regex=True), True),
        ("gpt2 trimmed, no space expected", "gpt2", prefixed(
            gpt2, True, type="ByteLevel", add_prefix_space=False, trim_offsets=True, use_regex=True), True),
        ("roberta", "roberta", roberta, False),
        ("roberta with a space before", "roberta", prefixed(
            roberta, True, **(roberta["post_processor"] | {"add_prefix_space": True})), True),
        ("roberta by template", "roberta", prefixed(
            roberta, False, type="Sequence", processors=[
                {"type": "ByteLevel", "add_prefix_space": True, "trim_offsets": True, "use_regex": True},
                {"type": "TemplateProcessing",
                 "single": [{"SpecialToken": {"id": "<s>", "type_id": 0}},
                            {"Sequence": {"id": "A", "type_id": 0}}],
                 "pair": [{"Sequence": {"id": "B", "type_id": 1}},
                          {"SpecialToken": {"id": "both", "type_id": 3}},
                          {"Sequence": {"id": "A", "type_id": 2}}],
                 "special_tokens": {
                     "<s>": {"id": "<s>", "ids": [0], "tokens": ["<s>"]},
                     "both": {"id": "both", "ids": [2, 0], "tokens": ["</s>", "<s>"]}}}]), True),
    ]


def number(value):
    value = int(value)
    encoded = bytearray()
    while value > 0x7F:
        encoded.append(value & 0x7F | 0x80)
        value >>= 7
    encoded.append(value)
    return encoded


def packed(encoding, with_types=False):
    result, end = bytearray(), 0
    for index, (token, (start, stop)) in enumerate(zip(encoding.ids, encoding.offsets)):
        distance = start - end
        result += number(token) + number(distance * 2 if distance >= 0 else -distance * 2 - 1)
        result += number(stop - start)
        if with_types:
            result += number(2 * encoding.type_ids[index] + encoding.special_tokens_mask[index])
        end = stop
    return base64.b64encode(result).decode("ascii")


def references():
    texts = lines()
    assert len(texts) >= 2000, len(texts)
    spellings = [spelled(line) for line in texts]
    pairs = [[index] for index in range(0, len(texts), 50)]
    pairs += [[index, (index * 7 + 3) % len(texts)] for index in range(0, len(texts), 20)]
    few = [index for index in range(len(texts)) if index < 60 or index % 6 == 0]
    result = {
        "versions": {"tokenizers": tokenizers.__version__, "python": "3.11.7"},
        "lines": texts, "pairs": pairs, "some": few,
        "tokenizers": {}, "encodings": {}, "paired": {}, "decoded": {},
    }
    for name, folder, header, on_some in variants():
        model = json.loads((FOLDER / folder / "tokenizer.json").read_text(encoding="utf-8"))["model"]
        tokenizer = Tokenizer.from_str(json.dumps(header | {"model": model}))
        chosen = few if on_some else range(len(texts))
        encodings = [tokenizer.encode(spellings[index], add_special_tokens=False) for index in chosen]
        result["tokenizers"][name] = {
            "folder": folder, "settings": json.dumps(header, separators=(",", ":")), "onSome": on_some}
        result["encodings"][name] = [packed(encoding) for encoding in encodings]
        result["paired"][name] = [
            packed(tokenizer.encode(*(spellings[index] for index in pair)), with_types=True)
            for pair in (pairs[::4] if on_some else pairs)]
        result["decoded"][name] = [
            [index, tokenizer.decode(encoding.ids, skip_special_tokens=index % 2 == 0)]
            for index, encoding in list(zip(chosen, encodings))[:: 30 if on_some else 10]
            if "\ufffd" not in tokenizer.decode(encoding.ids) or "\ufffd" in spellings[index]]
    return result


def to_text(value, depth=0):
    """JSON with a line for every entry of the lists; ASCII, so that no editor changes a normal form."""
    if depth < 3 and isinstance(value, dict):
        return "{\n" + ",\n".join(
            f"{json.dumps(key)}:{to_text(item, depth + 1)}" for key, item in value.items()) + "\n}"
    if depth < 3 and isinstance(value, list) and len(value) > 200:
        return "[\n" + ",\n".join(json.dumps(item, separators=(",", ":")) for item in value) + "\n]"
    return json.dumps(value, separators=(",", ":"))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--train", action="store_true")
    arguments = parser.parse_args()
    if tokenizers.__version__ != VERSION:
        sys.exit(f"needs tokenizers {VERSION}, this is {tokenizers.__version__}")
    if arguments.train:
        train()
    text = to_text(references()) + "\n"
    if arguments.check:
        if OUTPUT.read_text(encoding="ascii") != text:
            sys.exit(f"{OUTPUT.name} is not what this script writes")
        print(f"{OUTPUT.name} is up to date")
        return
    OUTPUT.write_text(text, encoding="ascii")
    print(f"{OUTPUT.name}: {len(text)} bytes")


if __name__ == "__main__":
    main()
