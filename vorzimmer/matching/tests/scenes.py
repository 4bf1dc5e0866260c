"""Ben and Bea have profiles, Anna's firm looks for somebody: built through the verbs."""

from datetime import date
from uuid import UUID

from django_scopes import scope

from vorzimmer.matching import actions
from vorzimmer.matching.models import Competence, Need, Profile, ShortlistEntry
from vorzimmer.matching.ranking import Offered, Wanted
from vorzimmer.matching.ranking.hours import week_bits

OFFICE = {str(day): [["09:00", "17:00"]] for day in range(5)}
WISH = {"title": "Mehr Reisen", "kinds": [{"kind": "travel", "weight": 3}, {"kind": "text", "weight": 1}]}


def profile(house, first="ben", **wish) -> Profile:
    """Takes new clients, has 20 hours, and can travel and text; travel is confirmed."""
    actor = getattr(house, first)
    said = {"takes_new": True, "capacity_minutes": 1200, "at_most_clients": 5} | wish
    kept = actions.keep_profile(actor=actor, member=actor.membership, **said).profile
    for kind in ("travel", "text"):
        actions.claim_competence(actor=actor, profile=kept, kind=kind, level=2, evidence="Seit drei Jahren")
    with scope(workspace=house.workspace):
        travel = Competence.objects.get(profile=kept, kind="travel")
    actions.confirm_competence(actor=house.carla, competence=travel, level=3)
    return kept


def draft(house, **wish) -> Need:
    """Anna has begun to say what she is looking for."""
    return actions.describe_need(actor=house.anna, place=house.engagement, **(WISH | wish)).need


def looking(house, **wish) -> Need:
    """Anna has sent it."""
    return actions.send_need(actor=house.anna, need=draft(house, **wish)).need


def suggested(house, first="ben") -> ShortlistEntry:
    """Carla has asked somebody."""
    kept = profile(house, first)
    return actions.suggest_assistant(actor=house.carla, need=looking(house), profile=kept, words="Passt gut").entry


def fresh(house, row):
    """As it is in the database now."""
    with scope(workspace=house.workspace):
        return type(row).objects.get(pk=row.pk)


def wanted(number=1, **said) -> Wanted:
    """A need as the ranking sees it: travel most of all, ten hours, German, in office hours."""
    usual = {
        "key": UUID(int=number), "kinds": (("travel", 3),), "weekly_minutes": 600, "languages": (("de", "C1"),),
        "hours": week_bits(OFFICE, "Europe/Berlin", date(2026, 11, 22)), "tools": frozenset(), "industry": "",
        "discretion": 0, "budget_cents": None, "must_haves": frozenset(), "style": {},
    }  # fmt: skip
    return Wanted(**(usual | said))


def offered(number=1, **said) -> Offered:
    """Somebody who fits it completely."""
    usual = {
        "profile": UUID(int=number), "takes_new": True, "free_minutes": 600, "clients": 1, "at_most_clients": 4,
        "competences": {"travel": (3, True)}, "languages": {"de": 6}, "hours": wanted().hours, "tools": frozenset(),
        "industries": frozenset(), "discretion": 2, "rate_cents": 4000, "style": {}, "ratings": (20.0, 4),
    }  # fmt: skip
    return Offered(**(usual | said))
