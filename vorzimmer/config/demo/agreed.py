"""What the four pairs have agreed: three signed, one of them changed since, one still being talked about."""

from datetime import datetime
from typing import Any

from django.utils import translation

from vorzimmer.agreements import actions, queries
from vorzimmer.agreements.models import Version, VersionClause
from vorzimmer.agreements.wording import wording_of
from vorzimmer.config.demo.calendar import Days
from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor

Cast = dict[str, Actor]
Rooms = dict[str, Engagement]
TRAIN = {"kind": "travel", "act": "book", "level": "report", "limit_cents": 15000, "stage": 1}


def agree(days: Days, cast: Cast, rooms: Rooms) -> None:
    """In the order in which it happened."""
    adler(days, cast, rooms["adler"])
    mertens(days, cast, rooms["mertens"])
    whitfield(days, cast, rooms["whitfield"])
    hollerbusch(days, cast, rooms["hollerbusch"])


def adler(days: Days, cast: Cast, engagement: Engagement) -> None:
    """Signed on the second day; after two months Anna lets Ben spend more."""
    anna, ben, carla = cast["anna"], cast["ben"], cast["carla"]
    with clock.at(days.ago(69, "9:10")), translation.override("de"):
        version = _begin(carla, engagement, "agency", {
            "hours": {"weekly_minutes": 900, "carry_over_minutes": 600}, "rate": {"per": "hour", "cents": 4800},
        })  # fmt: skip
        _change(ben, version, "authority", lambda body: body | {"rules": [*body["rules"], TRAIN]})
        actions.offer_version(actor=carla, version=version, effective_on=clock.now().date())
    with clock.at(days.ago(69, "11:30")):
        remark = actions.comment_clause(
            actor=anna, clause=_clause(version, "response_times"), text="Gilt das auch, wenn ich auf der Messe bin?"
        ).comment
        actions.counter(actor=anna, version=version)
    with clock.at(days.ago(69, "13:40")):
        actions.settle_comment(actor=ben, comment=remark)
        actions.counter(actor=ben, version=version)
    _sign(version, (anna, days.ago(69, "15:05")), (carla, days.ago(69, "16:20")))
    with clock.at(days.ago(28, "10:00")):
        _grow(anna, version, 2)
        changed = actions.begin_next_version(actor=anna, agreement=version.agreement).version
        _change(anna, changed, "spending", lambda body: body | {
            "per_act_cents": 40000, "per_day_cents": 80000, "per_month_cents": 200000,
        })  # fmt: skip
        actions.offer_version(actor=anna, version=changed, effective_on=clock.now().date())
    _sign(changed, (ben, days.ago(27, "9:20")), (anna, days.ago(27, "12:15")))


def mertens(days: Days, cast: Cast, engagement: Engagement) -> None:
    """A practice: patients' data, little spending."""
    julia, deniz = cast["julia"], cast["deniz"]
    with clock.at(days.ago(68, "9:00")), translation.override("de"):
        version = _begin(deniz, engagement, "freelancer", {
            "hours": {"weekly_minutes": 480}, "rate": {"cents": 4200},
            "spending": {"per_act_cents": 10000, "per_day_cents": 20000, "per_month_cents": 50000},
            "language": {"language": "de", "address": "sie"},
        })  # fmt: skip
        actions.offer_version(actor=deniz, version=version, effective_on=clock.now().date())
    _sign(version, (julia, days.ago(67, "18:40")), (deniz, days.ago(66, "8:30")))


def whitfield(days: Days, cast: Cast, engagement: Engagement) -> None:
    """The same in English."""
    oliver, elena = cast["oliver"], cast["elena"]
    with clock.at(days.ago(68, "10:00")), translation.override("en"):
        version = _begin(elena, engagement, "freelancer", {
            "hours": {"weekly_minutes": 600}, "rate": {"cents": 5200, "currency": "GBP"},
            "language": {"language": "en", "address": "du"},
        }, currency="GBP")  # fmt: skip
        actions.offer_version(actor=elena, version=version, effective_on=clock.now().date())
    _sign(version, (oliver, days.ago(67, "10:15")), (elena, days.ago(67, "14:00")))


def hollerbusch(days: Days, cast: Cast, engagement: Engagement) -> None:
    """Nearly done: one price is open, with a question beside it."""
    thomas, ben = cast["thomas"], cast["ben"]
    with clock.at(days.ago(6, "15:00")), translation.override("de"):
        version = _begin(ben, engagement, "freelancer", {"hours": {"weekly_minutes": 360}, "rate": {"cents": 4600}})
        actions.offer_version(actor=ben, version=version, effective_on=days.ahead(6, "9:00").date())
    with clock.at(days.ago(2, "17:10")):
        _accept(thomas, version, leave="rate")
        _change(thomas, version, "rate", lambda body: body | {"cents": 4400, "payment_days": 30})
        actions.comment_clause(
            actor=thomas, clause=_clause(version, "rate"),
            text="Bei sechs Stunden in der Woche: Ginge auch 44 Euro, wenn ich die Rechnungen monatlich bekomme?",
        )  # fmt: skip
        actions.counter(actor=thomas, version=version)


def _begin(by: Actor, engagement: Engagement, form: str, own: dict[str, dict[str, Any]], **more: Any) -> Version:
    version = actions.begin_agreement(actor=by, engagement=engagement, form=form, **more).version
    for key, fields in own.items():
        _change(by, version, key, lambda body, fields=fields: body | fields)
    return version


def _change(by: Actor, version: Version, key: str, change: Any) -> None:
    found = _clause(version, key)
    actions.change_clause(actor=by, clause=found, body=change(found.body), revision=found.revision)


def _clause(version: Version, key: str) -> VersionClause:
    return next(clause for clause in queries.clauses_of(version) if clause.key == key)


def _accept(by: Actor, version: Version, *, leave: str = "") -> None:
    wordings = {clause.key: clause.revision for clause in queries.clauses_of(version) if clause.key != leave}
    actions.accept_version(actor=by, version=version, revisions=wordings)


def _sign(version: Version, first: tuple[Actor, datetime], second: tuple[Actor, datetime]) -> None:
    """The first accepts everything and signs, then the second."""
    with clock.at(first[1]):
        _accept(first[0], version)
    for actor, at in (first, second):
        with clock.at(at):
            digest = wording_of(version)[2]
            actions.sign_version(actor=actor, version=version, name=actor.person.name, digest=digest)


def _grow(by: Actor, version: Version, stage: int) -> None:
    actions.grow_rights(actor=by, agreement=version.agreement, stage=stage)
