"""When things happened, counted in working days before now, in Berlin."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from vorzimmer.foundation import clock

BERLIN = ZoneInfo("Europe/Berlin")
AFTERNOON = timedelta(hours=6, minutes=20)


class Days:
    """Moments around the day on which the demo is made. The past is never in the future, and what was handed over
    today has not run out tonight or over the weekend: outside of office hours it happened on the last afternoon."""

    def __init__(self) -> None:
        self.now = clock.now().astimezone(BERLIN)
        self.in_the_office = self.now.weekday() < 5 and time(11) <= self.now.time() < time(17, 30)
        early = self.now.weekday() < 5 and self.now.time() < time(11)
        self.today = self._back(self.now.date() - timedelta(days=1) if early else self.now.date())

    def ago(self, working_days: int, at: str) -> datetime:
        """`at` (9:30) on the working day that lies so many working days back; 0 is today or the last one."""
        day = self.today
        for _ in range(working_days):
            day = self._back(day - timedelta(days=1))
        moment = datetime.combine(day, _time(at), BERLIN)
        if working_days == 0 and not self.in_the_office:
            moment += AFTERNOON
        while moment >= self.now:
            moment -= timedelta(minutes=17)
        return moment

    def ahead(self, working_days: int, at: str) -> datetime:
        """`at` on the working day so many working days ahead, at least an hour from now."""
        day = self.now.date()
        while day.weekday() > 4:
            day += timedelta(days=1)
        for _ in range(working_days):
            day += timedelta(days=3 if day.weekday() == 4 else 1)
        moment = datetime.combine(day, _time(at), BERLIN)
        return moment if moment > self.now + timedelta(hours=1) else self.ahead(working_days + 1, at)

    def _back(self, day: date) -> date:
        while day.weekday() > 4:
            day -= timedelta(days=1)
        return day


def _time(text: str) -> time:
    hours, minutes = text.split(":")
    return time(int(hours), int(minutes))
