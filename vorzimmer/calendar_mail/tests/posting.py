"""Mails that come in from calendar programs."""

from datetime import timedelta
from email.message import EmailMessage

from django_scopes import scope, scopes_disabled

from vorzimmer.calendar_mail.senders import INVITATIONS, sender_of
from vorzimmer.calendar_mail.sending import WAIT
from vorzimmer.foundation import clock
from vorzimmer.jobs.testing import run_waiting_jobs
from vorzimmer.letterbox.addresses import address_for
from vorzimmer.letterbox.models import Mail
from vorzimmer.letterbox.receiving import receive

from .scenes import calendar_of, fresh, letters

VIKTOR = "viktor@vogt.example"
GRETA = "greta@gross.example"


def posted(to, text="", method="REPLY", sender=VIKTOR, words="", **head):
    """A mail with a calendar part arrives and is read; how the letterbox settled it."""
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = sender, to, "Re: Planung"
    mail["Message-ID"] = f"<{abs(hash((text, words, method, str(head), clock.now())))}@vogt.example>"
    for name, value in head.items():
        mail[name.replace("_", "-")] = value
    mail.set_content(words)
    if text:
        mail.add_alternative(text, subtype="calendar", params={"method": method})
    return delivered(mail.as_bytes())


def delivered(raw):
    """(state, reason) of the newest mail, once it is read."""
    receive(raw)
    run_waiting_jobs()
    with scopes_disabled():
        newest = Mail.objects.latest("id")
    return newest.state, newest.reason


def organiser_of(house, appointment):
    with scope(workspace=house.workspace):
        return sender_of(appointment.calendar, appointment.made_by).address


def answered(house, appointment, template, partstat="ACCEPTED", who=VIKTOR, **said):
    """An answer of Viktor's program to an appointment."""
    now = fresh(house, appointment)
    filled = {
        "uid": now.uid, "sequence": now.sequence, "organiser": organiser_of(house, appointment), "who": who,
        "partstat": partstat, "comment": "Gern", "stamp": f"{clock.now():%Y%m%dT%H%M%SZ}",
    } | said  # fmt: skip
    text = template.format(**filled)
    method = text.partition("METHOD:")[2].splitlines()[0]
    return posted(filled["organiser"], text, method, sender=said.get("sender", who))


def invitations_of(house):
    """Where others invite to the engagement's calendar."""
    calendar = calendar_of(house)
    with scope(workspace=house.workspace):
        return address_for(INVITATIONS, calendar.pk)


def asked(house, template, method="REQUEST", **said):
    """Greta invites Anna, changes it or calls it off."""
    filled = {
        "method": method, "by": GRETA, "whom": "anna@nord.example", "sequence": 0, "more": "", "day": "20261210",
        "status": "CANCELLED" if method == "CANCEL" else "CONFIRMED", "stamp": f"{clock.now():%Y%m%dT%H%M%SZ}",
    } | said  # fmt: skip
    return posted(invitations_of(house), template.format(**filled), method, sender=filled["by"])


def later(minutes=5):
    """The clock goes on."""
    return clock.at(clock.now() + timedelta(minutes=minutes))


def sent_later():
    """What goes out once the moment has passed in which changes are collected."""
    with clock.at(clock.now() + WAIT):
        return letters()
