#!/usr/bin/env python3
"""Writes tiny random checkpoints and what Hugging Face transformers computes from them.

    python3 Tests/References/make_checkpoint_references.py           writes Tests/CheckpointsTests/Tiny
    python3 Tests/References/make_checkpoint_references.py --check   only compares with what is there

Written with Python 3.11.7, torch 2.15.0, transformers 5.23.0 and safetensors 0.8.0:

    python3 -m venv /tmp/references
    /tmp/references/bin/pip install torch==2.15.0 transformers==5.23.0 safetensors==0.8.0

Every folder is one model as people have it on disk: config.json, and model.safetensors or shards
with their index. expected.json beside them holds, for each case, the ids and what comes out:
every hidden state, every attention map (eager attention), pooler, logits; and for a model that
writes, the ids it writes greedily.

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
import torch
import transformers

import reference_file

OUTPUT = Path(__file__).resolve().parent.parent / "CheckpointsTests" / "Tiny"
LARGEST = 300_000  # bytes of all weights of a folder

BERT = dict(
    vocab_size=67, hidden_size=24, num_attention_heads=3, intermediate_size=29,
    max_position_embeddings=23,
)
GPT2 = dict(vocab_size=67, n_positions=23, n_embd=24, n_head=3, n_inner=29)


def plain(ids):
    return {"name": "plain", "ids": ids}


def padded(ids, count, padding_id):
    return {
        "name": "padded",
        "ids": ids + [padding_id] * count,
        "padding": [False] * len(ids) + [True] * count,
    }


WORDS = [2, 40, 17, 17, 66, 9, 31, 3]
PAIR = {"name": "pair", "ids": [2, 11, 12, 3, 50, 51, 52, 3], "segments": [0, 0, 0, 0, 1, 1, 1, 1]}

MODELS = [
    dict(
        name="bert", model=transformers.BertModel,
        config=transformers.BertConfig(**BERT, num_hidden_layers=3),
        cases=[plain(WORDS), PAIR, padded(WORDS[:5], 3, 0), {**plain([7]), "name": "one token"}],
    ),
    dict(
        name="bert-masked", model=transformers.BertForMaskedLM,
        # Its stages take the other way of every choice a configuration has.
        config=transformers.BertConfig(
            **{**BERT, "hidden_size": 12}, num_hidden_layers=1, hidden_act="gelu_new",
            layer_norm_eps=1e-3),
        cases=[plain(WORDS), PAIR],
    ),
    dict(
        name="bert-untied", model=transformers.BertForMaskedLM,
        config=transformers.BertConfig(
            **{**BERT, "hidden_size": 12}, num_hidden_layers=1, hidden_act="relu",
            type_vocab_size=3, tie_word_embeddings=False),
        cases=[plain(WORDS)],
    ),
    dict(
        name="distilbert", model=transformers.DistilBertForMaskedLM,
        config=transformers.DistilBertConfig(
            vocab_size=67, dim=24, n_heads=3, hidden_dim=29, n_layers=3,
            max_position_embeddings=23),
        cases=[plain(WORDS), padded(WORDS[:5], 3, 0)],
    ),
    dict(
        name="roberta", model=transformers.RobertaForMaskedLM, type="float16",
        config=transformers.RobertaConfig(**BERT, num_hidden_layers=3, type_vocab_size=1),
        cases=[plain([0, 40, 17, 17, 66, 9, 31, 2]), padded([0, 40, 17, 66, 2], 3, 1)],
    ),
    dict(
        name="gpt2", model=transformers.GPT2LMHeadModel, shard="20KB",
        config=transformers.GPT2Config(**GPT2, n_layer=3, bos_token_id=66, eos_token_id=66),
        cases=[plain(WORDS), padded(WORDS[:5], 3, 66)],
        greedy=dict(prompt=[5, 40, 17], limit=12),
    ),
    dict(
        # Without the prefix, as the public file has its names.
        name="gpt2-plain", model=transformers.GPT2LMHeadModel, saved="transformer",
        config=transformers.GPT2Config(
            **{**GPT2, "n_inner": None, "n_embd": 12}, n_layer=1, activation_function="gelu",
            bos_token_id=66, eos_token_id=66),
        cases=[plain(WORDS)],
        greedy=dict(prompt=[5], limit=8),
    ),
]


def make_weights(model, seed):
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


def save(model, settings, folder):
    part = getattr(model, settings["saved"]) if "saved" in settings else model
    part.to(getattr(torch, settings.get("type", "float32"))).save_pretrained(
        folder, max_shard_size=settings.get("shard", "1GB"))
    (folder / "generation_config.json").unlink(missing_ok=True)
    size = sum(path.stat().st_size for path in folder.glob("*.safetensors"))
    assert size < LARGEST, f"{folder.name}: {size} bytes"


def numbers(tensor):
    """Nested lists; ten digits are far more than any test asks for."""
    if tensor.dim() == 0:
        return float(f"{tensor.item():.10g}")
    return [numbers(part) for part in tensor]


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


def make(settings, seed, folder):
    """Writes a folder and returns what is expected of it."""
    torch.manual_seed(seed)
    model = settings["model"](settings["config"]).eval()
    make_weights(model, seed)
    model.tie_weights()
    save(model, settings, folder)
    # What was stored is what is read again, whatever rounding there was.
    model = settings["model"].from_pretrained(
        folder, attn_implementation="eager", dtype=torch.float64).eval()
    expected = {
        "versions": {
            "python": platform.python_version(), "torch": torch.__version__.split("+")[0],
            "transformers": transformers.__version__, "safetensors": safetensors.__version__,
        },
        "seed": seed,
        "cases": [run(model, case) for case in settings["cases"]],
    }
    if "greedy" in settings:
        greedy = settings["greedy"]
        expected["greedy"] = {
            "prompt": greedy["prompt"],
            "ids": write_greedily(model, greedy["prompt"], greedy["limit"]),
        }
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
