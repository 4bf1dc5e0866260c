"""What those see of an appointment who may only know when somebody is busy."""

import re

from django.utils.translation import gettext as _

from vorzimmer.caldav.texts import component
from vorzimmer.calendars.models import Appointment

KEPT_OF_BUSY = ("BEGIN:", "END:", "UID", "DTSTAMP", "DTSTART", "DTEND", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "STATUS",
                "TRANSP", "SEQUENCE")  # fmt: skip


def busy_text(row: Appointment) -> str:
    """When, and nothing else."""
    title, lines, within = _("Busy"), [], 0
    for line in re.sub(r"\r\n[ \t]", "", component(row)).split("\r\n"):
        within += line.startswith("BEGIN:") - line.startswith("END:")
        nested = within > 1 or (within == 1 and line.startswith("END:") and line != "END:VEVENT")
        if line.startswith(KEPT_OF_BUSY) and not nested:
            lines.append(line)
        if line == "BEGIN:VEVENT":
            lines.append(f"SUMMARY:{title}")
    return "\r\n".join(lines) + "\r\n"
