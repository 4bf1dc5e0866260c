"""Weekly rules without anything special, by counting days: most series are such, and a general reckoning takes longer."""

from datetime import date, datetime

from dateutil.rrule import WEEKLY, rrule


def plain_weekdays(pattern: rrule) -> tuple[int, ...] | None:
    """On which weekdays (0 is Monday) it comes, () for that of its first date; None for a rule that says more."""
    says = vars(pattern)
    given = {name: value for name, value in says["_original_rule"].items() if value}
    if says["_freq"] != WEEKLY or says["_wkst"] or given.keys() - {"byweekday"}:
        return None
    return tuple(sorted({each.weekday for each in given.get("byweekday", ())}))


def weekly(
    pattern: rrule, weekdays: tuple[int, ...], begins: datetime, low: datetime, high: datetime
) -> list[datetime]:
    """Its dates from `low` to `high`, in order, for a series that begins at `begins`; all by the wall clock."""
    begins = begins.replace(microsecond=0)
    clock, start, end = begins.time(), max(begins, low), high.toordinal()
    step, monday = 7 * vars(pattern)["_interval"], begins.toordinal() - begins.weekday()
    skipped = max(-(-(start.toordinal() - 6 - monday) // step), 0)
    days = [
        week + day for week in range(monday + skipped * step, end + 1, step) for day in weekdays or (begins.weekday(),)
    ]
    found = [datetime.combine(date.fromordinal(day), clock) for day in days if day <= end]
    return [each for each in found if start <= each <= high]
