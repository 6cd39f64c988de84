#!/usr/bin/env bash
# Scores cases with GNU parallel: with_parallel.sh JOBS CASES.ndjson RUBRIC.json [OPTION…] > ASSESSED.ndjson
# It cuts the file into a piece of whole lines for each job and keeps the order. AMBITIE names the tool; with
# `--sshlogin HOST` in PARALLEL the jobs run on other machines, which need the tool and the rubric at the same path.
set -euo pipefail
jobs=$1 cases=$2 rubric=$3
shift 3
exec parallel --quote --pipe-part --arg-file "$cases" --block -1 --jobs "$jobs" --keep-order --halt now,fail=1 \
  "${AMBITIE:-ambitie}" score --stream --jobs 1 --rubric "$rubric" "$@" -
