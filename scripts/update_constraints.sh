#!/usr/bin/env bash
# Writes constraints.txt anew: the newest versions pyproject.toml allows, seen in a clean environment.
set -euo pipefail
cd "$(dirname "$0")/.."

environment=$(mktemp -d)
trap 'rm -rf "$environment"' EXIT

"${PYTHON:-python3}" -m venv "$environment"
"$environment/bin/python" -m pip install --quiet --editable '.[dev]'
{
  echo "# Written by scripts/update_constraints.sh: the versions everyone builds and tests with."
  "$environment/bin/python" -m pip freeze --all --exclude-editable --exclude pip
} > constraints.txt.new
mv constraints.txt.new constraints.txt
