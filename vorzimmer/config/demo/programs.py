"""Other programs: the owner's webhook, which rests so that the demo calls nobody, and a token of the coordination."""

from datetime import timedelta

from vorzimmer.api import actions as api
from vorzimmer.api.models.token import new_secret
from vorzimmer.config.demo.calendar import Days
from vorzimmer.foundation import clock
from vorzimmer.people.actor import Actor
from vorzimmer.webhooks import actions as webhooks
from vorzimmer.webhooks.sealing import new_secret as new_signing_secret


def connect(days: Days, cast: dict[str, Actor]) -> None:
    """Nobody knows the secrets: they were shown to nobody."""
    otto, carla = cast["otto"], cast["carla"]
    with clock.at(days.ago(20, "10:00")):
        api.create_token(
            actor=carla, membership=carla.membership, name="Wochenauswertung", scopes=["read"], secret=new_secret(),
            expires_at=clock.now() + timedelta(days=365),
        )  # fmt: skip
        endpoint = webhooks.add_endpoint(
            actor=otto, workspace=otto.workspace, name="Zeiterfassung", url="https://zeiten.nordlicht.example/vorzimmer",
            kinds=["tasks.accepted", "tasks.delivered", "tasks.delivery_approved"], secret=new_signing_secret(),
        ).endpoint  # fmt: skip
        webhooks.switch_off(actor=otto, endpoint=endpoint)
