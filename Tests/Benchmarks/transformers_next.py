#!/usr/bin/env python3
"""Prints the ten likeliest next pieces of a text with transformers and torch, as a user would.

    python3 transformers_next.py FOLDER TEXT
"""

import sys

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer

folder, text = sys.argv[1], sys.argv[2]
tokenizer = AutoTokenizer.from_pretrained(folder)
model = AutoModelForCausalLM.from_pretrained(folder).eval()
with torch.no_grad():
    logits = model(**tokenizer(text, return_tensors="pt")).logits[0, -1]

best = torch.topk(torch.softmax(logits, dim=-1), 10)
for probability, id in zip(best.values.tolist(), best.indices.tolist()):
    print(f"{id:8} {tokenizer.decode([id])!r:20} {probability:.6f}")
