#!/usr/bin/env python3
"""Float64 reference values from PyTorch's own Transformer modules.

Feeds     the Swift tests, which compare the float32 engine with torch.json beside this file.
Run with  Python 3.11.7, torch 2.15.0+cu132 on the CPU, numpy 2.4.6 (written into the JSON too).
Seed      20170612; each case has a numpy RandomState of its own (whose stream is frozen),
          seeded with the CRC-32 of "SEED:name:salt": a new case changes no other.
Install   python3.11 -m venv /tmp/torchvenv
          /tmp/torchvenv/bin/pip install torch==2.15.0 numpy==2.4.6
          On Linux that is the CUDA build, about 5 GB with its libraries.  It does not import
          without them (libcudart, libcublasLt), but needs no GPU.

    /tmp/torchvenv/bin/python make_torch_references.py           writes torch.json
    /tmp/torchvenv/bin/python make_torch_references.py --check   compares, writes nothing

Groups
    A  nn.MultiheadAttention         B  nn.TransformerEncoderLayer
    C  nn.TransformerDecoderLayer    D  nn.Transformer, whose two stacks end in a final norm
    E  a decoder-only language model in the manner of GPT-2: learned positions, embeddings not
       scaled, pre-norm, a final norm, the embedding also as output matrix, without a bias
    F  an encoder-decoder: embeddings times sqrt(width) plus sinusoidal positions (sine in the
       even, cosine in the odd columns), post-norm, no final norms, logits by a linear map

Conventions of the JSON
    parameters  float32 numbers; a weight is [in, out], so that a linear map is x W + b; a bias,
                gamma or beta is one row.  The columns of query, key and value, and the rows of
                attention.output.weight, are those of head 0, then those of head 1, and so on.
                S.attention.norm, S.cross.norm and S.ffn.norm belong to their sub-layer: before
                it when the norm is "pre", after its residual when it is "post".
    inputs      A: "source", or for cross-attention "target" (queries) and "source" (keys, values)
                B: "source"      C: "target", and "source", which is the memory as it stands
                D: "source" and "target", used without embedding or positions
                E: "sourceIds", "promptIds"      F: "sourceIds", "targetIds" (shifted right)
    masks       causal: a query sees no later key, in the self-attention of A and B, of the
                decoder in C, D and F, and of E; never in the encoder or in cross-attention.
                sourcePadding (true: a key nobody sees; absent: none): in the attention of A and
                B, in the cross-attention of C, in both encoder and cross-attention of D and F.
                A padding row is still a query, and its output is given like any other.
    outputs     "output"; "weights" (A), by head [query][key]; "memory" (D, F), the output of the
                encoder; "logits" (E, F), one row for each position;
                "greedyIds": E the ids that follow the prompt, without it; F the ids that follow
                startId, without it, with endId when it came, otherwise cut off at greedyLimit.

No row of any mask is masked whole: PyTorch would answer NaN there, or zeros, depending on the path.
"""

import argparse
import math
import platform
import sys
import warnings
import zlib
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from reference_file import check, to_text

SEED = 20170612
MARGIN = 0.05  # a greedy choice leads by at least this much, so that float32 chooses the same

OUTPUT = Path(__file__).resolve().parent / "torch.json"

ACTIVATIONS = {
    "relu": F.relu,
    "gelu": F.gelu,  # x Phi(x), with the error function
    "gelu-tanh": lambda x: F.gelu(x, approximate="tanh"),
}


# --- Random parameters, by the names of the JSON ------------------------------


