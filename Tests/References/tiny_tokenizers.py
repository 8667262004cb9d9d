"""The tokenizers of the tiny checkpoints: lists written by hand, in every layout people have.

Used by make_checkpoint_references.py. Each function writes the files of one layout into a folder;
`word_pieces`, `byte_pieces` and `roberta_pieces` give the pieces in the order of their ids.
"""

import json
import string
import unicodedata

from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers, processors

BERT_TOKENS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
END = "<|endoftext|>"
PUNCTUATION = list(".,!?'\"-:;()/")
WORDS = "the an is not am on student students cat dog sat mat cafe naive street was too tired word".split()
PARTS = ["##" + part for part in "ed ing er ly est".split()]
SYLLABLES = "나는학생"  # each a piece of its own; any other is put together

# Jamo as Unicode decomposes a syllable: beginning, vowel, end.
BEGINNINGS = [chr(code) for code in range(0x1100, 0x1113)]
VOWELS = [chr(code) for code in range(0x1161, 0x1176)]
ENDS = [chr(code) for code in range(0x11A8, 0x11C3)]

ENGLISH = [
    "Ġ t", "h e", "Ġt he", "Ġ s", "Ġ a", "Ġ c", "a t", "Ġc at", "Ġs at", "u d", "e n", "en t",
    "t ud", "Ġs tud", "Ġstud ent", "i s", "Ġ is", "' t", "Ã ©", "f Ã©", "Ġ m", "Ġm at", "Ġ w",
    "a s", "Ġw as", "o r", "or d", "o n", "Ġ on", "T he", "Ġ d", "o g", "Ġd og", "Ã ¯", "i n",
]


def word_pieces(cased=False):
    """Pieces of WordPiece; a cased BERT leaves syllables and accents as they are."""
    letters = list(string.ascii_lowercase + string.digits)
    if cased:
        letters += list("ATIé")
        jamo, syllables = [], list(SYLLABLES)
    else:
        # A beginning may follow an end: only the first of a word stands without `##`.
        jamo = BEGINNINGS + ["##" + letter for letter in BEGINNINGS + VOWELS + ENDS]
        syllables = [unicodedata.normalize("NFD", syllable) for syllable in SYLLABLES]
    return (
        BERT_TOKENS + PUNCTUATION + letters + ["##" + letter for letter in letters] + jamo + WORDS
        + PARTS + syllables + ["##" + syllable for syllable in syllables])


def byte_letters():
    """The letter of every byte, and all letters in the order GPT-2 numbers them."""
    printable = [*range(ord("!"), ord("~") + 1), *range(ord("¡"), ord("¬") + 1), *range(ord("®"), ord("ÿ") + 1)]
    others = [byte for byte in range(256) if byte not in printable]
    letters = {byte: chr(byte) for byte in printable}
    letters |= {byte: chr(256 + place) for place, byte in enumerate(others)}
    return letters, [letters[byte] for byte in printable + others]


def merges():
    """Pairs of pieces: some of English, and those that make the syllables whole."""
    letters, alphabet = byte_letters()
    pairs = [(left, right) for left, right in (line.split() for line in ENGLISH)]
    for syllable in SYLLABLES:
        first, second, third = (letters[byte] for byte in syllable.encode())
        pairs += [(first, second), (first + second, third)]
    whole = ["".join(letters[byte] for byte in syllable.encode()) for syllable in SYLLABLES]
    pairs += [(whole[0], whole[1]), ("Ġ", whole[2]), ("Ġ" + whole[2], whole[3])]
    known = set(alphabet)
    for left, right in pairs:
        assert left in known and right in known and left + right not in known, (left, right)
        known.add(left + right)
    return pairs


def byte_pieces():
    """Pieces of GPT-2: letters, merges, the end of a text."""
    return byte_letters()[1] + [left + right for left, right in merges()] + [END]


