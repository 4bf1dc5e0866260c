"""Tasks that the tests of this room run."""

from uuid import uuid4

from django.tasks import task
from django_scopes import get_scope

from vorzimmer.jobs.queue import GiveUp

said: list[object] = []


@task()
def say(words: str) -> str:
    said.append(words)
    return words.upper()


@task(priority=50)
def urgent() -> None:
    said.append("urgent")


@task()
def break_down() -> None:
    raise RuntimeError("no paper")


@task()
def give_up() -> None:
    raise GiveUp("wrong address")


@task()
def where_am_i() -> str:
    workspace = get_scope().get("workspace")
    return workspace.slug if workspace else "nowhere"


@task(takes_context=True)
def which_attempt(context) -> int:
    return context.attempt


@task()
async def later() -> str:
    return "later"


@task()
def not_json() -> object:
    return uuid4()


@task()
def daily(workspace_id: str) -> None:
    said.append(workspace_id)


@task()
def often() -> None:
    said.append("often")
