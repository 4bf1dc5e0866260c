"""A row as a line of JSON, and back. Every value comes back as it was, to the microsecond."""

import datetime
import decimal
import json
import uuid
from typing import Any

from django.db import models
from django.utils.duration import duration_iso_string

from vorzimmer.portability.archives.carried import columns_of


def as_line(row: models.Model, leave_out: frozenset[str] = frozenset()) -> str:
    """Column names and values; files by their place in the storage."""
    values = {
        field.attname: field.value_from_object(row) for field in columns_of(type(row)) if field.name not in leave_out
    }
    return json.dumps(values, default=_plain, ensure_ascii=False)


def from_line[M: models.Model](model: type[M], line: str) -> M:
    """A row that is not saved yet. ValidationError or KeyError when the line does not fit."""
    values = json.loads(line)
    row = model()
    for field in columns_of(model):
        if field.attname in values:
            setattr(row, field.attname, _read(field, values[field.attname]))
    return row


def _read(field: Any, value: Any) -> Any:
    if value is None or isinstance(field, models.JSONField | models.FileField):
        return value
    if isinstance(field, models.ForeignKey):
        return field.target_field.to_python(value)
    return field.to_python(value)


def _plain(value: Any) -> Any:
    match value:
        case datetime.datetime() | datetime.date() | datetime.time():
            return value.isoformat()
        case datetime.timedelta():
            return duration_iso_string(value)
        case uuid.UUID() | decimal.Decimal() | models.fields.files.FieldFile():
            return str(value)
    raise TypeError(f"{type(value).__name__} has no form in an archive yet")
