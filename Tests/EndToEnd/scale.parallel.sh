#!/usr/bin/env bash
# GNU parallel scores pieces of a file in processes of their own, and comes to the same lines in the same order.
# Needs: apt-get install --no-install-recommends parallel
set -euo pipefail
cd "$(dirname "$0")/../.."

if ! command -v parallel >/dev/null || ! parallel --version 2>/dev/null | grep -q '^GNU parallel'; then
  echo "skipped: scale.parallel.sh: needs GNU parallel (apt-get install --no-install-recommends parallel)"
  exit 77
fi

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
rubric=$PWD/Benchmarks/workload/rubric.json
options=(--answers antwoorden --null not_applicable)
cases=$folder/cases.ndjson
"${PYTHON:-python3}" Benchmarks/workload/generate.py 3000 "$cases" --organisations
"$AMBITIE" score --stream --rubric "$rubric" "${options[@]}" "$cases" >"$folder/one.ndjson"
for jobs in 1 2 5; do
  HOME=$folder Benchmarks/scale/with_parallel.sh "$jobs" "$cases" "$rubric" "${options[@]}" >"$folder/many.ndjson"
  cmp "$folder/one.ndjson" "$folder/many.ndjson" || { echo "$jobs jobs write other lines"; exit 1; }
done
[[ $(wc -l <"$folder/one.ndjson") -eq 3000 ]] || { echo "not every case was scored"; exit 1; }

# What one job cannot use is told, also while another still runs; all other cases are scored, and the whole ends with an
# error. GNU parallel numbers its jobs; the tool waits in the first, so that the bad line's job ends before it.
cat >"$folder/slow_first" <<EOF
#!/usr/bin/env bash
[[ \$PARALLEL_SEQ -ne 1 ]] || sleep 1
exec "$AMBITIE" "\$@"
EOF
chmod +x "$folder/slow_first"
echo '{"id": "broken", "antwoorden": {"bod1": "nonsense"}}' >>"$cases"
status=0
AMBITIE=$folder/slow_first HOME=$folder Benchmarks/scale/with_parallel.sh 2 "$cases" "$rubric" "${options[@]}" \
  >"$folder/many.ndjson" 2>"$folder/errors" || status=$?
[[ $status -eq 1 ]] || { echo "one failing job ends with $status"; exit 1; }
grep -q nonsense "$folder/errors" || { echo "a bad line goes unnoticed"; cat "$folder/errors"; exit 1; }
cmp "$folder/one.ndjson" "$folder/many.ndjson" || { echo "a bad line takes other cases with it"; exit 1; }
