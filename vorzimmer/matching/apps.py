from django.apps import AppConfig


class MatchingConfig(AppConfig):
    name = "vorzimmer.matching"
    label = "matching"

    def ready(self) -> None:
        """What shows a competence is seen by those who confirm it."""
        from vorzimmer.files.access import shown_in
        from vorzimmer.matching.queries import is_shown

        shown_in.append(is_shown)
