.PHONY: run test check bench dev map matrix messages lock setup
PY := .venv/bin/python
export UV_PYTHON_DOWNLOADS := never

run: setup ## everything needed, then the product with demo data on http://127.0.0.1:8000
	@VORZIMMER_DEMO=1 $(PY) -m vorzimmer demo
	@VORZIMMER_DEMO=1 exec $(PY) -m vorzimmer run

test: setup ## every test, on SQLite and on PostgreSQL, with real Chromium
	@tools/test

check: setup ## lint, format, types, import contracts, translations, licences
	@tools/check

bench: setup ## the measurements, as ratios within one run; writes build/bench.json
	@$(PY) -m bench

dev: setup ## reload on change
	@VORZIMMER_DEMO=1 VORZIMMER_DEBUG=1 $(PY) -m vorzimmer demo
	@VORZIMMER_DEMO=1 VORZIMMER_DEBUG=1 exec $(PY) -m vorzimmer dev

map: setup ## the generated map of actions
	@VORZIMMER_DATA=$$(mktemp -d) $(PY) manage.py house_map > build/actions.md && mv build/actions.md docs/actions.md

messages: setup ## bring the German catalogues in step with the texts
	@$(PY) -m tools.messages

lock: ## pin everything that pyproject.toml names
	@build/boot/bin/uv pip compile -q pyproject.toml --extra dev --generate-hashes --no-emit-index-url --no-header --python-version 3.13 --universal -o requirements.lock

setup:
	@tools/setup

matrix: setup ## write down who gets which answer from every page (tests/house/permissions.tsv)
	@WRITE_MATRIX=1 .venv/bin/pytest -p no:xdist tests/house/test_doors.py -k matrix || true
	@git diff --stat tests/house/permissions.tsv