class Parameters(dict):
    """name -> float64 matrix of numbers that float32 holds exactly."""

    def __init__(self, name, salt=0):
        super().__init__()
        self.random = np.random.RandomState(zlib.crc32(f"{SEED}:{name}:{salt}".encode("utf-8")))

    def normal(self, rows, columns, deviation, mean=0.0):
        values = mean + deviation * self.random.standard_normal((rows, columns))
        return values.astype(np.float32).astype(np.float64)

    def add_linear(self, name, input_width, output_width):
        self[name + ".weight"] = self.normal(input_width, output_width, 0.4)
        self[name + ".bias"] = self.normal(1, output_width, 0.3)

    def add_norm(self, name, width):
        self[name + ".gamma"] = self.normal(1, width, 0.25, mean=1.0)
        self[name + ".beta"] = self.normal(1, width, 0.3)

    def add_attention(self, name, width):
        for part in ["query", "key", "value", "output"]:
            self.add_linear(f"{name}.{part}", width, width)

    def add_layer(self, scope, configuration, cross=False):
        width, hidden = configuration["width"], configuration["feedForward"]
        for block in ["attention", "cross"] if cross else ["attention"]:
            self.add_attention(f"{scope}.{block}", width)
            self.add_norm(f"{scope}.{block}.norm", width)
        self.add_linear(f"{scope}.ffn.hidden", width, hidden)
        self.add_linear(f"{scope}.ffn.output", hidden, width)
        self.add_norm(f"{scope}.ffn.norm", width)


# --- From the names of the JSON to those of PyTorch ---------------------------


def linear_state(parameters, name, key):
    """nn.Linear keeps its weight as [out, in]."""
    return {key + ".weight": parameters[name + ".weight"].T, key + ".bias": parameters[name + ".bias"][0]}


def norm_state(parameters, name, key):
    return {key + ".weight": parameters[name + ".gamma"][0], key + ".bias": parameters[name + ".beta"][0]}


def attention_state(parameters, name, key):
    """in_proj_weight is [3 width, width]: the rows of query, of key, of value."""
    parts = ["query", "key", "value"]
    return {
        key + "in_proj_weight": np.vstack([parameters[f"{name}.{part}.weight"].T for part in parts]),
        key + "in_proj_bias": np.hstack([parameters[f"{name}.{part}.bias"][0] for part in parts]),
        **linear_state(parameters, name + ".output", key + "out_proj"),
    }


def layer_state(parameters, scope, key, cross=False):
    """Of nn.TransformerEncoderLayer or, with cross, nn.TransformerDecoderLayer."""
    state = attention_state(parameters, scope + ".attention", key + "self_attn.")
    norms = ["attention", "ffn"]
    if cross:
        state |= attention_state(parameters, scope + ".cross", key + "multihead_attn.")
        norms = ["attention", "cross", "ffn"]
    state |= linear_state(parameters, scope + ".ffn.hidden", key + "linear1")
    state |= linear_state(parameters, scope + ".ffn.output", key + "linear2")
    for number, block in enumerate(norms, start=1):
        state |= norm_state(parameters, f"{scope}.{block}.norm", f"{key}norm{number}")
    return state


def prepared(module, state):
    """The module in float64 and eval mode, with every one of its parameters set."""
    module = module.double().eval()
    module.load_state_dict({key: tensor(value) for key, value in state.items()}, strict=True)
    return module


def tensor(values):
    return torch.from_numpy(np.array(values, dtype=np.float64))


# --- Masks and module arguments -----------------------------------------------


def causal_mask(count):
    """True where a query (row) may not see a key (column)."""
    return torch.ones(count, count, dtype=torch.bool).triu(diagonal=1)


def padding_mask(masks):
    """[1, keys], true for padding; None without."""
    return torch.tensor([masks["sourcePadding"]]) if "sourcePadding" in masks else None


def make_masks(causal, padding=None):
    return {"causal": causal} if padding is None else {"causal": causal, "sourcePadding": padding}


def padded(count, *keys):
    return [key in keys for key in range(count)]


def layer_arguments(configuration):
    return {
        "d_model": configuration["width"],
        "nhead": configuration["heads"],
        "dim_feedforward": configuration["feedForward"],
        "dropout": 0.0,
        "activation": ACTIVATIONS[configuration["activation"]],
        "layer_norm_eps": configuration["epsilon"],
        "batch_first": True,
        "norm_first": configuration["norm"] == "pre",
    }


