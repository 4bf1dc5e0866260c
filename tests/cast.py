"""Anna orders, Ben assists, Carla coordinates, Susanne supervises, Otto owns, Dora works elsewhere."""

from types import SimpleNamespace

from django_scopes import scope

from vorzimmer.engagements.models import Client, Engagement, Part
from vorzimmer.people.actor import Actor
from vorzimmer.people.models import Membership, User
from vorzimmer.tenancy.models import Workspace
from vorzimmer.tenancy.writes import writes_allowed

NAMES = {
    "anna": ("Anna Adler", "client"),
    "ben": ("Ben Berger", "assistant"),
    "bea": ("Bea Brandt", "assistant"),
    "carla": ("Carla Conrad", "coordinator"),
    "susanne": ("Susanne Stern", "supervisor"),
    "otto": ("Otto Oster", "owner"),
    "emil": ("Emil Ernst", "client"),
}


def build() -> SimpleNamespace:
    """Every actor by first name; `engagement` (Anna, Ben lead, Bea backup, Susanne supervises), `other` is Emil's."""
    nord = Workspace.objects.create(slug="nord", name="Nordlicht Assistenz")
    sued = Workspace.objects.create(slug="sued", name="Südwind")
    house = SimpleNamespace(workspace=nord, elsewhere=sued)
    with writes_allowed("cast"):
        with scope(workspace=nord):
            for first, (name, role) in NAMES.items():
                setattr(house, first, _member(nord, first, name, role))
            house.client = Client.objects.create(name="Adler Maschinenbau GmbH")
            house.engagement = Engagement.objects.create(client=house.client)
            _parts(house.engagement, anna="contact", ben="lead", bea="backup", carla="coordinator",
                   susanne="supervisor", house=house)  # fmt: skip
            emils = Client.objects.create(name="Ernst & Partner")
            house.other = Engagement.objects.create(client=emils)
            _parts(house.other, emil="contact", bea="lead", house=house)
        with scope(workspace=sued):
            house.dora = _member(sued, "dora", "Dora Dorn", "assistant")
            house.dirk = _member(sued, "dirk", "Dirk Dahl", "client")
            theirs = Client.objects.create(name="Dahl KG")
            house.theirs = Engagement.objects.create(client=theirs)
            _parts(house.theirs, dirk="contact", dora="lead", house=house)
    return house


def _member(workspace: Workspace, first: str, name: str, role: str) -> Actor:
    person = User.objects.create(email=f"{first}@{workspace.slug}.example", name=name)
    return Actor(Membership.objects.create(user=person, role=role))


def _parts(engagement: Engagement, *, house: SimpleNamespace, **parts: str) -> None:
    for first, role in parts.items():
        Part.objects.create(engagement=engagement, membership=getattr(house, first).membership, role=role)
