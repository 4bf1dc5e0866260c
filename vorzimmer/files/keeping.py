"""From an upload to a kept file, without a transaction that waits for the storage."""

import hashlib

from vorzimmer.files import actions
from vorzimmer.files.incoming import Received, Upload, receive
from vorzimmer.files.models import StoredFile
from vorzimmer.people.actor import Actor


def keep(actor: Actor, upload: Upload) -> StoredFile:
    """Keep one upload. The same file in the same form sent twice is kept once.

    Raises ValidationError (empty, too large) and NotAllowed; nothing is left in the storage then.
    """
    received = receive(actor.workspace, upload)
    try:
        acting = actor.through(actor.door, _key(actor, received))
        file = actions.keep_file(actor=acting, workspace=actor.workspace, upload=received).file
    except BaseException:
        received.discard()
        raise
    if file.pk != received.id:
        received.discard()
    return file


def _key(actor: Actor, received: Received) -> str:
    """The form's own key would let only one of its files in."""
    if not actor.key:
        return ""
    print_ = hashlib.sha256(f"{received.sha256} {received.name}".encode()).hexdigest()
    return f"{actor.key[:40]} {print_[:39]}"
