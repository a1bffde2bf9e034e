# `make` alone lists the targets. All of them set up what they need first;
# what has been done once is not done again: a stamp in the folder that was made says so.

SHELL := bash
PORT ?= 8000
PYTHON := .venv/bin/python
# Without Material's note on its successor, in yellow, at each build.
MKDOCS := NO_MKDOCS_2_WARNING=1 .venv/bin/mkdocs
ENVIRONMENT := .venv/set-up.stamp
BROWSER := .venv/browser.stamp
ENGINES := .venv/engines.stamp
PYODIDE_PACKAGES := .build/pyodide-packages/set-up.stamp
NODE := node_modules/set-up.stamp
UV_COMPILE := .build/uv/bin/uv pip compile --quiet --python $(PYTHON) --universal --python-version 3.12 \
	--generate-hashes --no-emit-index-url --no-annotate --no-header

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup generated build serve write check format test test-app test-browsers test-all pictures bench requirements clean

help: ## List the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 22

setup: $(ENVIRONMENT) $(NODE) ## Get everything the build needs: .venv and node_modules

build: setup ## Build the published site in site/
	@echo 'Building the site …'
	@$(MKDOCS) build --quiet

serve: build ## Build the site and serve it on this machine (PORT=8000)
	@$(PYTHON) -m tools.serve $(PORT)

write: setup ## Serve the site and show each change a moment after it is saved (PORT=8000)
	@$(MKDOCS) serve --dev-addr 127.0.0.1:$(PORT)

# What types and tests read of the rules; MkDocs makes it by itself.
generated: setup
	@$(PYTHON) -m tools.build before

check: generated ## Check style, types and who imports whom, without running anything
	@echo 'Checking style, types and imports …'
	@$(PYTHON) -m ruff check --quiet
	@$(PYTHON) -m ruff format --check --quiet
	@$(PYTHON) -m mypy --no-error-summary
	@.venv/bin/lint-imports --no-cache >.build/imports.txt || { cat .build/imports.txt; exit 1; }
	@.venv/bin/node node_modules/typescript/bin/tsc
	@.venv/bin/node node_modules/typescript/bin/tsc --project app/service-worker

format: setup ## Put the Python files into the common form
	@$(PYTHON) -m ruff check --fix --quiet; $(PYTHON) -m ruff format

test: check build $(BROWSER) test-app ## Check, build and test everything that takes seconds
	@$(PYTHON) -m pytest

test-app: generated ## Test the page's logic, without a browser
	@.venv/bin/node --test --test-reporter=dot 'tests/app/**/*.test.ts'

test-browsers: build $(ENGINES) ## Take ten steps through the checklist in Firefox and in WebKit
	@$(PYTHON) -m pytest -m engines tests/engines

test-all: test $(PYODIDE_PACKAGES) ## Test the same, then all that takes minutes, then the other browsers
	@RUNS=20000 .venv/bin/node --test --test-reporter=dot 'tests/app/**/*.test.ts'
	@$(PYTHON) -m pytest -m slow
	@$(MAKE) --no-print-directory test-browsers

pictures: build $(BROWSER) ## Take the README's pictures anew
	@$(PYTHON) -m tools.site.screenshots

bench: build $(BROWSER) $(PYODIDE_PACKAGES) ## Measure beside stock Pyodide and a plain page (half an hour; VISITS=10)
	@$(PYTHON) -m benchmarks.comparison

requirements: $(ENVIRONMENT) ## Pin all Python packages anew, from pyproject.toml
	$(UV_COMPILE) requirements/uv.in -o requirements/uv.txt
	$(UV_COMPILE) --group development pyproject.toml -o requirements/development.txt

clean: ## Remove all that was made, the environments too
	rm -rf .build .venv node_modules site checklist/tables

$(ENVIRONMENT): requirements/uv.txt requirements/development.txt pyproject.toml tools/setup.py
	@python3 tools/setup.py environment
	@touch $@

$(NODE): package.json package-lock.json .npmrc | $(ENVIRONMENT)
	@python3 tools/setup.py node
	@touch $@

$(BROWSER): | $(ENVIRONMENT)
	@python3 tools/setup.py browser
	@touch $@

$(ENGINES): | $(ENVIRONMENT)
	@python3 tools/setup.py engines
	@touch $@

$(PYODIDE_PACKAGES): requirements/development.txt tools/setup.py | $(ENVIRONMENT)
	@python3 tools/setup.py pyodide
	@touch $@
