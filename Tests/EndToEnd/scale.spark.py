"""Apache Spark scores cases through its pipe and counts levels and flags for each organisation, as one machine does;
a line that cannot be used ends the run.

Needs: pip install pyspark, and Java 17. SPARK_MASTER names another master, such as 'local-cluster[2,1,1024]'.
"""

import os
import subprocess
import sys

from workload import OPTIONS, RUBRIC, SCALE, Workload
from workspace import expect, require_module, require_program

require_module("pyspark", "pyspark")
require_program("java", "openjdk-17-jre-headless")
# Compile little and collect with one thread: what starts in seconds ends sooner than what runs fast.
os.environ.setdefault("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")
load = Workload(2_000)
arguments = [
    "counts.csv", "--tool", load.tool, "--rubric", RUBRIC, "--master", os.environ.get("SPARK_MASTER", "local[2]"),
    "--partitions", "2", "--", *OPTIONS]
# Cases come in parts, as a cluster keeps them.
parts = load.path / "parts"
parts.mkdir()
lines = load.cases.read_text().splitlines(keepends=True)
for number in range(4):
    (parts / f"part-{number}.ndjson").write_text("".join(lines[number * 500:(number + 1) * 500]))
load.python(SCALE / "on_spark.py", parts, *arguments)
load.expect_counts("counts.csv")

bad = load.path / "bad.ndjson"
bad.write_text('{"id": "broken", "organisatie": "x", "antwoorden": {"bod1": "nonsense"}}\n')
done = subprocess.run(
    [sys.executable, SCALE / "on_spark.py", bad, *map(str, arguments)], cwd=load.path, capture_output=True, text=True,
    timeout=600)
expect(done.returncode != 0 and "nonsense" in done.stderr, "a bad line goes unnoticed")
