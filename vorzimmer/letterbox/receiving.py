"""Taking a mail in, once; and giving it to whoever takes it, once."""

import hashlib
from collections.abc import Sequence
from uuid import UUID

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django_scopes import scope

from vorzimmer.foundation.ids import new_id
from vorzimmer.letterbox import addresses
from vorzimmer.letterbox.giving import give_later
from vorzimmer.letterbox.letters import Letter, read
from vorzimmer.letterbox.models import Address, Mail
from vorzimmer.letterbox.takers import TAKERS, NotWanted, why_not
from vorzimmer.tenancy.models import Workspace
from vorzimmer.tenancy.writes import writes_allowed

EXCERPT = 4000


def receive(raw: bytes, envelope: Sequence[str] = ()) -> list[UUID]:
    """Take a mail in for each address of ours it was sent to; the keys of what is new, waiting to be given on.

    `envelope` are the recipients that the mail server names; without, the headers say it. A mail that is addressed to
    nothing here is kept for the owner of the first workspace.
    """
    letter = read(raw)
    codes = list(dict.fromkeys(filter(None, map(addresses.token_in, [*envelope, *letter.to]))))
    found = [address for code in codes if (address := addresses.find(code))]
    if found:
        return [pk for address in found if (pk := _keep(raw, letter, address.workspace, address))]
    house = Workspace.objects.order_by("created_at").first()
    if house is None:
        return []
    forged = any(addresses.token_in(to) is not None for to in (*envelope, *letter.to))
    _keep(raw, letter, house, None, Mail.Reason.FORGED if forged else Mail.Reason.NO_ADDRESS)
    return []


def too_large(head: bytes, size: int, envelope: Sequence[str] = ()) -> None:
    """Note a mail of which only the head was fetched."""
    letter = read(head)
    codes = filter(None, map(addresses.token_in, [*envelope, *letter.to]))
    address = next(filter(None, map(addresses.find, codes)), None)
    house = address.workspace if address else Workspace.objects.order_by("created_at").first()
    if house:
        _keep(head, letter, house, address, Mail.Reason.TOO_LARGE, size)


def give(pk: UUID) -> str:
    """Give a waiting mail to whoever takes its purpose; the state that it is in afterwards.

    All in one transaction: what a taker did before it failed is undone, and the mail waits.
    """
    with transaction.atomic(), writes_allowed("letterbox"):
        mail = Mail.objects.select_for_update(of=("self",)).select_related("address").get(pk=pk)
        if mail.state != Mail.State.WAITING or mail.address is None:
            return mail.state
        with default_storage.open(mail.raw) as file:
            letter = read(file.read())
        reason = _offer(mail.address, letter)
        place = mail.raw
        mail.settle(Mail.State.UNCLAIMED if reason else Mail.State.TAKEN, reason)
        if not mail.raw:
            transaction.on_commit(lambda: default_storage.delete(place))
    return mail.state


def _offer(address: Address, letter: Letter) -> str:
    if address.revoked_at is not None:
        return Mail.Reason.REVOKED
    if letter.mark and addresses.token_in(letter.mark) == address.code:
        return Mail.Reason.LOOP
    taker = TAKERS.get(address.purpose)
    if (reason := why_not(letter, taker)) or taker is None:
        return reason
    try:
        with transaction.atomic():
            taker.take(address.target_id, letter)
    except NotWanted as refused:
        return refused.reason
    return ""


def _keep(
    raw: bytes, letter: Letter, workspace: Workspace, address: Address | None, reason: str = "", size: int = 0
) -> UUID | None:
    """The row and what came, together; None when it is here already."""
    key = _key(raw, letter, address)
    with scope(workspace=workspace):
        if Mail.objects.filter(key=key).exists():
            return None
        pk = new_id()
        place = default_storage.save(f"{workspace.pk}/letterbox/{pk}.eml", ContentFile(raw))
        try:
            with transaction.atomic(), writes_allowed("letterbox"):
                _write(pk, key, letter, address, reason, place, size or len(raw))
        except BaseException as error:
            default_storage.delete(place)
            if Mail.objects.filter(key=key).exists() and isinstance(error, Exception):
                return None  # brought twice at the same moment
            raise
    return None if reason else pk


def _write(pk: UUID, key: str, letter: Letter, address: Address | None, reason: str, place: str, size: int) -> None:
    mail = Mail.objects.create(
        pk=pk, key=key, address=address, message_id=letter.message_id, sender=letter.sender, size=size, raw=place,
        sender_name=letter.sender_name, subject=letter.subject, text=letter.text[:EXCERPT],
        automatic=letter.automatic, authentication=letter.authentication,
    )  # fmt: skip
    if reason:
        mail.settle(Mail.State.UNCLAIMED, reason)
    else:
        give_later(pk)


def _key(raw: bytes, letter: Letter, address: Address | None) -> str:
    """The same mail, whichever way it took: servers on the way write into its head, never below."""
    body = raw.replace(b"\r\n", b"\n").partition(b"\n\n")[2].strip()
    parts = (letter.message_id.encode(), str(address.pk if address else "").encode(), hashlib.sha256(body).digest())
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def fits(size: int) -> bool:
    """Whether a mail of so many bytes is read at all."""
    return size <= int(settings.MAIL_IN_MAX_BYTES)
