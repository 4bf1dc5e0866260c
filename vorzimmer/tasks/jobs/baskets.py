"""What was shared and never opened does not stay."""

from django.tasks import task

from vorzimmer.jobs.recurring import recurring
from vorzimmer.tasks.capture.basket import clear_expired


@recurring(every_minutes=60)
@task()
def clear_baskets() -> int:
    """Remove the files of shares that were not opened within half an hour; how many."""
    return clear_expired()
