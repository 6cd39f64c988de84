#!/usr/bin/env bash
# Scores cases with GNU parallel: with_parallel.sh JOBS CASES.ndjson RUBRIC.json [OPTION…] > ASSESSED.ndjson
# It cuts the file into a piece of whole lines for each job and keeps the order. Every job runs to its end, so what one
# of them cannot use is told and the others' cases are scored; it ends with the number of jobs that failed. AMBITIE names the tool; with
# `--sshlogin HOST` in PARALLEL the jobs run on other machines, which need the tool and the rubric at the same path.
set -euo pipefail
jobs=$1 cases=$2 rubric=$3
shift 3
exec parallel --quote --pipe-part --arg-file "$cases" --block -1 --jobs "$jobs" --keep-order \
  "${AMBITIE:-ambitie}" score --stream --jobs 1 --rubric "$rubric" "$@" -
