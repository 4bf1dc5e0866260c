"""A workspace moves from one instance to another: from SQLite to PostgreSQL, with everything but secrets."""

import json
import subprocess
import sys
import zipfile

import pytest

from tests.processes.house import ROOT, House

pytestmark = pytest.mark.processes


def run(house, *words):
    command = [sys.executable, "-m", "vorzimmer", *words]
    done = subprocess.run(command, cwd=ROOT, env=house.env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3000:] + done.stdout[-3000:]
    return done.stdout


def members(archive):
    """Content of each member as JSON (PostgreSQL keeps objects in an order of its own); files as bytes."""
    with zipfile.ZipFile(archive) as bag:
        lines = {n: [json.loads(line) for line in bag.read(n).splitlines()] for n in bag.namelist() if "jsonl" in n}
        return lines, {n: bag.read(n) for n in bag.namelist() if n.startswith("files/")}


def test_what_comes_out_there_is_what_went_in_here(tmp_path, on_postgres):
    (tmp_path / "old").mkdir()
    old = House(tmp_path / "old", VORZIMMER_DEMO="1")
    run(old, "demo")
    run(old, "export-workspace", "nordlicht", str(tmp_path / "a.zip"))
    said = run(on_postgres, "import-workspace", str(tmp_path / "a.zip"), "--slug", "nord-neu")
    assert "/w/nord-neu/" in said
    run(on_postgres, "export-workspace", "nord-neu", str(tmp_path / "b.zip"))
    rows, files = members(tmp_path / "a.zip")
    again, files_again = members(tmp_path / "b.zip")
    assert again.pop("workspace.jsonl")[0] == rows.pop("workspace.jsonl")[0] | {"slug": "nord-neu"}
    assert len(rows["rows/tasks.Task.jsonl"]) > 50
    assert again == rows
    assert files
    assert files_again == files


def test_a_file_that_is_none_is_refused(tmp_path, on_postgres):
    command = [sys.executable, "-m", "vorzimmer", "import-workspace", str(tmp_path / "none.zip")]
    done = subprocess.run(command, cwd=ROOT, env=on_postgres.env, capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert "Nothing was brought in" in done.stderr
