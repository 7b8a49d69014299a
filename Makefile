# `make` prints the targets. Every target does the set-up it needs; what is done already is skipped.

SHELL := /bin/bash
BIN := .venv/bin
PYTEST := $(BIN)/python -m pytest
VENV := .venv/.installed
AXE := formc/lint/browser/assets/axe.min.js
WORKERS ?= 2

.PHONY: help setup assets chromium forms lint check fix test golden docs bench clean
.DEFAULT_GOAL := help

help: ## Print these targets
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /\1\t/' | expand -t 12

$(VENV): pyproject.toml constraints.txt scripts/setup_python.sh
	@echo "Python: .venv"
	@scripts/setup_python.sh
	@touch $@

$(AXE): package.json package-lock.json .npmrc scripts/setup_assets.sh
	@echo "npm: axe-core"
	@scripts/setup_assets.sh

setup: $(VENV) $(AXE) ## Make .venv and fetch the front-end assets

assets: $(AXE) ## Fetch the front-end assets only (axe-core, from npm)

chromium: $(VENV) ## Make sure Chromium and chromedriver are there
	@scripts/setup_chromium.sh

forms: setup ## Build the forms in forms/ to build/ and lint them, without browser
	$(BIN)/formc build
	$(BIN)/formc lint --no-browser forms
	@echo "Zonder browser gecontroleerd; met browser: make lint / Checked without a browser; with one: make lint"

lint: setup chromium ## Lint the forms in forms/, in Chromium as well
	$(BIN)/formc lint forms

check: setup ## The quick part: style, types, layers, tests without browser
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(PYTEST) -q -n $(WORKERS) -m "not browser and not slow"

fix: setup ## Repair what ruff can: style and order of imports
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

test: setup chromium ## Everything of check, and all tests (browser, wheel)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(PYTEST) -n $(WORKERS) --cov --cov-report=term

golden: setup ## Rewrite tests/golden from what formc does now; read the diff before you commit
	$(PYTEST) -q --update-golden -m "not browser and not slow"

docs: setup ## Rewrite the generated pages of docs/: rules and field types
	$(BIN)/python scripts/build_docs.py

bench: setup ## Measure the speed; benchmarks/README.md says what and how
	$(BIN)/python -m benchmarks

clean: ## Remove everything that is built or fetched
	rm -rf .venv node_modules build dist formc/lint/browser/assets .coverage .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -prune -exec rm -rf {} +
