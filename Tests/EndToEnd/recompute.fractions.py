"""Random answer sheets, worked out again from the file of the rubric with fractions, by an interpreter of its own: 90 complete
and 30 open ones of the rubric that is shipped, and as many of one that calculates with numbers, which are left open as well;
THOROUGH_TESTS=1 tries 300 and 100.

Needs nothing but Python.
"""

import itertools
import json
import os
import random
import re
from fractions import Fraction

from workspace import ROOT, Workspace, expect

COMPLETE, OPEN = (300, 100) if os.environ.get("THOROUGH_TESTS") else (90, 30)
space = Workspace()
chance = random.Random(14)


class Choice:
    """An option or level: a place in a list of ids."""

    def __init__(self, ids, index):
        self.ids, self.index = tuple(ids), index

    def __eq__(self, other):
        return isinstance(other, Choice) and self.index == other.index

    def __hash__(self):
        return hash(self.index)

    def __repr__(self):
        return self.ids[self.index]


TOKEN = re.compile(r'\s*("[^"]*"|\d+(?:\.\d+)?|[A-Za-z_][\w.]*|\*\*|<=|>=|!=|\.\.|[-+*/()\[\]<>=,])')
WORDS = {"and", "or", "not", "in", "between", "if", "then", "else", "some", "every", "satisfies", "true", "false", "null", "return"}


class Feel:
    """One expression under the meaning that rubrics give it, with every answer given."""

    def __init__(self, text, names, subject=None):
        self.tokens, position = [], 0
        text = text.strip()
        while position < len(text):
            match = TOKEN.match(text, position)
            expect(match, f"cannot read {text!r} at {position}")
            self.tokens.append(match[1])
            position = match.end()
        self.tokens.append("")
        self.at, self.names, self.subject = 0, names, subject

    def take(self, *words):
        if self.tokens[self.at] in words:
            self.at += 1
            return self.tokens[self.at - 1]
        return None

    def need(self, word):
        expect(self.take(word), f"{word} expected at {self.tokens[self.at:]} of {self.tokens}")

    def whole(self):
        value = self.disjunction()
        expect(self.tokens[self.at] == "", f"rest {self.tokens[self.at:]}")
        return value

    def disjunction(self):
        value = self.conjunction()
        while self.take("or"):
            other = self.conjunction()
            value = True if True in (value, other) else None if None in (value, other) else False
        return value

    def conjunction(self):
        value = self.comparison()
        while self.take("and"):
            other = self.comparison()
            value = False if False in (value, other) else None if None in (value, other) else True
        return value

    def comparison(self):
        value = self.sum()
        while True:
            sign = self.take("=", "!=", "<", "<=", ">", ">=")
            if sign:
                value = compare(sign, value, self.sum())
            elif self.take("in"):
                self.need("(")
                found = [compare("=", value, self.sum())]
                while self.take(","):
                    found.append(compare("=", value, self.sum()))
                self.need(")")
                value = True in found
            elif self.take("between"):
                low = compare(">=", value, self.sum())
                self.need("and")
                high = compare("<=", value, self.sum())
                value = False if False in (low, high) else None if None in (low, high) else True
            else:
                return value

    def sum(self):
        value = self.product()
        while sign := self.take("+", "-"):
            other = self.product()
            value = None if value is None or other is None else value + other if sign == "+" else value - other
        return value

    def product(self):
        value = self.sign()
        while sign := self.take("*", "/"):
            other = self.sign()
            if value is None or other is None or (sign == "/" and other == 0):
                value = None
            else:
                value = value * other if sign == "*" else value / other
        return value

    def sign(self):
        if self.take("-"):
            value = self.sign()
            return None if value is None else -value
        return self.primary()

    def primary(self):
        word = self.tokens[self.at]
        self.at += 1
        if word == "(":
            value = self.disjunction()
            self.need(")")
            return value
        if word == "[":
            items = [self.disjunction()]
            while self.take(","):
                items.append(self.disjunction())
            self.need("]")
            return items
        if word.startswith('"'):
            return word[1:-1]
        if word[0].isdigit():
            return Fraction(word)
        if word in ("true", "false", "null"):
            return {"true": True, "false": False, "null": None}[word]
        if word == "if":
            condition = self.disjunction()
            self.need("then")
            yes = self.disjunction()
            self.need("else")
            no = self.disjunction()
            return yes if condition is True else no
        if word in ("some", "every"):
            return self.quantifier(word)
        if self.tokens[self.at] == "(" and word not in WORDS - {"not"}:
            self.need("(")
            values = [self.disjunction()]
            while self.take(","):
                values.append(self.disjunction())
            self.need(")")
            return function(word, values)
        return self.names(word)

    def quantifier(self, word):
        name = self.tokens[self.at]
        self.at += 1
        self.need("in")
        items = self.sum()
        self.need("satisfies")
        start, names, found = self.at, self.names, []
        for item in items:
            self.at = start
            self.names = lambda other, item=item: item if other == name else names(other)
            found.append(self.disjunction())
        self.names = names
        decisive = word == "some"
        return decisive if decisive in found else None if None in found else not decisive


