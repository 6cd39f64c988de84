#!/usr/bin/env python3
"""Opens the workbench in Firefox from disk: it starts, answers, keeps a draft and offers it again.

Needs firefox-esr (apt-get install --no-install-recommends firefox-esr), marionette-driver (pip install marionette-driver), and the
engine (`Scripts/engine`, or ENGINE names its compressed file). The page is driven over Firefox's own protocol.
"""

import os
import pathlib
import subprocess
import tempfile
import time

from workspace import ROOT, Workspace, expect, require_module, require_program, skip

require_module("marionette_driver", "marionette-driver")
firefox = require_program("firefox-esr", "firefox-esr")
ENGINE = pathlib.Path(os.environ.get("ENGINE") or ROOT / ".build/engine/engine.wasm.gz")
if not ENGINE.exists():
    skip("the engine is absent (Scripts/engine)")

from marionette_driver.marionette import Marionette  # noqa: E402

workspace = Workspace()
page = workspace.path / "werkbank.html"
workspace.run("workbench", "--engine", ENGINE, "--language", "nl", "-o", page)
profile = pathlib.Path(tempfile.mkdtemp(prefix="ambitie-firefox-"))
(profile / "user.js").write_text(
    'user_pref("marionette.port", 2929);\nuser_pref("browser.shell.checkDefaultBrowser", false);\n'
    'user_pref("datareporting.policy.dataSubmissionEnabled", false);\nuser_pref("intl.accept_languages", "nl");\n')
process = subprocess.Popen(
    [firefox, "--headless", "--no-remote", "--marionette", "--profile", str(profile)],
    env={**os.environ, "HOME": str(profile)}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def run(client, script, *arguments):
    return client.execute_script(script, script_args=arguments, sandbox=None, new_sandbox=False)


def wait(client, script, seconds=60):
    """What a script gives as soon as that is something."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = run(client, f"return {script};")
        if found:
            return found
        time.sleep(0.1)
    expect(False, f"{script} stays false: {run(client, 'return document.body.innerText.slice(0, 500)')}")


def start(client):
    begun = time.monotonic()
    client.navigate(page.as_uri())
    wait(client, "document.body.dataset.ready !== undefined")
    expect(run(client, "return document.getElementById('stopped').hidden;"), "the engine runs")
    return time.monotonic() - begun


try:
    client = Marionette("127.0.0.1", port=2929)
    client.start_session({"unhandledPromptBehavior": "accept"}, timeout=120)
    print(f"opens in {start(client):.2f} s")
    run(client, """
      window.faults = [];
      addEventListener("securitypolicyviolation", (event) => window.faults.push(event.violatedDirective));
      addEventListener("error", (event) => window.faults.push(event.message));
      const title = document.getElementById("new-title");
      title.value = "Vuurvos";
      title.form.requestSubmit();
    """)
    wait(client, "document.querySelector('form.question .options input[type=radio]')?.id")
    taken = run(client, """
      const radio = document.querySelector("form.question .options input[type=radio]");
      radio.focus();
      const begun = performance.now();
      radio.click();
      return [performance.now() - begun, radio.isConnected && radio.checked && document.activeElement === radio];
    """)
    expect(taken[1], "the answer is shown and keeps the focus")
    expect(run(client, "return window.faults;") == [], "no fault")
    print(f"an answer takes {taken[0]:.0f} ms")
    time.sleep(1)
    start(client)
    expect("Vuurvos" in wait(client, "document.querySelector('.drafts')?.innerText"), "the draft is offered")
    client.delete_session()
finally:
    process.terminate()
    process.wait(30)
print("passed")
