"""What the scripts about the workbench share: a window in which the engine runs, and files that are saved."""
import os
import pathlib

from browser import ROOT, skip, visit

ENGINE = pathlib.Path(os.environ.get("ENGINE") or ROOT / ".build/engine/engine.wasm.gz")
if not ENGINE.exists():
    skip("the engine is absent (Scripts/engine)")


def start(browser, path, context=None, **options):
    """A window on the workbench in which the engine runs; saving downloads, as in a browser without that choice.

    With a context, a further window of the same person.
    """
    seen = visit(browser, path, **options)
    if context:
        seen.page.context.close()
        seen.page = context.new_page()
        seen.faults = []
        seen.page.on("console", lambda m: seen.faults.append(m.text))
        seen.page.on("pageerror", lambda e: seen.faults.append(str(e)))
    seen.page.add_init_script("delete window.showSaveFilePicker")
    page = seen.open()
    page.wait_for_selector("body[data-ready]", timeout=30000)
    return seen, page


def saved(page, path, name=None):
    """Saves the case, and gives the file that comes of it."""
    with page.expect_download() as waiting:
        page.locator("#save").click()
    assert name is None or waiting.value.suggested_filename == name, waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path
