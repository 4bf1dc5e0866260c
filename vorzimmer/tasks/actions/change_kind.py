"""Change a kind of task."""

from typing import Any

from vorzimmer.journal.action import action
from vorzimmer.people.actor import Actor
from vorzimmer.tasks import own_kinds
from vorzimmer.tasks.entries import KindChanged
from vorzimmer.tasks.kinds import kind_from_json, kind_to_json
from vorzimmer.tasks.models import TaskKind
from vorzimmer.tasks.rules import kinds
from vorzimmer.tenancy.models import Workspace


@action(may=kinds.change_kinds)
def change_kind(*, actor: Actor, workspace: Workspace, slug: str, content: dict[str, Any], active: bool) -> KindChanged:
    """Set what a kind asks for, its name, checklist and words, and whether it is offered.

    `content` is `kind_to_json`; raises BadKind if it does not hold together. A workspace that used the kinds
    of the house until now gets its own copies first.
    """
    kind = kind_from_json({**content, "slug": slug})
    own_kinds.copy_missing()
    TaskKind.objects.get(slug=slug).rewrite(kind_to_json(kind), active)
    return KindChanged(slug=slug, name=kind.name.say(workspace.language), active=active)
