"""The pages of members and settings over the cast."""

import pytest

PAGES = ["/members/", "/members/invite/", "/settings/", "/settings/hours/", "/settings/workspace/", "/settings/jobs/"]
ALLOWED = {
    "otto": [200, 200, 200, 200, 200, 200],
    "carla": [200, 200, 200, 200, 200, 403],
    "anna": [403, 200, 200, 200, 200, 403],
    "ben": [403, 200, 200, 200, 200, 403],
}


@pytest.mark.parametrize("who", ALLOWED)
def test_who_sees_what(visitor, house, who):
    visitor.sign_in(getattr(house, who))
    assert [visitor.get(page).status_code for page in PAGES] == ALLOWED[who]


def test_the_team_is_a_part_that_reads_itself_again_when_somebody_joins(visitor, house):
    visitor.sign_in(house.carla)
    page = visitor.get("/members/").content.decode()
    assert 'hx-trigger="live:members from:body' in page
    part = visitor.get("/members/", part="members").content.decode()
    assert part.lstrip().startswith('<div id="members"')
    assert "ben@nord.example" in part
    assert "<html" not in part


def test_a_failed_job_is_shown_and_tried_again(visitor, house):
    from vorzimmer.jobs.models import Job

    job = Job.objects.create(
        workspace_id=house.workspace.pk, task="x.y", state="failed", attempts=8, error_class="OSError", error="no mail",
    )  # fmt: skip
    theirs = Job.objects.create(workspace_id=house.elsewhere.pk, task="x.z", state="failed", error="secret")
    page = visitor.sign_in(house.otto).get("/settings/jobs/").content.decode()
    assert "OSError" in page
    assert "secret" not in page
    assert visitor.post(f"/settings/jobs/{theirs.pk}/retry/").status_code == 404
    visitor.post(f"/settings/jobs/{job.pk}/retry/")
    job.refresh_from_db()
    assert job.state == "ready"
