"""A table that is made without building all others anew is the same table."""

from django.db import models
from django.db.migrations import operations
from django.db.migrations.state import ProjectState

from vorzimmer.tenancy.migrating import CreateModel


def house(create):
    """The state after three tables, its classes made before the second."""
    state = ProjectState()
    steps = [
        create("Room", [("id", models.BigAutoField(primary_key=True))]),
        create("Table", [("id", models.BigAutoField(primary_key=True)), ("room", models.ForeignKey("shop.Room", models.CASCADE))]),
        create("Leg", [("id", models.BigAutoField(primary_key=True)), ("table", models.ForeignKey("shop.Table", models.CASCADE))]),
    ]  # fmt: skip
    for step in steps:
        step.state_forwards("shop", state)
        assert state.apps.get_model("shop", step.name)
    return state


def test_the_state_is_as_django_makes_it():
    ours, theirs = house(CreateModel), house(operations.CreateModel)
    assert ours.models == theirs.models
    for name in ("Room", "Table", "Leg"):
        one, other = (state.apps.get_model("shop", name)._meta for state in (ours, theirs))
        assert [field.name for field in one.get_fields()] == [field.name for field in other.get_fields()]


def test_what_points_to_it_finds_it_and_the_others_stay_what_they_were():
    state = ProjectState()
    CreateModel("Room", [("id", models.BigAutoField(primary_key=True))]).state_forwards("shop", state)
    room = state.apps.get_model("shop", "Room")
    to_room = [("id", models.BigAutoField(primary_key=True)), ("room", models.ForeignKey("shop.Room", models.CASCADE))]
    CreateModel("Table", to_room).state_forwards("shop", state)
    assert state.apps.get_model("shop", "Room") is room
    assert state.apps.get_model("shop", "Table")._meta.get_field("room").related_model is room
