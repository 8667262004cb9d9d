#!/usr/bin/env python3
"""Writes what the tokenizers need to know of every Unicode scalar, as the reference sees it.

    python3 Tests/References/make_tokenizer_tables.py

Needs `tokenizers` 0.23.3 (`pip install tokenizers==0.23.3`). Written with Python 3.11.7.

Hugging Face's tokenizers know three versions of Unicode at once: the categories behind BERT's
`clean_text`, `strip_accents` and punctuation are of Unicode 7 or so, the canonical decompositions
of Unicode 9 or so, white space, lower case and the classes of GPT-2's pattern are those of a new
one. Swift has a fourth, and on macOS it changes with the system. Models were trained with what the
reference does, so that is what is written down: every scalar is put to the reference itself.

Writes, from wherever it is run:
    Sources/TransformerModel/Tokenizers/Unicode/ScalarTable.swift
"""

import pathlib
import sys
import unicodedata

import tokenizers
from tokenizers import AddedToken, Regex, Tokenizer, models, normalizers, pre_tokenizers

VERSION = "0.23.3"
ROOT = pathlib.Path(__file__).resolve().parents[2]
TABLE_PATH = ROOT / "Sources/TransformerModel/Tokenizers/Unicode/ScalarTable.swift"
SCRIPT = "Tests/References/make_tokenizer_tables.py"

SCALARS = [c for c in range(0x110000) if not 0xD800 <= c < 0xE000]
# The bits of an entry; ScalarClasses.swift reads them.
LETTER, NUMBER, SPACE, REMOVED, MARK, PUNCTUATION, WORD = (1 << bit for bit in range(7))
HANGUL = range(0xAC00, 0xD7A4)


def bert_normalizer(**chosen):
    settings = dict(
        clean_text=False, handle_chinese_chars=False, strip_accents=False, lowercase=False)
    return normalizers.BertNormalizer(**(settings | chosen))


def class_bits():
    clean, strip = bert_normalizer(clean_text=True), bert_normalizer(strip_accents=True)
    chinese = bert_normalizer(handle_chinese_chars=True)
    decompose, words = normalizers.NFD(), pre_tokenizers.BertPreTokenizer()
    patterns = [
        (bit, pre_tokenizers.Split(Regex(pattern), "isolated"))
        for bit, pattern in [(LETTER, r"\p{L}"), (NUMBER, r"\p{N}"), (SPACE, r"\s")]
    ]
    alone = Tokenizer(models.BPE())
    alone.add_tokens([AddedToken("ab", single_word=True, normalized=False)])
    bits = bytearray(0x110000)
    for c in SCALARS:
        letter = chr(c)
        for bit, pattern in patterns:
            # U+0001 is in none of the three.
            if len(pattern.pre_tokenize_str(f"\1{letter}\1")) > 1:
                bits[c] |= bit
        cleaned = clean.normalize_str(f"a{letter}b")
        if cleaned == "ab":
            bits[c] |= REMOVED
        else:
            assert cleaned == f"a{' ' if bits[c] & SPACE else letter}b"
        split = [piece for piece, _ in words.pre_tokenize_str(f"a{letter}b")]
        if split == ["a", letter, "b"]:
            bits[c] |= PUNCTUATION
        else:
            assert split == (["a", "b"] if bits[c] & SPACE else [f"a{letter}b"])
        if decompose.normalize_str(letter) == letter and strip.normalize_str(letter) == "":
            bits[c] |= MARK
        if len(alone.encode(f"{letter}ab").ids) == 0:
            bits[c] |= WORD
        # What ScalarClasses.swift knows without the table.
        assert (chinese.normalize_str(letter) != letter) == any(
            first <= c <= last for first, last in [
                (0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2A6DF), (0x2A700, 0x2B73F),
                (0x2B740, 0x2B81F), (0x2B920, 0x2CEAF), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F)])
    return bits


def decompositions():
    decompose = normalizers.NFD()
    found = {c: decompose.normalize_str(chr(c)) for c in SCALARS}
    for c in HANGUL:
        assert found[c] == unicodedata.normalize("NFD", chr(c))
    return {c: text for c, text in found.items() if text != chr(c) and c not in HANGUL}


