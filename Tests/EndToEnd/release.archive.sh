#!/usr/bin/env bash
# Packs the built tool twice with Scripts/release and tries the archive: the same bytes, complete, and three commands to a report.
# Needs: a tool that was built with --static-swift-stdlib, and the engine that Scripts/engine builds (or ENGINE).
set -euo pipefail
cd "$(dirname "$0")/../.."
root=$PWD

skip() {
  echo "skipped: release.archive.sh: $*"
  exit 77
}

fail() {
  echo "failed: $*" >&2
  exit 1
}

engine=${ENGINE:-$root/.build/engine/engine.wasm.gz}
[[ $(uname -s) == Linux ]] || skip "releases are made on Linux"
command -v objdump >/dev/null || skip "needs objdump (apt-get install binutils)"
[[ -e $engine ]] || skip "needs the engine that Scripts/engine builds"
objdump -p "$AMBITIE" | grep -q 'NEEDED.*libswift' && skip "needs a tool with the Swift runtime in it"

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for time in one two; do
  # Another place, another name of the tool and other rights change nothing.
  mkdir "$folder/$time"
  cp "$AMBITIE" "$folder/$time/tool"
  chmod 700 "$folder/$time/tool"
  (umask 077; cd "$folder" && SOURCE_DATE_EPOCH=1750000000 "$root/Scripts/release" \
    --tool "$time/tool" --engine "$engine" "$time/out") >/dev/null
done
cmp "$folder"/one/out/*.tar.gz "$folder"/two/out/*.tar.gz || fail "the same files give another archive"

cd "$folder/one/out"
sha256sum -c --quiet SHA256SUMS
tar xzf ./*.tar.gz
cd ambitie-*/
sha256sum -c --quiet SHA256SUMS
version=$(./ambitie --version)
[[ $PWD == */"${version/ /-}"-linux-* ]] || fail "the folder is not called after $version"
for file in LEESMIJ.md LICENSE NOTICE.md CHANGELOG.md licences/swift.txt licences/icu.txt werkbank.html handleiding.html \
  man/man1/ambitie.1 man/nl/man1/ambitie.1 completions/ambitie.bash completions/_ambitie completions/ambitie.fish; do
  [[ -s $file ]] || fail "the archive lacks $file"
done
# Nothing in which two builds of the same sources differ.
if objdump -h ambitie | grep -E '\.swift_modhash|\.note\.gnu\.build-id'; then fail "the tool says which build it is of"; fi
# Every file that the note on top names is there, and every file is below something that it names.
grep -o '`[^` ]*`' LEESMIJ.md | tr -d '`' | while read -r name; do
  [[ $name == ambitie || $name == man || -e $name ]] || fail "LEESMIJ.md names $name"
done
for name in *; do grep -q "\`$name[/\`]" LEESMIJ.md || [[ $name == LEESMIJ.md || $name == CHANGELOG.md ]] || fail "LEESMIJ.md does not name $name"; done
# Nothing of the machine that it was made on.
if grep -raFl -e "$root" -e "$folder" . | grep .; then fail "these files name a folder of the machine"; fi
"$PYTHON" - <<'PYTHON'
import hashlib, json, pathlib
bill = json.loads(pathlib.Path("sbom.cdx.json").read_text())
assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
tool = bill["metadata"]["component"]
assert tool["hashes"] == [{"alg": "SHA-256", "content": hashlib.sha256(pathlib.Path("ambitie").read_bytes()).hexdigest()}]
names = [part["name"] for part in bill["components"]]
assert {"swift-standard-library", "swift-corelibs-foundation", "swift-foundation", "icu"} <= set(names), names
assert all(part["version"] and part["licenses"] for part in bill["components"])
assert [entry["dependsOn"] for entry in bill["dependencies"]] == [names]
assert bill["metadata"]["timestamp"] == "2025-06-15T15:06:40Z"
PYTHON

# Three commands, with nothing but the folder and no name of a home.
tool=$PWD/ambitie
mkdir "$folder/elsewhere" && cd "$folder/elsewhere"
try() { env -i PATH=/nowhere "$tool" "$@" >/dev/null 2>&1 || fail "ambitie $* exits with $?"; }
try new folder werk oefening
cd werk
try score
try report -o rapport.html
try workbench -o werkbank.html
[[ -s rapport.html && -s werkbank.html ]] || fail "there is no report"
