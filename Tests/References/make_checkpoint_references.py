#!/usr/bin/env python3
"""Writes tiny random checkpoints and what Hugging Face transformers computes from them.

    python3 Tests/References/make_checkpoint_references.py           writes Tests/CheckpointsTests/Tiny
    python3 Tests/References/make_checkpoint_references.py --check   only compares with what is there

Written with Python 3.11.7, torch 2.15.0, transformers 5.24.0, tokenizers 0.23.3 and safetensors
0.8.0:

    python3 -m venv /tmp/references
    /tmp/references/bin/pip install torch==2.15.0 transformers==5.24.0 tokenizers==0.23.3 \
        safetensors==0.8.0

Every folder is one model as people have it on disk: config.json, model.safetensors or shards with
their index, and a tokenizer (tiny_tokenizers.py) in one of the layouts there are. expected.json
beside them holds

    cases      the ids, or a text (or two) and the ids transformers' tokenizer makes of it, and what
               comes out: every hidden state, every attention map (eager attention), pooler, logits
    greedy     of a model that writes: a text, its ids, and the likeliest next ids, decoded
    fill       of a model that fills in: a text with the mask, where it stands, and the five
               likeliest pieces there with their probabilities

Weights are drawn by torch from the seed of the model (SEEDS follow from the place in MODELS) and
stored as the folder says; outputs are computed from the stored numbers in float64, so that they
are the truth to which both sides round. Sizes are odd on purpose.
"""

import argparse
import json
import platform
import shutil
import sys
import tempfile
from pathlib import Path

import safetensors
import safetensors.torch
import tokenizers
import torch
import transformers

import reference_file
import tiny_tokenizers as tiny

OUTPUT = Path(__file__).resolve().parent.parent / "CheckpointsTests" / "Tiny"
LARGEST = 300_000  # bytes of all weights of a folder

BERT = dict(
    vocab_size=len(tiny.word_pieces()), hidden_size=24, num_attention_heads=3, intermediate_size=29,
    max_position_embeddings=23,
)
ROBERTA = {**BERT, "vocab_size": len(tiny.roberta_pieces())}
GPT2_END = tiny.byte_pieces().index(tiny.END)
GPT2 = dict(
    vocab_size=len(tiny.byte_pieces()), n_positions=23, n_embd=24, n_head=3, n_inner=29,
    bos_token_id=GPT2_END, eos_token_id=GPT2_END,
)


def plain(ids):
    return {"name": "plain", "ids": ids}


def padded(ids, count, padding_id):
    return {
        "name": "padded",
        "ids": ids + [padding_id] * count,
        "padding": [False] * len(ids) + [True] * count,
    }


def text(name, text, pair=None):
    return {"name": name, "text": text} | ({"pair": pair} if pair else {})


WORDS = [2, 40, 17, 17, 66, 9, 31, 3]
PAIR = {"name": "pair", "ids": [2, 11, 12, 3, 50, 51, 52, 3], "segments": [0, 0, 0, 0, 1, 1, 1, 1]}
ENGLISH = text("english", "The student isn't tired.")
KOREAN = text("korean", "나는 학생")
# Of 물 there is no piece: it is put together from jamo or bytes, or unknown.
LETTERS = text("korean letters", "물 a")
ACCENTS = text("accents", "A naïve café!")
TEXTS = text("two texts", "The cat", "나는 student")

