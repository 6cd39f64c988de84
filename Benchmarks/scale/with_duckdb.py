#!/usr/bin/env python3
"""Runs a file of SQL on DuckDB with variables: with_duckdb.py per_organisation.sql cases=C.ndjson assessed=A.ndjson counts=N.csv

Needs PyPI duckdb. The command-line program of DuckDB does the same with `SET VARIABLE` and `.read`.
"""

import sys
from pathlib import Path

import duckdb

database = duckdb.connect()
for setting in sys.argv[2:]:
    name, value = setting.split("=", 1)
    database.execute(f"SET VARIABLE {name} = $value", {"value": value})
database.execute(Path(sys.argv[1]).read_text(encoding="utf-8"))
