#!/bin/sh
# Makes f3-libreoffice.xlsx of f3.csv with LibreOffice Calc, which numbers styles and strings in its own way and makes real days of days.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
cp f3.csv "$work/申請書.csv"
soffice --headless --infilter="CSV:44,34,76,1" --convert-to xlsx --outdir "$work" "$work/申請書.csv"
mv "$work/申請書.xlsx" f3-libreoffice.xlsx
rm -r "$work"
