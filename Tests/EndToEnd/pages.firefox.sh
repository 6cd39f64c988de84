#!/usr/bin/env bash
# Opens the report, the deck and the dashboard in Firefox, from disk, and looks whether something is shown.
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
for page in report deck dashboard; do
  mkdir "$folder/profile-$page"
  HOME=$folder timeout 120 firefox-esr --headless --no-remote --profile "$folder/profile-$page" \
    --window-size=1280,1000 --screenshot "$folder/$page.png" "file://$folder/$page.html" >/dev/null 2>&1
  # An empty page of this size is some 5,000 bytes.
  size=$(stat -c %s "$folder/$page.png")
  [[ $size -gt 30000 ]] || { echo "$page: Firefox shows $size bytes of picture"; exit 1; }
done
