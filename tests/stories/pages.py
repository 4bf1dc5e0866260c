"""The pages that people look at, in the demo: who, a short name, where."""

from playwright.sync_api import Page

PAGES: dict[str, list[tuple[str, str]]] = {
    "": [
        ("sign-in", "/sign-in/"),
        ("sign-in-password", "/sign-in/password/"),
        ("forgotten", "/sign-in/password/forgotten/"),
        ("offline", "/offline/"),
    ],
    "anna": [
        ("today", "in:/"),
        ("tasks", "in:/tasks/"),
        ("tasks-done", "in:/tasks/?state=closed"),
        ("tasks-calendar", "in:/tasks/?shape=calendar"),
        ("calendar-week", "in:/calendar/?shape=week"),
        ("calendar-day", "in:/calendar/?shape=day"),
        ("calendar-month", "in:/calendar/?shape=month"),
        ("calendar-agenda", "in:/calendar/?shape=agenda"),
        ("calendar-engagement", "engagement:calendar/"),
        ("appointment", "appointment:Jour fixe"),
        ("appointment-move", "appointment:Jour fixe+move/"),
        ("appointment-cancel", "appointment:Standplanung+cancel/"),
        ("appointment-new", "in:/calendar/new/"),
        ("calendar-settings", "in:/calendar/settings/"),
        ("invitation-addresses", "in:/calendar/invitations/addresses/"),
        ("appointment-countered", "appointment:Standplanung"),
        ("follow-up-new", "in:/calendar/follow-ups/new/"),
        ("views", "in:/tasks/views/"),
        ("keep-view", "in:/tasks/views/new/?kind=travel"),
        ("export", "in:/tasks/export/"),
        ("delegate", "in:/tasks/new/?outcome=Reise"),
        ("task-asked", "task:Reise Wien"),
        ("task-delivered", "task:Einladungsschreiben"),
        ("task-done", "done:"),
        ("change-briefing", "task:Reise Wien+brief/change/"),
        ("questions", "in:/questions/"),
        ("conversations", "in:/conversations/"),
        ("conversation", "conversation:"),
        ("search", "in:/search/"),
        ("search-hits", "in:/search/?q=Reise"),
        ("search-narrowed", "in:/search/?q=Reise&filter=1&state=closed"),
        ("search-nothing", "in:/search/?q=xyzzy&kind=file"),
        ("search-save", "in:/search/save/?q=Reise"),
        ("engagements", "in:/engagements/"),
        ("accesses", "engagement:access/"),
        ("give-access", "engagement:access/give/"),
        ("send-secret", "engagement:access/send/"),
        ("engagement", "engagement:"),
        ("together", "engagement:together/"),
        ("rhythm", "engagement:Adler+rhythm/"),
        ("rhythm-times", "engagement:Adler+rhythm/times/"),
        ("pulse", "engagement:Adler+rhythm/pulse/"),
        ("thanks", "engagement:Adler+rhythm/thanks/"),
        ("morning", "check-in:Adler+Tagesplan"),
        ("announce-end", "engagement:parting/announce/"),
        ("call", "engagement:call/"),
        ("calls", "engagement:calls/"),
        ("call-note", "engagement:calls/note/?status=call_back"),
        ("talks", "engagement:talks/"),
        ("talks-rhythm", "engagement:talks/rhythm/"),
        ("talk-arrange", "engagement:talks/new/"),
        ("talk", "talk:"),
        ("talk-facts", "talk:facts/?figure=on_time"),
        ("talk-feedback", "talk:feedback/?kind=wish"),
        ("talk-minutes", "minutes:"),
        ("what-remains", "in:/kept/"),
        ("acts-in-my-name", "engagement:agreement/acts/"),
        ("more-than-agreed", "engagement:agreement/changes/"),
        ("propose-change", "engagement:agreement/changes/new/"),
        ("agreement", "engagement:agreement/"),
        ("rights-and-duties", "engagement:agreement/standing/"),
        ("needs-client", "in:/needs/"),
        ("need-new", "in:/needs/new/"),
        ("handbook", "engagement:handbook/"),
        ("handbook-gallery", "engagement:handbook/gallery/"),
        ("handbook-whole", "engagement:handbook/whole/"),
        ("handbook-new", "engagement:handbook/new/?sample=meeting-ready"),
        ("handbook-import", "engagement:handbook/import/"),
        ("handbook-page", "page:so reist Anna"),
        ("handbook-change", "page:Wer wichtig ist+change/"),
        ("handbook-versions", "page:so reist Anna+versions/"),
        ("handbook-procedure", "page:Besprechung mit"),
        ("follow-procedure", "task:Reise Wien+procedure/"),
        ("notifications", "in:/notifications/"),
        ("settings", "in:/settings/"),
        ("settings-notifications", "in:/settings/notifications/"),
        ("settings-hours", "in:/settings/hours/"),
        ("settings-anywhere", "in:/settings/anywhere/"),
        ("settings-devices", "in:/settings/notifications/devices/"),
        ("settings-calendars", "in:/settings/calendars/"),
        ("settings-calendars-connect", "in:/settings/calendars/connect/"),
        ("settings-calendars-conflicts", "in:/settings/calendars/conflicts/"),
        ("my-data", "in:/settings/my-data/"),
        ("import", "in:/import/"),
        ("account", "/account/"),
        ("preferences", "/account/preferences/"),
        ("devices", "/account/sessions/"),
        ("security", "/account/security/"),
        ("nothing-here", "in:/nowhere/"),
    ],
    "ben": [
        ("today-assistant", "in:/"),
        ("rhythm-assistant", "engagement:Adler+rhythm/"),
        ("morning-draft", "check-in:Hollerbusch+Tagesplan"),
        ("tasks-assistant", "in:/tasks/"),
        ("tasks-week", "in:/tasks/?shape=calendar&span=week&filter=1"),
        ("calendar-assistant", "in:/calendar/?shape=week"),
        ("follow-ups", "in:/calendar/follow-ups/"),
        ("tasks-board", "in:/tasks/?shape=board"),
        ("move-card", "task:Drei Anbieter+moves/?by=state"),
        ("another-day", "task:Drei Anbieter+day/"),
        ("accesses-assistant", "engagement:access/"),
        ("ask-access", "engagement:access/ask/"),
        ("times", "in:/times/"),
        ("time-poll", "time:Beirat"),
        ("time-offer", "time:Jahresgespräch"),
        ("time-new", "in:/times/new/"),
        ("appointment-rules", "appointment-rules:"),
        ("task-new", "task:Drei Anbieter"),
        ("task-in-work", "task:Protokoll"),
        ("ask", "task:Protokoll+questions/ask/"),
        ("act-in-a-name", "task:Protokoll+acts/new/"),
        ("another-date", "task:Drei Anbieter+accept-with-date/"),
        ("pass-on", "task:Drei Anbieter+pass-on/"),
        ("rights-and-duties-assistant", "engagement:agreement/standing/"),
        ("agreement-open", "engagement:Hollerbusch+agreement/"),
        ("agreement-change", "clause:Hollerbusch"),
        ("home", "/"),
        ("my-profile", "in:/settings/profile/"),
        ("my-profile-change", "in:/settings/profile/change/"),
        ("my-profile-style", "in:/settings/profile/style/"),
        ("my-competence", "in:/settings/profile/competences/"),
        ("recorded", "in:/settings/profile/recorded/"),
        ("asked", "need:"),
    ],
    "carla": [
        ("today-coordinator", "in:/"),
        ("tasks-coordinator", "in:/tasks/"),
        ("tasks-grouped", "in:/tasks/?group=client"),
        ("tasks-board-turns", "in:/tasks/?shape=board&by=turn"),
        ("tasks-timeline", "in:/tasks/?shape=timeline"),
        ("changed-together", "in:/tasks/together/changes/"),
        ("members", "in:/members/"),
        ("needs", "in:/needs/"),
        ("need", "need:"),
        ("ranking", "need:ranking/"),
        ("board", "in:/needs/board/"),
        ("meetings", "in:/meetings/"),
        ("meeting", "meeting:Kanzlei Brandt+"),
        ("need-frame", "need:frame/"),
        ("need-style", "need:style/"),
        ("competences", "in:/needs/competences/"),
        ("invite", "in:/members/invite/"),
        ("open-engagement", "in:/engagements/new/"),
        ("kinds", "in:/settings/kinds/"),
        ("kind", "in:/settings/kinds/travel/"),
        ("engagement-coordinator", "engagement:"),
        ("together-coordinator", "engagement:together/"),
        ("rhythm-coordinator", "engagement:Adler+rhythm/"),
        ("absences", "in:/absences/"),
        ("absence-new", "in:/absences/new/"),
        ("retention", "in:/settings/retention/"),
        ("ways-of-calling", "in:/settings/calls/"),
        ("engagement-settings", "engagement:settings/"),
    ],
    "susanne": [("today-supervisor", "in:/"), ("task-supervisor", "task:Reise Wien")],
    "otto": [
        ("today-owner", "in:/"),
        ("workspace", "in:/settings/workspace/"),
        ("jobs", "in:/settings/jobs/"),
        ("archive", "in:/settings/archive/"),
    ],
}

FIND = """([title, link]) => [...document.querySelectorAll(link)].find((each) => each.textContent.includes(title))?.pathname"""


def visit(page: Page, inside: str, place: str) -> None:
    """Open a page by its place: an address, `in:` an address of the workspace, `task:` a title and what follows it."""
    kind, _, rest = place.rpartition(":")
    if not kind:
        page.goto(place)
    elif kind == "in":
        page.goto(inside + rest)
    else:
        page.goto(_address(page, inside, kind, rest))
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
