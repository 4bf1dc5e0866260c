"""The part `deliveries` of a task page, in the browser's own words."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django_scopes import scope

from vorzimmer.files.models import StoredFile
from vorzimmer.foundation import clock
from vorzimmer.tasks import actions
from vorzimmer.tasks.models import Complaint, Delivery, Rating

from .at_work import MONDAY, file_of, fresh, result_of, task_in_work

PART = "section#deliveries"


@pytest.fixture
def task(house):
    with scope(workspace=house.workspace), clock.at(MONDAY):
        yield task_in_work(house)


def plain(response):
    """Without the keys that differ from one reading to the next."""
    return re.sub(r'name="(_key|csrfmiddlewaretoken)" value="[^"]*"', "", response.content.decode())


def read(visitor, task):
    return visitor.get(f"/tasks/{task.pk}/deliveries/", part=PART)


def test_the_assistant_hands_over_and_reads_what_a_reload_shows(house, visitor, task):
    visitor.sign_in(house.ben)
    form = plain(read(visitor, task))
    assert form.count('name="checked"') == 9
    fields = {
        "text": "Beide Züge sind gebucht.", "checked": ["names", "facts"], "deviation": "Hotel weiter weg",
        "files": [SimpleUploadedFile("Plan.txt", b"Zug 7:55"), SimpleUploadedFile("Kosten.csv", b"a;b")],
    }  # fmt: skip
    answer = visitor.post(f"/tasks/{task.pk}/deliveries/deliver/", fields, part=PART)
    assert answer.status_code == 200
    assert plain(answer) == plain(read(visitor, task))
    delivery = Delivery.objects.get()
    assert [each.file.name for each in delivery.files.order_by("id")] == ["Plan.txt", "Kosten.csv"]
    assert (delivery.unticked, delivery.deviation) == (7, "Hotel weiter weg")


def test_what_was_typed_and_uploaded_stays_when_something_is_missing(house, visitor, task, settings):
    settings.MAX_UPLOAD_BYTES = 20
    visitor.sign_in(house.ben)
    files = [SimpleUploadedFile("gut.txt", b"Zug"), SimpleUploadedFile("groß.txt", b"x" * 21)]
    fields = {"text": "Nur das Wort", "deviation": "Anders", "files": files, "checked": ["names"]}
    answer = visitor.post(f"/tasks/{task.pk}/deliveries/deliver/", fields, part=PART)
    html = answer.content.decode()
    assert (answer.status_code, Delivery.objects.count()) == (422, 0)
    kept = StoredFile.objects.get()
    assert f'value="{kept.pk}" checked' in html
    assert "Nur das Wort</textarea>" in html
    assert "groß.txt" in html

    again = {"text": "Nur das Wort", "files_kept": [str(kept.pk)]}
    assert visitor.post(f"/tasks/{task.pk}/deliveries/deliver/", again, part=PART).status_code == 200
    assert [each.file for each in Delivery.objects.get().files.all()] == [kept]


def test_an_empty_result_is_not_handed_over(house, visitor, task):
    visitor.sign_in(house.ben)
    assert visitor.post(f"/tasks/{task.pk}/deliveries/deliver/", {"text": " "}, part=PART).status_code == 422


def test_an_interim_result_is_looked_at(house, visitor, task):
    visitor.sign_in(house.ben)
    fields = {"text": "So weit.", "interim": "on", "please_look": "on"}
    visitor.post(f"/tasks/{task.pk}/deliveries/deliver/", fields, part=PART)
    delivery = Delivery.objects.get()
    assert (delivery.interim, fresh(task).state) == (True, "in_progress")
    visitor.sign_in(house.anna)
    answer = visitor.post(f"/deliveries/{delivery.pk}/review/", {"remark": "Der frühe Zug."}, part=PART)
    assert "Der frühe Zug." in answer.content.decode()


def test_the_client_sends_back_and_later_approves(house, visitor, task):
    delivery = result_of(house, task)
    visitor.sign_in(house.anna)
    refused = visitor.post(f"/deliveries/{delivery.pk}/changes/", {"reasons": "", "wanted": "Punkt 1"}, part=PART)
    assert (refused.status_code, fresh(delivery).decision) == (422, "open")
    assert "Punkt 1</textarea>" in refused.content.decode()
    fields = {"reasons": "Zu spät.", "wanted": "früher\n\nFenster"}
    answer = visitor.post(f"/deliveries/{delivery.pk}/changes/", fields, part=PART)
    assert fresh(delivery).wanted == ["früher", "Fenster"]
    assert plain(answer) == plain(read(visitor, task))

    second = result_of(house, fresh(task))
    answer = visitor.post(f"/deliveries/{second.pk}/approve/", part=PART)
    assert fresh(task).state == "done"
    assert plain(answer) == plain(read(visitor, task))
    assert f"/deliveries/{second.pk}/take-back/" in answer.content.decode()
    visitor.post(f"/deliveries/{second.pk}/take-back/", part=PART)
    assert fresh(task).state == "delivered"


def test_rating_and_complaining_in_place(house, visitor, task):
    actions.approve_delivery(actor=house.anna, delivery=result_of(house, task))
    visitor.sign_in(house.anna)
    half = visitor.post(f"/tasks/{task.pk}/rating/", {"result": "4"}, part=PART)
    assert (half.status_code, Rating.objects.count()) == (422, 0)
    visitor.post(f"/tasks/{task.pk}/rating/", {"result": "4", "cooperation": "5"}, part=PART)
    assert (Rating.objects.get().result, Rating.objects.get().cooperation) == (4, 5)

    assert visitor.post(f"/tasks/{task.pk}/complaints/", {"text": ""}, part=PART).status_code == 422
    visitor.post(f"/tasks/{task.pk}/complaints/", {"text": "Der Zug fährt nicht."}, part=PART)
    complaint = Complaint.objects.get()
    assert visitor.post(f"/complaints/{complaint.pk}/settle/", {"settlement": ""}, part=PART).status_code == 422
    answer = visitor.post(f"/complaints/{complaint.pk}/settle/", {"settlement": "Umgebucht."}, part=PART)
    assert "Umgebucht." in answer.content.decode()
    assert plain(answer) == plain(read(visitor, task))


def test_without_htmx_one_comes_back_to_the_task(house, visitor, task):
    delivery = result_of(house, task)
    visitor.sign_in(house.anna)
    for method, path in [
        ("get", f"/tasks/{task.pk}/deliveries/"),
        ("get", f"/deliveries/{delivery.pk}/"),
        ("post", f"/deliveries/{delivery.pk}/approve/"),
    ]:
        response = getattr(visitor, method)(path)
        assert (response.status_code, response.url) == (302, f"/w/nord/tasks/{task.pk}/")


WHO = {
    "anna": 200,
    "ben": 403,
    "bea": 403,
    "carla": 403,
    "susanne": 403,
    "otto": 403,
    "emil": 404,
    "dora": 404,
}


@pytest.mark.parametrize(("who", "status"), WHO.items())
def test_who_may_approve(house, visitor, task, who, status):
    delivery = result_of(house, task)
    visitor.sign_in(getattr(house, who))
    assert visitor.post(f"/w/nord/deliveries/{delivery.pk}/approve/", part=PART).status_code == status
    assert fresh(delivery).is_open == (status != 200)


@pytest.mark.parametrize("who", WHO)
def test_who_sees_the_results_and_their_files(house, visitor, task, who):
    file = file_of(house.ben)
    result_of(house, task, files=[file])
    visitor.sign_in(getattr(house, who))
    expected = 404 if who in {"emil", "dora"} else 200
    assert visitor.get(f"/w/nord/tasks/{task.pk}/deliveries/", part=PART).status_code == expected
    assert visitor.get(f"/w/nord/files/{file.pk}/").status_code == expected


@pytest.mark.parametrize("who", ["anna", "ben"])
def test_as_many_queries_for_thirty_results_as_for_one(house, visitor, task, who, django_assert_max_num_queries):
    visitor.sign_in(getattr(house, who))
    counts = []
    for rounds in (1, 29):
        for _ in range(rounds):
            said = {"text": "So weit.", "files": [file_of(house.ben)]}
            actions.deliver_interim(actor=house.ben, task=fresh(task), **said)
        read(visitor, task)
        with django_assert_max_num_queries(12) as asked:
            assert read(visitor, task).status_code == 200
        counts.append(len(asked))
    assert counts[0] == counts[1]
