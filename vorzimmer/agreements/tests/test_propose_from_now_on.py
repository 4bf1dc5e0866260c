"""This and the like from now on: approved at once, and drafted for the next version."""

import pytest

from vorzimmer.agreements import actions, queries
from vorzimmer.agreements.models import Approval
from vorzimmer.journal.action import NotAllowed

from .acting import agreed, asked, book, task_of
from .negotiated import clause as clause_of
from .negotiated import inside, sign


def test_it_is_approved_and_the_next_version_would_allow_the_like(house):
    with inside(house):
        agreed(house)
        task = task_of(house)
        happened = actions.propose_from_now_on(actor=house.anna, approval=asked(house, task))
        assert happened.approval.state == "approved"
        draft = queries.open_version(house.engagement)
        assert draft == happened.version
        rules = clause_of(draft, "authority").body["rules"]
        new = next(rule for rule in rules if rule["act"] == "book" and rule["kind"] == "travel")
        assert (new["level"], new["limit_cents"]) == ("report", 240_00)
        assert clause_of(draft, "spending").body["per_act_cents"] == 240_00


def test_it_holds_when_both_have_signed_and_not_before(house):
    with inside(house):
        agreed(house)
        task = task_of(house)
        draft = actions.propose_from_now_on(actor=house.anna, approval=asked(house, task)).version
        with pytest.raises(NotAllowed):
            book(house, task, 240_00)
        draft = actions.offer_version(actor=house.anna, version=draft).version
        wordings = {each.key: each.revision for each in queries.clauses_of(draft)}
        actions.accept_version(actor=house.ben, version=draft, revisions=wordings)
        sign(house.anna, draft)
        sign(house.ben, draft)
        deed = book(house, task, 240_00)
        assert (deed.outcome, deed.version_id) == ("reported", draft.pk)


def test_without_an_agreement_there_is_nothing_to_change(house):
    with inside(house):
        approval = asked(house, task_of(house))
        with pytest.raises(NotAllowed):
            actions.propose_from_now_on(actor=house.anna, approval=approval)
        assert Approval.objects.get(pk=approval.pk).is_open


def test_only_contacts_who_decide(house):
    with inside(house):
        agreed(house)
        approval = asked(house, task_of(house))
        for who in (house.ben, house.carla, house.emil):
            with pytest.raises(NotAllowed):
                actions.propose_from_now_on(actor=who, approval=approval)
