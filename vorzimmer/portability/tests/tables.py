"""A table of three rows, looked at and brought in."""

from vorzimmer.jobs.testing import run_waiting_jobs
from vorzimmer.portability import actions
from vorzimmer.portability.csv.tables import read_table

TABLE = b"Titel;Frist\nZug buchen;24.11.2026\nHotel suchen;bald\nAngebot schreiben;\n"


def begun(actor):
    table = read_table(TABLE)
    return actions.begin_import(actor=actor, workspace=actor.workspace, name="liste.csv", table=table).task_import


def brought_in(actor, *, hand_over=False):
    found = begun(actor)
    actions.arrange_import(
        actor=actor, task_import=found, columns=found.columns, engagement=found.engagement, hand_over=hand_over
    )
    actions.start_import(actor=actor, task_import=found)
    run_waiting_jobs()
    found.refresh_from_db()
    return found
