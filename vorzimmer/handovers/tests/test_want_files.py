"""All files and texts for the client."""

import zipfile

import pytest
from django_scopes import scope

from vorzimmer.handovers import actions
from vorzimmer.handovers.jobs import pack_files
from vorzimmer.handovers.models import FilesReturn
from vorzimmer.journal.action import NotAllowed

from .scenes import again, at, parting, task, told


def test_a_job_packs_them_and_the_client_hears_when_they_are_there(house):
    with at(23):
        task(house, "Reise: Wien/Graz")
        files = actions.want_files(actor=house.anna, parting=parting(house)).files
        with scope(workspace=house.workspace):
            pack_files.func(str(files.pk))
            pack_files.func(str(files.pk))
    files = again(house, files)
    assert files.is_ready
    assert files.contents["Aufgaben"] == 1
    with zipfile.ZipFile(files.content.open("rb")) as packed:
        assert "Aufgaben/Reise- Wien-Graz.md" in packed.namelist()
        assert "Ein Plan" in packed.read("Aufgaben/Reise- Wien-Graz.md").decode()
        assert "manifest.json" in packed.namelist()
    assert told(house, "files_handed_out") <= {"Anna"}


@pytest.mark.parametrize("who", ["ben", "bea", "susanne", "emil"])
def test_they_are_the_clients(house, who):
    with at(23):
        found = parting(house)
        with pytest.raises(NotAllowed):
            actions.want_files(actor=getattr(house, who), parting=found)
    with scope(workspace=house.workspace):
        assert not FilesReturn.objects.exists()
