"""The gallery is complete, in both languages, and every brief can be used as it is."""

import pytest

from vorzimmer.planning.samples import BadSample, _sample, all_samples, find_samples
from vorzimmer.tasks.briefing import brief_fields, clean_brief, completeness
from vorzimmer.tasks.kinds import Typist, load_kinds
from vorzimmer.tasks.kinds.files import ORDER

SAMPLES = all_samples()


def test_every_kind_has_two_at_least_and_every_name_is_there_once():
    assert all(sum(sample.kind == kind for sample in SAMPLES) >= 2 for kind in ORDER)
    assert len({sample.slug for sample in SAMPLES}) == len(SAMPLES)


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.slug)
def test_a_brief_fills_fields_that_exist_with_what_they_take(sample, language):
    kind = load_kinds()[sample.kind]
    typed = {key: text.say(language) for key, text in sample.brief}
    values, errors = clean_brief(kind, typed, typist=Typist(language=language))
    assert errors == {}
    assert set(values) == set(typed) <= {field.key for field in brief_fields(kind)}


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.slug)
def test_what_every_task_needs_is_said(sample):
    values, _errors = clean_brief(None, {key: text.de for key, text in sample.brief})
    full = completeness(None, sample.title.de, sample.outcome.de, "due", sample.budget_minutes, values, {})
    assert not [gap.key for gap in full.missing if gap.need == "required"]
    assert sample.steps
    assert not sample.steps[0].waits
    assert all(step.days is None or step.days <= sample.due_days for step in sample.steps)


def test_it_is_found_in_the_language_of_the_reader():
    assert [each.slug for each in find_samples("de", text="reisekosten abrechnen")] == ["settle-travel-expenses"]
    assert [each.slug for each in find_samples("en", text="TRAVEL expenses")] == ["settle-travel-expenses"]
    assert {each.kind for each in find_samples("de", kind="web")} == {"web"}


def test_a_brief_in_one_language_only_is_refused():
    with pytest.raises(BadSample):
        _sample("text", {"slug": "x", "title": {"de": "Nur deutsch"}})
