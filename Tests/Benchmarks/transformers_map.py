#!/usr/bin/env python3
"""Prints one attention map with transformers and torch, as a user of them would.

    python3 transformers_map.py FOLDER TEXT LAYER HEAD

Compare with `explain map TEXT --model FOLDER --layer LAYER --head HEAD`; measure the whole process.
"""

import sys

import torch
from transformers import AutoModel, AutoTokenizer

folder, text, layer, head = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
tokenizer = AutoTokenizer.from_pretrained(folder)
# Only the eager implementation gives the weights of attention.
model = AutoModel.from_pretrained(folder, attn_implementation="eager").eval()
inputs = tokenizer(text, return_tensors="pt")
with torch.no_grad():
    output = model(**inputs, output_attentions=True)

tokens = tokenizer.convert_ids_to_tokens(inputs["input_ids"][0])
print(" " * 12 + "".join(f"{token:>12.12}" for token in tokens))
for token, row in zip(tokens, output.attentions[layer][0, head].tolist()):
    print(f"{token:>12.12}" + "".join(f"{weight:12.6f}" for weight in row))
