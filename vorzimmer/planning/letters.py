"""Where notifications of this room lead, and to which preferences they belong."""

from vorzimmer.notifications.models import Group
from vorzimmer.notifications.places import in_group, place

in_group(Group.TASKS, "planning.")
place("planning.", lambda entry: f"/series/{entry.subject_id}/")
