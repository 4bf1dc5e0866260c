"""Closed by default: what is public is listed, and who gets what answer stands in permissions.tsv."""

import os
import re

import pytest
from django.db import transaction
from django.test import Client

from tests.story import everything
from tests.visitor import Visitor

from .walk import ROOT, pages

PUBLIC = {
    "guests:invitation", "feeds:feed",
    "account_login", "account_request_login_code", "account_confirm_login_code", "sign_in_by_password",
    "mfa_login_webauthn", "mfa_authenticate", "sign_in_as", "account_inactive", "account_reset_password",
    "account_reset_password_from_key", "account_complete_password_reset", "account_password_reset_completed",
    "account_reset_password_done", "account_password_reset_done", "account_reset_password_from_key_done",
    "account_confirm_password_reset_code", "account_email_verification_sent", "account_confirm_email",
    "account_logout", "account_signup", "joining:invitation", "links:link", "links:at_once", "papers:verify",
    "letters:reference", "appointments:times", "appointments:take", "appointments:counter", "appointments:decline",
    "appointments:move", "appointments:clock", "manifest", "service_worker", "offline", "robots", "set_language", "gallery",
}  # fmt: skip
CAST = ["otto", "carla", "anna", "ben", "bea", "susanne", "emil"]
MATRIX = ROOT / "tests" / "house" / "permissions.tsv"


@pytest.mark.parametrize("urlconf", ["vorzimmer.config.urls", "vorzimmer.config.urls_workspace"])
def test_only_listed_pages_are_public(urlconf):
    open_ones = {name for name, page in pages(urlconf) if not getattr(page.callback, "login_required", True)}
    assert open_ones <= PUBLIC


def test_a_page_of_a_workspace_asks_to_sign_in_and_comes_back(house):
    response = Client().get("/w/nord/tasks/?turn=mine")
    assert response.status_code == 302
    assert response.url == "/sign-in/?next=/w/nord/tasks/%3Fturn%3Dmine"


OF_THE_MOMENT = {"calls:incoming"}
"""Whether somebody is calling is true for some seconds: the room's own tests look at it."""


def places(story):
    """Every address inside a workspace, filled with objects of the story: (name, path)."""
    for name, page in pages("vorzimmer.config.urls_workspace"):
        if name in OF_THE_MOMENT:
            continue
        route = str(page.pattern)
        if "<" not in route:
            yield name, f"/{route}"
            continue
        kind = next((kind for pattern, kind in KINDS if re.match(pattern, route)), None)
        assert kind, f"{name}: say in tests/house/test_doors.py what stands in {route}"
        yield name, "/" + re.sub(r"<[^>]+>", str(getattr(story, kind)), route, count=1)


