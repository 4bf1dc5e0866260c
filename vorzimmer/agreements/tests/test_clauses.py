"""Clauses: read, kept, told in plain sentences in both languages."""

from dataclasses import fields
from itertools import product

import pytest
from django.utils import translation

from vorzimmer.agreements.clauses import ACTS, CLAUSES, ClauseError, Level, Names
from vorzimmer.agreements.clauses.authority_words import SAID
from vorzimmer.agreements.clauses.offers import as_offers
from vorzimmer.agreements.clauses.starting import FORMS, Wanted, start


def read(key, **body):
    return CLAUSES[key].from_json(body)


def texts(clause, names, language="en"):
    with translation.override(language):
        return {sentence.number: sentence.text for sentence in clause.sentences(names)}


@pytest.mark.parametrize(("form", "key"), list(product(FORMS, CLAUSES)))
def test_every_template_is_readable_and_kept_as_it_was_read(form, key):
    clause = CLAUSES[key].from_json(start(form)[key])
    assert CLAUSES[key].from_json(clause.as_json()) == clause
    assert list(clause.as_json()) == [field.name for field in fields(clause)]


def test_the_numbers_of_the_clauses_are_fixed():
    assert [clause.number for clause in CLAUSES.values()] == list(range(1, 16))
    assert list(CLAUSES)[3:5] == ["authority", "spending"]


@pytest.mark.parametrize("form", FORMS)
def test_every_sentence_is_whole_numbered_once_and_german_where_it_is_read_in_german(form, names):
    for key, body in start(form).items():
        english, german = (texts(CLAUSES[key].from_json(body), names, language) for language in ("en", "de"))
        assert list(english) == list(german)
        for number, text in german.items():
            assert text.endswith("."), text
            assert not {"%(", ".."} & {text[at : at + 2] for at in range(len(text))}, text
            assert text != english[number] or "Ben" not in text, text


def test_every_act_has_a_sentence_for_every_level():
    assert set(SAID) == set(ACTS)
    assert all(set(said) == set(Level) for said in SAID.values())


def test_a_rule_is_told_as_one_would_say_it():
    rule = {
        "kind": "travel", "act": "book", "level": "report", "limit_cents": 150_00, "people": ["Bahn", "Lufthansa"],
        "from_time": "08:00", "to_time": "18:00", "stage": 2,
    }  # fmt: skip
    names = Names("Anna", "Ben", kinds={"travel": "Reise"})
    clause = read("authority", rules=[rule])
    assert texts(clause, names, "de")["4.2"] == (
        "Reise: Ben darf bis 150\u00a0€ ohne Rückfrage buchen und sagt Anna danach Bescheid. "
        "Das gilt nur gegenüber Bahn und Lufthansa. Das gilt von 8:00 bis 18:00 Uhr. Das gilt ab Stufe 2."
    )
    assert texts(clause, names)["4.2"].startswith(
        "Reise: Ben may book up to €150 without asking and tells Anna afterwards."
    )


def test_names_bring_their_own_language(names):
    clause = read("language", language="en")
    german = Names("Anna", "Ben", language="de")
    assert clause.sentences(german)[0].text == "Ben und Anna schreiben einander auf Englisch."