def make_configuration(norm, activation, epsilon=1e-5, layers=1, **more):
    return {"width": 8, "heads": 2, "feedForward": 16, "layers": layers, "activation": activation,
            "norm": norm, "epsilon": epsilon, **more}


def make_case(name, group, configuration, parameters, inputs, masks, outputs):
    return {
        "name": name,
        "group": group,
        "configuration": configuration,
        "parameters": {key: value.tolist() for key, value in parameters.items()},
        "inputs": {key: value.tolist() if isinstance(value, np.ndarray) else value for key, value in inputs.items()},
        "masks": masks,
        "outputs": {key: value.tolist() if isinstance(value, torch.Tensor) else value
                    for key, value in outputs.items()},
    }


def batch(rows):
    return tensor(rows).unsqueeze(0)


# --- A: nn.MultiheadAttention -------------------------------------------------


def attention_case(name, heads, source_count, target_count, masks):
    """Self-attention when target_count is None."""
    configuration = {"width": 8, "heads": heads}
    parameters = Parameters(name)
    parameters.add_attention("attention", 8)
    inputs = {"source": parameters.normal(source_count, 8, 1.0)}
    if target_count is not None:
        inputs["target"] = parameters.normal(target_count, 8, 1.0)
    module = prepared(nn.MultiheadAttention(8, heads, dropout=0.0, batch_first=True),
                      attention_state(parameters, "attention", ""))
    source = batch(inputs["source"])
    query = batch(inputs.get("target", inputs["source"]))
    arguments = {"key_padding_mask": padding_mask(masks),
                 "attn_mask": causal_mask(source_count) if masks["causal"] else None}
    output, weights = module(query, source, source, need_weights=True, average_attn_weights=False, **arguments)
    fused, _ = module(query, source, source, need_weights=False, **arguments)
    torch.testing.assert_close(fused, output, rtol=0, atol=1e-12)  # scaled_dot_product_attention
    return make_case(name, "A", configuration, parameters, inputs, masks, {"output": output[0], "weights": weights[0]})


def attention_cases():
    yield attention_case("self-attention", 2, 5, None, make_masks(False))
    yield attention_case("self-attention, causal", 2, 5, None, make_masks(True))
    yield attention_case("self-attention, padding", 2, 5, None, make_masks(False, padded(5, 3, 4)))
    yield attention_case("self-attention, padding first", 2, 5, None, make_masks(False, padded(5, 0, 3)))
    yield attention_case("self-attention, causal and padding", 2, 5, None, make_masks(True, padded(5, 1, 4)))
    yield attention_case("cross-attention", 4, 6, 4, make_masks(False))
    yield attention_case("cross-attention, padding", 4, 6, 4, make_masks(False, padded(6, 0, 4, 5)))


# --- B: nn.TransformerEncoderLayer --------------------------------------------


def encoder_layer_case(name, configuration, masks):
    count = 5
    parameters = Parameters(name)
    parameters.add_layer("encoder.0", configuration)
    inputs = {"source": parameters.normal(count, configuration["width"], 1.0)}
    module = prepared(nn.TransformerEncoderLayer(**layer_arguments(configuration)),
                      layer_state(parameters, "encoder.0", ""))
    output = module(batch(inputs["source"]), src_mask=causal_mask(count) if masks["causal"] else None,
                    src_key_padding_mask=padding_mask(masks))
    return make_case(name, "B", configuration, parameters, inputs, masks, {"output": output[0]})


def encoder_layer_cases():
    mask_kinds = [("", make_masks(False)), (", causal", make_masks(True)),
                  (", padding", make_masks(False, padded(5, 3, 4))),
                  (", causal and padding", make_masks(True, padded(5, 2, 4)))]
    for norm in ["post", "pre"]:
        for activation in ACTIVATIONS:
            for suffix, masks in mask_kinds:
                yield encoder_layer_case(f"encoder layer, {norm}, {activation}{suffix}",
                                         make_configuration(norm, activation), masks)
        yield encoder_layer_case(f"encoder layer, {norm}, relu, larger epsilon",
                                 make_configuration(norm, "relu", epsilon=1e-3), make_masks(False))


