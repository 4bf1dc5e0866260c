"""Long work: making tasks from a table, packing archives, deleting those whose days are over."""

import tempfile
from uuid import UUID

from django.tasks import task
from django.utils import translation

from vorzimmer.foundation import clock
from vorzimmer.jobs.recurring import recurring
from vorzimmer.journal.action import NotAllowed
from vorzimmer.live import hub
from vorzimmer.people.actor import Actor, Door
from vorzimmer.people.languages import language_for
from vorzimmer.portability import actions, queries
from vorzimmer.portability.csv.lines import Line
from vorzimmer.portability.models import Archive, TaskImport
from vorzimmer.portability.models.archive import KEPT_FOR
from vorzimmer.tasks import actions as tasks
from vorzimmer.tasks.rules import flow
from vorzimmer.tenancy.writes import writes_allowed

ROWS_AT_A_TIME = 20


@task()
def bring_in(import_id: str) -> None:
    """Make a task of each good row. Run again after a crash it goes on where it was and makes nothing twice."""
    task_import = TaskImport.objects.filter(pk=UUID(import_id)).first()
    if task_import is None or not task_import.is_running:
        return
    actor = Actor(task_import.begun_by)
    with translation.override(language_for(actor.person, actor.workspace)):
        left = [line for line in queries.lines_of(actor, task_import) if str(line.number) not in task_import.results]
        for start in range(0, len(left), ROWS_AT_A_TIME):
            done = {
                str(line.number): _become(actor, task_import, line) for line in left[start : start + ROWS_AT_A_TIME]
            }
            with writes_allowed("portability: bring_in"):
                task_import.keep(results=task_import.results | done)
            hub.changed([actor.id], [f"import-{task_import.pk}"])
    actions.finish_import(actor=actor.through(Door.SCHEDULE), task_import=task_import)


def _become(actor: Actor, task_import: TaskImport, line: Line) -> dict[str, str]:
    if line.problems or line.engagement is None:
        return {"why": " ".join(line.problems)}
    acting = actor.through(actor.door, f"import {task_import.pk} {line.number}")
    over = task_import.hand_over and flow.delegate(actor, line.engagement) is None
    make = tasks.delegate_task if over else tasks.write_draft
    try:
        return {"task": str(make(actor=acting, engagement=line.engagement, **line.wanted).task.pk)}
    except NotAllowed as refused:
        return {"why": str(refused)}


@task()
def pack_archive(archive_id: str) -> None:
    """Pack what was asked for and tell the person. A second run after a crash packs it anew."""
    archive = Archive.objects.filter(pk=UUID(archive_id), state=Archive.State.WAITING).first()
    if archive is None:
        return
    from vorzimmer.portability.archives import pack  # with what packs ZIP files, which waits for the first archive

    actor = Actor(archive.asked_by)
    with tempfile.TemporaryFile() as packed:
        if archive.what == Archive.What.MINE:
            with translation.override(language_for(actor.person, actor.workspace)):
                pack.my_data(actor, packed)
        else:
            pack.workspace(actor.workspace, packed)
        size, sha256 = pack.measured(packed)
        packer = actor.through(Door.SCHEDULE)
        actions.hand_out_archive(actor=packer, archive=archive, packed=packed, size=size, sha256=sha256)


@recurring(at="04:10", each="workspace")
@task()
def delete_old_archives(workspace_id: str) -> int:
    """Archives whose three days are over are deleted; how many."""
    old = Archive.objects.filter(state=Archive.State.READY, ready_at__lt=clock.now() - KEPT_FOR)
    gone = list(old[:500])
    with writes_allowed("portability: delete_old_archives"):
        for archive in gone:
            archive.remove()
    return len(gone)