def combining_classes(decomposed):
    """The class of every scalar, found by which of two marks the reference puts first."""
    decompose = normalizers.NFD()

    def goes_before(later, earlier):
        return decompose.normalize_str(f"a{earlier}{later}") == f"a{later}{earlier}"

    # One mark of every class that the reference knows as a mark; only U+0345 has the highest, 240.
    markers = {240: "\u0345"}
    for c in SCALARS:
        letter, value = chr(c), unicodedata.combining(chr(c))
        if value and value not in markers and c not in decomposed and goes_before(letter, markers[240]):
            markers[value] = letter
    classes = bytearray(0x110000)
    for c in SCALARS:
        letter = chr(c)
        if c in decomposed or c in HANGUL:
            continue
        if not goes_before(letter, markers[240]) and not goes_before(markers[1], letter):
            continue
        classes[c] = next(
            value for value, marker in markers.items()
            if letter == marker
            or not goes_before(letter, marker) and not goes_before(marker, letter))
        # Classes never change; an old Unicode only has fewer of them.
        assert classes[c] == unicodedata.combining(letter), hex(c)
    return classes


def lower_case_runs():
    """(first, last, step, change) of scalars whose lower case is one other scalar."""
    lower = bert_normalizer(lowercase=True)
    runs = []
    for c in SCALARS:
        text = lower.normalize_str(chr(c))
        if text == chr(c):
            continue
        if c == 0x130:  # LowerCase.swift knows it: the only one that becomes two.
            assert text == "i\u0307"
            continue
        assert len(text) == 1
        change = ord(text) - c
        if runs:
            first, last, step, before = runs[-1]
            if before == change and (c - last == step or first == last and c - last <= 2):
                runs[-1] = (first, c, c - last, change)
                continue
        runs.append((c, c, 1, change))
    return runs


def entries(values):
    # Surrogates are no scalars; let them belong to what comes before them.
    values[0xD800:0xE000] = bytes([values[0xD7FF]]) * 0x800
    return [
        f"0x{c:06X}_{values[c]:02X}," for c in range(0x110000) if c == 0 or values[c] != values[c - 1]]


def array(name, comment, type_name, items, per_line):
    lines = ["", *(f"  /// {line}" if line else "  ///" for line in comment),
             f"  static let {name}: [{type_name}] = ["]
    for index in range(0, len(items), per_line):
        lines.append("    " + " ".join(items[index : index + per_line]))
    return lines + ["  ]"]


def main():
    if tokenizers.__version__ != VERSION:
        sys.exit(f"needs tokenizers {VERSION}, this is {tokenizers.__version__}")
    decomposed = decompositions()
    scalars, keys = [], []
    for c, text in decomposed.items():
        assert c < 1 << 18 and len(scalars) < 1 << 12 and len(text) <= 4
        keys.append(f"0x{c << 14 | len(scalars) << 2 | len(text) - 1:08X},")
        scalars += [f"0x{ord(letter):05X}," for letter in text]
    lines = [
        "// swift-format-ignore-file", "//", f"// Generated by {SCRIPT}; do not edit.",
        f"// tokenizers {VERSION}.", "",
        "/// What the tokenizers need to know of every Unicode scalar, as the reference sees it.",
        "enum ScalarTable {",
    ]
    lines += array("classes", [
        "The starts of runs of scalars with equal classes, in rising order, each as",
        "`start << 8 | classes`; a run ends before the next one starts.", "",
        "Bits: 0 letter, 1 number, 2 white space, 3 removed by `clean_text`, 4 mark removed by",
        "`strip_accents`, 5 punctuation of its own, 6 part of a word next to a `single_word` token.",
    ], "UInt32", entries(class_bits()), 7)[1:]
    lines += array("combiningClasses", [
        "The same for canonical combining classes: `start << 8 | class`.",
    ], "UInt32", entries(combining_classes(decomposed)), 7)
    lines += array("decompositions", [
        "Scalars with a canonical decomposition, in rising order, Hangul syllables apart.", "",
        "Each as `scalar << 14 | place in decomposed << 2 | count - 1`.",
    ], "UInt32", keys, 8)
    lines += array("decomposed", ["Their full decompositions, one behind the other."],
                   "UInt32", scalars, 10)
    lines += array("lowerCase", [
        "Runs of scalars whose lower case is another scalar: first, last, step, difference.",
    ], "(UInt32, UInt32, UInt32, Int32)", [
        f"(0x{first:05X}, 0x{last:05X}, {step}, {change}),"
        for first, last, step, change in lower_case_runs()], 3)
    lines += ["}", ""]
    assert max(map(len, lines)) <= 100
    TABLE_PATH.parent.mkdir(parents=True, exist_ok=True)
    TABLE_PATH.write_text("\n".join(lines), encoding="utf-8")
    print(f"{TABLE_PATH.relative_to(ROOT)}: {len(keys)} decompositions")


if __name__ == "__main__":
    main()
