"""Which fields the forms of those clauses have that the law asks for, or that rarely change."""

from collections.abc import Callable, Mapping, Sequence

from django import forms
from django.utils.translation import gettext_lazy as _

from vorzimmer.agreements.clauses.data_processing import POINTS
from vorzimmer.agreements.clauses.place import BASES

from .items import Item, Rows, Single
from .makers import NO_LIMIT, choice, flag, money, text, whole, words


def _confidentiality(_kinds: Mapping[str, str]) -> Sequence[Item]:
    return (
        Single("two_sided", flag(_("Both sides keep it"))),
        Single("definition", text(_("What is confidential"), long=True)),
        Single("exceptions", text(_("What is not"), long=True)),
        Single("months", whole(_("Months after the parting"), _("Empty: without end."))),
        Single("penalty", text(_("Penalty"), long=True)),
        Single("reference_allowed", flag(_("The client may be named as a reference"))),
    )


def _data_processing(_kinds: Mapping[str, str]) -> Sequence[Item]:
    return (
        Single("needed", flag(_("Personal data is processed for the client"))),
        *(Single(point, text(label, long=True)) for point, label in POINTS.items()),
        Rows("sub_processors", _("Other processors"), "name", (
            Single("name", text(_("Name"))),
            Single("country", text(_("Country"), "DE")),
            Single("purpose", text(_("For what"))),
        )),
    )  # fmt: skip


def _place(_kinds: Mapping[str, str]) -> Sequence[Item]:
    day = forms.DateInput(attrs={"type": "date"})
    return (
        Single("countries", words(_("Countries"), _("Two letters each, like DE, with commas between them."))),
        Single("basis", choice(_("Basis for data there"), BASES)),
        Single("tia_date", lambda: forms.CharField(label=_("Transfer assessed on"), required=False, widget=day)),
        Single("at_client", flag(_("In the client's rooms"))),
        Single("consent_to_move", flag(_("Another country only after asking"))),
    )


def _cover(_kinds: Mapping[str, str]) -> Sequence[Item]:
    modes = {
        "none": _("nobody: the work rests"),
        "backup": _("a backup whom the client knows"),
        "subcontract": _("others, for whom the assistant answers"),
    }
    return (
        Single("mode", choice(_("Who steps in"), modes)),
        Single("notice_days", whole(_("Absences are announced (days ahead)"))),
        Single("holiday_days", whole(_("Days of holidays a year"), _("Empty: not agreed."))),
        Single("note", text(_("Also agreed"), long=True)),
    )


def _notice(_kinds: Mapping[str, str]) -> Sequence[Item]:
    forms_of = {"text": _("in writing, by mail too"), "written": _("on paper, signed by hand")}
    return (
        Single("weeks", whole(_("Weeks of notice"))),
        Single("to_month_end", flag(_("To the end of a month"))),
        Single("form", choice(_("How"), forms_of)),
    )


def _language(_kinds: Mapping[str, str]) -> Sequence[Item]:
    return (
        Single("language", choice(_("Language"), {"de": _("German"), "en": _("English")})),
        Single("address", choice(_("Form of address"), {"du": "Du", "sie": "Sie"})),
    )


def _liability(_kinds: Mapping[str, str]) -> Sequence[Item]:
    extents = {
        "law": _("as the law says"),
        "gross": _("intent and gross negligence"),
        "cardinal": _("these, and duties on which everything rests"),
        "employee": _("as employees"),
    }
    return (
        Single("extent", choice(_("For what the assistant answers"), extents)),
        Single("cap_cents", money(_("At most per case"), NO_LIMIT)),
        Single("client_warrants_rights", flag(_("The client makes sure that texts and pictures may be used"))),
        Single("note", text(_("Also agreed"), long=True)),
    )


LAW: dict[str, Callable[[Mapping[str, str]], Sequence[Item]]] = {
    "confidentiality": _confidentiality, "data_processing": _data_processing, "cover": _cover, "notice": _notice,
    "language": _language, "liability": _liability, "place": _place,
}  # fmt: skip
