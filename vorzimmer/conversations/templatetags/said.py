"""A message as HTML, put together in Python: a page shows up to fifty, and as a template they were half of its cost."""

from functools import lru_cache
from typing import Any
from uuid import UUID

from django import template
from django.template.loader import render_to_string
from django.urls import get_script_prefix, reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from vorzimmer.conversations.agreed_ways import Way, ways_from
from vorzimmer.conversations.cards import addresses_in
from vorzimmer.conversations.models import Message, Reaction
from vorzimmer.conversations.queries import Sign
from vorzimmer.foundation.templatetags.ui import avatar, icon, moment

register = template.Library()

MESSAGE = """<article class="message{own}" id="message-{number}-{pk}" data-number="{number}" data-client="{client}" data-by="{by}"
  data-changed="{changed}">
  {face}
  <header><strong>{name}</strong>{at}{marks}
    <a class="button bare only-icon small push" href="{menu}" data-message-menu aria-label="{verbs}">{more}</a></header>
  {above}<div class="body prose">{words}{files}</div>{below}
</article>"""
GONE = """<article class="message is-gone" id="message-{number}-{pk}" data-number="{number}" data-client="{client}" data-by="{by}"
  data-changed="{changed}">
  {face}<p class="hint">{words} {at}</p>
</article>"""
ANY = UUID(int=0)
EDITED = '<a class="meta" href="{}" data-message-dialog>{}</a>'
PINNED = '<span class="meta" title="{}">{}</span>'
GIVEN = (
    '<button class="chip" form="message-verbs" formaction="{}" name="sign" value="{}" aria-pressed="{}" aria-label="{}"'
    ' title="{}" data-message-verb>{}<span>{}</span></button>'
)
SIGNS = {
    Reaction.Sign.THANKS: "heart", Reaction.Sign.AGREED: "thumbs-up", Reaction.Sign.LOOKING: "eye",
    Reaction.Sign.DONE: "circle-check", Reaction.Sign.WELL_DONE: "star", Reaction.Sign.UNCLEAR: "circle-help",
}  # fmt: skip
LABELS = dict(Reaction.Sign.choices)


@register.simple_tag(takes_context=True)
def said(context: Any, message: Message) -> SafeString:
    """One message as `queries.stream_of` gives it; what few have (files, a source, an agreement) are templates."""
    author, actor = message.by.user, context["actor"]
    same = {"number": message.number, "pk": message.pk, "client": message.client_id, "by": message.by_id}
    same |= {"changed": message.changed, "face": avatar(author, 32)}
    if message.is_deleted:
        gone = _("%(who)s deleted a message") % {"who": author.first_name}
        return format_html(GONE, words=gone, at=moment(message.deleted_at, "near"), **same)
    return format_html(
        MESSAGE,
        own=" is-own" if message.by_id == actor.id else "",
        name=author.name, at=moment(message.sent_at, "time"), marks=_marks(message),
        menu=_place("message", message), more=icon("ellipsis"),
        verbs=_("What can be done with the message by %(name)s") % {"name": author.first_name},
        above=_part("above", message, actor) if message.reply_to_id or message.forwarded_from_id else "",
        words=mark_safe(message.html),  # noqa: S308 - cleaned when it came in, see `texts.clean`
        files=_part("files", message, actor) if getattr(message, "shown_files", ()) else "",
        below=_below(message, actor),
        **same,
    )  # fmt: skip


@register.simple_tag(takes_context=True)
def may_confirm(context: Any, message: Message) -> str:
    """What an open agreement asks of the reader: `confirm`, `wait` for the other side, or nothing."""
    side = message.conversation.engagement.team.side_of(context["actor"])
    return "" if side is None else "wait" if side == message.proposed_side else "confirm"


@register.simple_tag(takes_context=True)
def agreed_ways(context: Any, message: Message) -> list[Way]:
    """What can be made of an agreement in later rooms."""
    return ways_from(context["actor"], message)


@register.filter
def sign_icon(sign: str) -> str:
    """The icon of a sign."""
    return SIGNS[Reaction.Sign(sign)]


def _marks(message: Message) -> SafeString:
    found = []
    if message.edited_at:
        found.append(format_html(EDITED, _place("versions", message), _("edited")))
    if message.pinned_at and message.pinned_by:
        words = _("Pinned by %(who)s") % {"who": message.pinned_by.user.first_name}
        found.append(format_html(PINNED, words, icon("pin", words)))
    return format_html_join("", "{}", ((each,) for each in found))


def _below(message: Message, actor: Any) -> SafeString:
    """Signs, what it points to, an agreement, what was made of it."""
    cards = addresses_in(message.html)
    few = cards or message.proposed_at or message.became_task_id or message.became_question_id
    signs = getattr(message, "shown_reactions", ())
    rest = _part("below", message, actor, cards=cards) if few else SafeString("")
    if not signs:
        return rest
    given = format_html_join("", "{}", ((_given(message, sign),) for sign in signs))
    return rest + format_html('<div class="reactions chips">{}</div>', given)


def _given(message: Message, sign: Sign) -> SafeString:
    page = "take_back" if sign.is_mine else "react"
    label, names = str(LABELS[sign.sign]), ", ".join(sign.names)
    return format_html(
        GIVEN, _place(page, message), sign.sign, "true" if sign.is_mine else "false", f"{label}: {names}",
        f"{label}: {names}", icon(sign_icon(sign.sign)), len(sign.names),
    )  # fmt: skip


def _place(page: str, message: Message) -> str:
    return _address(f"conversations:{page}", get_script_prefix()).replace(str(ANY), str(message.pk))


@lru_cache(maxsize=64)
def _address(page: str, _inside: str) -> str:
    """Where a verb of message ANY leads, seen from this workspace."""
    return reverse(page, args=[ANY])


def _part(name: str, message: Message, actor: Any, **more: Any) -> SafeString:
    return render_to_string(f"conversations/message_{name}.html", {"message": message, "actor": actor, **more})
