from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CalendarMailConfig(AppConfig):
    name = "vorzimmer.calendar_mail"
    label = "calendar_mail"

    def ready(self) -> None:
        """Say to the letterbox which mail is ours, to the calendar what we show there, and to Today what waits."""
        from importlib import import_module

        from vorzimmer.calendar_mail.showing import decisions
        from vorzimmer.calendar_mail.waiting import connect
        from vorzimmer.calendars import links, parts

        import_module("vorzimmer.calendar_mail.taking_answers")
        import_module("vorzimmer.calendar_mail.taking_invitations")
        parts.offer(decisions)
        connect()
        words = _("Addresses to which others invite from Outlook, Google and other programs")
        links.offer("invitations", _("Invitations by mail"), "calendar_mail:addresses", words=words)
