"""Where notices about webhooks lead, and what the one about an endpoint that failed says."""

from django.utils.translation import gettext as _

from vorzimmer.notifications.letters import Letter, letter_for
from vorzimmer.notifications.places import place
from vorzimmer.people.models import Membership
from vorzimmer.webhooks.entries import EndpointOff
from vorzimmer.webhooks.models import Endpoint

place("webhooks.", lambda entry: f"/settings/webhooks/{entry.subject_id}/")


@letter_for(EndpointOff)
def switched_off(happened: EndpointOff, member: Membership) -> Letter | None:
    """None when it is on again."""
    endpoint = happened.endpoint
    if not endpoint.off:
        return None
    reasons = {
        Endpoint.Off.FAILING: _("Nothing has arrived at its address for five days."),
        Endpoint.Off.GONE: _("Its address answered that it is gone for good (410)."),
    }
    lines = [reasons.get(Endpoint.Off(endpoint.off), _("It hears nothing more until it is switched on again."))]
    return Letter(subject=_("The webhook “%(name)s” was switched off") % {"name": endpoint.name}, lines=lines)
