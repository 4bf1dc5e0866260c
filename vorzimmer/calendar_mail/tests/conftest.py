"""The clock stands still, and mail comes in."""

import pytest

from vorzimmer.foundation import clock

from .scenes import ADDRESS, NOW, arranged, letters, unexpected


@pytest.fixture(autouse=True)
def _letterbox(settings):
    settings.MAIL_IN_ADDRESS = ADDRESS
    with clock.at(NOW):
        yield


@pytest.fixture
def volker(house):
    """Somebody who answered Viktor's invitation without having been asked."""
    appointment = arranged(house)
    letters()
    return unexpected(house, appointment)
