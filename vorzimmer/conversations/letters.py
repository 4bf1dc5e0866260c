"""What a mail about a message says."""

from django.urls import reverse
from django.utils.translation import gettext as _

from vorzimmer.conversations import queries, rules
from vorzimmer.conversations.entries import AgreementProposed, MessagePosted
from vorzimmer.engagements.models import Engagement
from vorzimmer.notifications.letters import Letter, letter_for
from vorzimmer.notifications.links import make_link
from vorzimmer.notifications.models import Group
from vorzimmer.notifications.places import in_group, place
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership

place("conversations.", lambda entry: f"/conversations/{entry.subject_id}/")
in_group(Group.MESSAGES, "conversations.")


@letter_for(MessagePosted)
def message_posted(happened: MessagePosted, member: Membership) -> Letter | None:
    """The message itself; no mail to whoever has read it or left meanwhile, or when it is gone."""
    message, conversation = happened.message, happened.message.conversation
    if message.is_deleted:
        return None
    actor = Actor(member)
    mark = queries.mark_of(actor, conversation)
    if mark is not None and mark.read_until >= message.number:
        return None
    if not queries.visible_conversations(actor).filter(pk=conversation.pk).exists():
        return None
    names = {"who": message.by.user.first_name, "place": str(conversation.about)}
    called = str(member.pk) in happened.mentioned
    subject = _("%(who)s mentions you: %(place)s") if called else _("Message from %(who)s: %(place)s")
    client = str(conversation.engagement)
    context = client if isinstance(conversation.about, Engagement) else f"{conversation.about} · {client}"
    may_answer = rules.post_message(actor, conversation.about) is None
    buttons = [(_("Answer"), make_link(member, "conversations.answer_message", message.pk))] if may_answer else []
    return Letter(subject % names, message.text.split("\n\n"), buttons, context)


@letter_for(AgreementProposed)
def agreement_proposed(happened: AgreementProposed, member: Membership) -> Letter | None:
    """One button confirms it; nothing when it has been confirmed or taken back meanwhile."""
    message, conversation = happened.message, happened.message.conversation
    if message.proposed_by is None or rules.confirm_agreement(Actor(member), message) is not None:
        return None
    names = {"who": message.proposed_by.user.first_name, "place": str(conversation.about)}
    otherwise = reverse("conversations:conversation", args=[conversation.place_id])
    buttons = [
        (_("Yes, agreed"), make_link(member, "conversations.confirm_agreement", message.pk)),
        (_("I do not agree"), f"{otherwise}#message-{message.number}-{message.pk}"),
    ]
    subject = _("Please confirm what you agree with %(who)s: %(place)s") % names
    lines = [*message.text.split("\n\n"), _("This does not hold until you confirm it.")]
    return Letter(subject, lines, buttons, str(conversation.engagement))
