"""The tenant: an agency with many clients, or one entrepreneur with one assistant."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from vorzimmer.foundation import clock
from vorzimmer.foundation.ids import new_id


class Workspace(models.Model):
    """Everything in the house belongs to exactly one workspace; its slug stands in every address."""

    class Address(models.TextChoices):
        """How people here are spoken to in German."""

        DU = "du", _("Du (informal)")
        SIE = "sie", _("Sie (formal)")

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    slug = models.SlugField(max_length=40, unique=True)
    name = models.CharField(max_length=120)
    language = models.CharField(max_length=5, default="de")
    address = models.CharField(max_length=3, choices=Address, default=Address.DU)
    timezone = models.CharField(max_length=60, default="Europe/Berlin")
    holidays_region = models.CharField(max_length=16, default="DE-BE", blank=True)
    created_at = models.DateTimeField(default=clock.now)

    def __str__(self) -> str:
        return self.name
