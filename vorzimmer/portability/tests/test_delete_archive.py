"""Packed data do not stay."""

import pytest

from vorzimmer.foundation import clock
from vorzimmer.jobs.testing import run_waiting_jobs
from vorzimmer.journal.action import NotAllowed
from vorzimmer.portability import actions
from vorzimmer.portability.jobs import delete_old_archives
from vorzimmer.portability.models import Archive
from vorzimmer.portability.models.archive import KEPT_FOR


def test_archives_are_deleted_after_three_days(inside):
    archive = actions.ask_archive(actor=inside.ben, workspace=inside.workspace).archive
    run_waiting_jobs()
    assert delete_old_archives.func(str(inside.workspace.pk)) == 0
    with clock.at(clock.now() + KEPT_FOR * 2):
        assert delete_old_archives.func(str(inside.workspace.pk)) == 1
    archive.refresh_from_db()
    assert archive.state == Archive.State.GONE
    assert not archive.content


def test_whoever_asked_deletes_it_at_once(inside):
    archive = actions.ask_archive(actor=inside.ben, workspace=inside.workspace).archive
    run_waiting_jobs()
    archive.refresh_from_db()
    with pytest.raises(NotAllowed):
        actions.delete_archive(actor=inside.otto, archive=archive)
    actions.delete_archive(actor=inside.ben, archive=archive)
    assert archive.state == Archive.State.GONE
    assert not archive.is_ready
