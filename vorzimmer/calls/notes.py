"""What a note of a call with somebody outside can say."""

from datetime import datetime
from typing import TypedDict

from vorzimmer.people.models import Membership
from vorzimmer.tasks.models import Task


class Outside(TypedDict, total=False):
    """Who it was, whom they wanted, what is to be done now and by when."""

    name: str
    company: str
    number: str
    for_whom: Membership | None
    status: str
    back_by: datetime | None
    task: Task | None
