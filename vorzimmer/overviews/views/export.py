"""What a view shows, as a file."""

from tempfile import SpooledTemporaryFile
from typing import IO, cast

from django.http import FileResponse, HttpResponse, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from vorzimmer.foundation import moments
from vorzimmer.overviews.export import as_csv, as_xlsx
from vorzimmer.overviews.export.columns import chosen
from vorzimmer.overviews.export.rows import MOST, rows_of
from vorzimmer.overviews.forms import ExportForm
from vorzimmer.overviews.look import Look
from vorzimmer.people.requests import Request

IN_MEMORY = 1024 * 1024
"""A bigger file is written to the disk of the server while it is sent."""
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_GET
def export(request: Request) -> HttpResponseBase:
    """Without `format`: choose it, and the columns; with it: the file."""
    asked = request.GET.copy()
    form = ExportForm(asked if "format" in asked else None)
    if not form.is_valid():
        return _page(request, asked, form)
    look, columns = Look.read(asked), chosen(form.cleaned_data["columns"])
    wanted = form.cleaned_data["format"]
    file = cast(IO[bytes], SpooledTemporaryFile(IN_MEMORY))  # noqa: SIM115 - the response closes it
    rows = rows_of(request.actor, look.filters)
    if wanted == "xlsx":
        as_xlsx.write(file, columns, rows, title=_("Tasks"))
    else:
        as_csv.write(file, columns, rows, excel=wanted == "csv_excel")
    file.seek(0)
    ending, kind = ("xlsx", XLSX) if wanted == "xlsx" else ("csv", "text/csv; charset=utf-8")
    name = f"{_('tasks')}-{moments.today():%Y-%m-%d}.{ending}"
    return FileResponse(file, as_attachment=True, filename=name, content_type=kind)


def _page(request: Request, asked: QueryDict, form: ExportForm) -> HttpResponse:
    kept = [(name, value) for name, value in asked.items() if name not in form.fields and value]
    status = 422 if form.is_bound else 200
    return render(request, "overviews/export.html", {"form": form, "kept": kept, "most": MOST}, status=status)
