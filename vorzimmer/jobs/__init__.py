"""Work that happens later: the `django.tasks` API on the application's own database.

Rooms write `@task()` functions in their `jobs.py` and call `.enqueue()` inside an action. What runs, runs at
least once: a job whose worker died runs again, so a job must bear to be repeated.
"""
