"""Tables of tasks: read as the page reads a file."""

from typing import Annotated, Any, Literal

from django.core.exceptions import ValidationError
from pydantic import Field

from vorzimmer.api.v1.adapters.base import Adapter, Values
from vorzimmer.api.v1.fields import NO_NUL, text
from vorzimmer.api.v1.problems import invalid
from vorzimmer.people.actor import Actor
from vorzimmer.portability.csv.columns import FIELDS
from vorzimmer.portability.csv.tables import read_table

Number: Any = Annotated[str, Field(pattern=r"^\d{1,2}$")]
Field_ = Literal.__getitem__(tuple(FIELDS))


def _table(actor: Actor, workspace: Any, values: Values) -> Values:
    try:
        return {"name": values["name"], "table": read_table(values["csv"].encode())}
    except (ValidationError, UnicodeEncodeError) as wrong:
        words = wrong.messages if isinstance(wrong, ValidationError) else [str(wrong)]
        raise invalid(["body", "csv"], " ".join(words)) from wrong


BEGIN_IMPORT = Adapter(
    fields={
        "name": (text(200, least=1), Field(examples=["aufgaben.csv"])),
        "csv": (Annotated[str, Field(pattern=NO_NUL)], Field(
            description="Headings and rows; semicolon, comma, tab or bar between the cells; as much as a request may weigh",
            examples=["Titel;Fällig\nReise nach Wien;24.11.2027"],
        )),
    },
    without=frozenset({"table"}),
    read=_table,
)  # fmt: skip
ARRANGE_IMPORT = Adapter(
    fields={
        "columns": (dict.__class_getitem__((Number, Field_)), Field(
            description="Field by column number, from 0; columns that are not named are left out", max_length=60,
            examples=[{"0": "title", "1": "due"}],
        )),
    }
)  # fmt: skip
