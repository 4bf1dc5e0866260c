"""Letters about appointments in the shape in which calendar programs show buttons (RFC 6047).

multipart/mixed: multipart/alternative with text, HTML and text/calendar; method=…, then the same as a file invite.ics.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.utils import formataddr
from typing import Any

from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string

from vorzimmer.calendar_mail.senders import Sender
from vorzimmer.letterbox.letters import OUR_MARK
from vorzimmer.notifications.sending import message_id


@dataclass(frozen=True, slots=True)
class Draft:
    """One letter. `method` is that of iTIP, `calendar` the whole VCALENDAR, `name` makes its Message-ID.

    `copy_to` is whoever passed an invitation on: they have to hear what became of it (RFC 5546, 3.2.2.3).
    """

    name: str
    to: tuple[str, str]
    subject: str
    template: str
    method: str
    calendar: str
    thread: str = ""
    context: Mapping[str, Any] = field(default_factory=dict)
    copy_to: str = ""


def compose(draft: Draft, sender: Sender) -> EmailMultiAlternatives:
    """Call it in the reader's language and clock."""
    subject = " ".join(draft.subject.split())
    shown = {**draft.context, "subject": subject, "sender": sender}
    thread = message_id(draft.thread or draft.name)
    mail = EmailMultiAlternatives(
        subject,
        re.sub(r"\n{3,}", "\n\n", render_to_string(f"calendar_mail/mail/{draft.template}.txt", shown)).strip() + "\n",
        sender.from_email,
        [formataddr(draft.to) if draft.to[0] else draft.to[1]],
        cc=[draft.copy_to] if draft.copy_to else [],
        headers={
            "Message-ID": message_id(draft.name), "In-Reply-To": thread, "References": thread, OUR_MARK: sender.address,
            "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "OOF, AutoReply",
        },
    )  # fmt: skip
    mail.attach_alternative(render_to_string(f"calendar_mail/mail/{draft.template}.html", shown), "text/html")
    mail.attach_alternative(draft.calendar, f"text/calendar; method={draft.method}")
    if draft.method in {"REQUEST", "CANCEL"}:
        mail.attach("invite.ics", draft.calendar.encode(), "application/ics")
    return mail
