"""Mails as they come in."""

from email.message import EmailMessage

from vorzimmer.letterbox.addresses import address_for

ADDRESS = "vorzimmer+{token}@nord.example"


def mail(to, text="Guten Tag", **head):
    """A plain one from Viktor; `head` are further headers, `_` for `-`."""
    made = EmailMessage()
    made["From"] = head.pop("From", "Viktor Vogt <viktor@vogt.example>")
    made["To"] = to
    made["Subject"] = head.pop("Subject", "Planung")
    made["Message-ID"] = head.pop("Message_ID", "<1@vogt.example>")
    for name, value in head.items():
        made[name.replace("_", "-")] = value
    made.set_content(text)
    return made


def address(purpose="tests.box"):
    """One of ours."""
    from uuid import UUID

    return address_for(purpose, UUID(int=7))
