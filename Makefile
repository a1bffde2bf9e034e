# `make` alone lists the targets. All of them set up what they need first;
# what has been done once is not done again (stamps in .build/stamps say so).

SHELL := bash
PORT ?= 8000
PYTHON := .venv/bin/python
UV_COMPILE := .build/uv/bin/uv pip compile --quiet --python $(PYTHON) --universal --python-version 3.12 \
	--generate-hashes --no-emit-index-url --no-annotate --no-header

.DEFAULT_GOAL := help
.PHONY: help requirements
.DELETE_ON_ERROR:

help: ## List the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 22

requirements: ## Pin all Python packages anew, from pyproject.toml
	$(UV_COMPILE) requirements/uv.in -o requirements/uv.txt
	$(UV_COMPILE) --group development pyproject.toml -o requirements/development.txt
