from django.apps import AppConfig
from django.conf.locale import LANG_INFO

LANG_INFO["de-formal"] = {
    "bidi": False,
    "code": "de-formal",
    "name": "German, formal",
    "name_local": "Deutsch (Sie)",
}


class ConfigConfig(AppConfig):
    name = "vorzimmer.config"
    label = "config"

    def ready(self) -> None:
        """Every action is counted in the metrics."""
        from vorzimmer.config.metrics import count_action
        from vorzimmer.journal.reactions import after_commit

        after_commit.append(count_action)