# --- C: nn.TransformerDecoderLayer --------------------------------------------


def decoder_layer_case(name, configuration, masks):
    parameters = Parameters(name)
    parameters.add_layer("decoder.0", configuration, cross=True)
    inputs = {"source": parameters.normal(5, configuration["width"], 1.0),
              "target": parameters.normal(4, configuration["width"], 1.0)}
    module = prepared(nn.TransformerDecoderLayer(**layer_arguments(configuration)),
                      layer_state(parameters, "decoder.0", "", cross=True))
    output = module(batch(inputs["target"]), batch(inputs["source"]), tgt_mask=causal_mask(4),
                    memory_key_padding_mask=padding_mask(masks))
    return make_case(name, "C", configuration, parameters, inputs, masks, {"output": output[0]})


def decoder_layer_cases():
    for norm in ["post", "pre"]:
        for activation in ["relu", "gelu"]:
            for suffix, masks in [("", make_masks(True)), (", padding", make_masks(True, padded(5, 1, 4)))]:
                yield decoder_layer_case(f"decoder layer, {norm}, {activation}{suffix}",
                                         make_configuration(norm, activation), masks)


# --- D: nn.Transformer --------------------------------------------------------


def transformer_case(name, configuration, masks):
    parameters = Parameters(name)
    state = {}
    for stack, cross in [("encoder", False), ("decoder", True)]:
        for layer in range(configuration["layers"]):
            parameters.add_layer(f"{stack}.{layer}", configuration, cross)
            state |= layer_state(parameters, f"{stack}.{layer}", f"{stack}.layers.{layer}.", cross)
        parameters.add_norm(f"{stack}.output", configuration["width"])
        state |= norm_state(parameters, f"{stack}.output", f"{stack}.norm")
    inputs = {"source": parameters.normal(5, configuration["width"], 1.0),
              "target": parameters.normal(4, configuration["width"], 1.0)}
    module = prepared(nn.Transformer(num_encoder_layers=configuration["layers"],
                                     num_decoder_layers=configuration["layers"],
                                     **layer_arguments(configuration)), state)
    source, target, padding = batch(inputs["source"]), batch(inputs["target"]), padding_mask(masks)
    output = module(source, target, tgt_mask=causal_mask(4), src_key_padding_mask=padding,
                    memory_key_padding_mask=padding)
    memory = module.encoder(source, src_key_padding_mask=padding)
    return make_case(name, "D", configuration, parameters, inputs, masks, {"memory": memory[0], "output": output[0]})


def transformer_cases():
    for norm in ["post", "pre"]:
        for suffix, masks in [("", make_masks(True)), (", padding", make_masks(True, padded(5, 3, 4)))]:
            yield transformer_case(f"transformer, {norm}{suffix}",
                                   make_configuration(norm, "relu", layers=2), masks)


# --- Greedy decoding ----------------------------------------------------------

# The salts of the cases of E and F were searched for: with random parameters most
# decodings repeat one id, those of these salts vary and no choice is a close one.


def greedy_choice(logits):
    """The largest of one row of logits; refuses a close decision."""
    best = torch.topk(logits, 2)
    if best.values[0] - best.values[1] < MARGIN:
        raise SystemExit(f"the greedy choice {best.indices.tolist()} is too close: choose another salt")
    return best.indices[0].item()


# --- E: a decoder-only language model -----------------------------------------


