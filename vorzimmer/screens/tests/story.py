"""A small week at Nordlicht, made by the real verbs; everybody reads English."""

import re
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from html import unescape

from django_scopes import scope

from vorzimmer.engagements.actions import add_part, open_engagement
from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership, User
from vorzimmer.tasks import actions
from vorzimmer.tasks.models import Task
from vorzimmer.tenancy.writes import writes_allowed

MORNING = datetime(2026, 11, 24, 9, tzinfo=UTC)
"""A Tuesday, ten o'clock in Berlin."""


def all_read_english():
    User.objects.update(language="en")


@contextmanager
def inside(actor, moment=MORNING):
    with scope(workspace=actor.workspace), clock.at(moment):
        yield


def order(house, title="Trip to Vienna", *, by="anna", moment=MORNING, engagement=None, **wanted) -> Task:
    """Handed over; the lead is asked."""
    actor = getattr(house, by)
    with inside(actor, moment):
        about = engagement or (house.other if by == "emil" else house.engagement)
        task = actions.write_draft(actor=actor, engagement=about, title=title, outcome="Booked.", **wanted).task
        return actions.hand_over(actor=actor, task=task).task


def work(house, title="Trip to Vienna", *, moment=MORNING, **wanted) -> Task:
    """Ben is working on it."""
    task = order(house, title, moment=moment, **wanted)
    with inside(house.ben, moment):
        actions.accept_task(actor=house.ben, task=task)
        return actions.start_task(actor=house.ben, task=task).task


def ask(house, task, text="7:55 or 9:30?", *, moment=MORNING, by="ben", **how):
    with inside(getattr(house, by), moment):
        return actions.ask_question(actor=getattr(house, by), about=task, text=text, **how).question


def deliver(house, task, *, moment=MORNING):
    with inside(house.ben, moment):
        return actions.deliver(actor=house.ben, task=task, text="Here it is.").delivery


def complaint(house, text, *, title="Trip to Vienna"):
    """Anna approved the result, and complains on the same morning."""
    task = work(house, title)
    do(house.anna, "approve_delivery", delivery=deliver(house, task))
    with inside(house.anna):
        task.refresh_from_db()
        return actions.complain(actor=house.anna, task=task, text=text).complaint


def do(actor, verb, *, moment=MORNING, **how):
    with inside(actor, moment):
        return getattr(actions, verb)(actor=actor, **how)


def newcomer(house, name, role, part="", engagement=None, workspace=None) -> Actor:
    """Somebody new in a workspace, with a part in an engagement if one is named."""
    place = workspace or house.workspace
    with scope(workspace=place), writes_allowed("newcomer"):
        email = f"{name.split()[0].lower()}@{place.slug}.example"
        person, _ = User.objects.get_or_create(email=email, defaults={"name": name, "language": "en"})
        return _with_part(house, Actor(Membership.objects.create(user=person, role=role)), part, engagement)


def also_in(house, actor, workspace, engagement, part="backup") -> Actor:
    """The same person in another workspace, by the hand of whoever runs that one."""
    with scope(workspace=workspace), writes_allowed("also_in"):
        member = Actor(Membership.objects.create(user=actor.person, role=actor.role))
        engagement.parts.create(membership=member.membership, role=part)
    return member


def another_engagement(house, client, contacts=(), lead=None):
    with inside(house.otto):
        return open_engagement(
            actor=house.otto,
            workspace=house.workspace,
            client_name=client,
            contacts=[each.membership for each in contacts],
            lead=lead.membership if lead else None,
        ).engagement


def later(**delta):
    return MORNING + timedelta(**delta)


def _with_part(house, actor, part, engagement):
    if part:
        about = engagement or house.engagement
        add_part(actor=house.otto, engagement=about, membership=actor.membership, role=part, decides=True)
    return actor


def words_of(response) -> str:
    """What a person reads on the page itself, without the frame, tags and what is hidden."""
    html = response.content.decode()
    if "<main" in html:
        html = html[html.index("<main") : html.index("</main>")]
    html = re.sub(r"<(script|style|template|dialog)\b.*?</\1>", " ", html, flags=re.S)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())
