"""Let a mail be read again, once what stood in its way is gone."""

from vorzimmer.journal.action import action
from vorzimmer.letterbox import rules
from vorzimmer.letterbox.entries import MailOfferedAgain
from vorzimmer.letterbox.giving import give_later
from vorzimmer.letterbox.models import Mail
from vorzimmer.people.actor import Actor


@action(may=rules.offer_again)
def offer_mail_again(*, actor: Actor, mail: Mail) -> MailOfferedAgain:
    """It waits again, and is given in the background."""
    mail.wait_again()
    give_later(mail.pk)
    return MailOfferedAgain(mail=mail)
