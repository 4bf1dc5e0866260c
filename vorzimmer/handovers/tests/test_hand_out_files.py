"""The archive is packed."""

import io

import pytest

from vorzimmer.handovers import actions
from vorzimmer.journal.action import NotAllowed
from vorzimmer.people.actor import Door

from .scenes import again, at, parting, told


def test_only_the_job_says_so_and_the_client_and_whoever_asked_are_told(house):
    with at(23):
        files = actions.want_files(actor=house.carla, parting=parting(house)).files
        packed = {"packed": io.BytesIO(b"zip"), "size": 3, "sha256": "x" * 64, "contents": {"Aufgaben": 1}}
        with pytest.raises(NotAllowed):
            actions.hand_out_files(actor=house.carla, files=files, **packed)
        actions.hand_out_files(actor=house.carla.through(Door.SCHEDULE), files=files, **packed)
    assert again(house, files).is_ready
    assert told(house, "files_handed_out") == {"Anna", "Carla"}
