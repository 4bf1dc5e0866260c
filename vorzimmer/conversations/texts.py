"""Light formatting: what may stand in a message, what of it is plain words, and how plain words become it."""

import html
import re

TAGS = {"p", "div", "br", "strong", "em", "a", "ul", "ol", "li", "blockquote"}
SAME = {"b": "strong", "i": "em"}
LONGEST = 20_000
"""Characters of one message, formatting included."""

_SAME = re.compile(r"<(/?)(b|i)(?=[\s>/])", re.IGNORECASE)
_ENDS_LINE = re.compile(r"<(?:br|/p|/div|/li|/blockquote|/ul|/ol)\b[^>]*>", re.IGNORECASE)
_ITEM = re.compile(r"<li\b[^>]*>", re.IGNORECASE)
_LINK = re.compile(r"\bhttps?://[^\s<>\"]+[^\s<>\".,;:!?)\]]", re.IGNORECASE)
_MANY_LINES = re.compile(r"\n{3,}")


def clean(typed: str) -> str:
    """What an editor sent, with nothing in it but light formatting; empty when there are no words."""
    import nh3  # a library of its own weight: loaded with the first message

    known = _SAME.sub(lambda tag: f"<{tag[1]}{SAME[tag[2].lower()]}", typed)
    tidy = nh3.clean(
        known, tags=TAGS, attributes={"a": {"href"}}, url_schemes={"https", "http", "mailto"},
        link_rel="noopener nofollow",
    )  # fmt: skip
    return tidy.strip() if plain(tidy) else ""


def plain(tidy: str) -> str:
    """The words of cleaned HTML, a line for a line, a dash before what was an item."""
    import nh3

    lines = _ITEM.sub("– ", _ENDS_LINE.sub("\n", tidy))
    words = html.unescape(nh3.clean(lines, tags=set())).replace("\xa0", " ")
    return _MANY_LINES.sub("\n\n", "\n".join(line.rstrip() for line in words.splitlines())).strip()


def from_plain(typed: str) -> str:
    """Typed text as HTML: an empty line ends a paragraph, bare addresses become links."""
    paragraphs = re.split(r"\n\s*\n", typed.replace("\r\n", "\n").strip())
    return clean("".join(f"<p>{_linked(paragraph)}</p>" for paragraph in paragraphs if paragraph.strip()))


def _linked(paragraph: str) -> str:
    pieces, end = [], 0
    for link in _LINK.finditer(paragraph):
        address = html.escape(link[0])
        pieces += [html.escape(paragraph[end : link.start()]), f'<a href="{address}">{address}</a>']
        end = link.end()
    pieces.append(html.escape(paragraph[end:]))
    return "".join(pieces).replace("\n", "<br>")
