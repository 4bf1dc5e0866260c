"""What the words of a new task are recognised as: a mail, a deadline, several tasks."""

import json
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.utils import timezone
from django.utils.translation import gettext as _

from vorzimmer.files import keeping
from vorzimmer.files.models import StoredFile
from vorzimmer.files.queries import own_files
from vorzimmer.foundation import clock, moments
from vorzimmer.people.actor import Actor
from vorzimmer.people.requests import Request
from vorzimmer.tasks.capture.dates import find_date
from vorzimmer.tasks.capture.eml import LARGEST, read_eml
from vorzimmer.tasks.capture.mails import Mail, read_mail
from vorzimmer.tasks.capture.splitting import split
from vorzimmer.tasks.forms.delegate import DelegateForm
from vorzimmer.tasks.kinds import suggest_kind

PASTED = "pasted"
MAIL = "message/rfc822"
OCCASION = "occasion"
"""The brief field that takes sender and date, where the kind has one."""
CHANGED = ("title", "outcome", f"brief-{OCCASION}", "attached_kept")


def found_context(form: DelegateForm, shown: str = "") -> dict[str, Any]:
    """Offers below the text; `found_changed`: others than those that are `shown` already."""
    text, now = str(form.typed.get("outcome") or ""), clock.now().astimezone(form.zone)
    mail = None if form.typed.get("mail_before") else _offered_mail(form, text)
    due = find_date(text, now) if not (mail or form.typed.get("due_date")) else None
    count = 1 if mail else len(split(text, now))
    with timezone.override(form.zone):
        said = moments.moment(due.moment) if due else ""
    print_ = "|".join([mail[0] if mail else "", said, str(count)])
    return {
        "found": {"mail": mail, "due": due, "due_words": said, "count": count, "print": print_},
        "found_changed": shown != print_,
    }


def taken(request: Request, form: DelegateForm) -> dict[str, Any]:
    """The form's texts with the mail in its places; `mail_before` keeps what was there."""
    said = again(request, form)
    key, actor = request.POST.get("read_mail", ""), request.actor
    mail, original = _mail(actor, key, said.get("outcome", ""))
    if mail is None:
        messages.error(request, _("This does not look like a mail. Nothing was changed."))
        return said
    before = json.dumps({name: said.get(name, "") for name in CHANGED})
    typed = mail.words if key == PASTED else said.get("outcome", "").strip()
    title, outcome = said.get("title", "").strip() or mail.subject[:200], _paragraphs(typed, mail.text)
    named = (
        form.typed.get("kind")
        or suggest_kind(f"{title}\n{outcome}\n{_origin(mail)}", form.kinds, form.typist.language)
        or ""
    )
    kind, field = form.kinds.get(named), f"brief-{OCCASION}"
    fits = kind and any(each.key == OCCASION for each in kind.fields) and not said.get(field)
    placed = {field: _origin(mail)} if fits else {}
    outcome = outcome if fits else _paragraphs(outcome, _origin(mail))
    kept = [*said["attached_kept"], *_files(request, mail, original)]
    return said | placed | {"title": title, "outcome": outcome, "attached_kept": kept, "mail_before": before}


def undone(request: Request, form: DelegateForm) -> dict[str, Any]:
    """The form's texts as they were before the mail was put in its places."""
    said = again(request, form)
    try:
        before = json.loads(said.pop("mail_before", ""))
        return said | {name: before[name] for name in CHANGED if name in before}
    except (ValueError, TypeError):
        return said


def again(request: Request, form: DelegateForm) -> dict[str, Any]:
    """What was typed, as the beginning of another form; files that came along are kept."""
    form.is_valid()
    said: dict[str, Any] = {name: text for name, text in request.POST.items() if isinstance(text, str)}
    return said | {"attached_kept": [str(file.pk) for file in form.chosen_files]}


def _offered_mail(form: DelegateForm, text: str) -> tuple[str, str] | None:
    """Where a mail was found (pasted, or the key of a file), and what it is called."""
    if mail := read_mail(text):
        return PASTED, mail.subject or mail.sender
    keys = form.typed.getlist("attached_kept") if hasattr(form.typed, "getlist") else form.typed.get("attached_kept")
    files = own_files(form.actor, keys) if keys else []
    return next(((str(file.pk), file.name) for file in files if file.kind == MAIL), None)


def _mail(actor: Actor, key: str, text: str) -> tuple[Mail | None, str]:
    """The mail, and its text as it was pasted."""
    if key == PASTED:
        return read_mail(text), text
    file: StoredFile | None = next(iter(own_files(actor, [key])), None)
    if file is None or file.kind != MAIL or file.size > LARGEST:
        return None, ""
    with file.content.open("rb") as content:
        return read_eml(content.read()), ""


def _files(request: Request, mail: Mail, original: str) -> list[str]:
    """Files of the mail; and the whole of what was pasted, if not all of it stays in the form."""
    wanted = [ContentFile(each.content, name=each.name) for each in mail.attachments]
    if original and mail.left_out:
        wanted.append(ContentFile(original.encode(), name=f"{mail.subject[:80] or 'Mail'}.txt"))
    kept = []
    for upload in wanted:
        try:
            kept.append(str(keeping.keep(request.actor, upload).pk))
        except ValidationError as refused:
            messages.error(request, " ".join(refused.messages))
    return kept


def _origin(mail: Mail) -> str:
    sent = mail.sent if isinstance(mail.sent, str) else moments.moment(mail.sent)
    said = {"who": mail.sender, "when": sent}
    return (_("Mail from %(who)s, %(when)s") if sent else _("Mail from %(who)s")) % said


def _paragraphs(*parts: str) -> str:
    return "\n\n".join(part for part in parts if part)
