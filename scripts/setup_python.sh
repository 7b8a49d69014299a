#!/usr/bin/env bash
# Makes .venv with formc (editable) and everything to develop it, at the versions of constraints.txt.
set -euo pipefail
cd "$(dirname "$0")/.."

usable='import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 11))'
for candidate in ${PYTHON:-} python3.11 python3.12 python3.13 python3.14 python3; do
  if "$candidate" -c "$usable" 2> /dev/null; then
    python=$candidate
    break
  fi
done
if [ -z "${python:-}" ]; then
  echo "Geen Python 3.11 of nieuwer met venv en ensurepip gevonden." >&2
  echo "Installeer die (Debian en Ubuntu: python3 en python3-venv) en draai opnieuw: make setup" >&2
  echo "No Python 3.11 or newer with venv and ensurepip found." >&2
  echo "Install it (Debian and Ubuntu: python3 and python3-venv), then run again: make setup" >&2
  exit 3
fi

export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1
# One that was broken off half-way has a python, but no pip.
.venv/bin/python -m pip --version > /dev/null 2>&1 || "$python" -m venv --clear .venv
# Without build isolation the build backend too has the pinned version.
.venv/bin/python -m pip install --quiet --constraint constraints.txt hatchling editables
.venv/bin/python -m pip install --quiet --constraint constraints.txt --no-build-isolation --editable '.[dev]'
