"""The kinds of task in the settings."""

import pytest
from django_scopes import scope

from vorzimmer.tasks import queries
from vorzimmer.tasks.forms.kinds import KindForms
from vorzimmer.tasks.kinds import kind_to_json, load_kinds
from vorzimmer.tasks.models import TaskKind
from vorzimmer.tenancy.writes import writes_allowed

TRAVEL = load_kinds()["travel"]


def as_posted(kind=TRAVEL, **changes):
    """The form as a browser sends it back untouched."""
    forms = KindForms(kind, True)
    said = {f"{name}": forms.main.initial[name] for name in ("name_de", "name_en", "words_de", "words_en")} | {
        "active": "on"
    }
    for formset in (forms.fields, forms.results, forms.lines):
        said |= {
            f"{formset.prefix}-TOTAL_FORMS": len(formset.forms),
            f"{formset.prefix}-INITIAL_FORMS": formset.initial_form_count(),
        }
        for form in formset.forms:
            said |= {
                form.add_prefix(name): form.get_initial_for_field(field, name) or ""
                for name, field in form.fields.items()
            }
    return {**said, **changes}


@pytest.mark.parametrize("slug", sorted(load_kinds()))
def test_an_untouched_form_changes_nothing(house, slug):
    kind = load_kinds()[slug]
    said = {name: "" if value is None else str(value) for name, value in as_posted(kind).items()}
    forms = KindForms(kind, True, said)
    assert forms.is_valid(), (forms.main.errors, forms.fields.errors, forms.lines.errors)
    assert forms.content == kind_to_json(kind)


def test_a_new_field_a_deleted_one_and_another_order(house, visitor):
    last = len(TRAVEL.fields)
    said = as_posted(**{
        f"fields-{last}-label_de": "Flughafen", f"fields-{last}-need": "required", f"fields-{last}-type": "text",
        f"fields-{last}-ORDER": 1, "fields-0-DELETE": "on", "name_de": "Dienstreise",
    })  # fmt: skip
    answer = visitor.sign_in(house.otto).post("/settings/kinds/travel/", said)
    assert answer.status_code == 302
    with scope(workspace=house.workspace):
        kind = queries.kinds_of()["travel"]
    assert kind.name.de == "Dienstreise"
    assert kind.field("flughafen").label.de == "Flughafen"
    assert kind.field("traveller") is None
    assert kind.field("cost_limit") == TRAVEL.field("cost_limit")


def test_the_fields_of_the_result_are_the_workspaces_own(house, visitor):
    last = len(TRAVEL.results)
    said = as_posted(**{
        f"results-{last}-label_de": "Sitzplatz", f"results-{last}-label_en": "Seat", f"results-{last}-type": "text",
        f"results-{last}-ORDER": 1, "results-0-DELETE": "on",
    })  # fmt: skip
    assert visitor.sign_in(house.otto).post("/settings/kinds/travel/", said).status_code == 302
    with scope(workspace=house.workspace):
        kind = queries.kinds_of()["travel"]
    assert [field.key for field in kind.results] == ["seat", *[field.key for field in TRAVEL.results[1:]]]
    assert kind.results[1:] == TRAVEL.results[1:]


def test_a_copy_from_before_has_the_fields_of_the_house(house):
    with scope(workspace=house.workspace), writes_allowed("old"):
        content = kind_to_json(TRAVEL)
        content.pop("results")
        TaskKind.objects.create(slug="travel", content=content)
        assert queries.kind_by_slug("travel").results == TRAVEL.results


def test_a_choice_without_choices_comes_back(house, visitor):
    said = as_posted(**{"fields-0-type": "choice"})
    answer = visitor.sign_in(house.carla).post("/settings/kinds/travel/", said)
    assert answer.status_code == 422


def test_only_who_runs_the_workspace_sees_them(house, visitor):
    for who, status in (("otto", 200), ("carla", 200), ("anna", 404), ("ben", 404), ("susanne", 404)):
        visitor.sign_in(getattr(house, who))
        assert visitor.get("/settings/kinds/").status_code == status
        assert visitor.get("/settings/kinds/travel/").status_code == status
    assert visitor.sign_in(house.otto).get("/settings/kinds/nothing/").status_code == 404