KINDS = [
    (r"tasks/<uuid", "task"),
    (r"tasks/views/<uuid", "view"),
    (r"tasks/together/<uuid", "bulk"),
    (r"questions/<uuid", "question"),
    (r"steps/<uuid", "step"),
    (r"steps/restore/<", "nothing"),
    (r"deliveries/<uuid", "delivery"),
    (r"complaints/<uuid", "complaint"),
    (r"phone_notes/<uuid", "note"),
    (r"dates?/<uuid|date-proposals/<uuid|proposals/<uuid", "proposal"),
    (r"needs/competences/<uuid", "competence"),
    (r"needs/profiles/<uuid", "profile"),
    (r"needs/suggestions/<uuid:pk>/meeting", "willing"),
    (r"needs/suggestions/<uuid", "proposed"),
    (r"meetings/<uuid", "meeting"),
    (r"needs/<uuid", "need"),
    (r"engagements/parts/<uuid", "part"),
    (r"check-ins/lines/<uuid", "check_in_line"),
    (r"check-ins/<uuid", "check_in"),
    (r"rhythm/schedules/<uuid", "schedule"),
    (r"rhythm/proposals/<uuid", "schedule_proposal"),
    (r"rhythm/questions/<uuid", "pulse_question"),
    (r"plans/steps/<uuid", "plan_step"),
    (r"plans/gates/<uuid", "gate"),
    (r"plans/<uuid", "plan"),
    (r"times/links/<uuid", "time_guest"),
    (r"times/<uuid", "time_search"),
    (r"appointment-rules/<uuid", "member"),
    (r"calendar/appointments/<uuid", "appointment"),
    (r"calendar/invitations/addresses/<uuid", "calendar"),
    (r"calendar/proposed-times/<uuid", "counter"),
    (r"calendar/unexpected/<uuid", "unexpected"),
    (r"settings/letterbox/<uuid", "stray_mail"),
    (r"calendar/answers/<uuid", "attendee"),
    (r"calendar/follow-ups/<uuid", "follow_up"),
    (r"calendar/settings/calendars/<uuid", "calendar"),
    (r"calendar/settings/feeds/<uuid", "feed"),
    (r"calls/notes/<uuid", "call_note"),
    (r"calls/<uuid", "call"),
    (r"absences/covers/<uuid", "cover"),
    (r"absences/<uuid", "absence"),
    (r"partings/files/<uuid", "nothing"),
    (r"partings/<uuid", "parting"),
    (r"references/<uuid", "reference"),
    (r"engagements/<uuid", "engagement"),
    (r"members/invitations/<uuid", "invitation"),
    (r"members/<uuid", "member"),
    (r"people/<uuid", "member"),
    (r"files/<uuid", "file"),
    (r"notifications/<uuid", "notification"),
    (r"search/saved/<uuid", "search"),
    (r"conversations/messages/<uuid", "message"),
    (r"conversations/<uuid", "task"),
    (r"settings/kinds/<", "kind"),
    (r"templates/<uuid", "template"),
    (r"templates/gallery/<", "sample"),
    (r"series/<uuid", "series"),
    (r"access/holdings/<uuid", "holding"),
    (r"access/secrets/<uuid", "secret"),
    (r"access/sent/<uuid", "sending"),
    (r"access/<uuid", "access"),
    (r"settings/jobs/<uuid", "nothing"),
    (r"settings/notifications/devices/<uuid", "device"),
    (r"settings/archives/<uuid", "archive"),
    (r"settings/archives/<slug", "what"),
    (r"import/<uuid", "task_import"),
    (r"settings/tokens/<uuid", "nothing"),
    (r"settings/calendars/devices/<uuid", "calendar_device"),
    (r"settings/calendars/(conflicts|linked)/<uuid", "nothing"),
    (r"settings/calendars/<uuid", "calendar_account"),
    (r"settings/webhooks/(messages/)?<uuid", "nothing"),
    (r"api/<slug", "kind"),
    (r"handbook/<uuid", "page"),
    (r"handbook/remarks/<uuid", "remark"),
    (r"handbook/suggestions/<uuid", "suggestion"),
    (r"handbook/runs/<uuid", "run"),
    (r"approvals/<uuid", "approval"),
    (r"agreements/versions/<uuid", "version"),
    (r"agreements/clauses/<uuid", "clause"),
    (r"agreements/remarks/<uuid", "clause_remark"),
    (r"agreements/confirmations/<uuid", "confirmation"),
    (r"agreements/<uuid", "agreement"),
    (r"deeds/<uuid", "deed"),
    (r"scope-changes/<uuid", "scope_change"),
    (r"talks/points/<uuid", "talk_point"),
    (r"talks/lines/<uuid", "talk_line"),
    (r"talks/feedback/<uuid", "talk_feedback"),
    (r"talks/outcomes/<uuid", "talk_outcome"),
    (r"talks/minutes/<uuid", "talk_minutes"),
    (r"talks/<uuid", "talk"),
]


@pytest.mark.parametrize("who", CAST)
def test_everybody_gets_the_answer_that_the_matrix_says(house, who):
    story = everything(house)
    found = {
        f"{name}\t{method}": answer(house, who, method, path)
        for name, path in places(story)
        for method in ("GET", "POST")
    }
    if os.environ.get("WRITE_MATRIX"):
        write(who, found)
    known = read()
    assert {row: answers.get(who) for row, answers in known.items()} == found, "look at the change, then `make matrix`"


def answer(house, who, method, path) -> str:
    """The status, and nothing stays of what the request did."""
    visitor = Visitor().sign_in(getattr(house, who))
    with transaction.atomic():
        send = visitor.get if method == "GET" else visitor.post
        status = send(path).status_code
        transaction.set_rollback(True)
    return str(status)


def read():
    """name and method -> who -> status."""
    if not MATRIX.exists():
        return {}
    head, *rows = [line.split("\t") for line in MATRIX.read_text().splitlines()]
    return {"\t".join(row[:2]): dict(zip(head[2:], row[2:], strict=True)) for row in rows}


def write(who, found):
    """Put one person's column into the matrix (run without xdist)."""
    known = read()
    rows = {row: known.get(row, {}) | {who: status} for row, status in found.items()}
    lines = ["\t".join(["page", "method", *CAST])]
    lines += ["\t".join([row, *(answers.get(each, "-") for each in CAST)]) for row, answers in rows.items()]
    MATRIX.write_text("\n".join(lines) + "\n")


def test_what_belongs_to_another_workspace_does_not_exist(house):
    """Every address, filled with objects of `nord`, asked by Dora in her own workspace and through nord's address."""
    story = everything(house)
    dora = Visitor().sign_in(house.dora)
    for name, path in places(story):
        if "<uuid" in str(get_pattern(name)) and "jobs" not in path:
            with transaction.atomic():
                assert closed(dora.get(path)), name
                assert closed(dora.post(path)), name
                transaction.set_rollback(True)
        assert dora.get(f"/w/nord{path}").status_code == 404, name


def closed(response) -> bool:
    """It does not exist; or, before anything is looked up, who is there has to be confirmed once more."""
    return response.status_code in {404, 405} or response.headers.get("Location", "").startswith("/account/confirm/")


def get_pattern(name):
    return next(page.pattern for known, page in pages("vorzimmer.config.urls_workspace") if known == name)
