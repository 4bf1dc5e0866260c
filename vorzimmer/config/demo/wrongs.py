"""Where something went wrong, and how people talk about it: a complaint for which something is offered."""

from vorzimmer.config.demo.calendar import Days
from vorzimmer.config.demo.present import Cast, begin, take
from vorzimmer.engagements.models import Engagement
from vorzimmer.foundation import clock
from vorzimmer.tasks import actions
from vorzimmer.tasks.kinds import load_kinds


def labels(days: Days, cast: Cast, engagement: Engagement) -> None:
    """Approved on Tuesday, printed on Wednesday, and two labels name last year's vintage."""
    thomas, ben = cast["thomas"], cast["ben"]
    task = begin(
        thomas, engagement, days.ago(6, "9:15"), kind="template", title="Etiketten für die Winterprobe",
        outcome="Sechs Etiketten, druckfertig, mit Rebsorte, Lage und Jahrgang.",
        due_at=days.ago(3, "17:00"), budget_minutes=90,
    )  # fmt: skip
    take(ben, task, days.ago(6, "10:05"))
    with clock.at(days.ago(4, "15:20")):
        delivery = actions.deliver(
            actor=ben, task=task, text="Sechs Etiketten als Druckdaten, mit Beschnitt.",
            checked=[line.key for line in load_kinds()["template"].checklist if line.key != "figures"],
            fields={
                "version": "2, nach der Durchsicht der Lagen", "kept_at": "Gemeinsamer Ordner, Etiketten, Winterprobe",
                "tested_in": "Druckvorschau der Druckerei",
            },
        ).delivery  # fmt: skip
    with clock.at(days.ago(4, "17:05")):
        actions.approve_delivery(actor=thomas, delivery=delivery)
    with clock.at(days.ago(1, "10:15")):
        complaint = actions.complain(
            actor=thomas, task=task, text="Auf zwei der sechs Etiketten steht der Jahrgang vom letzten Jahr.",
            wish="Neue Druckdaten bis Freitag und eine Lösung für die 80 Etiketten, die schon gedruckt sind.",
        ).complaint  # fmt: skip
    with clock.at(days.ago(0, "9:35")):
        actions.offer_settlement(
            actor=ben, complaint=complaint,
            offer="Das tut mir leid, ich hatte die alte Lagenliste offen. Die Druckdaten sind berichtigt; "
            "Nordlicht bezahlt den Nachdruck der 80 Etiketten, sie sind am Donnerstag da.",
        )  # fmt: skip
