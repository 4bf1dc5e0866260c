"""The clock stands still, and mail comes in."""

import pytest

from vorzimmer.foundation import clock

from .scenes import ADDRESS, NOW


@pytest.fixture(autouse=True)
def _letterbox(settings):
    settings.MAIL_IN_ADDRESS = ADDRESS
    with clock.at(NOW):
        yield