@pytest.mark.parametrize(
    ("key", "body", "field"),
    [
        ("hours", {"weekly_minutes": -1}, "weekly_minutes"),
        ("hours", {"weekly_minutes": "300"}, "weekly_minutes"),
        ("hours", {"fixed": True}, "windows"),
        ("hours", {"windows": [[["17:00", "09:00"]], *[[]] * 6]}, "windows"),
        ("hours", {"unknown": 1}, "unknown"),
        ("rate", {"currency": "Euro"}, "currency"),
        ("rate", {"per": "package"}, "package_minutes"),
        ("scope", {"kinds": [{"kind": ""}]}, "kinds.0.kind"),
        ("scope", {"kinds": [{"kind": "web"}, {"kind": "web"}]}, "kinds.1.kind"),
        ("authority", {"rules": [{"act": "dance"}]}, "rules.0.act"),
        ("authority", {"rules": [{"act": "book", "level": "never", "limit_cents": 1}]}, "rules.0.limit_cents"),
        ("authority", {"rules": [{"act": "book", "from_time": "09:00"}]}, "rules.0.to_time"),
        ("authority", {"rules": [{"act": "book", "stage": 4}]}, "rules.0.stage"),
        ("authority", {"rules": [{"act": "book"}, {"act": "book"}]}, "rules.1.act"),
        ("spending", {"per_act_cents": 500, "per_day_cents": 400}, "per_day_cents"),
        ("reachability", {"client": {"zone": "Mars/Base"}}, "client.zone"),
        ("reachability", {"assistant": {"holidays_region": "XX"}}, "assistant.holidays_region"),
        ("channels", {"rows": [{"channel": "fax"}]}, "rows.0.channel"),
        ("response_times", {"rows": [{"urgency": "now"}, {"urgency": "now"}]}, "rows.1.urgency"),
        ("data_processing", {"sub_processors": [{"name": "Host", "country": "Austria"}]}, "sub_processors.0.country"),
        ("place", {"countries": ["TH"], "basis": "eea"}, "basis"),
        ("place", {"tia_date": "soon"}, "tia_date"),
        ("notice", [], "__all__"),
    ],
)
def test_what_cannot_be_read_is_said_at_its_place(key, body, field):
    with pytest.raises(ClauseError) as refused:
        CLAUSES[key].from_json(body)
    assert field in refused.value.errors
    assert str(refused.value.errors[field])


def test_a_week_is_told_with_neighbouring_days_together(names):
    windows = [[["09:00", "12:00"], ["13:00", "17:00"]]] * 4 + [[["09:00", "13:00"]]] + [[]] * 2
    clause = read("reachability", client={"windows": windows})
    assert texts(clause, names)["6.1"] == (
        "Anna can be reached: Mon–Thu 9:00–12:00, 13:00–17:00; Fri 9:00–13:00 (time zone Berlin)."
    )


def test_an_agreement_begins_with_what_was_looked_for():
    wanted = Wanted(kinds=("travel", "web"), weekly_minutes=600, rate_cents=3500, personal_data=False, language="en")
    bodies = start("freelancer", need=wanted)
    assert [row["kind"] for row in bodies["scope"]["kinds"]] == ["travel", "web"]
    assert bodies["hours"]["weekly_minutes"] == 600
    assert bodies["rate"]["cents"] == 3500
    assert bodies["data_processing"] == {"needed": False}
    assert bodies["language"]["language"] == "en"
    assert start("agency", need=wanted)["rate"]["cents"] == 0, "an agency's package has a price of its own"
    with pytest.raises(ValueError, match="volunteer"):
        start("volunteer")


@pytest.mark.parametrize("form", ["freelancer", "agency", "abroad"])
def test_the_fourteen_points_of_data_processing_are_all_said(form):
    assert CLAUSES["data_processing"].from_json(start(form)["data_processing"]).missing == ()
    assert len(read("data_processing").missing) == 14
    assert read("data_processing", needed=False).missing == ()


def test_with_a_freelancer_presence_and_reports_are_offers_with_the_reason(names):
    bodies = start("employee")
    bodies["place"]["at_client"] = True
    clauses = {key: CLAUSES[key].from_json(body) for key, body in bodies.items()}
    assert as_offers("employee", clauses, names) == as_offers("agency", clauses, names) == []
    switched = as_offers("freelancer", clauses, names)
    assert {each.number for each in switched} == {
        "2.4", "6.2", "7.1", "7.2", "8.1", "8.2", "8.3", "8.4", "15.4",
    }  # fmt: skip
    assert all("offers" in each.sentence and "Ben" in each.sentence and str(each.reason) for each in switched)
    assert "offers" not in " ".join(texts(clauses["hours"], names).values())
    with translation.override("de"):
        assert all("bietet" in each.sentence for each in as_offers("freelancer", clauses, names))
