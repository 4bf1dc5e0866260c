"""Let another program act for a person."""

from collections.abc import Sequence
from datetime import datetime

from vorzimmer.api import rules
from vorzimmer.api.entries import TokenCreated
from vorzimmer.api.letters import tell_of_token
from vorzimmer.api.models import Token
from vorzimmer.api.models.token import MARK, SHOWN, hash_of
from vorzimmer.api.scopes import READ, SCOPES
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership


@action(may=rules.create_token, lock=False)
def create_token(
    *, actor: Actor, membership: Membership, name: str, scopes: Sequence[str], expires_at: datetime, secret: str
) -> TokenCreated:
    """The program that knows `secret` may do what `scopes` say until `expires_at`; the person gets a mail.

    Only the hash of the secret is kept: whoever calls shows it once.
    """
    allowed = [scope for scope in SCOPES if scope in {*scopes, READ}]
    token = Token.objects.create(
        membership=membership, name=name.strip(), begins=secret[: len(MARK) + SHOWN], secret_hash=hash_of(secret),
        scopes=allowed, expires_at=expires_at,
    )  # fmt: skip
    tell_of_token.enqueue(workspace_id=str(actor.workspace.pk), token_id=str(token.pk))
    return TokenCreated(token=token)
