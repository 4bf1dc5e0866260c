"""What one may not see is never found, whatever is typed; and whatever is found opens."""

import pytest
from django_scopes import scope

from tests.story import everything, handed_over
from vorzimmer.conversations import actions as talk
from vorzimmer.engagements import actions as engagements
from vorzimmer.engagements.models import Part
from vorzimmer.members import actions as members
from vorzimmer.search.index.rebuilding import rebuild
from vorzimmer.search.queries import Filters, Page, find, kind_words
from vorzimmer.tasks import actions

CAST = ["anna", "ben", "bea", "carla", "susanne", "otto", "emil", "dora", "dirk"]
WORDS = [
    "reise",
    "wien",
    "plan",
    "zug",
    "morgen",
    "hotel",
    "fenster",
    "geheim",
    "adler",
    "ernst",
    "dahl",
    "b",
    "recherche",
]


@pytest.fixture
def full(house, django_capture_on_commit_callbacks):
    """One of everything in Anna's engagement, a secret in Emil's, a draft of Anna's, a file in a message."""
    with django_capture_on_commit_callbacks(execute=True):
        with scope(workspace=house.workspace):
            emils = actions.write_draft(
                actor=house.emil, engagement=house.other, title="Geheim", outcome="Nur Emil"
            ).task
            actions.hand_over(actor=house.emil, task=emils)
            talk.post_message(actor=house.emil, about=house.other, html="<p>Geheim: die Reise nach Wien</p>")
        everything(house)
        with scope(workspace=house.workspace):
            actions.write_draft(
                actor=house.anna, engagement=house.engagement, title="Entwurf Lissabon", outcome="Noch nicht"
            )
        for workspace in (house.workspace, house.elsewhere):
            rebuild(workspace)
    return house


def everything_found(actor, words, filters=None) -> Page:
    with scope(workspace=actor.workspace):
        return find(actor, words, filters or Filters(), most=200)


@pytest.mark.parametrize("who", CAST)
def test_whatever_is_found_opens(full, visitor, who):
    actor = getattr(full, who)
    visitor.sign_in(actor)
    found = {
        url for words in WORDS for hit in everything_found(actor, words).hits for url in (hit.url, hit.file_url) if url
    }
    found |= {hit.url for kind in kind_words() for hit in everything_found(actor, "", Filters(kind=kind)).hits}
    assert found
    for url in found:
        assert visitor.http.get(f"/w/{actor.workspace.slug}{url.partition('#')[0]}", follow=True).status_code == 200, (
            url
        )


@pytest.mark.parametrize("who", ["anna", "ben", "susanne", "dora", "dirk"])
def test_other_engagements_are_not_found(full, who):
    for words in ("geheim", "nur emil", "geheim reise", "gehiem", "gehei", "Ernst"):
        assert everything_found(getattr(full, who), words).hits == [], words


@pytest.mark.parametrize("who", ["ben", "bea", "carla", "otto", "emil", "susanne"])
def test_drafts_are_found_by_their_writer_only(full, who):
    assert everything_found(full.anna, "Lissabon").hits
    assert everything_found(getattr(full, who), "Lissabon").hits == []


def test_another_workspace_is_another_world(full):
    for words in WORDS:
        assert {hit.kind for hit in everything_found(full.dora, words).hits} <= {"engagement", "person"}


def test_whoever_leaves_an_engagement_finds_nothing_of_it(full):
    assert everything_found(full.susanne, "Hotel reise").hits or everything_found(full.susanne, "reise").hits
    with scope(workspace=full.workspace):
        part = Part.objects.get(engagement=full.engagement, membership=full.susanne.membership)
        engagements.end_part(actor=full.carla, part=part)
    assert {hit.pk for words in WORDS for hit in everything_found(full.susanne, words).hits} <= {full.susanne.id}


def test_a_filter_opens_no_door(full):
    narrowed = Filters(engagement=full.other.pk)
    assert everything_found(full.anna, "", narrowed).hits == []
    assert everything_found(full.anna, "geheim", narrowed).hits == []
    assert everything_found(full.anna, "", Filters(by=full.emil.id)).hits == []


def test_people_are_found_by_those_who_know_them(full):
    names = {who: bool(everything_found(getattr(full, who), "Emil Ernst").hits) for who in CAST}
    assert names == {**dict.fromkeys(CAST, False), "bea": True, "carla": True, "otto": True, "emil": True}


def test_whoever_left_the_workspace_is_not_found(full):
    with scope(workspace=full.workspace):
        members.remove_member(actor=full.otto, member=full.emil.membership)
    assert not [hit for hit in everything_found(full.carla, "Emil").hits if hit.kind == "person"]


def test_sensitive_fields_of_a_briefing_are_not_found(full):
    with scope(workspace=full.workspace):
        task = handed_over(full, "Flug buchen")
        task.refresh_from_db()
        sensitive = _sensitive_field()
        wanted = {"kind": sensitive[0], "brief": {sensitive[1]: "Passnummer4711"}}
        actions.change_task(actor=full.anna, task=task, seen_version=task.version, wanted=wanted)
    assert everything_found(full.anna, "Passnummer4711").hits == []
    assert everything_found(full.anna, "Flug buchen").hits


def _sensitive_field() -> tuple[str, str]:
    from vorzimmer.tasks.kinds import FieldType, load_kinds

    return next(
        (kind.slug, field.key)
        for kind in load_kinds().values()
        for field in kind.fields
        if field.sensitive and field.type in (FieldType.TEXT, FieldType.LONG)
    )
