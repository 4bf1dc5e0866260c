"""A message as HTML, put together in Python: a page shows up to fifty, and as a template they were half of its cost."""

from functools import lru_cache
from typing import Any
from uuid import UUID

from django import template
from django.template.loader import render_to_string
from django.urls import get_script_prefix, reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from vorzimmer.conversations.models import Message
from vorzimmer.foundation.templatetags.ui import avatar, icon, moment

register = template.Library()

MESSAGE = """<article class="message{own}" id="message-{number}-{pk}" data-number="{number}" data-client="{client}" data-by="{by}">
  {face}
  <header><strong>{name}</strong>{at}
    <details class="menu end up push" data-menu><summary class="button bare only-icon small" aria-label="{verbs}">{more}</summary>
      <div class="menu-list">{to_task}{to_question}</div></details>
  </header>
  <div class="body prose">{words}{files}</div>{made}
</article>"""
ANY = UUID(int=0)
TO_TASK = '<button class="menu-item" form="message-verbs" formaction="{}">{}{}</button>'
TO_QUESTION = '<a class="menu-item" href="{}">{}{}</a>'


@register.simple_tag(takes_context=True)
def said(context: Any, message: Message) -> SafeString:
    """One message as `queries.stream_of` gives it; what few have (files, things made of it) are templates."""
    author, actor = message.by.user, context["actor"]
    return format_html(
        MESSAGE,
        own=" is-own" if message.by_id == actor.id else "",
        number=message.number, pk=message.pk, client=message.client_id, by=message.by_id,
        face=avatar(author, 32), name=author.name, at=moment(message.sent_at, "time"),
        verbs=_("Make something of the message by %(name)s") % {"name": author.first_name}, more=icon("ellipsis"),
        to_task="" if message.became_task_id else _verb(TO_TASK, "to_task", "list-checks", _("Make a task of it"), message),
        to_question="" if message.became_question_id else _verb(
            TO_QUESTION, "to_question", "circle-help", _("Ask it as a question"), message
        ),
        words=mark_safe(message.html),  # noqa: S308 - cleaned when it came in, see `texts.clean`
        files=_part("files", message, actor) if getattr(message, "shown_files", ()) else "",
        made=_part("made", message, actor) if message.became_task_id or message.became_question_id else "",
    )  # fmt: skip


def _verb(pattern: str, page: str, sign: str, words: str, message: Message) -> SafeString:
    address = _address(f"conversations:{page}", get_script_prefix()).replace(str(ANY), str(message.pk))
    return format_html(pattern, address, icon(sign), words)


@lru_cache(maxsize=64)
def _address(page: str, _inside: str) -> str:
    """Where a verb of message ANY leads, seen from this workspace."""
    return reverse(page, args=[ANY])


def _part(name: str, message: Message, actor: Any) -> SafeString:
    return render_to_string(f"conversations/message_{name}.html", {"message": message, "actor": actor})
