"""Upkeep of the installation itself."""

from django.db import connection
from django.tasks import task

from vorzimmer.jobs.recurring import recurring


@recurring(every_minutes=60)
@task()
def learn_the_tables() -> None:
    """Tell SQLite how its tables have grown: without that it picks wrong indexes. A few milliseconds; others do it alone."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA analysis_limit = 400")
            cursor.execute("ANALYZE")
