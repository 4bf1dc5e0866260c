"""The prose with which an agreement begins: confidentiality, and the fourteen points of Art. 28 GDPR."""

from django.utils.translation import gettext as _


def confidential_texts() -> dict[str, str]:
    """What is secret, and what is not (domain.md 2.2: as exact as possible, as general as needed)."""
    return {
        "definition": _("business figures, customers, plans, passwords and everything marked as confidential"),
        "exceptions": _("what is public or was known before"),
    }


def processing_texts() -> dict[str, str]:
    """A text for each of the fourteen points, to be made exact by the two."""
    return {
        "subject": _("the tasks that the client hands over in this engagement"),
        "duration": _("as long as this agreement holds"),
        "purpose": _("to organise, write and prepare what the tasks are about"),
        "data_types": _("names, contact details, appointments, correspondence, travel and payment details"),
        "data_subjects": _("the client, people at the client's firm, its customers, suppliers and guests"),
        "instructions": _(
            "the client instructs in writing or by a task; an instruction that seems unlawful is named at once"
        ),
        "controller_rights": _("the client decides which data is processed and answers for it being lawful"),
        "staff_confidentiality": _("everybody who sees the data is bound to secrecy, beyond the end of the work"),
        "measures": _(
            "encrypted devices and connections, sign-in with a second factor, access only for those who need it, "
            "a screen lock, updates at once"
        ),
        "sub_processing": _("only those named here; others only after the client has agreed, with the same duties"),
        "subject_rights_help": _("requests of those concerned are passed on within two working days"),
        "breach_support": _("a breach is reported within 24 hours, with everything known; help with reports is given"),
        "return_deletion": _("at the end everything is returned or deleted, as the client chooses, and confirmed"),
        "evidence": _("the measures are shown on request; the client may check them after announcing it"),
    }
