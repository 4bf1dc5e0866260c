"""What the owner sees of the letterbox."""

from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from vorzimmer.letterbox import rules
from vorzimmer.letterbox.models import Mail
from vorzimmer.people.actor import Actor

MOST = 100


def unclaimed(actor: Actor) -> QuerySet[Mail]:
    """What nobody took, newest first; nothing for anybody but the owner."""
    mails = Mail.objects.filter(state=Mail.State.UNCLAIMED).select_related("address").order_by("-received_at")
    return mails if rules.look_after(actor) is None else mails.none()


def get_mail(actor: Actor, pk: UUID) -> Mail:
    """One of them; Http404 when there is none for this person."""
    mail = unclaimed(actor).filter(pk=pk).first()
    if mail is None:
        raise Http404
    return mail
