"""Open a workspace with its owner: the first command on a new installation."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.core.validators import validate_email, validate_slug
from django.db import transaction
from django.utils import translation
from django_scopes import scope

from vorzimmer.people import joining
from vorzimmer.people.models import Membership
from vorzimmer.tenancy.models import Workspace
from vorzimmer.tenancy.writes import writes_allowed


class Command(BaseCommand):
    """`create_workspace nord "Nordlicht Assistenz" --owner otto@nordlicht.example`."""

    help = "Creates a workspace and its owner, who then signs in with a code by e-mail."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slug", help="stands in every address: /w/SLUG/")
        parser.add_argument("name")
        parser.add_argument("--owner", required=True, metavar="EMAIL")
        parser.add_argument("--owner-name", default="", metavar="NAME")
        parser.add_argument("--language", choices=["de", "en"], default="de")
        parser.add_argument("--address", choices=Workspace.Address.values, default=Workspace.Address.DU)

    def handle(self, *args: Any, **options: Any) -> None:
        slug, email = options["slug"].lower(), options["owner"].strip().lower()
        try:
            validate_slug(slug)
            validate_email(email)
        except ValidationError as error:
            raise CommandError("; ".join(error.messages)) from error
        if "_" in slug or len(slug) > 40:
            raise CommandError("A slug has at most 40 letters, digits and hyphens.")
        if Workspace.objects.filter(slug=slug).exists():
            raise CommandError(f"There is already a workspace at /w/{slug}/.")
        _open(slug, email, options)
        self.stdout.write(f"{options['name']}: {settings.BASE_URL}/w/{slug}/")
        self.stdout.write(f"Sign in at {settings.BASE_URL}/sign-in/ as {email}; the code comes by e-mail.")
        if not settings.EMAIL_URL:
            self.stdout.write(f"No EMAIL_URL is set: mails are files in {settings.DATA / 'mail'}.")


@transaction.atomic
def _open(slug: str, email: str, options: dict[str, Any]) -> None:
    workspace = Workspace.objects.create(
        slug=slug, name=options["name"], language=options["language"], address=options["address"]
    )
    with translation.override(options["language"]):
        owner = joining.person_for(email, options["owner_name"] or email.split("@")[0].replace(".", " ").title())
    with scope(workspace=workspace), writes_allowed("create_workspace"):
        Membership.objects.create(user=owner, role=Membership.Role.OWNER)
