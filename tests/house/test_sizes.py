"""Small files: a concept has a file."""

import ast

import pytest

from .walk import HOUSE, files

LIMITS = {"actions": 80, "views": 150, "templates": 150, "tests": 250, "static": 150}
SUFFIX_LIMITS = {".css": 250, ".js": 150, ".html": 150}
FUNCTION = 40


def limit_of(path):
    """A package's `__init__.py` in `actions/` only lists what is there."""
    if path.name == "__init__.py":
        return 200
    by_suffix = SUFFIX_LIMITS.get(path.suffix)
    return by_suffix or next((limit for part, limit in LIMITS.items() if part in path.parts), 200)


@pytest.mark.parametrize("path", list(files(".py", ".html", ".css", ".js")), ids=lambda p: str(p.relative_to(HOUSE)))
def test_files_stay_small(path):
    assert len(path.read_text().splitlines()) <= limit_of(path)


@pytest.mark.parametrize("path", list(files(".py")), ids=lambda p: str(p.relative_to(HOUSE)))
def test_functions_stay_small(path):
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or 0) - node.lineno + 1
            assert length <= FUNCTION, f"{node.name} has {length} lines"
