"""Yes, no, another: without blame, and without a reason unless it is shared."""

import pytest
from django_scopes import scope

from vorzimmer.agreements.models import Agreement, VersionClause
from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.journal.action import NotAllowed
from vorzimmer.journal.models import Entry
from vorzimmer.matching import actions
from vorzimmer.notifications.models import Notification

from .meeting_scenes import NOW, answered, planned, two_willing
from .scenes import fresh, profile


def test_two_yes_make_an_engagement_that_goes_on_to_agreeing(house):
    meeting = planned(house)
    assert answered(house, meeting, "anna", "yes").outcome == "waiting"
    assert answered(house, meeting, "ben", "yes").outcome == "agreed"
    with scope(workspace=house.workspace):
        need = fresh(house, meeting.need)
        engagement = Engagement.objects.get(pk=need.engagement_id)
        assert (need.state, fresh(house, meeting).state) == ("filled", "agreed")
        assert (engagement.stage, engagement.team.lead) == ("agreeing", house.ben.membership)
        assert engagement.pk != house.engagement.pk, "the running engagement stays as it is"


def test_an_enquiry_becomes_that_engagement(house):
    place = actions.open_enquiry(
        actor=house.carla, workspace=house.workspace, client_name="Kanzlei", contacts=[house.emil.membership]
    ).engagement
    need = actions.describe_need(
        actor=house.carla, place=place, title="Empfang", kinds=[{"kind": "travel", "weight": 2}], weekly_minutes=240
    ).need
    actions.send_need(actor=house.carla, need=need)
    entry = actions.suggest_assistant(actor=house.carla, need=need, profile=profile(house)).entry
    actions.accept_suggestion(actor=house.ben, entry=entry)
    from .meeting_scenes import FIRST

    with clock.at(NOW):
        meeting = actions.propose_meeting(actor=house.emil, entry=entry, slots=[FIRST]).meeting
        actions.choose_time(actor=house.ben, meeting=meeting, slot=FIRST)
    assert fresh(house, place).stage == "meeting"
    answered(house, meeting, "ben", "yes")
    answered(house, meeting, "emil", "yes")
    with scope(workspace=house.workspace):
        assert fresh(house, need).engagement_id == place.pk
        assert fresh(house, place).stage == "agreeing"


def test_a_draft_of_the_agreement_says_what_the_need_said(house):
    meeting = planned(house)
    answered(house, meeting, "anna", "yes")
    answered(house, meeting, "ben", "yes")
    with scope(workspace=house.workspace):
        agreement = Agreement.objects.get(engagement=fresh(house, meeting.need).engagement)
        clauses = {each.key: each.body for each in VersionClause.objects.filter(version__agreement=agreement)}
    assert {each["kind"] for each in clauses["scope"]["kinds"]} == {"travel", "text"}
    assert clauses["hours"]["weekly_minutes"] == meeting.need.weekly_minutes


@pytest.mark.parametrize(("first", "answer", "entry"), [("anna", "no", "withdrawn"), ("anna", "another", "withdrawn"),
                                                         ("ben", "no", "declined")])  # fmt: skip
def test_a_no_ends_it_at_once_and_the_search_goes_on(house, first, answer, entry):
    meeting = planned(house)
    assert answered(house, meeting, first, answer, reason="Zu weit weg").outcome == "ended"
    assert fresh(house, meeting).state == "ended"
    assert fresh(house, meeting.entry).state == entry
    assert fresh(house, meeting.need).state == "open"


def test_no_reason_leaves_the_side_that_wrote_it(house, visitor):
    meeting = planned(house)
    answered(house, meeting, "anna", "no", reason="Redet zu schnell")
    with scope(workspace=house.workspace):
        assert not [each for each in Entry.objects.all() if "Redet" in str(each.facts)]
    path = f"/meetings/{meeting.pk}/"
    assert "Redet zu schnell" in visitor.sign_in(house.anna).get(path).content.decode()
    for who in ("ben", "carla"):
        assert "Redet zu schnell" not in visitor.sign_in(getattr(house, who)).get(path).content.decode()


def test_a_shared_reason_is_read_by_the_other_side(house, visitor):
    meeting = planned(house)
    answered(house, meeting, "anna", "no", reason="Wir brauchen doch Vormittage", shares=True)
    assert "doch Vormittage" in visitor.sign_in(house.ben).get(f"/meetings/{meeting.pk}/").content.decode()


def test_while_one_waits_nobody_reads_what_the_other_said(house, visitor):
    meeting = planned(house)
    answered(house, meeting, "anna", "yes", reason="Sofort", shares=True)
    page = visitor.sign_in(house.ben).get(f"/meetings/{meeting.pk}/").content.decode()
    assert "Sofort" not in page


def test_the_others_hear_that_the_place_is_taken_and_not_by_whom(house):
    ben, bea = two_willing(house)
    meeting, other = planned(house, ben), planned(house, bea)
    answered(house, meeting, "anna", "yes")
    answered(house, meeting, "ben", "yes")
    assert fresh(house, bea).state == "withdrawn"
    assert fresh(house, other).state == "cancelled"
    with scope(workspace=house.workspace):
        told = Notification.objects.filter(to=house.bea.membership, entry__kind="matching.assistant_released").get()
        assert "Ben" not in str(told.entry.facts["words"].get("who", "")) + told.entry.facts["words"]["person"]
        assert not Notification.objects.filter(
            to=house.bea.membership, entry__kind="matching.meeting_answered"
        ).exists()


def test_the_assistant_says_yes_or_no(house):
    with pytest.raises(NotAllowed, match="Yes or no"):
        answered(house, planned(house), "ben", "another")


@pytest.mark.parametrize("who", ["carla", "bea", "susanne", "emil"])
def test_only_the_two_who_met(house, who):
    with pytest.raises(NotAllowed):
        answered(house, planned(house), who, "yes")


def test_once_and_after_the_talk(house):
    meeting = planned(house)
    with clock.at(NOW), pytest.raises(NotAllowed, match="after the talk"):
        actions.answer_meeting(actor=house.anna, meeting=meeting, answer="yes")
    answered(house, meeting, "anna", "yes")
    with pytest.raises(NotAllowed, match="has answered"):
        answered(house, meeting, "anna", "no")


def test_when_the_draft_fails_nothing_stays(house, monkeypatch):
    meeting = planned(house)
    answered(house, meeting, "anna", "yes")

    def refuse(**said):
        raise RuntimeError("no")

    monkeypatch.setattr("vorzimmer.matching.reactions.begin_agreement", refuse)
    with pytest.raises(RuntimeError):
        answered(house, meeting, "ben", "yes")
    assert fresh(house, meeting).assistant_answer == ""
    assert fresh(house, meeting.need).state == "meeting"
