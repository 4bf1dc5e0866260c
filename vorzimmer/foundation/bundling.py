"""One file for the browser out of the many small ones we write: what an entry file imports stands in it.

    house.css       @import url("css/turn.css") layer(components);   ->  @layer components { … }
    behaviours.js   import "./js/busy.js";                           ->  { … }

While we develop, the browser follows the imports itself; the entry file says the same either way.
"""

import posixpath
import re
from collections.abc import Callable

ENTRIES = ("foundation/house.css", "foundation/behaviours.js")

_CSS_IMPORT = re.compile(r'^@import url\("(?P<file>[^"]+)"\) layer\((?P<layer>[\w.-]+)\);$', re.MULTILINE)
_CSS_URL = re.compile(r'url\("(?P<file>(?![a-z]+:|/|#)[^"]+)"\)')
_JS_IMPORT = re.compile(r'^import "\./(?P<file>[^"]+)";$', re.MULTILINE)


def bundled(name: str, read: Callable[[str], str]) -> str:
    """The entry file with what it imports; `read` gives the text of a file by its name below `static/`.

    ValueError when an import is left: one that is written otherwise, or inside of what was imported.
    """
    text = (_css if name.endswith(".css") else _js)(name, read)
    if left := re.search(r"^\s*(?:@import|import|export)\b.*", text, re.MULTILINE):
        raise ValueError(f"{name} imports what cannot be bundled: {left[0]}")
    return text


def _css(name: str, read: Callable[[str], str]) -> str:
    def content(match: re.Match[str]) -> str:
        folder = posixpath.dirname(match["file"])
        text = _CSS_URL.sub(lambda url: f'url("{posixpath.normpath(posixpath.join(folder, url["file"]))}")', _of(match))
        return f"@layer {match['layer']} {{\n{text}}}\n"

    def _of(match: re.Match[str]) -> str:
        return read(posixpath.join(posixpath.dirname(name), match["file"]))

    return _CSS_IMPORT.sub(content, read(name))


def _js(name: str, read: Callable[[str], str]) -> str:
    """A block of its own keeps each file's names apart, as being a module does."""

    def content(match: re.Match[str]) -> str:
        return f"{{\n{read(posixpath.join(posixpath.dirname(name), match['file']))}}}\n"

    return _JS_IMPORT.sub(content, read(name))
