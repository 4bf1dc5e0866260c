"""What an export has in it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from vorzimmer.overviews.export.columns import COLUMNS


class ExportForm(forms.Form):
    """Format and columns; the filters stand in the address."""

    FORMATS = (
        ("xlsx", _("Excel (xlsx)")),
        ("csv", _("CSV (UTF-8)")),
        ("csv_excel", _("CSV for Excel (with byte order mark and semicolons)")),
    )

    format = forms.ChoiceField(label=_("Format"), choices=FORMATS, initial="xlsx", widget=forms.RadioSelect)
    columns = forms.MultipleChoiceField(
        label=_("Columns"),
        choices=[(column.key, column.label) for column in COLUMNS],
        initial=[column.key for column in COLUMNS if column.usual],
        widget=forms.CheckboxSelectMultiple,
    )
