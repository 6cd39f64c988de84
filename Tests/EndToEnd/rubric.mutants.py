"""Shipped rubrics in which one rule was changed: `check` or `test` catches those that change an outcome.

Needs nothing but Python. MUTANTS says how many have to change an outcome (40), SEED which (1), SHARE the part in a
hundred that must be caught (95). What a change does is seen by scoring random answer sheets with both rubrics.
Mistakes that readers would see at once (texts, ids, kinds) have to be caught one and all.
"""

import collections
import copy
import json
import os
import random
import re
import shutil

from workspace import Workspace, expect

space = Workspace()
dice = random.Random(int(os.environ.get("SEED", 1)))
wanted = int(os.environ.get("MUTANTS", 40))
share = int(os.environ.get("SHARE", 95))
SHEETS = 150
COMPARISONS = ["<=", ">=", "!=", "=", "<", ">"]

rubrics = {path.stem: json.loads(path.read_text()) for path in sorted((space.path / "rubrics").glob("*.json"))}


def options_of(rubric, item):
    """The options of a question, also where they are a scale."""
    scales = {scale["id"]: scale["options"] for scale in rubric.get("scales", [])}
    return item.get("options") or scales.get(item.get("scale"), [])


def questions(rubric):
    """The name of each question with what can be answered."""
    found = {}
    for fact in rubric.get("context", []):
        kind = fact["type"]
        if kind == "ordinal":
            values = [option["id"] for option in options_of(rubric, fact)]
        elif kind == "boolean":
            values = [True, False]
        elif kind == "number":
            low, high = fact.get("minimum", 0), fact.get("maximum", 10)
            values = [low, high, (low + high) // 2, low + 1]
        else:
            continue
        names = [f"{layer['id']}.{fact['id']}" for layer in rubric["layers"]] if fact.get("each") else [fact["id"]]
        found.update((name, values) for name in names)
    for layer in rubric["layers"]:
        for criterion in layer["criteria"]:
            found[f"{layer['id']}.{criterion['id']}"] = [option["id"] for option in options_of(rubric, criterion)]
    return found


def sheets(rubric):
    """Answer sheets: most of them full, some with answers that do not apply or are unknown."""
    asked = questions(rubric)
    facts = {fact["id"] for fact in rubric.get("context", [])}
    lines = []
    for number in range(SHEETS):
        answers = {name: dice.choice(values) for name, values in asked.items()}
        if number % 5 == 4:
            for name in dice.sample(sorted(answers), max(1, len(answers) // 8)):
                answers[name] = dice.choice(["not_applicable", "unknown"])
        context = {name: answer for name, answer in answers.items() if name.split(".")[-1] in facts}
        rest = {name: answer for name, answer in answers.items() if name not in context}
        lines.append(json.dumps({"id": f"case_{number}", "context": context, "answers": rest}))
    return "\n".join(lines) + "\n"


def outcomes(path, lines):
    result = space.run(
        "score", "--stream", "--detail", "values", "--rubric", path, "-", status=(0, 1, 2), input=lines)
    return None if result.returncode == 2 else result.stdout


def conditions(rubric):
    """Every place with FEEL: the object or list, and the key or index in it."""
    for level in rubric.get("levels", []):
        if "requires" in level:
            yield level, "requires"
    for flag in rubric.get("flags", []):
        yield flag, "when"
    for decision in rubric.get("decisions", []):
        if "expression" in decision:
            yield decision, "expression"
        for step in decision.get("ladder", {}).get("steps", []):
            yield step, "when"
        for rule in decision.get("table", {}).get("rules", []):
            for index in range(len(rule["when"])):
                yield rule["when"], index


def tables(rubric):
    return [decision for decision in rubric.get("decisions", []) if "table" in decision]


def criteria(rubric):
    return [criterion for layer in rubric["layers"] for criterion in layer["criteria"]]


def neighbours(rubric):
    """Lists of options whose members stand for each other."""
    lists = [[option["id"] for option in options_of(rubric, item)] for item in criteria(rubric) + rubric.get("context", [])]
    return [ids for ids in lists if ids] + [[level["id"] for level in rubric.get("levels", [])]]


def replaced(text, pattern, choose):
    """The text with one match replaced by what is chosen for it; nothing where nothing matches."""
    found = list(re.finditer(pattern, text))
    if not found:
        return None
    match = dice.choice(found)
    other = choose(match.group(0))
    return None if other is None or other == match.group(0) else text[: match.start()] + other + text[match.end():]


def in_condition(change):
    def edit(rubric):
        places = [(holder, key) for holder, key in conditions(rubric) if holder[key] != "-"]
        holder, key = dice.choice(places)
        text = change(rubric, holder[key])
        if text is None:
            return False
        holder[key] = text
        return True
    return edit


def other_option(rubric, literal):
    ids = [ids for ids in neighbours(rubric) if literal[1:-1] in ids]
    return f'"{dice.choice(dice.choice(ids))}"' if ids else None


def other_comparison(_, text):
    return replaced(text, "<=|>=|!=|=|<|>", lambda found: dice.choice([sign for sign in COMPARISONS if sign != found]))


def other_number(_, text):
    return replaced(text, r"(?<![\w.\"])\d+(?:\.\d+)?(?![\w.\"])", lambda found: f"{float(found) + dice.choice([-1, -0.5, 0.5, 1]):g}")


def other_connective(_, text):
    return replaced(text, r"\b(?:and|or)\b", lambda found: "or" if found == "and" else "and")


def without_part(_, text):
    for word in dice.sample([" and ", " or "], 2):
        parts = text.split(word)
        if len(parts) > 1:
            del parts[dice.randrange(len(parts))]
            rest = word.join(parts)
            return rest if rest.count("(") == rest.count(")") else None
    return None


def negated(_, text):
    return f"not({text})"


def threshold(rubric):
    levels = [level for level in rubric.get("levels", []) if "threshold" in level]
    if not levels:
        return False
    level = dice.choice(levels)
    level["threshold"] = round(level["threshold"] + dice.choice([-0.5, -0.25, -0.1, 0.1, 0.25, 0.5]), 3)
    return True


def weight(rubric):
    criterion = dice.choice(criteria(rubric))
    before = criterion.get("weight", 1)
    criterion["weight"] = dice.choice([number for number in (0.5, 1, 2, 3, 5) if number != before])
    return True


def swapped_options(rubric):
    items = [item for item in criteria(rubric) + rubric.get("scales", []) if len(item.get("options", [])) > 1]
    options = dice.choice(items)["options"]
    first, second = dice.sample(range(len(options)), 2)
    one, other = options[first], options[second]
    if "value" in one and "value" in other:
        one["value"], other["value"] = other["value"], one["value"]
    else:
        options[first], options[second] = other, one
    return True


def option_value(rubric):
    items = [item for item in criteria(rubric) + rubric.get("scales", []) if item.get("options")]
    options = dice.choice(items)["options"]
    index = dice.randrange(len(options))
    options[index]["value"] = options[index].get("value", index) + dice.choice([-1, -0.5, 0.5, 1])
    return True


def without_row(rubric):
    found = tables(rubric)
    if not found:
        return False
    rules = dice.choice(found)["table"]["rules"]
    del rules[dice.randrange(len(rules))]
    return bool(rules)


def other_row(rubric):
    found = tables(rubric)
    if not found:
        return False
    table = dice.choice(found)["table"]
    first, second = (dice.choice(table["rules"]) for _ in range(2))
    what = dice.choice(["then", "when"])
    first[what], second[what] = second[what], first[what]
    return True


def swapped_columns(rubric):
    found = [decision["table"] for decision in tables(rubric) if len(decision["table"]["inputs"]) > 1]
    if not found:
        return False
    inputs = dice.choice(found)["inputs"]
    first, second = dice.sample(range(len(inputs)), 2)
    inputs[first], inputs[second] = inputs[second], inputs[first]
    return True


def without_otherwise(rubric):
    found = [decision["table"] for decision in tables(rubric) if "otherwise" in decision["table"]]
    return bool(found) and dice.choice(found).pop("otherwise") is not None


def other_function(rubric):
    found = [decision["aggregate"] for decision in rubric.get("decisions", []) if "aggregate" in decision]
    if not found:
        return False
    dice.choice(found)["function"] = dice.choice(["weighted_mean", "mean", "sum", "min", "max", "median"])
    return True


def other_policy(rubric):
    found = tables(rubric)
    if not found:
        return False
    dice.choice(found)["table"]["hit_policy"] = dice.choice(["first", "unique", "collect_min", "collect_max", "priority"])
    return True


RULES = [
    in_condition(lambda rubric, text: replaced(text, '"[a-z_]+"', lambda found: other_option(rubric, found))),
    in_condition(lambda rubric, text: replaced(text, '"[a-z_]+"', lambda found: other_option(rubric, found))),
    in_condition(other_comparison), in_condition(other_comparison), in_condition(other_number),
    in_condition(other_connective), in_condition(without_part), in_condition(without_part), in_condition(negated),
    threshold, weight, swapped_options, option_value, without_row, other_row, swapped_columns, without_otherwise,
    other_function, other_policy,
]
NAMES = [
    "option", "option", "comparison", "comparison", "number", "connective", "part left out", "part left out", "negated",
    "threshold", "weight", "options swapped", "value", "row left out", "rows mixed up", "columns swapped", "no otherwise",
    "function", "hit policy",
]


def caught(path):
    """Which of the two commands finds fault."""
    for verb in ("test", "check"):
        result = space.run(verb, path, "--language", "en", status=(0, 1, 2))
        if result.returncode:
            return verb
    return None


tried = collections.Counter()
missed = []
by = collections.Counter()
lines = {name: sheets(rubric) for name, rubric in rubrics.items()}
base = {name: outcomes(f"rubrics/{name}.json", lines[name]) for name in rubrics}
expect(all(base.values()), "every rubric scores its sheets")
expect(not any(caught(f"rubrics/{name}.json") for name in rubrics), "the rubrics themselves are sound")
mutant = space.path / "mutant.json"
(space.path / "examples").mkdir()


def write(name, rubric):
    """Lays the changed rubric beside the examples of the rubric that it was."""
    mutant.write_text(json.dumps(rubric, ensure_ascii=False, indent=1))
    shutil.copy(space.path / "rubrics" / "examples" / f"{name}.json", space.path / "examples" / "mutant.json")


# A large rubric has more to get wrong.
weights = [len(list(conditions(rubric))) for rubric in rubrics.values()]
while sum(tried.values()) < wanted:
    name = dice.choices(list(rubrics), weights)[0]
    rubric = copy.deepcopy(rubrics[name])
    kind = dice.randrange(len(RULES))
    if not RULES[kind](rubric) or rubric == rubrics[name]:
        continue
    write(name, rubric)
    now = outcomes("mutant.json", lines[name])
    if now is None or now == base[name]:
        continue
    tried[NAMES[kind]] += 1
    verb = caught("mutant.json")
    by[verb] += 1
    if verb is None:
        before, after = (json.dumps(text, ensure_ascii=False, indent=1).split("\n") for text in (rubrics[name], rubric))
        changed = [(old.strip(), new.strip()) for old, new in zip(before, after) if old != new][:2]
        missed.append(f"{name}: {NAMES[kind]}: {changed}")
print(f"{sum(tried.values())} changes of an outcome: {by['test']} caught by test, {by['check']} by check, {len(missed)} missed")
for line in missed:
    print("  missed:", line[:300])
print(" ", dict(tried))


def flags_of(rubric):
    return rubric.get("flags", [])


def other_kind(rubric):
    flags = [flag for flag in flags_of(rubric) if flag["kind"] in ("too_low", "too_high")]
    flag = dice.choice(flags)
    flag["kind"] = "too_high" if flag["kind"] == "too_low" else "too_low"
    return flag["id"]


def second_id(rubric):
    flag = copy.deepcopy(dice.choice(flags_of(rubric)))
    flag["id"] += "_again"
    rubric["flags"].append(flag)
    return flag["id"]


def copied_language(rubric):
    flag = dice.choice(flags_of(rubric))
    field = dice.choice(["title", "message", "advice"])
    own, other = dice.sample(["nl", "en"], 2)
    flag[field][own] = flag[field][other]
    return f"{flag['id']} {field} {own}"


def swapped_texts(rubric):
    first, second = dice.sample(flags_of(rubric), 2)
    for field in ("title", "message", "advice"):
        first[field], second[field] = second[field], first[field]
    return f"{first['id']} {second['id']}"


def asked_twice(rubric):
    layer = dice.choice([layer for layer in rubric["layers"] if len(layer["criteria"]) > 1])
    first, second = dice.sample(layer["criteria"], 2)
    second["question"] = first["question"]
    return f"{first['id']} {second['id']}"


def untranslated(rubric):
    title = dice.choice(rubric["sources"])["title"]
    if not isinstance(title, dict):
        return None
    del title[dice.choice(["nl", "en"])]
    return "a source"


for mistake in (other_kind, second_id, copied_language, swapped_texts, asked_twice, untranslated):
    count, found, silent = max(4, wanted // 10), 0, []
    tries = 0
    while tries < count:
        name = dice.choice([name for name, rubric in rubrics.items() if flags_of(rubric)])
        rubric = copy.deepcopy(rubrics[name])
        what = mistake(rubric)
        if what is None:
            continue
        tries += 1
        write(name, rubric)
        if caught("mutant.json"):
            found += 1
        else:
            silent.append(f"{name} {what}")
    print(f"{mistake.__name__}: {found} of {count} caught", "; ".join(silent))
expect(len(missed) * 100 <= (100 - share) * sum(tried.values()), f"at least {share} in a hundred are caught")
