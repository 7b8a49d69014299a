#!/usr/bin/env bash
# Puts axe-core, at the version of package-lock.json and with its licence, where formc and its wheel take it from.
set -euo pipefail
cd "$(dirname "$0")/.."

if ! command -v npm > /dev/null; then
  echo "npm ontbreekt. Installeer Node.js 20 of nieuwer en draai daarna opnieuw: make assets" >&2
  echo "npm is missing. Install Node.js 20 or newer, then run again: make assets" >&2
  exit 3
fi

npm ci --ignore-scripts --loglevel=error > /dev/null
from=node_modules/axe-core
to=formc/lint/browser/assets
mkdir -p "$to"
node -p "require('./$from/package.json').version" > "$to/axe.version"
cp "$from/LICENSE" "$to/LICENSE-axe-core.txt"
cp "$from/LICENSE-3RD-PARTY.txt" "$to/LICENSE-axe-core-3rd-party.txt"
# Last, because its presence says that the rest is there as well.
cp "$from/axe.min.js" "$to/axe.min.js"
