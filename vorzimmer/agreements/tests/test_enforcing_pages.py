"""Pages on which the agreement is asked: before a task is handed over, while an act is chosen, when one is decided."""

import pytest
from django_scopes import scope

from vorzimmer.agreements import actions
from vorzimmer.agreements.models import Approval, Deed, Extra
from vorzimmer.tasks import actions as tasks
from vorzimmer.tasks.models import Task

from .acting import agreed, asked, book, task_of
from .scope_scenes import wanted


@pytest.fixture
def here(house):
    """The engagement's agreement, and a task under way."""
    with scope(workspace=house.workspace):
        agreed(house)
        yield task_of(house)


def text(response):
    return response.content.decode()


def act(visitor, task, part="approvals", **said):
    fields = {"act": "book", "what": "Hotel", "amount_cents": "120"} | said
    return visitor.post(f"/tasks/{task.pk}/acts/new/", fields, part=part)


@pytest.mark.parametrize(
    ("said", "word"),
    [
        ({"act": "book", "amount_cents": "120"}, "is reported"),
        ({"act": "spend", "amount_cents": "12,50"}, "free"),
        ({"act": "book", "amount_cents": "180"}, "needs approval"),
        ({"act": "publish"}, "outside"),
    ],
)
def test_the_button_says_beforehand_what_will_happen(house, visitor, here, said, word):
    house.ben.person.language = "en"
    house.ben.person.save()
    shown = text(visitor.sign_in(house.ben).get(f"/tasks/{here.pk}/acts/outcome/", data=said, part="act-send"))
    assert word in shown
    assert "in version 1" in shown


def test_an_act_within_the_agreement_is_kept_and_can_be_taken_back(house, visitor, here):
    shown = text(act(visitor.sign_in(house.ben), here))
    deed = Deed.objects.get()
    assert f'id="deed-{deed.pk}"' in shown
    visitor.post(f"/deeds/{deed.pk}/take-back/", part="approvals")
    assert not Deed.objects.exists()


def test_without_javascript_the_server_says_it_after_sending(house, visitor, here):
    visitor.sign_in(house.ben)
    refused = act(visitor, here, part="", amount_cents="180")
    assert refused.status_code == 422
    assert 'name="ask"' in text(refused)
    assert 'value="180"' in text(refused)
    assert not Deed.objects.exists()
    sent = act(visitor, here, part="", amount_cents="180", ask="1", if_silent="nothing")
    assert sent.status_code == 302
    assert Approval.objects.get().amount_cents == 180_00


@pytest.mark.parametrize(
    "said",
    [{"amount_cents": "viel"}, {"amount_cents": "120 $"}, {"amount_cents": "CHF 120"}, {"what": ""}, {"act": "dance"}],
)
def test_what_cannot_be_read_stays_typed(house, visitor, here, said):
    answer = act(visitor.sign_in(house.ben), here, **said)
    assert answer.status_code == 422
    assert not Deed.objects.exists()


def test_silence_that_the_agreement_does_not_allow_is_said_at_its_field(house, visitor, here):
    answer = act(
        visitor.sign_in(house.ben), here, amount_cents="180", ask="1", if_silent="do", wanted_by="2030-01-01T12:00"
    )
    assert answer.status_code == 422
    assert not Approval.objects.exists()


def test_the_client_decides_on_today_and_the_assistant_keeps_what_it_cost(house, visitor, here):
    approval = asked(house, here)
    today = text(visitor.sign_in(house.anna).get("/"))
    assert f'id="approval-{approval.pk}"' in today
    assert 'href="/w/nord/agreements/versions/' in today
    visitor.post(f"/approvals/{approval.pk}/approve/", part=f"approval-{approval.pk}")
    assert f'id="approval-{approval.pk}"' not in text(visitor.get("/"))
    visitor.sign_in(house.ben).post(f"/approvals/{approval.pk}/done/", {"amount_cents": "231,50"}, part="approvals")
    assert Deed.objects.get().amount_cents == 231_50


@pytest.mark.parametrize("typed", ["viel", "231,50 CHF"])
def test_a_cost_that_cannot_be_read_is_said_and_nothing_is_kept(house, visitor, here, typed):
    approval = asked(house, here)
    actions.approve(actor=house.anna, approval=approval)
    said = visitor.sign_in(house.ben).post(f"/approvals/{approval.pk}/done/", {"amount_cents": typed}, part="approvals")
    assert said.status_code == 200
    assert not Deed.objects.exists()


