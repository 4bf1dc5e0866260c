"""When things happened, counted in working days before now, in Berlin."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from vorzimmer.foundation import clock

BERLIN = ZoneInfo("Europe/Berlin")


class Days:
    """Moments around the day on which the demo is made; the past is never in the future."""

    def __init__(self) -> None:
        self.now = clock.now().astimezone(BERLIN)

    def ago(self, working_days: int, at: str) -> datetime:
        """`at` (9:30) on the working day that lies so many working days back; today counts as 0 if it is one."""
        moment = datetime.combine(self._weekday(-working_days), _time(at), BERLIN)
        while moment >= self.now:
            moment -= timedelta(minutes=97)
        return moment

    def ahead(self, working_days: int, at: str) -> datetime:
        """`at` on the working day so many working days ahead, at least an hour from now."""
        moment = datetime.combine(self._weekday(working_days), _time(at), BERLIN)
        return moment if moment > self.now + timedelta(hours=1) else self.ahead(working_days + 1, at)

    def _weekday(self, steps: int) -> datetime:
        day, step = self.now, 1 if steps > 0 else -1
        while day.weekday() > 4:
            day -= timedelta(days=1)
        left = abs(steps)
        while left:
            day += timedelta(days=step)
            left -= day.weekday() < 5
        return day


def _time(text: str) -> time:
    hours, minutes = text.split(":")
    return time(int(hours), int(minutes))
