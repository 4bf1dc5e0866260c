"""What the tests ask of the database of the servers they have started."""

import json
from importlib import import_module

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.core.management.base import BaseCommand
from django.utils.module_loading import import_string
from django_scopes import scope

from vorzimmer.jobs.models import Job
from vorzimmer.people.models import Membership, User
from vorzimmer.tenancy.models import Workspace
from vorzimmer.tenancy.writes import writes_allowed


class Command(BaseCommand):
    """`lab guest`, `lab enqueue <task> <words>…` or `lab jobs`; answers in JSON."""

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
