"""Programs read the handbook: its table of contents, and each of its pages."""

import pytest

from vorzimmer.handbook import actions

from .programs import Program


@pytest.fixture
def pages(house):
    """A page, one below it, and one that is archived."""
    write, place = actions.write_page, {"actor": house.anna, "engagement": house.engagement}
    first = write(**place, title="Reisen", body="Fensterplatz.").page
    below = write(**place, title="Hotels", body="Nah am Bahnhof.", parent=first).page
    gone = write(**place, title="Alt", body="Nichts.").page
    actions.archive_page(actor=house.anna, page=gone)
    return first, below


def test_the_table_of_contents_in_reading_order_and_each_page(house, pages):
    program, (first, below) = Program(house.ben), pages
    found = program.get(f"/engagements/{house.engagement.pk}/pages").json()
    assert [(line["title"], line["parent"]) for line in found] == [("Reisen", None), ("Hotels", str(first.pk))]
    read = program.get(f"/pages/{below.pk}").json()
    assert (read["title"], read["body"], read["version"]) == ("Hotels", "Nah am Bahnhof.", 1)


def test_of_another_engagement_there_is_nothing(house, pages):
    program = Program(house.emil)
    assert program.get(f"/engagements/{house.engagement.pk}/pages").status_code == 404
    assert program.get(f"/pages/{pages[0].pk}").status_code == 404