MODELS = [
    dict(
        name="bert", model=transformers.BertModel,
        config=transformers.BertConfig(**BERT, num_hidden_layers=3),
        pieces=tiny.word_pieces(), tokenizer=tiny.write_bert_in_one,
        cases=[
            plain(WORDS), PAIR, padded(WORDS[:5], 3, 0), {**plain([7]), "name": "one token"},
            ENGLISH, KOREAN, LETTERS, ACCENTS, TEXTS],
    ),
    dict(
        name="bert-masked", model=transformers.BertForMaskedLM,
        # Its stages take the other way of every choice a configuration has.
        config=transformers.BertConfig(
            **{**BERT, "hidden_size": 12}, num_hidden_layers=1, hidden_act="gelu_new",
            layer_norm_eps=1e-3),
        pieces=tiny.word_pieces(), tokenizer=tiny.write_lines_and_settings,
        cases=[plain(WORDS), PAIR, ENGLISH, LETTERS, TEXTS],
        fill="The [MASK] is a student.",
    ),
    dict(
        name="bert-untied", model=transformers.BertForMaskedLM,
        config=transformers.BertConfig(
            **{**BERT, "vocab_size": len(tiny.word_pieces(cased=True)), "hidden_size": 12},
            num_hidden_layers=1, hidden_act="relu", type_vocab_size=3, tie_word_embeddings=False),
        pieces=tiny.word_pieces(cased=True), tokenizer=tiny.write_cased_lines,
        cases=[plain(WORDS), KOREAN, LETTERS, ACCENTS],
        fill="나는 [MASK]",
    ),
    dict(
        name="distilbert", model=transformers.DistilBertForMaskedLM,
        config=transformers.DistilBertConfig(
            vocab_size=BERT["vocab_size"], dim=24, n_heads=3, hidden_dim=29, n_layers=3,
            max_position_embeddings=23),
        pieces=tiny.word_pieces(), tokenizer=tiny.write_lines,
        cases=[plain(WORDS[:6]), padded(WORDS[:4], 2, 0), KOREAN, ACCENTS],
        fill="A [MASK] sat.",
    ),
    dict(
        name="roberta", model=transformers.RobertaForMaskedLM, type="float16",
        config=transformers.RobertaConfig(**ROBERTA, num_hidden_layers=3, type_vocab_size=1),
        pieces=tiny.roberta_pieces(), tokenizer=tiny.write_merges_and_settings,
        cases=[
            plain([0, 40, 17, 66, 2]), padded([0, 40, 2], 2, 1), LETTERS,
            text("accents", "a café")],
        fill="The <mask> sat",
    ),
    dict(
        name="gpt2", model=transformers.GPT2LMHeadModel, shard="35KB",
        config=transformers.GPT2Config(**GPT2, n_layer=3),
        pieces=tiny.byte_pieces(), tokenizer=tiny.write_gpt2_in_one,
        cases=[plain(WORDS[:6]), padded(WORDS[:4], 2, GPT2_END), KOREAN, text("accents", "a naïve café")],
        greedy=dict(text="The student", limit=12),
    ),
    dict(
        # Without the prefix, as the public file has its names; with rows no piece has, as where a
        # table was made longer so that it suits the hardware.
        name="gpt2-plain", model=transformers.GPT2LMHeadModel, saved="transformer",
        config=transformers.GPT2Config(
            **{**GPT2, "vocab_size": GPT2["vocab_size"] + 3, "n_inner": None, "n_embd": 12},
            n_layer=1, activation_function="gelu"),
        pieces=tiny.byte_pieces(), tokenizer=tiny.write_merges,
        cases=[plain(WORDS), ENGLISH, KOREAN, LETTERS],
        greedy=dict(text="나는", limit=8),
    ),
]


def make_weights(model, pieces, seed):
    """Draws numbers that make attention uneven and leave values of order 1."""
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for name, parameter in sorted(model.named_parameters()):
            drawn = torch.randn(parameter.shape, generator=generator)
            is_norm = "norm" in name.lower() or ".ln_" in name
            if is_norm and name.endswith("weight"):
                parameter.copy_(1 + 0.2 * drawn)
            elif parameter.dim() == 1:
                parameter.copy_(0.3 * drawn)
            elif ".wte" in name:
                parameter.copy_(0.3 * drawn)  # a strong tied table writes the same word for ever
            elif "embeddings" in name or ".wpe" in name:
                parameter.copy_(0.8 * drawn)
            else:
                parameter.copy_(drawn * 1.5 / max(parameter.shape) ** 0.5)
            if ".wte" in name or "word_embeddings" in name:
                # What is written is to be text: other rows are too weak to be the likeliest.
                for row in range(len(parameter)):
                    if row >= len(pieces) or not tiny.is_text(pieces[row]):
                        parameter[row] *= 0.1


def save(model, settings, folder):
    part = getattr(model, settings["saved"]) if "saved" in settings else model
    part.to(getattr(torch, settings.get("type", "float32"))).save_pretrained(
        folder, max_shard_size=settings.get("shard", "1GB"))
    (folder / "generation_config.json").unlink(missing_ok=True)
    size = sum(path.stat().st_size for path in folder.glob("*.safetensors"))
    assert size < LARGEST, f"{folder.name}: {size} bytes"


def numbers(tensor):
    """Nested lists; eight digits are more than any test asks for."""
    if tensor.dim() == 0:
        return float(f"{tensor.item():.8g}")
    return [numbers(part) for part in tensor]


def encode(tokenizer, case):
    """A case with the ids of its text, if it has one, and the segments of two."""
    if "text" not in case:
        return case
    encoded = tokenizer(case["text"], case.get("pair"))
    assert encoded["input_ids"], case["name"]
    types = encoded.get("token_type_ids", [])
    return case | {"ids": encoded["input_ids"]} | ({"segments": types} if any(types) else {})


