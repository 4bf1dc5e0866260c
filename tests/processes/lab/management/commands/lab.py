"""What the tests ask of the database of the servers they have started."""

import datetime
import json
from datetime import timedelta
from importlib import import_module

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.core.management.base import BaseCommand
from django.utils import timezone
from django.utils.module_loading import import_string
from django_scopes import scope

from tests import cast
from vorzimmer.jobs.models import Job
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership, User
from vorzimmer.planning import actions as planning
from vorzimmer.planning.models import Occurrence
from vorzimmer.tasks.models import Task
from vorzimmer.tenancy.models import Workspace
from vorzimmer.tenancy.writes import writes_allowed
from vorzimmer.webhooks import actions as webhooks
from vorzimmer.webhooks.models import Dispatch


class Command(BaseCommand):
    """`lab guest`, `lab enqueue <task> <words>…`, `lab jobs`, `lab series`, `lab made`, `lab webhook <url> <secret>`

    or `lab sent`; answers in JSON.
    """

    requires_system_checks = ()

    def add_arguments(self, parser):
        parser.add_argument("words", nargs="+")

    def handle(self, *, words, **options):
        verb, *rest = words
        self.stdout.write(json.dumps(getattr(self, verb)(*rest)))

    def guest(self):
        nord, _ = Workspace.objects.get_or_create(slug="nord", defaults={"name": "Nord"})
        person = User.objects.create(email=f"guest{User.objects.count()}@nord.example", name="Guest")
        with scope(workspace=nord), writes_allowed("lab"):
            membership = Membership.objects.create(user=person, role="client")
        store = import_module(settings.SESSION_ENGINE).SessionStore()
        store[SESSION_KEY], store[HASH_SESSION_KEY] = str(person.pk), person.get_session_auth_hash()
        store[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
        store.save()
        return {
            "membership": str(membership.pk),
            "cookie": f"{settings.SESSION_COOKIE_NAME}={store.session_key}",
        }

    def enqueue(self, task, *args):
        return import_string(f"tests.processes.lab.jobs.{task}").enqueue(*args).id

    def jobs(self):
        return list(Job.objects.order_by("enqueued_at").values("task", "state", "attempts", "unique_key"))

    def series(self):
        """A series whose only date has to be handed over now."""
        people = cast.build()
        Workspace.objects.update(created_at=timezone.now() - timedelta(days=1))
        planning.start_series(
            actor=people.anna, engagement=people.engagement, title="Newsletter", rule="FREQ=DAILY;COUNT=1",
            starts_on=timezone.now().date() + timedelta(days=1), due_time=datetime.time(23, 0), zone="Europe/Berlin",
            on_day_off="anyway", lead_days=5,
        )  # fmt: skip
        return True

    def webhook(self, url, secret):
        """A message that is on its way to an endpoint at this address."""
        here, _ = Workspace.objects.get_or_create(slug="hooks", defaults={"name": "Hooks"})
        person = User.objects.create(email=f"owner{User.objects.count()}@hooks.example", name="Owner")
        with scope(workspace=here), writes_allowed("lab"):
            actor = Actor(Membership.objects.create(user=person, role="owner"))
        endpoint = webhooks.add_endpoint(
            actor=actor, workspace=here, name="Lab", url=url, kinds=["tasks.delivered"], secret=secret
        ).endpoint
        webhooks.try_endpoint(actor=actor, endpoint=endpoint)
        return True

    def sent(self):
        """State and number of attempts of every message."""
        with scope(workspace=Workspace.objects.get(slug="hooks")):
            return [[each.state, each.attempts, each.log.count()] for each in Dispatch.objects.order_by("id")]

    def made(self):
        """Titles of all tasks, and how many dates have become one."""
        with scope(workspace=Workspace.objects.get(slug="nord")):
            titles = list(Task.objects.values_list("title", flat=True))
            return [titles, Occurrence.objects.filter(task__isnull=False).count()]
