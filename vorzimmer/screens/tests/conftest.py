import pytest

from vorzimmer.foundation import clock
from vorzimmer.screens.tests import story


@pytest.fixture(autouse=True)
def _tuesday_morning(house):
    """Ten o'clock in Berlin, and everybody reads English."""
    story.all_read_english()
    with clock.at(story.MORNING):
        yield
