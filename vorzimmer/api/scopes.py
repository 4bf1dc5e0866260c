"""What a token may be allowed. Reading is part of every token; each room's verbs belong to one scope."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

READ = "read"
TASKS = "tasks:write"
CONVERSATIONS = "conversations:write"
ENGAGEMENTS = "engagements:write"
ME = "me:write"
ARCHIVE = "me:archive"
ADMIN = "admin"

SCOPES: dict[str, str | Promise] = {
    READ: _("Read everything I can see"),
    TASKS: _("Tasks: delegate, accept, ask, answer, deliver, approve"),
    CONVERSATIONS: _("Conversations: write messages"),
    ENGAGEMENTS: _("Engagements: open them, change them and their people"),
    ME: _("My own settings: hours, quiet hours, notifications"),
    ARCHIVE: _("Have my own data packed and fetch them"),
    ADMIN: _("Members and settings of the workspace"),
}

OF_ROOM = {
    "tasks": TASKS,
    "planning": TASKS,
    "handbook": TASKS,
    "matching": ENGAGEMENTS,
    "handovers": ENGAGEMENTS,
    "calendars": TASKS,
    "files": TASKS,
    "conversations": CONVERSATIONS,
    "talks": CONVERSATIONS,
    "engagements": ENGAGEMENTS,
    "notifications": ME,
    "overviews": ME,
    "search": ME,
    "second_reading": ME,
}
OF_VERB = {
    "tasks.add_kinds": ADMIN,
    "tasks.change_kind": ADMIN,
    "members.set_hours": ME,
    "calendars.follow_up": ME,
    "calendars.revoke_feed": ME,
    "matching.keep_profile": ME,
    "matching.claim_competence": ME,
    "matching.drop_competence": ME,
    "api.revoke_token": ME,
    "overviews.change_many": TASKS,
    "overviews.undo_many": TASKS,
    "portability.begin_import": TASKS,
    "portability.arrange_import": TASKS,
    "portability.start_import": TASKS,
    "portability.undo_import": TASKS,
    "portability.ask_archive": ARCHIVE,
    "portability.delete_archive": ARCHIVE,
}


def scope_of(verb: str) -> str:
    """The scope that `room.verb` needs; what nobody has thought of needs the widest."""
    return OF_VERB.get(verb) or OF_ROOM.get(verb.split(".")[0], ADMIN)
