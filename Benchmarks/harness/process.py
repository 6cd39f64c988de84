"""Runs a program to its end and tells how long it took and how much memory it needed at most."""

import os
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path


@dataclass
class Outcome:
    """What a run of a program came to."""

    status: int
    seconds: float
    # Of all threads together; other work on the machine hardly changes it.
    processor_seconds: float
    # Never below what this harness holds itself, which is what a child starts from.
    megabytes: float
    output: str
    errors: str


def run(command: list, output: Path | None = None, folder: Path | None = None) -> Outcome:
    """Runs a command; its output goes to a file when one is given. A program that is absent has status 127."""
    command = [str(part) for part in command]
    with open(os.devnull, "rb") as nothing, open_output(output) as out, open_output(None) as errors:
        start = time.perf_counter()
        try:
            child = subprocess.Popen(command, stdin=nothing, stdout=out, stderr=errors, cwd=folder)
        except OSError as error:
            return Outcome(127, 0, 0, 0, "", f"{command[0]}: {error.strerror}")
        _, status, usage = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        return Outcome(
            child.returncode, seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024,
            "" if output else text(out), text(errors))


def open_output(path: Path | None):
    return open(path, "w+b") if path else tempfile.TemporaryFile()


def text(file) -> str:
    file.seek(0)
    return file.read(1 << 16).decode("utf-8", "replace")


def first_output(command: list, folder: Path | None = None) -> tuple:
    """Seconds until the first byte that a command writes, and processor seconds until its end."""
    start = time.perf_counter()
    child = subprocess.Popen(
        [str(part) for part in command], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        cwd=folder, bufsize=0)
    with child.stdout:
        child.stdout.read(1)
        seconds = time.perf_counter() - start
        while child.stdout.read(1 << 16):
            pass
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return seconds, usage.ru_utime + usage.ru_stime
