"""A line of the list as HTML, put together in Python: a page shows fifty, and as a template they were half its cost."""

from django import template
from django.utils.html import conditional_escape as safe
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from vorzimmer.tasks.queries import TaskRow

register = template.Library()

PICK = '<td class="pick">{}</td>'
BOX = '<label><input type="checkbox" name="task" value="{}" form="bulk"><span class="sr-only">{}: {}</span></label>'
LINE = """<tr{mine}>{pick}
  <th scope="row"><a href="{url}">{title}</a><span class="line-facts">{facts}</span></th>
  <td><span class="turn {whose}"><span>{turn}</span></span></td>
  <td class="by-when">{when}</td>
</tr>"""


@register.simple_tag
def task_line(row: TaskRow, picks: bool) -> SafeString:
    """A task or a step; `picks` puts a box before it, for changing several at once."""
    return format_html(
        LINE, mine=mark_safe(' class="is-mine"') if row.is_mine else "", pick=_pick(row) if picks else "", url=row.url,
        title=row.title, facts=_facts(row), whose=row.whose, turn=row.turn_text,
        when=mark_safe(_when(row.promise_text, row.late) + _when(_due(row), row.overdue)),  # noqa: S308 - escaped
    )  # fmt: skip


def _pick(row: TaskRow) -> SafeString:
    return format_html(PICK, "" if row.is_step else format_html(BOX, row.pk, _("Choose"), row.title))


def _facts(row: TaskRow) -> SafeString:
    said = [row.client, row.task_title if row.is_step else row.kind_name, "" if row.is_mine else row.assistant]
    return mark_safe("".join(f"<span>{safe(fact)}</span>" for fact in said if fact))  # noqa: S308 - escaped here


def _due(row: TaskRow) -> str:
    return _("overdue since %(when)s") % {"when": row.due_text} if row.overdue and row.due_text else row.due_text


def _when(words: str, late: bool) -> str:
    return f"<span{' class="late"' if late else ''}>{safe(words)}</span>" if words else ""
