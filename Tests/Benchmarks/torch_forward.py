#!/usr/bin/env python3
"""Times the forward pass of torch in a warm process: no start, no loading, no tokenizer.

    python3 torch_forward.py FOLDER --tokens 16 128 --threads 2 --rounds 21

Eager attention with its weights given out, which is what a trace needs; random ids from a seed. A
model that writes computes its logits too, of every row. The median of the rounds counts.
"""

import argparse
import statistics
import time

import torch
import transformers

parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
parser.add_argument("folder")
parser.add_argument("--tokens", type=int, nargs="+", default=[16, 128])
parser.add_argument("--threads", type=int, default=torch.get_num_threads())
parser.add_argument("--rounds", type=int, default=21)
options = parser.parse_args()

transformers.logging.disable_progress_bar()
torch.set_num_threads(options.threads)
torch.manual_seed(1)
config = transformers.AutoConfig.from_pretrained(options.folder)
kind = transformers.AutoModelForCausalLM if config.model_type == "gpt2" else transformers.AutoModel
model = kind.from_pretrained(options.folder, attn_implementation="eager").eval()
print(f"torch {torch.__version__}, transformers {transformers.__version__}, {options.threads} threads")


def milliseconds(ids):
    start = time.perf_counter()
    # Only a model that writes has a cache, which one pass has no use for.
    arguments = {"use_cache": False} if config.model_type == "gpt2" else {}
    model(input_ids=ids, output_attentions=True, **arguments)
    return (time.perf_counter() - start) * 1000


with torch.inference_mode():
    for count in options.tokens:
        ids = torch.randint(config.vocab_size, (1, count))
        for _ in range(3):
            milliseconds(ids)
        times = [milliseconds(ids) for _ in range(options.rounds)]
        print(f"{count:5} tokens  {statistics.median(times):9.2f} ms  (least {min(times):.2f}, most {max(times):.2f})")