class LanguageModelLayer(nn.Module):
    """x + Attention(Norm(x)), then x + FFN(Norm(x))"""

    def __init__(self, configuration):
        super().__init__()
        width, hidden, epsilon = (configuration[key] for key in ["width", "feedForward", "epsilon"])
        self.norm1 = nn.LayerNorm(width, eps=epsilon)
        self.self_attn = nn.MultiheadAttention(width, configuration["heads"], batch_first=True)
        self.norm2 = nn.LayerNorm(width, eps=epsilon)
        self.linear1 = nn.Linear(width, hidden)
        self.linear2 = nn.Linear(hidden, width)

    def forward(self, x):
        y = self.norm1(x)
        x = x + self.self_attn(y, y, y, attn_mask=causal_mask(x.shape[1]), need_weights=False)[0]
        return x + self.linear2(F.gelu(self.linear1(self.norm2(x)), approximate="tanh"))


class LanguageModel(nn.Module):
    def __init__(self, configuration):
        super().__init__()
        self.embedding = nn.Embedding(configuration["vocabulary"], configuration["width"])
        self.position = nn.Embedding(configuration["positions"], configuration["width"])
        self.layers = nn.ModuleList(LanguageModelLayer(configuration) for _ in range(configuration["layers"]))
        self.norm = nn.LayerNorm(configuration["width"], eps=configuration["epsilon"])

    def forward(self, ids):
        """The logits of one sequence, [positions, vocabulary]."""
        x = self.embedding(torch.tensor([ids])) + self.position(torch.arange(len(ids)))
        for layer in self.layers:
            x = layer(x)
        return (self.norm(x) @ self.embedding.weight.T)[0]


def language_model_case(name, salt, ids, prompt):
    configuration = make_configuration("pre", "gelu-tanh", layers=2, vocabulary=13, positions=12, greedyLimit=8)
    parameters = Parameters(name, salt)
    parameters["embedding.weight"] = parameters.normal(configuration["vocabulary"], configuration["width"], 0.5)
    parameters["position.weight"] = parameters.normal(configuration["positions"], configuration["width"], 0.5)
    state = {key: parameters[key] for key in ["embedding.weight", "position.weight"]}
    for layer in range(configuration["layers"]):
        parameters.add_layer(f"decoder.{layer}", configuration)
        state |= layer_state(parameters, f"decoder.{layer}", f"layers.{layer}.")
    parameters.add_norm("decoder.output", configuration["width"])
    state |= norm_state(parameters, "decoder.output", "norm")
    module = prepared(LanguageModel(configuration), state)

    greedy = []
    while len(greedy) < configuration["greedyLimit"]:
        greedy.append(greedy_choice(module(prompt + greedy)[-1]))
    return make_case(name, "E", configuration, parameters, {"sourceIds": ids, "promptIds": prompt},
                     make_masks(True), {"logits": module(ids), "greedyIds": greedy})


def language_model_cases():
    yield language_model_case("language model", 394, [7, 2, 11, 0, 5, 5, 12], [3, 1, 4])


# --- F: an encoder-decoder ----------------------------------------------------


def sinusoidal_positions(count, width):
    """PE[pos, 2i] = sin(pos / 10000^(2i/d)), PE[pos, 2i+1] = cos(the same angle)."""
    position = torch.arange(count, dtype=torch.float64).unsqueeze(1)
    angles = position / 10000.0 ** (torch.arange(0, width, 2, dtype=torch.float64) / width)
    return torch.stack([torch.sin(angles), torch.cos(angles)], dim=2).reshape(count, width)


class EncoderDecoder(nn.Module):
    def __init__(self, configuration):
        super().__init__()
        self.width = configuration["width"]
        self.embedding = nn.Embedding(configuration["vocabulary"], self.width)
        self.decoder_embedding = nn.Embedding(configuration["targetVocabulary"], self.width)
        self.encoder = nn.TransformerEncoderLayer(**layer_arguments(configuration))
        self.decoder = nn.TransformerDecoderLayer(**layer_arguments(configuration))
        self.logits = nn.Linear(self.width, configuration["targetVocabulary"])

    def embed(self, embedding, ids):
        return embedding(torch.tensor([ids])) * math.sqrt(self.width) + sinusoidal_positions(len(ids), self.width)

    def encode(self, ids, padding):
        return self.encoder(self.embed(self.embedding, ids), src_key_padding_mask=padding)

    def decode(self, ids, memory, padding):
        """The logits of one sequence, [positions, target vocabulary]."""
        x = self.decoder(self.embed(self.decoder_embedding, ids), memory, tgt_mask=causal_mask(len(ids)),
                         memory_key_padding_mask=padding)
        return self.logits(x)[0]


