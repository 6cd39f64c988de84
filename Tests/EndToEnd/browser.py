"""What the scripts about pages share: the tool, a real Chromium, and the checks that every page must pass.

The scripts need Debian's chromium and, from PyPI, playwright, axe-playwright-python and html5lib:

    apt-get install -y --no-install-recommends chromium
    python3 -m venv venv && venv/bin/pip install playwright axe-playwright-python html5lib

No browser is downloaded: playwright drives the chromium on PATH, or the one that CHROMIUM names.
Exit status of each script: 0 passed, 77 skipped because something is absent, else failed.
"""
import contextlib
import os
import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]


def skip(reason):
    print(f"skipped: {reason}")
    sys.exit(77)


def tool():
    """The path of the built tool: $AMBITIE, or what swift build left."""
    named = os.environ.get("AMBITIE")
    for path in [named] if named else [ROOT / ".build" / kind / "ambitie" for kind in ("debug", "release")]:
        if pathlib.Path(path).is_file():
            return str(pathlib.Path(path).resolve())
    skip("ambitie was not built (swift build), and $AMBITIE names no file")


def ambitie(*arguments, status=0):
    """Runs the tool in the project's folder and gives what it prints."""
    result = subprocess.run([tool(), *map(str, arguments)], cwd=ROOT, capture_output=True, text=True)
    assert result.returncode == status, f"{arguments}: status {result.returncode}\n{result.stderr}"
    return result.stdout


try:
    import html5lib
    from axe_playwright_python import sync_playwright as axe
    from playwright.sync_api import sync_playwright
except ImportError as missing:
    skip(f"{missing.name} is absent (pip install playwright axe-playwright-python html5lib)")

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium")
if not CHROMIUM:
    skip("chromium is absent (apt-get install chromium)")
AXE = (pathlib.Path(axe.__file__).parent / "axe.min.js").read_text(encoding="utf-8")


class Visit:
    """A page that was opened, and everything that went wrong on it."""

    def __init__(self, page, path):
        self.page, self.path, self.faults = page, path, []
        page.on("console", lambda m: self.faults.append(m.text) if m.type in ("error", "warning") else None)
        page.on("pageerror", lambda e: self.faults.append(str(e)))
        page.context.route("**/*", self.gate)

    def gate(self, route):
        """Lets nothing through but the file itself."""
        address = route.request.url.split("#")[0]
        if address == self.path.as_uri() or address.startswith(("data:", "blob:")):
            return route.continue_()
        self.faults.append(f"a request for {address}")
        return route.abort()

    def open(self):
        self.page.goto(self.path.as_uri())
        return self.page

    def expect_no_faults(self):
        assert not self.faults, self.faults


@contextlib.contextmanager
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


def visit(browser, path, **options):
    options.setdefault("locale", "nl-NL")
    context = browser.new_context(**options)
    return Visit(context.new_page(), pathlib.Path(path).resolve())


def expect_sound_html(path, permission=""):
    """The file parses without errors, has one h1, a language, and names its policy, with one permission at most."""
    text = pathlib.Path(path).read_text(encoding="utf-8")
    parser = html5lib.HTMLParser()
    tree = parser.parse(text)
    assert not parser.errors, parser.errors[:5]
    names = [element.tag.split("}")[1] for element in tree.iter() if isinstance(element.tag, str)]
    assert names.count("h1") == 1, "one h1"
    assert tree.get("lang") in ("nl", "en")
    policy = next(meta.get("content") for meta in tree.iter()
                  if meta.get("http-equiv") == "Content-Security-Policy")
    assert "default-src 'none'" in policy and permission in policy
    assert "unsafe" not in (policy.replace(permission, "", 1) if permission else policy)


def expect_accessible(browser, path, ready="body"):
    """No violation of WCAG 2.2 A and AA that axe can find, light and dark, and no sideways scrolling at 320 pixels.

    `ready` is what the page shows once it has begun.
    """
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
    for scheme, width in (("light", 1280), ("dark", 1280), ("light", 390)):
        seen = visit(browser, path, color_scheme=scheme, viewport={"width": width, "height": 844}, bypass_csp=True)
        page = seen.open()
        page.wait_for_selector(ready, state="attached")
        page.evaluate(AXE + ";null")
        found = page.evaluate(
            "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}, preload: false})"
            ".then(r => r.violations.map(v => v.id + ' ' + v.nodes[0].html.slice(0, 120)))", tags)
        assert not found, (scheme, width, found)
        seen.expect_no_faults()
        page.context.close()
    seen = visit(browser, path, viewport={"width": 320, "height": 640})
    page = seen.open()
    page.wait_for_selector(ready, state="attached")
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= 321, f"{wide} pixels wide at 320"
    seen.page.context.close()
