#!/usr/bin/env bash
# Makes the Word files of the folder above from its texts; README.md says with which programs.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
# Debian's own Python, to which python3-docx belongs.
export PYTHONDONTWRITEBYTECODE=1 SOURCE_DATE_EPOCH=1735689600

/usr/bin/python3 make/matrix_html.py template ma-0375.txt >"$scratch/ma-0375-libreoffice.html"
soffice --headless "-env:UserInstallation=file://$scratch/profile" \
  --infilter='HTML (StarWriter)' --convert-to 'docx:MS Word 2007 XML' --outdir . \
  "$scratch/ma-0375-libreoffice.html" >/dev/null
/usr/bin/python3 make/matrix_html.py plain ma-0375.txt >"$scratch/ma-0375.html"
pandoc -f html -t docx -o ma-0375-pandoc.docx "$scratch/ma-0375.html"
/usr/bin/python3 make/matrix_controls.py ma-0375.txt ma-0375-controls.docx
for name in mhw nmhcm; do
  /usr/bin/python3 make/lines_html.py "$name.txt" >"$scratch/$name.html"
  pandoc -f html -t docx -o "$name-pandoc.docx" "$scratch/$name.html"
done
