"""Mails about changes of scope: where they lead."""

from vorzimmer.notifications.models import Group
from vorzimmer.notifications.places import in_group, place

in_group(Group.QUESTIONS, "agreements.scope_change_")
place("agreements.scope_change_", lambda entry: f"/scope-changes/{entry.subject_id}/")
