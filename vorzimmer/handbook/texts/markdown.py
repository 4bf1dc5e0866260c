"""Markdown to HTML that can do no harm. Decision 0030 says why Markdown is what is stored."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

TAGS = {
    "p", "br", "hr", "strong", "em", "s", "code", "pre", "blockquote", "ul", "ol", "li", "a", "img", "span",
    "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
ATTRIBUTES = {
    "a": {"href", "title"}, "img": {"src", "alt", "title", "loading"}, "ol": {"start"},
    **{f"h{level}": {"id"} for level in range(2, 7)},
}  # fmt: skip
CLASSES = {"th": {"number"}, "td": {"number"}, "span": {"handbook-nopicture"}}
FILE = re.compile(r"^files/([0-9a-f-]{36})$")
PAGE_LINK = re.compile(r"\[\[([^\[\]\n]{1,200})\]\]")


@dataclass(slots=True)
class Rendered:
    """The text as HTML, and its headings (level, name in the address, words)."""

    html: SafeString
    headings: list[tuple[int, str, str]] = field(default_factory=list)


def render(
    body: str, *, pictures: Mapping[str, str] | None = None, pages: Mapping[str, str] | None = None, below: int = 1,
    named: str = "s",
) -> Rendered:  # fmt: skip
    """`pictures`: address by key of file; others are not shown. `pages`: address by title, for `[[Title]]`.

    Headings begin `below` the first level; their names in the address begin with `named`, so that several texts can
    stand on one page. HTML in the text is shown as it was typed.
    """
    import nh3  # both are loaded with the first page that is shown

    body = _with_links(body, pages or {})
    tokens = _parser().parse(body, {})
    headings = _headings(tokens, below, named)
    _tables(tokens)
    _pictures(tokens, pictures or {})
    raw = _parser().renderer.render(tokens, _parser().options, {})
    clean = nh3.clean(
        raw, tags=TAGS, attributes=ATTRIBUTES, allowed_classes=CLASSES, url_schemes={"https", "http", "mailto", "tel"},
        link_rel="noopener nofollow",
    )  # fmt: skip
    return Rendered(mark_safe(_boxed(clean)), headings)  # noqa: S308 - just cleaned


def plain(body: str) -> str:
    """The words without signs, for searching."""
    lines = []
    for token in _parser().parse(body, {}):
        if token.type == "inline" and token.children:
            words = "".join(" " if each.type in ("softbreak", "hardbreak") else each.content for each in token.children)
            lines.append(words.replace("[[", "").replace("]]", ""))
        elif token.type in ("fence", "code_block"):
            lines.append(token.content.strip())
    return "\n".join(line for line in lines if line.strip())


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False, "breaks": True}).enable(["table", "strikethrough"])


def _with_links(body: str, pages: Mapping[str, str]) -> str:
    """`[[Title]]` becomes a link where there is a page of that title; otherwise it stays as it was typed."""

    def link(found: "re.Match[str]") -> str:
        address = pages.get(found[1].strip().casefold())
        return f"[{found[1].strip()}]({address})" if address else found[0]

    return PAGE_LINK.sub(link, body) if pages else body


def _headings(tokens: "list[Token]", below: int, named: str) -> list[tuple[int, str, str]]:
    found: list[tuple[int, str, str]] = []
    for number, token in enumerate(tokens):
        if token.type in ("heading_open", "heading_close"):
            token.tag = f"h{min(int(token.tag[1]) + below, 6)}"
        if token.type == "heading_open":
            words = tokens[number + 1].content
            name = f"{named}{len(found) + 1}-{_slug(words)}"
            token.attrSet("id", name)
            found.append((int(token.tag[1]), name, _spoken(tokens[number + 1])))
    return found


def _spoken(inline: "Token") -> str:
    return "".join(each.content for each in inline.children or [])


def _slug(words: str) -> str:
    plain_letters = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain_letters.lower()).strip("-")[:40]


def _tables(tokens: "list[Token]") -> None:
    """Columns that are set to the right are numbers; the page has no inline style."""
    for token in tokens:
        if token.type in ("th_open", "td_open"):
            style = str(token.attrs.pop("style", ""))
            if "right" in style:
                token.attrSet("class", "number")


def _pictures(tokens: "list[Token]", pictures: Mapping[str, str]) -> None:
    """Only pictures of the house: others would tell their sender who reads the page, and when."""
    _each_inline(tokens, lambda child: _picture(child, pictures))


def _each_inline(tokens: "list[Token]", change: "Callable[[Token], None]") -> None:
    for token in tokens:
        for child in token.children or []:
            change(child)


def _picture(token: Any, pictures: Mapping[str, str]) -> None:
    if token.type != "image":
        return
    found = FILE.match(str(token.attrs.get("src", "")))
    address = pictures.get(found[1]) if found else None
    if address:
        token.attrSet("src", address)
        token.attrSet("loading", "lazy")
    else:
        token.type, words = "html_inline", "".join(each.content for each in token.children or [])
        token.content = f'<span class="handbook-nopicture">{escape(words)}</span>'


def _boxed(html: str) -> str:
    """Wide tables move within their own frame."""
    label = escape(_("Table"))
    opened = f'<div class="table-box" tabindex="0" role="region" aria-label="{label}"><table class="table">'
    return html.replace("<table>", opened).replace("</table>", "</table></div>")
