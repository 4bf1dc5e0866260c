"""Say what the columns mean."""

from vorzimmer.engagements.models import Engagement
from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.portability import rules
from vorzimmer.portability.csv.columns import read_choice
from vorzimmer.portability.entries import ImportArranged
from vorzimmer.portability.models import TaskImport


@action(may=rules.arrange_import)
def arrange_import(
    *, actor: Actor, task_import: TaskImport, columns: dict[str, str], engagement: Engagement | None, hand_over: bool
) -> ImportArranged:
    """Columns by number, where rows without a client go, and whether tasks are handed over or kept as drafts."""
    chosen = read_choice(columns, task_import.header)
    task_import.keep(columns=chosen, engagement=engagement, hand_over=hand_over)
    return ImportArranged(task_import=task_import)
