"""Opening the pages of `pages.py` as somebody would: by the links that lead there."""

from playwright.sync_api import Page

FIND = """([title, link]) => [...document.querySelectorAll(link)].find((each) => each.textContent.includes(title))?.pathname"""


FOLLOW = """(link) => { const found = document.querySelector(link); return found && found.pathname + found.search }"""


def visit(page: Page, inside: str, place: str) -> None:
    """Open a page by its place: an address, `in:` an address of the workspace, `task:` a title and what follows it.

    After ` >> ` stands a piece of the address of the first link to follow on the page so far, `+` what comes after it.
    """
    place, *links = place.split(" >> ")
    kind, _, rest = place.rpartition(":")
    if not kind:
        page.goto(place)
    elif kind == "in":
        page.goto(inside + rest)
    else:
        page.goto(_address(page, inside, kind, rest))
    for link in links:
        piece, _, more = link.partition("+")
        found = page.evaluate(FOLLOW, f"main a[href*='{piece}']")
        assert found, f"no link to {piece} on {page.url}"
        page.goto(found + more)
    page.wait_for_load_state("load")


def _address(page: Page, inside: str, kind: str, rest: str) -> str:
    lists = {
        "task": "/tasks/",
        "done": "/tasks/?state=closed",
        "engagement": "/engagements/",
        "need": "/needs/",
        "meeting": "/meetings/",
        "conversation": "/conversations/",
        "time": "/times/",
        "appointment-rules": "/times/",
        "appointment": "/calendar/?shape=agenda",
    }
    if kind == "page":
        title, _, more = rest.partition("+")
        page.goto(_address(page, inside, "engagement", "handbook/"))
        return str(page.evaluate(FIND, [title, "main a[href*='/handbook/0']"])) + more
    if kind in ("talk", "minutes"):
        page.goto(_address(page, inside, "engagement", "talks/"))
        found = "main a[href*='/talks/0']" if kind == "talk" else "main a[href*='/talks/minutes/0']"
        return str(page.evaluate(FIND, ["", found])) + rest
    if kind == "check-in":
        title, _, named = rest.partition("+")
        page.goto(_address(page, inside, "engagement", f"{title}+rhythm/"))
        return str(page.evaluate(FIND, [named, "main a[href*='/check-ins/0']"]))
    if kind == "clause":
        page.goto(_address(page, inside, "engagement", f"{rest}+agreement/"))
        return str(page.evaluate(FIND, ["Befugnisse", "a[href*='/agreements/clauses/']"]))
    title, _, more = rest.partition("+") if kind in ("task", "time", "appointment") or "+" in rest else ("", "", rest)
    page.goto(inside + lists[kind])
    parts = {
        "task": "a[href*='/tasks/0']",
        "done": "a[href*='/tasks/0']",
        "engagement": "main a[href*='/engagements/0']",
        "need": "main a[href*='/needs/0']",
        "meeting": "main a[href*='/meetings/0']",
        "time": "main a[href*='/times/0']",
        "appointment-rules": "main a[href$='/appointment-rules/']",
        "appointment": "main .cal-row a",
    }
    path = page.evaluate(
        FIND, [title, parts.get(kind, "main a[href*='/conversations/0'], main a[href*='/conversation/']")]
    )
    assert path, f"{title or kind} is not on {page.url}"
    return str(path) + more
