"""Ways of looking at the tasks that people keep: one for everybody who works here, one of one's own, a calendar."""

from vorzimmer.config.demo.calendar import Days
from vorzimmer.foundation import clock
from vorzimmer.overviews import actions
from vorzimmer.overviews.models import SavedView
from vorzimmer.people.actor import Actor


def keep(days: Days, cast: dict[str, Actor]) -> None:
    """Carla shares what is due, and Ben has it as a tab beside his own; Anna looks at the calendar."""
    carla, ben, anna = cast["carla"], cast["ben"], cast["anna"]
    with clock.at(days.ago(20, "9:30")):
        week = _view(carla, "Diese Woche fällig", "due=week&group=week")
        actions.share_view(actor=carla, view=week, shared="staff")
        _view(carla, "Tafel", "shape=board&by=turn")
    with clock.at(days.ago(19, "14:10")):
        actions.pin_view(actor=ben, view=week, pinned=True)
        _view(ben, "Wartet auf Auftraggeber", "group=client&turn=client&sort=turn")
    with clock.at(days.ago(12, "10:05")):
        _view(anna, "Kalender", "shape=calendar")


def _view(actor: Actor, name: str, address: str) -> SavedView:
    return actions.save_view(actor=actor, workspace=actor.workspace, name=name, address=address).view
