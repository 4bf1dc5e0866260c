from django.apps import AppConfig


class LiveConfig(AppConfig):
    name = "vorzimmer.live"
    label = "live"

    def ready(self) -> None:
        """Signing out ends the streams as well."""
        from vorzimmer.live import hub
        from vorzimmer.people import sessions

        sessions.ended.append(hub.cut_session)