def test_another_limit_and_a_no_with_its_reason(house, visitor, here):
    first, second = asked(house, here), asked(house, here)
    visitor.sign_in(house.anna)
    wrong = visitor.post(f"/approvals/{first.pk}/limit/", {"limit_cents": "?"}, part="approvals")
    assert wrong.status_code == 422
    visitor.post(f"/approvals/{first.pk}/limit/", {"limit_cents": "200"}, part="approvals")
    visitor.post(f"/approvals/{second.pk}/refuse/", {"reason": "Zu teuer"}, part="approval_page")
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.limit_cents, second.reason) == (200_00, "Zu teuer")


def test_from_now_on_leads_to_the_draft(house, visitor, here):
    approval = asked(house, here)
    answer = visitor.sign_in(house.anna).post(f"/approvals/{approval.pk}/from-now-on/")
    assert answer.url == f"/w/nord/engagements/{house.engagement.pk}/agreement/"


def test_a_task_outside_becomes_a_draft_with_three_ways_on(house, visitor, here):
    visitor.sign_in(house.anna)
    fields = {"engagement": str(house.engagement.pk), "outcome": "Neue Website", "kind": "web"}
    assert "delegate_verdict" in text(visitor.get("/tasks/new/fields/", data=fields, part="delegate_live"))
    answer = visitor.post("/tasks/new/", fields)
    draft = Task.objects.get(outcome="Neue Website")
    assert (answer.url, draft.state) == (f"/w/nord/tasks/{draft.pk}/", "draft")
    shown = text(visitor.get(f"/tasks/{draft.pk}/"))
    assert 'id="outside"' in shown
    assert f"agreement/changes/new/?task={draft.pk}" in shown
    visitor.post(f"/tasks/{draft.pk}/extra/")
    draft.refresh_from_db()
    assert draft.is_open
    assert Extra.objects.filter(task=draft).exists()


def test_a_task_within_the_agreement_says_nothing(house, visitor, here):
    fields = {"engagement": str(house.engagement.pk), "outcome": "Reise", "kind": "travel"}
    visitor.sign_in(house.anna)
    assert "delegate_verdict" not in text(visitor.get("/tasks/new/fields/", data=fields, part="delegate_live"))
    draft = tasks.write_draft(actor=house.anna, engagement=house.engagement, title="Reise", kind="travel").task
    assert 'id="outside"' not in text(visitor.get(f"/tasks/{draft.pk}/"))


def test_a_change_of_scope_goes_back_and_forth(house, visitor, here):
    visitor.sign_in(house.anna)
    place = f"/engagements/{house.engagement.pk}/agreement/changes/"
    assert visitor.post(f"{place}new/", {"what": "Mehr", "option": "swap"}).status_code == 422
    answer = visitor.post(f"{place}new/", {"what": "Mehr", "option": "more_hours", "minutes": "1,5"})
    page = answer.url.removeprefix("/w/nord")
    visitor.sign_in(house.ben)
    assert visitor.post(f"{page}counter/", {"option": "more_hours", "minutes": ""}).status_code == 422
    visitor.post(f"{page}counter/", {"option": "extra", "minutes": "3", "cents": "150"})
    visitor.sign_in(house.anna).post(f"{page}agree/")
    assert "agree/" not in text(visitor.get(page))
    assert visitor.get(place).status_code == 200


def test_pages_of_the_agreement_are_not_for_those_who_look_on(house, visitor, here):
    change = wanted(house)
    visitor.sign_in(house.susanne)
    for page in ("acts/", "changes/", "changes/new/"):
        assert visitor.get(f"/engagements/{house.engagement.pk}/agreement/{page}").status_code == 403
    assert visitor.get(f"/scope-changes/{change.pk}/").status_code == 403


@pytest.mark.parametrize("where", ["/", "acts/", "task"])
def test_thirty_ask_no_more_than_one(house, visitor, here, where, django_assert_max_num_queries):
    path = {
        "/": "/", "acts/": f"/engagements/{house.engagement.pk}/agreement/acts/", "task": f"/tasks/{here.pk}/"
    }[where]  # fmt: skip
    visitor.sign_in(house.anna)
    asked(house, here)
    book(house, here, 1_00)
    visitor.get(path)
    with django_assert_max_num_queries(60) as one:
        visitor.get(path)
    count = len(one)
    for number in range(29):
        asked(house, here, what=f"Hotel {number}")
        book(house, here, 1_00)
    visitor.get(path)
    with django_assert_max_num_queries(count):
        visitor.get(path)
