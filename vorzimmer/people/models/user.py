"""A person: signs in once, can belong to several workspaces."""

from typing import TYPE_CHECKING, Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.translation import gettext_lazy as _

from vorzimmer.foundation import clock
from vorzimmer.foundation.ids import new_id
from vorzimmer.people.names import first_name

if TYPE_CHECKING:
    from vorzimmer.people.models import Membership


class People(BaseUserManager["User"]):
    """Makes people; an address is kept in lower case, so that it finds its person however it is typed."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        """A new person who can sign in with `email`."""
        user = self.model(email=email.strip().lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email=(username or "").strip().lower())


class User(AbstractBaseUser):
    """What is true of a person in every workspace; what differs stands in `Membership`."""

    class Theme(models.TextChoices):
        AUTO = "auto", _("As the device")
        LIGHT = "light", _("Light")
        DARK = "dark", _("Dark")

    class Salutation(models.TextChoices):
        NONE = "", _("Name only")
        MS = "ms", _("Ms")
        MR = "mr", _("Mr")

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    email = models.EmailField(unique=True)
    name = models.CharField(max_length=120)
    pronunciation = models.CharField(max_length=120, blank=True)
    salutation = models.CharField(max_length=3, choices=Salutation, default=Salutation.NONE, blank=True)
    photo = models.ImageField(upload_to="photos/", blank=True)
    language = models.CharField(max_length=5, default="de")
    languages = models.JSONField(default=list, blank=True)
    timezone = models.CharField(max_length=60, default="Europe/Berlin")
    phones = models.JSONField(default=list, blank=True)
    quiet_from = models.TimeField(null=True, blank=True)
    quiet_until = models.TimeField(null=True, blank=True)
    theme = models.CharField(max_length=5, choices=Theme, default=Theme.AUTO)
    is_active = models.BooleanField(default=True)
    joined_at = models.DateTimeField(default=clock.now)

    objects: ClassVar[People] = People()

    current: "list[Membership]"
    """Memberships that have not ended; read with whoever asks for a page (`adapters.backend`), nowhere else."""

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    def __str__(self) -> str:
        return self.name or self.email

    # Facts

    @property
    def first_name(self) -> str:
        """How a colleague calls this person."""
        return first_name(self.name) or self.email.split("@")[0]

    @property
    def photo_url(self) -> str:
        """Where the photo is, or an empty string: then initials stand in."""
        return f"/people/{self.pk}/photo/?v={(self.photo.name or '')[-12:]}" if self.photo else ""
