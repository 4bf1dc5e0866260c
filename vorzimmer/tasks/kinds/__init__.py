"""The kinds of task: brief fields, checklist, acceptance and fields of the result of each.

The files beside this one are the house's own. A workspace takes them over and changes its copy, which it
keeps as JSON (`kind_to_json`, `kind_from_json`).
"""

from .as_json import BadKind, field_to_json, fields_from_json, kind_from_json, kind_to_json
from .files import load_general, load_kinds
from .shapes import Bilingual, ChecklistLine, Choice, Field, FieldType, General, Keywords, Kind, Need
from .shown_values import as_shown
from .suggestion import suggest_kind
from .typed_values import Typist, Unreadable, as_typed, read

__all__ = [
    "BadKind",
    "Bilingual",
    "ChecklistLine",
    "Choice",
    "Field",
    "FieldType",
    "General",
    "Keywords",
    "Kind",
    "Need",
    "Typist",
    "Unreadable",
    "as_shown",
    "as_typed",
    "field_to_json",
    "fields_from_json",
    "kind_from_json",
    "kind_to_json",
    "load_general",
    "load_kinds",
    "read",
    "suggest_kind",
]