def encoder_decoder_case(name, salt, source, target, masks, ends):
    configuration = make_configuration("post", "relu", vocabulary=11, targetVocabulary=12,
                                       startId=1, endId=2, greedyLimit=10)
    parameters = Parameters(name, salt)
    parameters["embedding.weight"] = parameters.normal(configuration["vocabulary"], configuration["width"], 0.5)
    parameters["decoder.embedding.weight"] = parameters.normal(
        configuration["targetVocabulary"], configuration["width"], 0.5)
    parameters.add_layer("encoder.0", configuration)
    parameters.add_layer("decoder.0", configuration, cross=True)
    parameters.add_linear("logits", configuration["width"], configuration["targetVocabulary"])
    module = prepared(EncoderDecoder(configuration), {
        "embedding.weight": parameters["embedding.weight"],
        "decoder_embedding.weight": parameters["decoder.embedding.weight"],
        **layer_state(parameters, "encoder.0", "encoder."),
        **layer_state(parameters, "decoder.0", "decoder.", cross=True),
        **linear_state(parameters, "logits", "logits"),
    })

    padding = padding_mask(masks)
    memory = module.encode(source, padding)
    greedy = []
    while len(greedy) < configuration["greedyLimit"] and configuration["endId"] not in greedy:
        greedy.append(greedy_choice(module.decode([configuration["startId"]] + greedy, memory, padding)[-1]))
    if (greedy[-1] == configuration["endId"]) != ends:
        raise SystemExit(f"{name}: decoded {greedy}: choose another salt")
    return make_case(name, "F", configuration, parameters, {"sourceIds": source, "targetIds": target}, masks,
                     {"memory": memory[0], "logits": module.decode(target, memory, padding), "greedyIds": greedy})


def encoder_decoder_cases():
    yield encoder_decoder_case("encoder-decoder, ends", 1301, [4, 9, 3, 10, 6], [1, 7, 3, 11, 5],
                               make_masks(True), True)
    yield encoder_decoder_case("encoder-decoder, padding, cut off", 304, [8, 3, 5, 7, 0, 0], [1, 4, 4, 9],
                               make_masks(True, padded(6, 4, 5)), False)


# --- JSON ---------------------------------------------------------------------


def make_references():
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)
    # The fused encoder would give padding rows other values; see nn.TransformerEncoder.
    torch.backends.mha.set_fastpath_enabled(False)
    warnings.filterwarnings("ignore", message="enable_nested_tensor is True")  # about that fused encoder
    groups = [attention_cases, encoder_layer_cases, decoder_layer_cases, transformer_cases,
              language_model_cases, encoder_decoder_cases]
    with torch.inference_mode():
        cases = [case for group in groups for case in group()]
    return {
        "versions": {"python": platform.python_version(), "torch": str(torch.__version__), "numpy": np.__version__},
        "seed": SEED,
        "cases": cases,
    }


def main():
    parser = argparse.ArgumentParser(description="Writes torch.json, reference values from PyTorch.")
    parser.add_argument("--check", action="store_true", help="compare with the committed torch.json, write nothing")
    arguments = parser.parse_args()
    references = make_references()
    if arguments.check:
        return check(references, OUTPUT)
    OUTPUT.write_text(to_text(references) + "\n", encoding="utf-8", newline="\n")
    print(f"{OUTPUT.name}: {OUTPUT.stat().st_size} bytes, {len(references['cases'])} cases")
    return 0


if __name__ == "__main__":
    sys.exit(main())
