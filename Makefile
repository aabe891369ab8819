# make demo and make test work on a fresh machine with python3 (3.11+) and make; everything goes into .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PACKAGES := . $(wildcard models/pyproject.toml)
STAMP := $(VENV)/installed
DEV := $(VENV)/installed-dev
COVERAGE := examples/coverage
RELAZIONE := $(BIN)/relazione

.PHONY: install demo test lint docs bench measure pins screenshots clean

install: $(STAMP)

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit("relazione needs Python 3.11 or later") if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv $(VENV)

$(STAMP): $(VENV)/bin/python requirements/runtime.txt pyproject.toml $(wildcard models/pyproject.toml)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/runtime.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/build.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	if [ -f models/pyproject.toml ]; then $(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e ./models; fi
	touch $@

$(DEV): $(STAMP) requirements/dev.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	touch $@

demo: $(STAMP)
	$(RELAZIONE) report $(COVERAGE) --gazetteer examples/gazetteer.yaml --out out/demo
	@echo "Open out/demo/dossier.html in a browser; the record is out/demo/record.db."

test: $(DEV)
	$(BIN)/python -m pytest -n 2

lint: $(DEV)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

docs: $(DEV)
	$(BIN)/python -m docs.build

bench: $(DEV)
	for script in bench/*.py; do $(BIN)/python $$script || exit 1; done

measure: $(DEV)
	$(BIN)/python -m relazione measure gate

screenshots: $(DEV)
	$(BIN)/python -m docs.screenshots

pins:
	$(BIN)/pip install --quiet pip-tools
	for name in runtime build dev; do $(BIN)/pip-compile --quiet --generate-hashes --no-emit-index-url --no-emit-find-links \
	  --no-emit-trusted-host --no-emit-options --strip-extras --allow-unsafe --no-header -o requirements/$$name.txt requirements/$$name.in; done

clean:
	rm -rf $(VENV) out build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