@torch.no_grad()
def run(model, case):
    arguments = {"input_ids": torch.tensor([case["ids"]])}
    if "segments" in case:
        arguments["token_type_ids"] = torch.tensor([case["segments"]])
    if "padding" in case:
        arguments["attention_mask"] = torch.tensor([[0 if is_padding else 1 for is_padding in case["padding"]]])
    output = model(**arguments, output_hidden_states=True, output_attentions=True)
    result = {
        **case,
        "hidden": [numbers(state[0]) for state in output.hidden_states],
        "attention": [numbers(maps[0]) for maps in output.attentions],
    }
    for key, name in [("pooler", "pooler_output"), ("logits", "logits")]:
        if getattr(output, name, None) is not None:
            result[key] = numbers(getattr(output, name)[0])
    return result


@torch.no_grad()
def write_greedily(model, prompt, limit):
    """The likeliest next id, again and again; the end of the text is an id like any other here."""
    ids = list(prompt)
    for _ in range(limit):
        logits = model(input_ids=torch.tensor([ids])).logits[0, -1]
        best = torch.topk(logits, 2)
        assert best.values[0] - best.values[1] > 1e-3, "two words are too close to tell apart"
        ids.append(int(best.indices[0]))
    return ids[len(prompt):]


def write(model, tokenizer, text, limit):
    """What the model writes behind a text."""
    prompt = tokenizer(text)["input_ids"]
    ids = write_greedily(model, prompt, limit)
    decoded = tokenizer.decode(ids, skip_special_tokens=True, clean_up_tokenization_spaces=False)
    assert "\ufffd" not in decoded and max(ids) < len(tokenizer), decoded
    return {"text": text, "prompt": prompt, "ids": ids, "decoded": decoded}


@torch.no_grad()
def fill(model, tokenizer, text):
    """The likeliest pieces where the mask stands."""
    ids = tokenizer(text)["input_ids"]
    place = ids.index(tokenizer.mask_token_id)
    best = torch.topk(model(input_ids=torch.tensor([ids])).logits[0, place].softmax(-1), 6)
    assert min(best.values[:-1] - best.values[1:]) > 1e-4, "two pieces are too close to tell apart"
    candidates = [
        {"id": id, "piece": tokenizer.convert_ids_to_tokens(id), "probability": numbers(probability)}
        for probability, id in zip(best.values[:5], best.indices[:5].tolist())]
    return {"text": text, "ids": ids, "place": place, "candidates": candidates}


def make(settings, seed, folder):
    """Writes a folder and returns what is expected of it."""
    torch.manual_seed(seed)
    model = settings["model"](settings["config"]).eval()
    make_weights(model, settings["pieces"], seed)
    model.tie_weights()
    save(model, settings, folder)
    settings["tokenizer"](folder, settings["pieces"])
    # What was stored is what is read again, whatever rounding there was.
    model = settings["model"].from_pretrained(
        folder, attn_implementation="eager", dtype=torch.float64).eval()
    tokenizer = transformers.AutoTokenizer.from_pretrained(folder)
    assert len(tokenizer) == len(settings["pieces"]), f"{len(tokenizer)} pieces"
    expected = {
        "versions": {
            "python": platform.python_version(), "torch": torch.__version__.split("+")[0],
            "transformers": transformers.__version__, "tokenizers": tokenizers.__version__,
            "safetensors": safetensors.__version__,
        },
        "seed": seed,
        "cases": [run(model, encode(tokenizer, case)) for case in settings["cases"]],
    }
    if "greedy" in settings:
        expected["greedy"] = write(model, tokenizer, **settings["greedy"])
    if "fill" in settings:
        expected["fill"] = fill(model, tokenizer, settings["fill"])
    return expected


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="only compare, write nothing")
    options = parser.parse_args()
    transformers.logging.set_verbosity_error()
    transformers.logging.disable_progress_bar()
    status = 0
    for place, settings in enumerate(MODELS):
        with tempfile.TemporaryDirectory() as temporary:
            folder = Path(temporary) / settings["name"]
            expected = make(settings, 700 + place, folder)
            output = OUTPUT / settings["name"]
            if options.check:
                status |= reference_file.check(expected, output / "expected.json")
                for path in sorted(folder.iterdir()):
                    committed = output / path.name
                    if path.name == "config.json" or not committed.exists():
                        continue  # the configuration holds versions
                    if committed.read_bytes() != path.read_bytes():
                        print(f"{committed} is another", file=sys.stderr)
                        status = 1
                continue
            (folder / "expected.json").write_text(
                reference_file.to_text(expected) + "\n", encoding="utf-8")
            shutil.rmtree(output, ignore_errors=True)
            shutil.copytree(folder, output)
            print(f"{settings['name']}: {sum(path.stat().st_size for path in output.iterdir())} bytes")
    return status


if __name__ == "__main__":
    sys.exit(main())
