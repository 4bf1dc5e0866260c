"""What changes is found at once: the index is written in the transaction of the change itself."""

from uuid import UUID

from vorzimmer.calendars.entries import AppointmentRemoved
from vorzimmer.conversations.entries import MessageDeleted
from vorzimmer.files.entries import FileKept
from vorzimmer.journal import reactions
from vorzimmer.journal.happenings import Happening
from vorzimmer.journal.models import Entry
from vorzimmer.people.actor import Actor
from vorzimmer.search.index.following import concerned
from vorzimmer.search.index.keeping import forget, keep
from vorzimmer.search.jobs import read_file
from vorzimmer.search.models import Thing
from vorzimmer.search.text.reading import can_read


def index(actor: Actor, happened: Happening, entry: Entry) -> None:
    """Whatever it was: the rows that it is about are looked at again."""
    for rows in concerned(happened):
        keep(rows)


@reactions.on(FileKept)
def read_what_is_written(actor: Actor, happened: FileKept, entry: Entry) -> None:
    """Later, so that uploading stays fast; its name is found as soon as it is shown somewhere."""
    if can_read(happened.file.kind):
        read_file.enqueue(str(happened.file.pk))


@reactions.on(MessageDeleted)
def forget_its_files(actor: Actor, happened: MessageDeleted, entry: Entry) -> None:
    """The links are gone already; the message itself is looked at like everything else."""
    forget(Thing.Kind.FILE, map(UUID, happened.links))


@reactions.on(AppointmentRemoved)
def forget_the_appointment(actor: Actor, happened: AppointmentRemoved, entry: Entry) -> None:
    """Its row is gone; only its key is left."""
    if happened.key:
        forget(Thing.Kind.APPOINTMENT, [UUID(happened.key)])


reactions.while_recording.append(index)
