# Everything runs inside .venv, which is made on first use from the locked, hashed requirements.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
ARGS ?=

.PHONY: setup fast chat run test faults soak flood lint format bench lock clean

setup: $(VENV)/.app

$(VENV)/.app: requirements/app.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "pullquote needs Python 3.11 or newer; set PYTHON=/path/to/python3"; exit 1; }
	@echo "Installing into $(VENV), once; this takes a minute or two."
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements/app.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev: $(VENV)/.app requirements/dev.txt
	@echo "Installing the tools for tests, once."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements/dev.txt
	@touch $@

# numba and isal as well, which answer sooner from thousands of articles
$(VENV)/.fast: $(VENV)/.app requirements/fast.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements/fast.txt
	@touch $@

fast: $(VENV)/.fast

$(VENV)/.bench: $(VENV)/.app requirements/bench.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements/bench.txt
	@touch $@

chat: $(VENV)/.app
	@$(BIN)/pullquote chat $(ARGS)

run: $(VENV)/.app
	@$(BIN)/pullquote run $(ARGS)

test: $(VENV)/.dev
	$(BIN)/python -m pytest -n auto $(ARGS)

# what kills, breaks and confuses it, alone
faults: $(VENV)/.dev
	$(BIN)/python -m pytest -m "siege or not siege" $(addprefix tests/bot/,test_kill.py test_fuzz.py upkeep/test_watchdog.py test_delivery_faults.py test_siege.py) $(ARGS)

# ten minutes of questions; make soak ARGS=2 for two
soak: $(VENV)/.dev
	$(BIN)/python scripts/soak.py $(ARGS)

# processor time an answer, of 2000; make flood ARGS=500 for fewer
flood: $(VENV)/.dev
	$(BIN)/python scripts/flood.py $(ARGS)

# the index beside its peers and whole answers, for an hour; SIZES=1k,10k make bench for some minutes
bench: $(VENV)/.bench
	$(BIN)/python -m bench
	$(BIN)/python -m bench.growth

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(VENV)/.dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# needs uv; the only command that a contributor runs with a tool of their own
lock:
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --quiet pyproject.toml --group build -o requirements/app.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --quiet pyproject.toml --group dev -c requirements/app.txt -o requirements/dev.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --quiet pyproject.toml --extra fast -c requirements/app.txt -o requirements/fast.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --quiet pyproject.toml --group bench -c requirements/app.txt -o requirements/bench.txt

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis
