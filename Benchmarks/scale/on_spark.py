#!/usr/bin/env python3
"""Scores cases under Apache Spark and counts levels and flags for each organisation.

    on_spark.py CASES COUNTS.csv --tool ambitie --rubric RUBRIC.json --master 'local[2]'

CASES is a file of NDJSON or a folder with parts of it. Each partition goes through a process of its own of `ambitie
score --stream`, by the pipe of Spark; what follows `--` goes to `ambitie` as well. The tool and the rubric have to stand at
the same path on every machine. A line that cannot be used ends the run, so that nothing is left out in silence. Needs Java
17 and PyPI pyspark.
"""

import argparse
import csv
import shlex
import sys

from pyspark.sql import SparkSession
from pyspark.sql import functions as F


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("cases")
    arguments.add_argument("counts")
    arguments.add_argument("--tool", default="ambitie")
    arguments.add_argument("--rubric", required=True)
    arguments.add_argument("--master", default="local[2]")
    arguments.add_argument("--partitions", type=int, default=8)
    split = sys.argv.index("--") if "--" in sys.argv else len(sys.argv)
    given, options = arguments.parse_args(sys.argv[1:split]), sys.argv[split + 1:]

    spark = (
        SparkSession.builder.master(given.master).appName("ambitie")
        .config("spark.ui.enabled", "false").config("spark.ui.showConsoleProgress", "false")
        # A few hundred rows come out: as many parts as go in are plenty.
        .config("spark.sql.shuffle.partitions", given.partitions)
        .getOrCreate())
    spark.sparkContext.setLogLevel("ERROR")

    # Spark runs the partitions side by side, so that each needs one thread.
    command = [given.tool, "score", "--stream", "--jobs", "1", "--rubric", given.rubric, *options, "-"]
    lines = spark.sparkContext.textFile(given.cases, given.partitions)
    assessed = spark.read.schema("id string, values map<string, string>, flags array<string>").json(
        lines.pipe(shlex.join(command), checkCode=True))
    organisations = spark.read.schema("id string, organisatie string").json(given.cases)

    # Levels and flags in one list, so that the cases go through the tool once.
    flags = F.transform("flags", lambda flag: F.struct(F.lit("flag").alias("key"), flag.alias("value")))
    found = assessed.select("id", F.explode(F.concat(F.map_entries("values"), flags)).alias("found"))
    counts = (
        found.join(organisations, "id")
        .groupBy("organisatie", F.col("found.key").alias("what"), F.col("found.value").alias("value")).count())
    rows = counts.collect()
    spark.stop()

    with open(given.counts, "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["organisation", "what", "value", "cases"])
        out.writerows(sorted(map(tuple, rows)))


main()
