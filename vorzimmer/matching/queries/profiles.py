"""Profiles: one's own, those of suggested assistants, and what is recorded about somebody."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.shortcuts import get_object_or_404

from vorzimmer.engagements.models import Part
from vorzimmer.files.models import StoredFile
from vorzimmer.matching import ranking
from vorzimmer.matching.models import Competence, CompetenceFile, Need, Profile, ShortlistEntry
from vorzimmer.people.actor import Actor
from vorzimmer.tasks.queries import kind_faces

from .offers import offers, wanted_of
from .ranking import Told, recorded, tell

MOST_NEEDS = 50


def own_profile(actor: Actor) -> Profile | None:
    """The actor's profile, if they have written one."""
    return _profiles().filter(membership=actor.membership).first()


def visible_profiles(actor: Actor) -> "QuerySet[Profile]":
    """One's own; all for those who run the workspace; for clients those who would like to work for them."""
    if actor.runs_the_workspace:
        return _profiles()
    mine = Part.objects.filter(
        engagement=OuterRef("need__engagement"), membership=actor.membership, until=None, role=Part.Role.CONTACT
    )
    willing = ShortlistEntry.objects.filter(profile=OuterRef("pk"), state=ShortlistEntry.State.ACCEPTED)
    return _profiles().filter(Q(membership=actor.membership) | Q(Exists(willing.filter(Exists(mine)))))


def get_profile(actor: Actor, pk: UUID) -> Profile:
    """404 if there is none that the actor may see."""
    return get_object_or_404(visible_profiles(actor), pk=pk)


def _profiles() -> "QuerySet[Profile]":
    return Profile.objects.filter(membership__left_at=None).select_related("membership__user", "membership__workspace")


@dataclass(frozen=True, slots=True)
class Can:
    """A competence with the name of its kind, and the files that show it where the reader may see them."""

    row: Competence
    name: str
    files: list[StoredFile] = field(default_factory=list)


def competences_of(profile: Profile) -> list[Can]:
    """By the workspace's order of kinds; two queries. Without files: those are not for clients."""
    return _named(profile.competences.select_related("confirmed_by__user"))


def competences_with_files(profile: Profile) -> list[Can]:
    """The same with what shows each: for the owner and those who run the workspace; three queries."""
    rows = profile.competences.select_related("confirmed_by__user").prefetch_related("shown_by__file")
    return _with_files(_named(rows))


def is_shown(actor: Actor, file: StoredFile) -> bool:
    """Whether it shows a competence that the actor looks after."""
    return actor.runs_the_workspace and bool(CompetenceFile.objects.filter(file=file).exists())


def get_competence(actor: Actor, pk: UUID) -> Competence:
    """One's own, or any for those who run the workspace; else 404."""
    rows = Competence.objects.select_related("profile__membership__user", "profile__membership__workspace")
    if not actor.runs_the_workspace:
        rows = rows.filter(profile__membership=actor.membership)
    return get_object_or_404(rows, pk=pk)


def to_confirm() -> list[Can]:
    """What assistants say they can do and nobody has looked at, oldest first. For those who run the workspace."""
    waiting = Competence.objects.filter(confirmed_at=None, profile__membership__left_at=None)
    rows = waiting.select_related("profile__membership__user", "profile__membership__workspace").order_by("claimed_at")
    rows = rows.prefetch_related("shown_by__file")
    names = kind_faces()
    return _with_files(Can(row, names[row.kind].name if row.kind in names else row.kind) for row in rows)


def _with_files(found: Iterable[Can]) -> list[Can]:
    """Of rows that were read along with their files."""
    return [replace(can, files=[link.file for link in can.row.shown_by.all()]) for can in found]


def _named(rows: "QuerySet[Competence]") -> list[Can]:
    names = kind_faces()
    order = list(names)
    found = [Can(row, names[row.kind].name if row.kind in names else row.kind) for row in rows]
    return sorted(found, key=lambda can: order.index(can.row.kind) if can.row.kind in names else len(order))


@dataclass(frozen=True, slots=True)
class Recorded:
    """A score of somebody's: what for, how much, every criterion; and the suggestion it was stored with, if any."""

    title: str
    minutes: int
    score: int
    fits: bool
    criteria: list[Told]
    entry: ShortlistEntry | None


def scores_now(profile: Profile, names: dict[str, str]) -> list[Recorded]:
    """Every score that the coordination would see of this profile at this moment, for each open need.

    By kinds and hours, without the client: who is looking for somebody is not for everybody. Nothing of it is stored.
    """
    found = offers([profile.pk])
    needs = Need.objects.filter(state__in=Need.LOOKING).order_by("-created_at")[:MOST_NEEDS]
    scores = []
    for need in needs if found else ():
        one = ranking.measure(wanted_of(need), found[0])
        title = ", ".join(names.get(wish["kind"], wish["kind"]) for wish in need.kinds)
        scores.append(Recorded(title, need.weekly_minutes, one.score, one.fits, tell(one.criteria, names), None))
    return scores


def suggestions_of(profile: Profile, names: dict[str, str]) -> list[Recorded]:
    """What was stored about them: suggestions with the score of that day. Newest first."""
    rows = profile.suggestions.select_related("need__engagement__client", "proposed_by__user")
    entries = rows.order_by("-proposed_at")[:MOST_NEEDS]
    return [
        Recorded(each.need.title, each.need.weekly_minutes, each.score, True, recorded(each, names), each)
        for each in entries
    ]
