"""Who can be tried out with one click while the demo runs, in the order in which they are met."""

from django.utils.translation import gettext_lazy as _

CAST = [
    ("anna@adler.example", _("Runs a company and hands work over")),
    ("ben@nordlicht.example", _("Assists Anna and other clients")),
    ("carla@nordlicht.example", _("Keeps an eye on everything in the agency")),
    ("susanne@adler.example", _("Is told when the cooperation needs care")),
    ("otto@nordlicht.example", _("Owns the agency and sets the rules")),
]
