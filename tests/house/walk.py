"""Walking through the whole house: its pages, its files, its words."""

from collections.abc import Iterator
from pathlib import Path

from django.urls import URLPattern, URLResolver, get_resolver

ROOT = Path(__file__).resolve().parents[2]
HOUSE = ROOT / "vorzimmer"
URLCONFS = {"outside": "vorzimmer.config.urls", "inside": "vorzimmer.config.urls_workspace"}


def pages(urlconf: str) -> Iterator[tuple[str, URLPattern]]:
    """Every address of a URLconf with its full name."""
    yield from _pages(get_resolver(urlconf).url_patterns, "")


def _pages(patterns: list, prefix: str) -> Iterator[tuple[str, URLPattern]]:
    for entry in patterns:
        if isinstance(entry, URLPattern):
            yield prefix + (entry.name or str(entry.pattern)), entry
        elif isinstance(entry, URLResolver):
            yield from _pages(entry.url_patterns, f"{prefix}{entry.namespace}:" if entry.namespace else prefix)


def files(*suffixes: str) -> Iterator[Path]:
    """Our own files in the house; nothing vendored, nothing generated."""
    for path in sorted(HOUSE.rglob("*")):
        if path.suffix in suffixes and not {"migrations", "vendor", "__pycache__"} & set(path.parts):
            yield path


def room_of(path: Path) -> str:
    return path.relative_to(HOUSE).parts[0]
