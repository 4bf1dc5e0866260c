"""The page of a meeting, put together for whoever reads it."""

from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpResponse

from vorzimmer.foundation.pages import render_page
from vorzimmer.matching import lines, queries
from vorzimmer.matching.forms.meetings import QUESTIONS, AnswerForm, ScorecardForm, TrialForm
from vorzimmer.matching.guide import guide
from vorzimmer.matching.queries.trials import may_read_trial, trial_result
from vorzimmer.matching.rules import meetings as rules
from vorzimmer.people.actor import Actor
from vorzimmer.people.requests import Request


def meeting_page(request: Request, pk: UUID, **said: forms.Form) -> HttpResponse:
    """As it is now; with a form that was not valid as it was typed, and then 422."""
    context = _context(request.actor, pk) | said
    return render_page(request, "matching/meeting.html", context, status=422 if said else 200)


def scorecard_form(actor: Actor, pk: UUID, said: Any = None) -> ScorecardForm:
    """For the kinds of task that the need asks for, in the words of the actor's side."""
    meeting = queries.get_meeting(actor, pk)
    names = queries.kind_names()
    kinds = {wish["kind"]: names.get(wish["kind"], wish["kind"]) for wish in meeting.need.kinds}
    return ScorecardForm(rules.side_of(actor, meeting), kinds, said, auto_id="card-%s")


def _context(actor: Actor, pk: UUID) -> dict[str, Any]:
    meeting = queries.get_meeting(actor, pk)
    need, names, cards = meeting.need, queries.kind_names(), queries.cards_of(actor, meeting)
    kinds = {wish["kind"]: names.get(wish["kind"], wish["kind"]) for wish in need.kinds}
    why_not_score = rules.score(actor, meeting)
    own = {"client": (meeting.client_answer, meeting.client_reason),
           "assistant": (meeting.assistant_answer, meeting.assistant_reason)}.get(cards.side, ("", ""))  # fmt: skip
    return {
        "meeting": meeting, "need": need, "person": meeting.entry.profile, "topic": f"meeting-{meeting.pk}",
        "side": cards.side, "cards": cards, "written": [_written(card, kinds) for card in cards.shown],
        "lines": lines.of_need(need, names), "guide": guide(need), "own_answer": own[0], "own_reason": own[1],
        "shared": _shared(meeting, cards.side), "may_choose": rules.choose(actor, meeting) is None,
        "may_offer": rules.offer(actor, meeting) is None, "may_cancel": rules.cancel(actor, meeting) is None,
        "may_answer": rules.answer(actor, meeting) is None, "may_try": rules.begin_trial(actor, meeting) is None,
        "may_read_trial": may_read_trial(actor, meeting), "trial_result": trial_result(actor, meeting),
        "card_form": None if why_not_score else ScorecardForm(cards.side, kinds, auto_id="card-%s"),
        "answer_form": AnswerForm(cards.side, auto_id="answer-%s"), "trial_form": TrialForm(auto_id="trial-%s"),
    }  # fmt: skip


def _written(card: Any, kinds: dict[str, str]) -> dict[str, Any]:
    asked = QUESTIONS[card.side]
    marks = [(kinds.get(kind, kind), mark) for kind, mark in card.competence.items()]
    return {"card": card, "marks": [*marks, *((label, getattr(card, key)) for key, (label, _) in asked.items())]}


def _shared(meeting: Any, side: str) -> list[str]:
    """Reasons that the other side has shared."""
    said = {
        "client": meeting.client_reason if meeting.client_shares else "",
        "assistant": meeting.assistant_reason if meeting.assistant_shares else "",
    }
    return [reason for whose, reason in said.items() if reason and whose != side]
