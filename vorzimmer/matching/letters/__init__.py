"""What mails about this room say, where notifications lead."""

from vorzimmer.notifications.models import Group
from vorzimmer.notifications.places import in_group

from . import meetings, needs

__all__ = ["meetings", "needs"]

in_group(Group.FINDING, "matching.")
