#!/usr/bin/env bash
# Opens the report, slides, the dashboard and the index of all pages in Firefox, from disk, and looks whether something is shown.
# Needs: apt-get install firefox-esr
set -euo pipefail
cd "$(dirname "$0")/../.."

if ! command -v firefox-esr >/dev/null; then
  echo "skipped: pages in Firefox (apt-get install firefox-esr)"
  exit 77
fi

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$AMBITIE" report aerius -o "$folder/report.html" 2>/dev/null
"$AMBITIE" deck aerius -o "$folder/deck.html" 2>/dev/null
"$AMBITIE" dashboard -o "$folder/dashboard.html" 2>/dev/null
"$AMBITIE" pages oefening -o "$folder/pages" 2>/dev/null
# Of the slides one that the script draws, and the one about two cases.
for address in report.html deck.html dashboard.html pages/index.html pages/werksessie-2.html \
  "pages/werksessie-1.html#d13" "pages/werksessie-1.html#d21"; do
  name=${address//[^a-z0-9]/-}
  mkdir "$folder/profile-$name"
  HOME=$folder timeout 120 firefox-esr --headless --no-remote --profile "$folder/profile-$name" \
    --window-size=1280,1000 --screenshot "$folder/$name.png" "file://$folder/$address" >/dev/null 2>&1
  # An empty page of this size is some 5,000 bytes.
  size=$(stat -c %s "$folder/$name.png")
  [[ $size -gt 30000 ]] || { echo "$address: Firefox shows $size bytes of picture"; exit 1; }
done
