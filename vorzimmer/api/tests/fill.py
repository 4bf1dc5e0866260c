"""Put people and tokens into the house that the environment names: `python -m vorzimmer.api.tests.fill`."""

import json

import django

django.setup()

from django_scopes import scope  # noqa: E402

from tests import cast  # noqa: E402
from vorzimmer.api.tests.programs import token_for  # noqa: E402

house = cast.build()
with scope(workspace=house.workspace):
    told = {
        "engagement": str(house.engagement.pk),
        **{who: token_for(getattr(house, who))[0] for who in ("anna", "ben")},
    }
print(json.dumps(told))  # noqa: T201 - this is its answer
