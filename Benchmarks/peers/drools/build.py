#!/usr/bin/env python3
"""Compiles the Drools peer with a rubric in it: build.py NEUTRAL.json FOLDER.

Needs a JDK (javac) and PyPI drools-jpy, which brings Drools and Jackson in a jar. Prints the class path.
"""

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path


def names(values: list) -> str:
    return "{" + ", ".join(f'"{value}"' for value in values) + "}"


def numbers(values: list) -> str:
    return "{" + ", ".join(map(str, values)) + "}"


def condition(node: list, index: dict) -> str:
    if node[0] in ("and", "or"):
        parts = [condition(part, index) for part in node[1:]]
        return "(" + (" && " if node[0] == "and" else " || ").join(parts) + ")"
    name, operator, score = node
    place = f"a.scores[{index[name]}]"
    return f"({place} >= 0 && {place} {'==' if operator == '=' else operator} {score})"


def source(rubric: dict) -> str:
    layers, levels, flags = rubric["layers"], rubric["levels"], rubric["flags"]
    criteria = [criterion for layer in layers for criterion in layer["criteria"]]
    index = {criterion["id"]: place for place, criterion in enumerate(criteria)}
    starts = [sum(len(layer["criteria"]) for layer in layers[:place]) for place in range(len(layers) + 1)]
    scores = "{" + ", ".join(numbers(criterion["scores"].values()) for criterion in criteria) + "}"
    rules = ",\n".join(
        f'        rule("{flag["id"]}").build(pattern(answers).expr("{flag["id"]}", a -> {condition(flag["when"], index)}), '
        f"on(answers).execute(a -> a.flags |= 1L << {bit}))" for bit, flag in enumerate(flags))
    return f"""import static org.drools.model.DSL.*;
import static org.drools.model.PatternDSL.*;
import java.util.List;
import org.drools.model.Rule;
import org.drools.model.Variable;

final class Rubric {{
  static final String[] CRITERIA = {names(index)};
  static final List<String> OPTIONS = List.of({names(criteria[0]["scores"])[1:-1]});
  static final int[][] SCORES = {scores};
  static final int[] WEIGHTS = {numbers([criterion["weight"] for criterion in criteria])};
  static final String[] LAYERS = {names([layer["id"] for layer in layers])};
  static final int[] STARTS = {numbers(starts)};
  static final String[] LEVELS = {names([level["id"] for level in levels])};
  static final int[] BOUNDS = {numbers([level["from"] for level in levels])};
  static final String[] FLAGS = {names([flag["id"] for flag in flags])};

  static List<Rule> rules() {{
    Variable<Peer.Answers> answers = declarationOf(Peer.Answers.class);
    return List.of(
{rules});
  }}
}}
"""


def main() -> None:
    with open(sys.argv[1], encoding="utf-8") as file:
        rubric = json.load(file)
    folder = Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "Rubric.java").write_text(source(rubric), encoding="utf-8")
    package = find_spec("drools")
    if package is None:
        sys.exit("needs drools-jpy")
    jars = sorted(Path(package.submodule_search_locations[0], "jars").glob("*.jar"))
    path = ":".join(map(str, [folder, *jars]))
    subprocess.run(
        ["javac", "-nowarn", "-cp", path, "-d", folder, folder / "Rubric.java", Path(__file__).with_name("Peer.java")],
        check=True)
    print(path)


main()
