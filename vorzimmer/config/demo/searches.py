"""Searches that people of the demo keep, and an index that knows everybody."""

from vorzimmer.config.demo.calendar import Days
from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor
from vorzimmer.search.actions import save_search
from vorzimmer.search.index.rebuilding import read_files, rebuild
from vorzimmer.tenancy.models import Workspace


def look_for(days: Days, here: Workspace, cast: dict[str, Actor]) -> None:
    """Anna looks for travel plans, Ben for the fair, Carla for what is open about dates."""
    rebuild(here)
    read_files(here)
    with clock.at(days.ago(6, "10:20")):
        for first, name, asks in [
            ("anna", "Ergebnisse zu Reisen", "q=Reise&kind=delivery"),
            ("anna", "Alles zu Wien", "q=Wien"),
            ("ben", "Alles zur Messe", "q=Messe"),
            ("ben", "Offene Reisen", "q=Reise&state=open"),
            ("carla", "Offene Termine", "q=Termin&state=open"),
        ]:
            save_search(actor=cast[first], workspace=here, name=name, asks=asks)
