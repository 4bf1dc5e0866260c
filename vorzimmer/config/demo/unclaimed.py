"""Two mails that belong nowhere: an old address, and a note of absence. The owner sees them."""

from vorzimmer.config.demo.calendar import Days
from vorzimmer.foundation import clock
from vorzimmer.letterbox.models import Mail
from vorzimmer.tenancy.writes import writes_allowed

LETTERS = (
    (
        3, "15:12", "Re: Termin am Donnerstag", "Tobias Lenz", "tobias.lenz@lenz-druck.example", Mail.Reason.NO_ADDRESS,
        "Guten Tag,\n\nich habe nur noch diese Adresse gefunden. Passt Donnerstag um zehn weiterhin?\n\nTobias Lenz",
    ),
    (
        1, "7:58", "Abwesend bis 30. November", "Jan Kruse", "jan.kruse@kruse-logistik.example", Mail.Reason.AUTOMATIC,
        "Ich bin bis Ende des Monats nicht im Haus. In eiligen Fällen hilft Ihnen die Disposition weiter.",
    ),
)  # fmt: skip


def arrive(days: Days) -> None:
    """As the letterbox keeps them."""
    for number, (ago, at, subject, name, sender, reason, text) in enumerate(LETTERS):
        with clock.at(days.ago(ago, at)), writes_allowed("demo"):
            mail = Mail.objects.create(
                key=f"demo-{number}", sender=sender, sender_name=name, subject=subject, text=text, size=len(text),
                automatic=reason == Mail.Reason.AUTOMATIC,
            )  # fmt: skip
            mail.settle(Mail.State.UNCLAIMED, reason)
