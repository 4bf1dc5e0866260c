"""What is wanted, and messages: briefs are checked field by field as on the page."""

from typing import Annotated, Any, Literal

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from pydantic import Field, JsonValue

from vorzimmer.api.v1.adapters.base import Adapter, Values
from vorzimmer.api.v1.fields import NO_NUL, Moment, Row, Zone, text, whole
from vorzimmer.api.v1.problems import INVALID, Problem, invalid
from vorzimmer.conversations import texts
from vorzimmer.files.queries import own_files
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import queries
from vorzimmer.tasks.briefing import brief_fields, clean_brief
from vorzimmer.tasks.kinds import Kind, Typist
from vorzimmer.tasks.models import Task

type Key = Annotated[str, Field(max_length=40, pattern=NO_NUL)]
Brief: Any = Annotated[dict[Key, JsonValue], Field(max_length=100)]
Gaps: Any = Annotated[dict[Key, Literal["ask", "decide"]], Field(max_length=100)]
IN_THE_BRIEF: dict[str, Any] = {
    "brief": (Brief, Field(
        default_factory=dict, description="By field key of the kind: texts, numbers, booleans, lists, ISO dates",
        examples=[{"traveller": "Anna Adler"}],
    )),
    "gaps": (Gaps, Field(
        default_factory=dict, description="Left open on purpose: the assistant asks, or decides",
        examples=[{"hotel": "ask"}],
    )),
}  # fmt: skip
BUDGET: Any = (whole(1, 60_000) | None, Field(default=None, description="About how long it may take"))
FILES: Any = (
    Annotated[list[Row], Field(max_length=50)],
    Field(default_factory=list, description="Ids of files that you have uploaded"),
)
WANTED: dict[str, Any] = {
    "title": (text(200), Field(default="", examples=["Reise nach Wien"])),
    "outcome": (text(20_000), Field(
        default="", description="What shall be there in the end? A title or this is needed.",
        examples=["Hin- und Rückreise mit einer Nacht, alles in einem Plan"],
    )),
    "kind": (text(30), Field(default="", description="Slug of a kind (see /kinds), or empty", examples=["travel"])),
    **IN_THE_BRIEF,
    "due_at": (Moment | None, Field(default=None)),
    "due_zone": (Zone, Field(default="", description="The zone the date is meant in; your own if empty")),
    "budget_minutes": BUDGET,
    "files": FILES,
}  # fmt: skip


def _delegate(actor: Actor, engagement: Any, values: Values) -> Values:
    if not (values.get("title") or values.get("outcome")):
        raise invalid(["body", "outcome"], _("Write a few words: what shall be there in the end?"))
    return checked(actor, values, values.get("kind", ""), also="")


def _change(actor: Actor, task: Task, values: Values) -> Values:
    """Only what was sent is changed; what of the brief is sent replaces the whole brief."""
    version, files = values.pop("seen_version"), values.pop("files", [])
    if values.get("title") == "":
        raise invalid(["body", "title"], _("A task has a title."))
    values = checked(actor, {**values, "files": files}, values.get("kind", task.kind), also=task.kind)
    files = values.pop("files")
    if "due_zone" in values and not values["due_zone"]:
        values["due_zone"] = actor.person.timezone
    return {"seen_version": version, "wanted": values, "files": files}


def checked(actor: Actor, values: Values, slug: str, *, also: str) -> Values:
    """Kind, brief and files as the page checks them. Raises Problem."""
    kinds = queries.kinds_of(also=also)
    if slug and slug not in kinds:
        raise invalid(["body", "kind"], _("There is no kind of this name."))
    if values.get("brief"):
        values["brief"] = _brief(actor, kinds.get(slug), values["brief"])
    if "files" not in values:
        return values
    wanted = [str(pk) for pk in values["files"]]
    files = own_files(actor, wanted)
    if len(files) != len(set(wanted)):
        raise invalid(["body", "files"], _("Only files that you have uploaded yourself can be added."))
    return {**values, "files": tuple(files)}


def _brief(actor: Actor, kind: Kind | None, sent: dict[str, Any]) -> dict[str, Any]:
    """As `clean_brief` reads it, from values in one notation for everybody: 12.5, 2026-11-24, true."""
    fields = {field.key: field for field in brief_fields(kind)}
    errors: dict[str, str | Promise] = {key: _("This kind has no such field.") for key in sent if key not in fields}
    raw = {key: _as_text(value) for key, value in sent.items() if key in fields}
    typist = Typist(language="en", zone=queries.typist_of(actor).zone)
    values, unreadable = clean_brief(kind, raw, typist=typist)
    if errors | unreadable:
        wrong = errors | unreadable
        raise Problem(INVALID, errors=[{"where": f"body.brief.{k}", "message": str(v)} for k, v in wrong.items()])
    return values


def _as_text(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return "\n".join(_as_text(each) for each in value)
    if isinstance(value, dict):
        return f"{value.get('amount', '')} {value.get('currency', '')}".strip()
    return "" if value is None else str(value).replace("\x00", "")


def _say(actor: Actor, about: Any, values: Values) -> Values:
    plain = values.pop("text", "")
    html = values.get("html", "")
    if plain and html:
        raise invalid(["body", "text"], _("Send text or html, not both."))
    return {**values, "html": html or texts.from_plain(plain)}


SEEN = (whole(0), Field(description="The `version` of the task that you have read"))
DELEGATE = Adapter(fields=WANTED, read=_delegate)
CHANGE = Adapter(fields={"seen_version": SEEN, **WANTED}, without=frozenset({"wanted"}), read=_change)
WAIT = Adapter(fields={"who": (text(120, least=1), Field(description="Who has to act first"))})
SAY = Adapter(
    fields={
        "text": (text(texts.LONGEST), Field(default="", description="Plain words; an empty line ends a paragraph")),
        "html": (text(texts.LONGEST), Field(default="", description="Light formatting instead of text")),
    },
    without=frozenset({"client_id"}),
    read=_say,
)