def roberta_pieces():
    """Pieces of RoBERTa: four tokens before the letters, the mask behind the merges."""
    return ["<s>", "<pad>", "</s>", "<unk>", *byte_pieces()[:-1], "<mask>"]


def is_text(piece):
    """Whether a piece stands for text: no token like `<s>`, no byte that is part of a character."""
    if piece in BERT_TOKENS or piece.startswith("<") and piece.endswith(">") and len(piece) > 2:
        return False
    bytes_of = {letter: byte for byte, letter in byte_letters()[0].items()}
    if not all(letter in bytes_of for letter in piece):
        return True  # a piece of BERT, which are all text
    decoded = bytes(bytes_of[letter] for letter in piece).decode(errors="replace")
    return "\ufffd" not in decoded and decoded.isprintable()


def numbered(pieces):
    numbers = {piece: place for place, piece in enumerate(pieces)}
    assert len(numbers) == len(pieces), "a piece stands twice"
    return numbers


def write_json(folder, name, value):
    text = json.dumps(value, indent=2, ensure_ascii=False) + "\n"
    (folder / name).write_text(text, encoding="utf-8")


def write_bert_in_one(folder, pieces):
    """tokenizer.json and tokenizer_config.json"""
    tokenizer = Tokenizer(models.WordPiece(vocab=numbered(pieces), unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer()
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.decoder = decoders.WordPiece()
    tokenizer.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]", pair="[CLS] $A [SEP] $B:1 [SEP]:1",
        special_tokens=[("[CLS]", 2), ("[SEP]", 3)])
    tokenizer.add_special_tokens(BERT_TOKENS)
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
    write_json(folder, "tokenizer_config.json", {
        "tokenizer_class": "BertTokenizer", "do_lower_case": True, "model_max_length": 23,
        "cls_token": "[CLS]", "sep_token": "[SEP]", "pad_token": "[PAD]", "unk_token": "[UNK]",
        "mask_token": "[MASK]"})


def write_lines(folder, pieces):
    """vocab.txt"""
    numbered(pieces)
    (folder / "vocab.txt").write_text("\n".join(pieces) + "\n", encoding="utf-8")


def write_lines_and_settings(folder, pieces, lower_case=True):
    """vocab.txt and tokenizer_config.json"""
    write_lines(folder, pieces)
    write_json(folder, "tokenizer_config.json", {
        "tokenizer_class": "BertTokenizer", "do_lower_case": lower_case, "model_max_length": 23})


def write_cased_lines(folder, pieces):
    """vocab.txt, and a tokenizer_config.json without which letters would be made small"""
    write_lines_and_settings(folder, pieces, lower_case=False)


def write_gpt2_in_one(folder, pieces):
    """tokenizer.json"""
    tokenizer = Tokenizer(models.BPE(vocab=numbered(pieces), merges=merges()))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.post_processor = processors.ByteLevel(trim_offsets=False)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.add_special_tokens([END])
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)


def write_merges(folder, pieces):
    """vocab.json and merges.txt; whose they are says config.json"""
    vocabulary = json.dumps(numbered(pieces), ensure_ascii=False, separators=(",", ":"))
    (folder / "vocab.json").write_text(vocabulary, encoding="utf-8")
    lines = ["#version: 0.2"] + [f"{left} {right}" for left, right in merges()]
    (folder / "merges.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


def write_merges_and_settings(folder, pieces):
    """vocab.json, merges.txt, and a tokenizer_config.json by which the mask takes the space before it

    Without it that depends on the version: transformers 4 takes the space, transformers 5 does not.
    """
    write_merges(folder, pieces)
    write_json(folder, "tokenizer_config.json", {
        "tokenizer_class": "RobertaTokenizer", "add_prefix_space": False, "model_max_length": 21,
        "mask_token": {
            "__type": "AddedToken", "content": "<mask>", "lstrip": True, "normalized": False,
            "rstrip": False, "single_word": False}})
