"""Who may do what in the client's name: rules per kind of task and act."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any, ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .authority_words import rule_told
from .base import Clause, Names, Sentence
from .reading import Typed

FIRST_ROW = 2
"""4.1 says what holds where no rule does."""

ACTS: dict[str, Promise] = {
    "answer_mail": gettext_lazy("Answer mails"),
    "send_letter": gettext_lazy("Send letters"),
    "accept_appointment": gettext_lazy("Accept appointments"),
    "book": gettext_lazy("Book"),
    "spend": gettext_lazy("Spend money"),
    "publish": gettext_lazy("Publish"),
    "sign": gettext_lazy("Sign on behalf"),
    "open_post": gettext_lazy("Open post"),
    "call": gettext_lazy("Make calls"),
}


class Level(StrEnum):
    """How far a right goes, from the narrowest to the widest; `never` and `prepare` are limits, no rights."""

    NEVER = "never"
    PREPARE = "prepare"
    APPROVAL = "approval"
    REPORT = "report"
    FREE = "free"

    @property
    def label(self) -> Promise:
        """As the choice in the table says it."""
        return LEVELS[self]

    @property
    def grants(self) -> bool:
        """The act may be done, at least after an approval."""
        return self in {Level.APPROVAL, Level.REPORT, Level.FREE}


LEVELS: dict[Level, Promise] = {
    Level.PREPARE: gettext_lazy("Prepare only"),
    Level.APPROVAL: gettext_lazy("After approval"),
    Level.REPORT: gettext_lazy("Do and report"),
    Level.FREE: gettext_lazy("Do freely"),
    Level.NEVER: gettext_lazy("Never"),
}
STAGES: dict[int, Promise] = {
    1: gettext_lazy("from the beginning"),
    2: gettext_lazy("from stage 2"),
    3: gettext_lazy("from stage 3"),
}


@dataclass(frozen=True, slots=True)
class AuthorityRule:
    """One row of the table. Kind "": every kind of task. Nothing said about limit, people or hours: no such limit.

    It holds from `stage` on. Rights add up from stage to stage; only "never" and "prepare" take a right away.
    """

    kind: str
    act: str
    level: Level
    limit_cents: int | None = None
    people: tuple[str, ...] = ()
    from_time: str = ""
    to_time: str = ""
    stage: int = 1


@dataclass(frozen=True)
class Authority(Clause):
    """The authority matrix."""

    rules: tuple[AuthorityRule, ...] = ()

    key: ClassVar[str] = "authority"
    number: ClassVar[int] = 4
    title: ClassVar[Promise] = gettext_lazy("Authority")

    @classmethod
    def read(cls, typed: Typed) -> dict[str, Any]:
        rules = typed.rows("rules", AuthorityRule.__dataclass_fields__, _read_rule)
        for place, rule in enumerate(rules):
            if rule in rules[:place]:
                typed.wrong(f"rules.{place}.act", gettext_lazy("This rule is listed twice."))
        return {"rules": rules}

    @cached_property
    def index(self) -> dict[tuple[str, str], tuple[tuple[int, AuthorityRule], ...]]:
        """Kind and act to the rules with their places, made once per version."""
        found: dict[tuple[str, str], tuple[tuple[int, AuthorityRule], ...]] = {}
        for place, rule in enumerate(self.rules, FIRST_ROW):
            found[rule.kind, rule.act] = (*found.get((rule.kind, rule.act), ()), (place, rule))
        return found

    def told(self, names: Names) -> Iterator[Sentence]:
        text = _("Where nothing is said here, and above every limit, %(assistant)s asks %(client)s first.")
        yield self.sentence(1, "", text, **names.people())
        seen: dict[str, int] = {}
        for place, rule in enumerate(self.rules, FIRST_ROW):
            row = f"{rule.kind}:{rule.act}:{rule.stage}"
            seen[row] = seen.get(row, 0) + 1
            yield self.sentence(place, row if seen[row] == 1 else f"{row}:{seen[row]}", rule_told(rule, names))


def _read_rule(typed: Typed) -> AuthorityRule:
    opens, closes = typed.between("from_time", "to_time")
    rule = AuthorityRule(
        kind=typed.text("kind"),
        act=typed.choice("act", ACTS, ""),
        level=typed.choice("level", Level, Level.APPROVAL),
        limit_cents=typed.number_or_none("limit_cents"),
        people=typed.words("people"),
        from_time=opens,
        to_time=closes,
        stage=typed.number("stage", 1, 1, 3),
    )
    if rule.limit_cents is not None and not rule.level.grants:
        typed.wrong("limit_cents", gettext_lazy("A limit belongs to a right; here there is none."))
    return rule
