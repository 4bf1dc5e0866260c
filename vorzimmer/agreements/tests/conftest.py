"""What the tests of this room share."""

import pytest

from vorzimmer.agreements.clauses import Names


@pytest.fixture
def names() -> Names:
    """Anna and Ben."""
    return Names("Anna", "Ben", kinds={"travel": "Reise", "web": "Web"})
