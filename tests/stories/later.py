"""`python -m tests.stories.later 2 run …`: the house as it is so many days from now."""

import sys
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone


def main() -> None:
    """Django's clock, on which the one clock of the house rests, is ahead in this process from its first line on."""
    ahead = timedelta(days=int(sys.argv[1]))
    real = timezone.now

    def now(*args: Any) -> datetime:
        return real(*args) + ahead

    timezone.now = now
    from vorzimmer.config.cli import main as run

    run(sys.argv[2:])


if __name__ == "__main__":
    main()
