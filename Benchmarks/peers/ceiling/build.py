#!/usr/bin/env python3
"""Compiles the ceiling with a rubric in it: build.py NEUTRAL.json PROGRAM. Needs a C compiler (CC, otherwise cc)."""

import json
import os
import subprocess
import sys
from pathlib import Path


def rows(values: list) -> str:
    return "{" + ", ".join(values) + "}"


def condition(node: list, index: dict) -> str:
    if node[0] in ("and", "or"):
        parts = [condition(part, index) for part in node[1:]]
        return "(" + (" && " if node[0] == "and" else " || ").join(parts) + ")"
    name, operator, score = node
    place = f"s[{index[name]}]"
    compared = f"{place} {'==' if operator == '=' else operator} {score}"
    # An absent answer is -1, which is above no bound and below each.
    return f"({place} >= 0 && {compared})" if operator in ("<", "<=") else f"({compared})"


def header(rubric: dict) -> str:
    layers, levels, flags = rubric["layers"], rubric["levels"], rubric["flags"]
    criteria = [criterion for layer in layers for criterion in layer["criteria"]]
    options = list(criteria[0]["scores"])
    index = {criterion["id"]: place for place, criterion in enumerate(criteria)}
    starts = [sum(len(layer["criteria"]) for layer in layers[:place]) for place in range(len(layers) + 1)]
    text = lambda values: rows([f'"{value}"' for value in values])
    lengths = lambda values: rows([str(len(value)) for value in values])
    scores = rows([rows([str(criterion["scores"][option]) for option in options]) for criterion in criteria])
    tests = "".join(f"  if ({condition(flag['when'], index)}) found |= 1ull << {bit};\n" for bit, flag in enumerate(flags))
    return f"""enum {{ LAYERS = {len(layers)}, CRITERIA = {len(criteria)}, OPTIONS = {len(options)} }};
enum {{ LEVELS = {len(levels)}, FLAGS = {len(flags)} }};
static const char *const layer_names[] = {text([layer["id"] for layer in layers])};
static const int layer_starts[] = {rows([str(start) for start in starts])};
static const char *const criterion_names[] = {text(list(index))};
static const size_t criterion_lengths[] = {lengths(list(index))};
static const char *const option_names[] = {text(options)};
static const size_t option_lengths[] = {lengths(options)};
static const int scores[CRITERIA][OPTIONS] = {scores};
static const int weights[] = {rows([str(criterion["weight"]) for criterion in criteria])};
static const char *const level_names[] = {text([level["id"] for level in levels])};
static const int level_bounds[] = {rows([str(level["from"]) for level in levels])};
static const char *const flag_names[] = {text([flag["id"] for flag in flags])};
static inline unsigned long long raised(const int *s) {{
  unsigned long long found = 0;
{tests}  return found;
}}
"""


def main() -> None:
    with open(sys.argv[1], encoding="utf-8") as file:
        rubric = json.load(file)
    program = Path(sys.argv[2])
    program.parent.mkdir(parents=True, exist_ok=True)
    (program.parent / "rubric.h").write_text(header(rubric), encoding="utf-8")
    subprocess.run(
        [os.environ.get("CC", "cc"), "-O3", "-march=native", "-I", program.parent, "-o", program,
         Path(__file__).with_name("ceiling.c")], check=True)


main()
