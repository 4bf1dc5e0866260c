"""I can do this."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django_scopes import scope

from vorzimmer.files.keeping import keep
from vorzimmer.files.models import StoredFile
from vorzimmer.journal.action import NotAllowed
from vorzimmer.matching import actions
from vorzimmer.matching.models import Competence, CompetenceFile

from .scenes import profile


def claim(house, kept, actor=None, **said):
    usual = {"kind": "travel", "level": 2, "evidence": "Zehn Reisen im Jahr"}
    actions.claim_competence(actor=actor or house.ben, profile=kept, **(usual | said))


def test_said_anew_it_is_confirmed_anew(house):
    kept = profile(house)
    claim(house, kept, level=3)
    with scope(workspace=house.workspace):
        row = Competence.objects.get(profile=kept, kind="travel")
    assert (row.level, row.is_confirmed, row.evidence) == (3, False, "Zehn Reisen im Jahr")


@pytest.mark.parametrize("wrong", [{"kind": "nonsense"}, {"level": 4}, {"level": 0}])
def test_only_kinds_and_levels_that_there_are(house, wrong):
    with pytest.raises(NotAllowed):
        claim(house, profile(house), **wrong)


def test_not_in_somebody_elses_profile(house):
    kept = profile(house)
    for who in ("bea", "carla", "anna"):
        with pytest.raises(NotAllowed):
            claim(house, kept, getattr(house, who))


def sample(house, name="zeugnis.txt"):
    with scope(workspace=house.workspace):
        return keep(house.ben, SimpleUploadedFile(name, b"Hat zehn Reisen geplant."))


def test_what_shows_it_is_seen_by_the_owner_and_those_who_run_the_workspace(house, visitor):
    kept, file = profile(house), sample(house)
    claim(house, kept, files=[file])
    for who, answer in {"ben": 200, "carla": 200, "otto": 200, "anna": 404, "bea": 404}.items():
        assert visitor.sign_in(getattr(house, who)).get(f"/files/{file.pk}/").status_code == answer
    assert "zeugnis.txt" in visitor.sign_in(house.carla).get("/needs/competences/").content.decode()
    assert "zeugnis.txt" in visitor.sign_in(house.carla).get(f"/needs/profiles/{kept.pk}/").content.decode()
    assert "zeugnis.txt" in visitor.sign_in(house.ben).get("/settings/profile/").content.decode()


def test_said_anew_it_has_the_files_that_were_sent_now(house):
    kept, first, second = profile(house), sample(house), sample(house, "probe.txt")
    claim(house, kept, files=[first])
    claim(house, kept, files=[second])
    with scope(workspace=house.workspace):
        assert [link.file_id for link in CompetenceFile.objects.all()] == [second.pk]


def test_in_the_form_files_are_dropped_kept_and_taken_away(house, visitor):
    kept = profile(house)
    ben, said = visitor.sign_in(house.ben), {"kind": "travel", "level": "2", "evidence": "Seit Jahren"}
    upload = SimpleUploadedFile("zeugnis.txt", b"Hat zehn Reisen geplant.")
    ben.post("/settings/profile/competences/", {**said, "attached": upload})
    with scope(workspace=house.workspace):
        file = StoredFile.objects.get()
    page = ben.get("/settings/profile/competences/?kind=travel").content.decode()
    assert f'value="{file.pk}"' in page
    ben.post("/settings/profile/competences/", {**said, "attached_kept": str(file.pk)})
    with scope(workspace=house.workspace):
        assert [link.file_id for link in CompetenceFile.objects.filter(competence__profile=kept)] == [file.pk]
    ben.post("/settings/profile/competences/", said)
    with scope(workspace=house.workspace):
        assert not CompetenceFile.objects.exists()