def compare(sign, a, b):
    """A comparison, where a text stands for an option of the other side."""
    if isinstance(a, str) and isinstance(b, Choice):
        a = Choice(b.ids, b.ids.index(a))
    if isinstance(b, str) and isinstance(a, Choice):
        b = Choice(a.ids, a.ids.index(b))
    if sign in ("=", "!="):
        return (a == b) == (sign == "=")
    if a is None or b is None:
        return None
    if isinstance(a, Choice):
        a, b = a.index, b.index
    return {"<": a < b, "<=": a <= b, ">": a > b, ">=": a >= b}[sign]


def function(name, values):
    if name == "not":
        return None if values[0] is None else not values[0]
    if name == "abs":
        return None if values[0] is None else abs(values[0])
    items = values[0] if len(values) == 1 and isinstance(values[0], list) else values
    if name == "count":
        return Fraction(len(items))
    if not items or None in items:
        return None
    return {"sum": sum, "min": min, "max": max, "mean": lambda all: sum(all) / len(all)}[name](items)


class Sheet:
    """A complete answer sheet of a rubric."""

    def __init__(self, rubric, answers):
        self.rubric, self.answers, self.known = rubric, answers, {}
        self.layers = [layer["id"] for layer in rubric["layers"]]
        self.levels = [level["id"] for level in rubric["levels"]]

    def name(self, layer):
        def find(name):
            if name.startswith("layers."):
                return [self.value(f"{item}.{name[7:]}") for item in self.layers]
            inner = f"{layer}.{name}"
            return self.value(inner if layer and self.has(inner) else name)
        return find

    def has(self, name):
        return name in self.answers or self.decision(name) is not None

    def decision(self, name):
        layer, _, inner = name.rpartition(".")
        for decision in self.rubric["decisions"]:
            places = self.layers if decision.get("each") else decision.get("layers", [""])
            if decision["id"] == inner and layer in places:
                return decision
        return None

    def value(self, name):
        if name in self.answers:
            return self.answers[name]
        if name not in self.known:
            self.known[name] = self.decide(self.decision(name), name.rpartition(".")[0])
        return self.known[name]

    def feel(self, text, layer):
        return Feel(text, self.name(layer)).whole()

    def decide(self, decision, layer):
        if "expression" in decision:
            return self.feel(decision["expression"], layer)
        if "aggregate" in decision:
            return self.aggregate(decision["aggregate"], layer)
        if "table" in decision:
            return self.table(decision, layer)
        return self.ladder(decision, layer)

    def option(self, decision, id):
        ids = self.levels if decision["type"] == "level" else [option["id"] for option in decision["options"]]
        return Choice(ids, ids.index(id))

    def aggregate(self, rule, layer):
        weights = [1] * 100
        if isinstance(rule["of"], list):
            values = [self.name(layer)(name) for name in rule["of"]]
            weights = rule.get("weights", weights)
        elif "each_layer" in rule["of"]:
            values = [self.value(f"{item}.{rule['of']['each_layer']}") for item in self.layers]
        else:
            criteria = [
                (item["id"], criterion) for item in self.rubric["layers"] if layer in ("", item["id"])
                for criterion in item["criteria"] if criterion["axis"] == rule["of"]["axis"]]
            values, weights = [], []
            for place, criterion in criteria:
                value = self.value(f"{place}.{criterion['id']}")
                worth = [Fraction(str(option.get("value", index))) for index, option in enumerate(criterion["options"])]
                values.append(None if value is None else worth[value.index])
                weights.append(Fraction(str(criterion.get("weight", 1))))
        counted = [(value, weight) for value, weight in zip(values, weights) if value is not None]
        if not counted:
            return None
        values = [value for value, _ in counted]
        key = (lambda value: value.index) if isinstance(values[0], Choice) else None
        match rule["function"]:
            case "min": return min(values, key=key)
            case "max": return max(values, key=key)
            case "sum": return sum(values)
            case "mean": return sum(values) / Fraction(len(values))
            case "weighted_mean":
                return sum(value * Fraction(str(weight)) for value, weight in counted) / sum(Fraction(str(w)) for _, w in counted)
            case "median":
                values = sorted(values, key=key)
                low, high = values[(len(values) - 1) // 2], values[len(values) // 2]
                return low if key else (low + high) / 2

    def table(self, decision, layer):
        rule, found = decision["table"], []
        for row in rule["rules"]:
            if all(self.passes(test, text, layer) for test, text in zip(row["when"], rule["inputs"])):
                output = row["then"]
                found.append(self.option(decision, output) if isinstance(output, str) else Fraction(str(output)))
        if not found:
            return self.option(decision, rule["otherwise"]) if "otherwise" in rule else None
        key = (lambda value: value.index) if isinstance(found[0], Choice) else None
        match rule.get("hit_policy", "unique"):
            case "collect_max": return max(found, key=key)
            case "collect_min": return min(found, key=key)
            case "unique" | "first" | "any": return found[0]
            case policy: expect(False, f"{policy} is not worked out here")

    def passes(self, test, text, layer):
        """One cell: alternatives, each a comparison, a value, or an expression."""
        if test == "-":
            return True
        value = self.feel(text, layer)
        names = self.name(layer)
        for part in re.findall(r'(?:"[^"]*"|\([^)]*\)|\[[^\]]*\]|[^,"(\[])+', test):
            sign = re.match(r"\s*(<=|>=|!=|<|>|=)", part)
            other = Feel(part[sign.end():] if sign else part, names).whole()
            if compare(sign[1] if sign else "=", value, other) is True:
                return True
        return False

    def ladder(self, decision, layer):
        rule = decision["ladder"]
        if "steps" in rule:
            ids, reached = [option["id"] for option in decision["options"]], 0
            for step in rule["steps"]:
                if self.feel(step["when"], layer) is not True:
                    break
                reached = ids.index(step["value"])
            return Choice(ids, reached)
        score = self.feel(rule["score"], layer) if "score" in rule else None
        if "score" in rule and score is None:
            return None
        reached = 0
        for index, level in enumerate(self.rubric["levels"][1:], 1):
            if "threshold" in level and not score >= Fraction(str(level["threshold"])):
                break
            if "requires" in level and self.feel(level["requires"], layer) is not True:
                break
            reached = index
        return Choice(self.levels, reached)

    def results(self):
        """All decisions and raised flags by name."""
        values, flags = {}, {}
        for decision in self.rubric["decisions"]:
            for layer in self.layers if decision.get("each") else decision.get("layers", [""]):
                name = f"{layer}.{decision['id']}" if layer else decision["id"]
                values[name] = self.value(name)
        for flag in self.rubric["flags"]:
            for layer in self.layers if flag.get("each") else flag.get("layers", [""]):
                name = f"{layer}.{flag['id']}" if layer else flag["id"]
                flags[name] = self.feel(flag["when"], layer) is True
        return values, flags


def written(value):
    """A value as the stream writes it."""
    if value is None:
        return "not_applicable"
    return value if isinstance(value, bool) else str(value)


def questions(rubric):
    """Every question with its possible answers; of numbers the ends and some between them."""
    found = {}
    def add(name, item):
        if "options" in item:
            ids = [option["id"] for option in item["options"]]
            found[name] = [Choice(ids, index) for index in range(len(ids))]
        elif item.get("type") == "boolean":
            found[name] = [True, False]
        elif item.get("type") == "number":
            low, high = Fraction(str(item["minimum"])), Fraction(str(item["maximum"]))
            found[name] = [low, high] + [low + (high - low) * Fraction(step, 16) for step in (1, 5, 8, 13)]
    for fact in rubric["context"]:
        for layer in [layer["id"] for layer in rubric["layers"]] if fact.get("each") else [""]:
            add(f"{layer}.{fact['id']}" if layer else fact["id"], fact)
    for layer in rubric["layers"]:
        for criterion in layer["criteria"]:
            add(f"{layer['id']}.{criterion['id']}", criterion)
    return found


def line(rubric, id, answers):
    """A case of a stream; a question without an answer is left out."""
    facts = {fact["id"] for fact in rubric["context"]}
    sides = {"context": {}, "answers": {}}
    for name, value in answers.items():
        side = "context" if name.split(".")[-1] in facts else "answers"
        decimal = f"{float(value):.12g}" if isinstance(value, Fraction) else None
        sides[side][name] = json.loads(decimal) if decimal else "not_applicable" if value is None else \
            value if isinstance(value, bool) else str(value)
    return json.dumps({"id": id, **sides})


def stream(rubric, path, sheets):
    """What the tool makes of each sheet."""
    cases = space.path / "sheets.ndjson"
    cases.write_text("".join(line(rubric, str(index), sheet) + "\n" for index, sheet in enumerate(sheets)))
    output = space.run("score", "--stream", "--rubric", path, "--detail", "values", cases).stdout
    return [json.loads(text) for text in output.splitlines()]


def complete_sheets(rubric, path):
    asked = questions(rubric)
    sheets = []
    for _ in range(COMPLETE):
        sheets.append({
            name: None if chance.random() < 0.04 else chance.choice(answers) for name, answers in asked.items()})
    for sheet, found in zip(sheets, stream(rubric, path, sheets), strict=True):
        values, flags = Sheet(rubric, sheet).results()
        for name, value in values.items():
            expect(found["values"][name] == written(value), f"{name} is {found['values'][name]}, not {value}: {sheet}")
        raised = {name for name, is_raised in flags.items() if is_raised}
        expect(set(found["flags"]) == raised, f"flags {set(found['flags']) ^ raised}: {sheet}")
        expect(found["undetermined"] == [] and found["possible"] == [], f"open: {found}")


def open_sheets(rubric, path, is_listed):
    """Sheets with some open answers, against all their completions; of numbers, against some of those."""
    asked = questions(rubric)
    sheets, all_open = [], []
    for _ in range(OPEN):
        left = chance.sample(list(asked), chance.randint(1, 4))
        sheets.append({name: chance.choice(answers) for name, answers in asked.items() if name not in left})
        all_open.append(left)
    settled = 0
    for sheet, left, found in zip(sheets, all_open, stream(rubric, path, sheets), strict=True):
        reached, raised = {}, {}
        for answers in itertools.product(*(asked[name] for name in left)):
            values, flags = Sheet(rubric, sheet | dict(zip(left, answers))).results()
            for name, value in values.items():
                reached.setdefault(name, set()).add(written(value))
            for name, value in flags.items():
                raised.setdefault(name, set()).add(value)
        possible = {entry["decision"]: set(map(str, entry["values"])) for entry in found["possible"]}
        for name, values in reached.items():
            told = found["values"][name]
            if told != "unknown":
                settled += len(left) > 0
                expect(values == {told}, f"{name} is certainly {told}, but can be {values}: {sheet}")
                continue
            if is_listed:
                expect(len(values) > 1, f"{name} is {values} whatever the open answers are, but told open: {sheet}")
                expect(possible[name] == set(map(str, values)), f"{name} can be {values}, not {possible[name]}: {sheet}")
            elif name in possible:
                expect(set(map(str, values)) <= possible[name], f"{name} can be {values}, not only {possible[name]}")
        for name, states in raised.items():
            state = None if name in found["undetermined"] else name in found["flags"]
            expect(state is None or states == {state}, f"flag {name} is {state}, but can be {states}: {sheet}")
            if is_listed:
                expect(state is not None or len(states) == 2, f"flag {name} is {states}, but told open: {sheet}")
    expect(settled > OPEN, f"only {settled} values were settled")


def text(value):
    return {"nl": f"{value} nl", "en": f"{value} en"}


def number_rubric():
    """A rubric that calculates with numbers: means, sums, differences, products, shares and their thresholds."""
    def fact(id, low, high):
        return {"id": id, "type": "number", "minimum": low, "maximum": high, "label": text(id), "question": text(id), "why": text(id)}
    def expression(id, feel, **more):
        return {"id": id, "title": text(id), "expression": feel, **more}
    def flag(id, feel):
        return {"id": id, "kind": "too_low", "severity": "low", "when": feel, "title": text(id), "message": text(id),
                "advice": text(id), "sources": []}
    return {
        "format": "ambitie-rubric/1", "id": "numbers", "version": "1", "language": "en", "title": text("numbers"),
        "summary": text("numbers"), "status": "draft", "statement": text("numbers"), "sources": [],
        "axes": [{"id": "axis", "title": text("axis"), "summary": text("axis")}],
        "layers": [{"id": "layer", "title": text("layer"), "summary": text("layer"), "criteria": [
            {"id": "first", "axis": "axis", "label": text("first"), "question": text("first"), "why": text("first"),
             "options": [{"id": id, "label": text(id), "text": text(id), "value": worth}
                         for id, worth in (("none", 0), ("half", 0.5), ("all", 2.25))]}]}],
        "context": [fact("a", 0, 100), fact("b", 0, 100), fact("c", -20, 30), fact("d", 1, 8),
                    {"id": "shared", "type": "boolean", "label": text("s"), "question": text("s"), "why": text("s")}],
        "levels": [{"id": "low", "title": text("low"), "sentence": text("low")},
                   {"id": "middle", "title": text("middle"), "sentence": text("middle"), "threshold": 40},
                   {"id": "high", "title": text("high"), "sentence": text("high"), "threshold": 62.5, "requires": "c + d > 0"}],
        "decisions": [
            expression("average", "mean(80, a, 40, b, 50)"), expression("total", "sum(a, b) - c"),
            expression("product", "c * d"), expression("share", "a / d"), expression("least", "min(a, b, 60)"),
            expression("most", "max(c, d * 2)"), expression("distance", "abs(c - 5)"),
            expression("chosen", "if shared then a else c"), expression("enough", "average >= 50 and total > -30"),
            expression("large", "share > 10 or product < -100 or not(shared)"),
            {"id": "points", "title": text("points"), "aggregate": {"function": "weighted_mean", "of": ["a", "b", "d"], "weights": [1, 2, 0.5]}},
            {"id": "shown", "title": text("shown"), "role": "shown", "type": "level", "ladder": {"score": "points"}},
            {"id": "own", "title": text("own"), "each": "layer", "aggregate": {"function": "mean", "of": {"axis": "axis"}}},
        ],
        "flags": [flag("poor", "average < 55"), flag("rich", 'a + b >= 150 and layer.first >= "half"'),
                  flag("odd", "least between 20 and 45")],
    }


def ranges(rubric, path):
    """The ends that are told of open numbers, against those at the corners, where sums, means and the like have them."""
    asked = questions(rubric)
    for _ in range(12):
        left = chance.sample(["a", "b", "c", "d"], chance.randint(1, 3))
        sheet = {name: chance.choice(answers) for name, answers in asked.items() if name not in left}
        facts = json.loads(line(rubric, "x", sheet))
        case = {"format": "ambitie-case/1", "id": "x", "title": "x", "organisation": "o", "reference_date": "2020-01-01",
                "summary": "s", "theme": "t", "rubric": {"id": "numbers"},
                "context": facts["context"], "answers": {"layer": {"first": str(sheet["layer.first"])}}}
        file = space.path / "cases/x.json"
        file.write_text(json.dumps(case))
        result = json.loads(space.run("score", file, "--rubric", path, "--json").stdout)
        told = {decision["name"]: decision for decision in decisions(result)}
        corners = [Sheet(rubric, sheet | dict(zip(left, ends))).results()[0]
                   for ends in itertools.product(*(asked[name][:2] for name in left))]
        for name in ("average", "total", "product", "points"):
            ends = [corner[name] for corner in corners]
            expected = {"lowest": str(min(ends)), "highest": str(max(ends))}
            expect(told[name]["range"] == expected, f"{name} of {left}: {told[name].get('range')}, not {expected}")


def decisions(node):
    """Every decision in a result, wherever it stands."""
    if isinstance(node, dict):
        if "name" in node and "undecided_by" in node and "value" in node:
            yield node
        for value in node.values():
            yield from decisions(value)
    elif isinstance(node, list):
        for value in node:
            yield from decisions(value)


shipped = "rubrics/digital-information-product.json"
rubric = json.loads((ROOT / shipped).read_text())
# Options that several share stand in the place of the scale that names them.
scales = {scale["id"]: scale["options"] for scale in rubric.get("scales", [])}
criteria = [criterion for layer in rubric["layers"] for criterion in layer["criteria"]]
for item in rubric["context"] + rubric["decisions"] + criteria:
    if "scale" in item:
        item["options"] = scales[item["scale"]]
complete_sheets(rubric, shipped)
open_sheets(rubric, shipped, is_listed=True)
numbers = number_rubric()
(space.path / "rubrics/numbers.json").write_text(json.dumps(numbers))
complete_sheets(numbers, "rubrics/numbers.json")
open_sheets(numbers, "rubrics/numbers.json", is_listed=False)
ranges(numbers, "rubrics/numbers.json")
