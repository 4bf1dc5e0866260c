"""Where notifications about accesses lead, and what mails about secrets say: who, which, why; never what."""

from django.utils.translation import gettext as _

from vorzimmer.foundation import moments
from vorzimmer.journal.models import Entry
from vorzimmer.notifications.letters import Letter, letter_for
from vorzimmer.notifications.places import place
from vorzimmer.people.models import Membership
from vorzimmer.vault.entries import AccessAsked, GlassBroken, HoldingEnded, RevokeWanted, SecretSent
from vorzimmer.vault.models import Access


def _sent(entry: Entry) -> str:
    return f"/access/sent/{entry.subject_id}/"


place("vault.", lambda entry: f"/access/{entry.subject_id}/")
place("vault.secret_sent", _sent)
place("vault.sending_", _sent)


@letter_for(AccessAsked)
def access_asked(happened: AccessAsked, member: Membership) -> Letter | None:
    """Which system and what for; nothing when it has been answered."""
    access = happened.access
    if access.state != Access.State.ASKED or access.asked_by is None:
        return None
    words = {"system": access.system, "who": access.asked_by.user.first_name}
    return Letter(
        _("Access to %(system)s") % words,
        [_("%(who)s needs access to %(system)s.") % words, access.purpose],
        context=str(access.engagement),
    )


@letter_for(RevokeWanted)
def revoke_wanted(happened: RevokeWanted, member: Membership) -> Letter | None:
    """Switch it off in the other system, then say so here."""
    return _to_do(happened.access)


@letter_for(HoldingEnded)
def holding_ended(happened: HoldingEnded, member: Membership) -> Letter | None:
    """For whoever is named: what is left to do outside. For the person: that they cannot use it any more."""
    access, person = happened.access, happened.holding.membership
    if member.pk != person.pk:
        return _to_do(access, person.name)
    said = _("You no longer use the access to %(system)s.") % {"system": access.system}
    return Letter(said.rstrip("."), [said], context=str(access.engagement))


def _to_do(access: Access, person: str = "") -> Letter | None:
    if not access.is_open and access.rotate_wanted_at is None:
        return None
    words = {"system": access.system, "person": person}
    lines = [_("%(person)s no longer uses it.") % words] if person else []
    if access.is_open:
        lines.append(_("Please switch it off in %(system)s and confirm that here.") % words)
    if access.rotate_wanted_at is not None:
        lines.append(_("The shared password has to be changed: somebody who knew it has left."))
    return Letter(_("Revoke the access to %(system)s") % words, lines, context=str(access.engagement))


@letter_for(GlassBroken)
def glass_broken(happened: GlassBroken, member: Membership) -> Letter:
    """Who, which, when and why."""
    reveal, access = happened.reveal, happened.access
    words = {
        "who": reveal.by.name, "label": happened.secret.label, "system": access.system,
        "when": moments.moment(reveal.at), "reason": reveal.reason,
    }  # fmt: skip
    return Letter(
        _("A secret of %(system)s was read in an emergency") % words,
        [
            _("%(who)s read “%(label)s” of %(system)s on %(when)s, without using this access.") % words,
            _("The reason: %(reason)s") % words,
        ],
        context=str(access.engagement),
    )


@letter_for(SecretSent)
def secret_sent(happened: SecretSent, member: Membership) -> Letter | None:
    """That something waits, and until when; it opens in the house only."""
    sending = happened.sending
    if sending.opened_at is not None or sending.withdrawn_at is not None:
        return None
    words = {
        "who": sending.sent_by.user.first_name, "label": sending.label, "when": moments.moment(sending.expires_at),
    }  # fmt: skip
    return Letter(
        _("%(who)s sent you a secret: “%(label)s”") % words,
        [_("It opens once, until %(when)s. Then it is gone.") % words],
        context=str(sending.engagement),
    )
