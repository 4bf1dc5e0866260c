"""Points that were left open come again in the next talk."""

from vorzimmer.talks.models import AgendaPoint, Talk


def carry_over(talk: Talk) -> None:
    """Open points of the last talk that was held or left out, each once, before those that are there. For actions only."""
    before: Talk | None = (
        Talk.objects.filter(engagement=talk.engagement, number__lt=talk.number)
        .filter(state__in=(Talk.State.HELD, Talk.State.SKIPPED))
        .order_by("-number").first()
    )  # fmt: skip
    if before is None:
        return
    left = list(AgendaPoint.objects.filter(talk=before, settled_at=None, carried_to=None).order_by("position", "id"))
    if before.assistant_id != talk.assistant_id:
        # Somebody else leads by now: what was open between the other two is not theirs to read.
        left = []
    AgendaPoint.objects.bulk_create([
        AgendaPoint(
            talk=talk, part=each.part, text=each.text, position=number, about=each.about, carried_from=each,
            added_by_id=each.added_by_id,
        )
        for number, each in enumerate(left)
    ])  # fmt: skip
