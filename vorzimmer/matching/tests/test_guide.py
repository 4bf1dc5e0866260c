"""The question guide is made from the need."""

from types import SimpleNamespace

from django.utils import translation

from vorzimmer.matching.guide import bank, guide
from vorzimmer.tasks.kinds import load_kinds


def need(**said):
    usual = {"kinds": [{"kind": "travel", "weight": 3}], "discretion": "none", "tools": [], "languages": []}
    return SimpleNamespace(**(usual | said))


def keys(need):
    return [each.key for part in guide(need) for each in part.questions]


def test_three_parts_of_55_minutes_in_the_same_order_for_everybody():
    assert [part.minutes for part in guide(need())] == [15, 30, 10]
    assert keys(need())[:3] == ["motive", "service", "learning"]


def test_of_the_kinds_only_those_that_are_wanted_and_the_weightiest():
    assert "travel" in keys(need())
    assert "web" not in keys(need())
    many = [{"kind": kind, "weight": weight} for kind, weight in
            (("web", 1), ("text", 3), ("travel", 2), ("event", 3), ("social", 2))]  # fmt: skip
    assert "web" not in keys(need(kinds=many))


def test_confidential_work_tools_and_languages_are_asked_about_when_there_are_any():
    assert not {"discretion", "tools", "language"} & set(keys(need()))
    said = need(discretion="secret", tools=["DATEV"], languages=[{"code": "en", "level": "C1"}])
    assert {"discretion", "tools", "language"} <= set(keys(said))
    asked = [each.question for part in guide(said) for each in part.questions if each.key == "tools"]
    assert "DATEV" in asked[0]


def test_every_kind_has_its_question_in_every_form_of_every_language():
    assert {kind for raw in bank() for kind in raw.get("kinds", [])} == set(load_kinds())
    for raw in bank():
        for field in ("name", "question", "good"):
            assert set(raw[field]) >= {"de", "en"}, raw["key"]


def test_in_the_language_and_the_form_of_address_of_the_reader():
    words = {}
    for language in ("de", "de-formal", "en"):
        with translation.override(language):
            words[language] = guide(need())[0].questions[1].question
    assert words["de"] == "Was möchtest du von mir wissen, bevor wir anfangen?"
    assert words["de-formal"] == "Was möchten Sie von mir wissen, bevor wir anfangen?"
    assert words["en"] == "What would you like to know from me before we begin?"
