"""What can happen here: a person chooses what the second reading speaks of."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from vorzimmer.notifications.entries import OwnChoice


@dataclass(frozen=True, kw_only=True)
class OwnReading(OwnChoice):
    """Concerns nobody else."""

    rule: str

    def topics(self) -> list[str]:
        return ["second-reading"]


@dataclass(frozen=True, kw_only=True)
class HintSilenced(OwnReading):
    """The rule does not speak any more."""

    kind = "second_reading.hint_silenced"
    sentence = _("%(who)s switched a hint of the second reading off")


@dataclass(frozen=True, kw_only=True)
class HintHeard(OwnReading):
    """The rule speaks again."""

    kind = "second_reading.hint_heard"
    sentence = _("%(who)s switched a hint of the second reading on")
