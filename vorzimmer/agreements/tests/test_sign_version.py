"""Both sides sign one text; then it never changes."""

import pytest
from django.db import DatabaseError, connection, transaction

from vorzimmer.agreements import actions, queries
from vorzimmer.agreements.models import Signature, Version
from vorzimmer.agreements.wording import wording_of
from vorzimmer.journal.action import NotAllowed
from vorzimmer.notifications.models import Notification

from .negotiated import begun, change, clause, inside, offered, ready, sign, signed


@pytest.fixture
def here(house):
    with inside(house):
        yield house


def test_with_the_second_signature_it_holds_and_the_engagement_settles_in(here):
    with transaction.atomic():
        here.engagement.refresh_from_db()
    _stage(here, "agreeing")
    version = ready(here)
    first = sign(here.anna, version)
    assert (first.whole, version.state) == (False, "offered")
    second = sign(here.ben, version)
    found = Version.objects.get(pk=version.pk)
    assert second.whole
    assert (found.state, found.parties["client"]) == ("signed", "Adler Maschinenbau GmbH")
    assert {each.digest for each in Signature.objects.filter(version=version)} == {found.digest}
    here.engagement.refresh_from_db()
    assert here.engagement.stage == "settling_in"
    assert queries.standing_version(here.engagement) == version
    told = Notification.objects.filter(entry__kind="agreements.signed")
    assert {one.to_id for one in told} == {here.anna.id, here.ben.id}


def test_working_together_already_they_go_on_working(here):
    signed(here)
    here.engagement.refresh_from_db()
    assert here.engagement.stage == "working"


def test_the_typed_name_is_the_signers_own(here):
    version = ready(here)
    digest = wording_of(version)[2]
    with pytest.raises(ValueError, match="name"):
        actions.sign_version(actor=here.anna, version=version, name="Ben Berger", digest=digest)
    actions.sign_version(actor=here.anna, version=version, name="  anna   ADLER ", digest=digest)
    assert Signature.objects.get(version=version).name == "anna ADLER"


def test_nobody_signs_what_they_have_not_read(here):
    version = ready(here)
    with pytest.raises(NotAllowed, match="changed meanwhile"):
        actions.sign_version(actor=here.anna, version=version, name="Anna Adler", digest="0" * 64)


@pytest.mark.parametrize("who", ["bea", "carla", "susanne", "otto", "emil"])
def test_only_the_two_sides_sign(here, who):
    version = ready(here)
    with pytest.raises(NotAllowed):
        sign(getattr(here, who), version)


def test_the_agency_signs_by_its_coordination(here):
    version = ready(here, form="agency")
    assert sign(here.carla, version).side == "assistant"


def test_nothing_may_be_open(here):
    version = offered(here)
    with pytest.raises(NotAllowed, match="Not every clause"):
        sign(here.ben, version)
    ready(here, version)
    remark = actions.comment_clause(actor=here.anna, clause=clause(version, "rate"), text="Ist das brutto?").comment
    with pytest.raises(NotAllowed, match="still open"):
        sign(here.anna, version)
    actions.settle_comment(actor=here.ben, comment=remark)
    sign(here.anna, version)
    with pytest.raises(NotAllowed, match="signed already"):
        sign(here.anna, version)


def test_a_draft_is_not_signed(here):
    with pytest.raises(NotAllowed, match="draft"):
        sign(here.ben, begun(here))


def test_a_change_takes_the_first_signature_away(here):
    version = ready(here)
    sign(here.anna, version)
    assert change(here.ben, clause(version, "hours"), weekly_minutes=600).unsigned
    assert not Signature.objects.filter(version=version).exists()
    version.refresh_from_db()
    assert (version.text, version.digest) == ("", "")


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE agreements_version SET effective_on = '2030-01-01'",
        "UPDATE agreements_version SET state = 'draft'",
        "UPDATE agreements_versionclause SET body = '{}'",
        "UPDATE agreements_signature SET name = 'Emil'",
        "DELETE FROM agreements_signature",
        "DELETE FROM agreements_versionclause",
        "DELETE FROM agreements_version",
        "DELETE FROM agreements_agreement",
    ],
)
def test_the_database_itself_refuses(here, statement):
    signed(here)
    with pytest.raises(DatabaseError, match="never changes"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def test_nothing_happens_when_it_fails_half_way(here, monkeypatch):
    version = ready(here)
    sign(here.anna, version)
    monkeypatch.setattr(Version, "sign", lambda *_: (_ for _ in ()).throw(RuntimeError))
    with pytest.raises(RuntimeError):
        sign(here.ben, version)
    assert Signature.objects.filter(version=version).count() == 1


def _stage(house, stage):
    from vorzimmer.engagements.actions import change_engagement

    change_engagement(
        actor=house.carla, engagement=house.engagement, title="", stage=stage, language="de", address="du",
        started_on=house.engagement.started_on,
    )  # fmt: skip
