"""What the sections of Today will ask for, in one round to the database."""

from vorzimmer.agreements.queries.approvals import TO_DECIDE
from vorzimmer.people.actor import Actor
from vorzimmer.screens.sections.asks import UNDO
from vorzimmer.screens.sections.client import DONE, OPEN, monday
from vorzimmer.screens.sections.desk_rows import ASSISTING, MY_STEPS, MY_TASKS
from vorzimmer.screens.sections.places import Places
from vorzimmer.tasks.queries.deliveries import JUST_NOW, TO_APPROVE
from vorzimmer.tasks.queries.kinds import ALL
from vorzimmer.tasks.queries.questions import LATELY, WAITING
from vorzimmer.tasks.queries.small_asks import ASKED
from vorzimmer.tenancy.prepared import Asked


def asked_ahead(actor: Actor, places: Places) -> list[Asked]:
    """For `together`: as the reader stands in their engagements."""
    asked, me = [], {"me": actor.id}
    if places.client or places.assistant:
        asked += [ALL.asked(), ASKED.asked(**me), WAITING.asked(**me), LATELY.asked(**me, since=places.now - UNDO)]
    if places.client:
        asked += [TO_DECIDE.asked(**me), TO_APPROVE.asked(**me, since=places.now - JUST_NOW)]
    if len(places.client) == 1:
        here = places.client[0]
        asked += [OPEN.asked(place=here), DONE.asked(place=here, since=monday())]
    if places.assistant:
        asked += [MY_TASKS.asked(**me), MY_STEPS.asked(**me)]
        asked.append(ASSISTING.asked(user=actor.person.pk, here=actor.workspace.pk))
    return asked
