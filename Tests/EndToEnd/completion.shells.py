"""Presses Tab in real shells, in a workspace with hostile names of cases.

Needs bash; zsh and fish too where they are to be tried (apt-get install --no-install-recommends bash zsh fish).
"""

import os
import pty
import select
import shutil
import subprocess
import time

from workspace import Workspace, expect, require_program

require_program("bash", "bash")
space = Workspace()
tools = space.path / "bin"
tools.mkdir()
(tools / "ambitie").symlink_to(space.tool)
HOSTILE = ["$(touch PWNED)", "`touch PWNED`", "zz;touch PWNED", 'quo"te$(touch PWNED)', "it's$(touch PWNED)", "-rf",
           "new\nline$(touch PWNED)", "two words", "$PWNED", "<(touch PWNED)", "[$(touch PWNED)]", "tab\ttouch PWNED",
           "b:$(touch PWNED)", "*", "\\$(touch PWNED)"]
for name in HOSTILE:
    (space.path / "cases" / f"{name}.json").write_text("{}")
(space.path / "cases" / "set $(touch PWNED)").mkdir()
(space.path / "file $(touch PWNED)").write_text("")
environment = {"PATH": f"{tools}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8", "TERM": "dumb", "HOME": str(space.path)}
environment |= {"PS1": "> ", "ZDOTDIR": str(space.path)}


def press(command, lines):
    """What a shell shows while these keys are pressed, one piece after the other."""
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(space.path)
        os.execvpe(command[0], command, environment)
    shown = b""
    for line in lines:
        time.sleep(0.2)
        os.write(terminal, line.encode())
        quiet = time.monotonic()
        while time.monotonic() - quiet < 0.6:
            if select.select([terminal], [], [], 0.2)[0]:
                try:
                    shown += os.read(terminal, 65536)
                except OSError:
                    break
                quiet = time.monotonic()
    os.write(terminal, b"\x03exit\n")
    time.sleep(0.5)
    os.close(terminal)
    os.waitpid(child, 0)
    return shown.decode(errors="replace")


STARTS = ["", "$", "'$", "`", "zz", "quo", '"quo', "it", "-", "new", "two", "<", "[", "b:", "*", "set", "\\", "tab", "fil"]
tabs = [f"ambitie score {start}\t\t\x15" for start in STARTS]
tabs += [f"ambitie {verb} {start}\t\t\x15" for verb in ("exchange", "kader", "import", "explain", "score --rubric")
         for start in ("", "$", "fil")]
# Names that Tab completed are quoted: to run the line runs nothing else either.
tabs += [f"ambitie score {start}\t\n" for start in ("zz", "quo", "it", "two", "set", "fil")]
checks = ["ambitie score two\t\x01echo \x05\n", "ambitie exchange verif\t\x15", "ambitie score precon\t\x15"]

shells = {
    "bash": (["bash", "--norc", "--noprofile"], "source <(ambitie completion bash)\n"),
    "zsh": (["zsh", "-f"], "autoload -U compinit; compinit -u; source <(ambitie completion zsh)\n"),
}
for name, (command, load) in shells.items():
    if not shutil.which(name):
        print(f"without {name}")
        continue
    shown = press(command, [load, *tabs])
    expect(not (space.path / "PWNED").exists(), f"{name} runs a name of a case:\n{shown}")
    shown = press(command, [load, *checks])
    expect("two words" in shown, f"{name} completes a name with a blank:\n{shown}")
    expect("verify" in shown, f"{name} completes a sub-verb:\n{shown}")
    expect("preconditions" in shown, f"{name} completes a set of cases:\n{shown}")

if shutil.which("fish"):
    def offered(line):
        script = "ambitie completion fish | source; complete -C $argv[1]"
        done = subprocess.run(["fish", "--no-config", "-c", script, line], cwd=space.path, env=environment,
                              capture_output=True, text=True, timeout=60, stdin=subprocess.DEVNULL)
        expect(done.stderr == "", f"fish says {done.stderr}")
        return [row.split("\t")[0] for row in done.stdout.splitlines()]
    for start in STARTS:
        offered(f"ambitie score {start}")
    expect(not (space.path / "PWNED").exists(), "fish runs a name of a case")
    names = offered("ambitie score ")
    expect({"aerius", "preconditions", "two words"} <= set(names), f"fish offers {names}")
    expect(not [name for name in names if name.startswith("-") or "line" in name], f"fish offers {names}")
    expect("verify" in offered("ambitie exchange "), "fish completes a sub-verb")
    expect(offered("ambitie votes bal") == ["ballot"], "fish completes a sub-verb")
    expect(offered("ambitie score --format js") == ["json"], "fish completes values of options")
else:
    print("without fish")
print("passed")
