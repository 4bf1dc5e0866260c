"""Every dependency's licence has to go with AGPL-3.0-or-later."""

import json
import subprocess
import sys

FINE = ("MIT", "BSD", "Apache", "ISC", "PSF", "Python Software", "MPL", "Mozilla", "LGPL", "GPL", "Unlicense",
        "Public Domain", "HPND", "CMU", "0BSD", "Zlib", "Artistic", "ZPL", "Historical")  # fmt: skip

KNOWN = {"axe-playwright-python": "MIT"}  # says so in its LICENSE file only


def fits(text: str) -> bool:
    """One of the licences that may be combined with ours."""
    return any(word.casefold() in text.casefold() for word in FINE)


def main() -> int:
    """Print what does not fit; 1 if anything does not."""
    out = subprocess.run(
        [".venv/bin/pip-licenses", "--format=json", "--from=all"], check=True, capture_output=True, text=True
    ).stdout
    rows = [(row["Name"], " ".join(v for k, v in row.items() if k.startswith("License"))) for row in json.loads(out)]
    odd = [f"{name}: {text}" for name, text in rows if not fits(KNOWN.get(name, text))]
    print("\n".join(odd) or f"{len(rows)} licences, all fine")
    return bool(odd)


if __name__ == "__main__":
    sys.exit(main())
