"""The ranking: pure, explained, and blind to what must not count."""

from datetime import UTC, date, datetime

import pytest
from django.utils import translation
from django_scopes import scope

from vorzimmer.foundation import clock
from vorzimmer.matching import ranking
from vorzimmer.matching.queries.offers import offers
from vorzimmer.matching.ranking import Criterion, hours

from .scenes import OFFICE, offered, profile, wanted


def by_key(ranked):
    return {each.key: each for each in ranked.criteria}


def test_whoever_has_everything_gets_everything():
    best = ranking.measure(wanted(), offered(ratings=(500.0, 100)))
    assert (best.score, best.fits) == (100, True)


def test_the_better_one_stands_first_and_whoever_misses_a_must_stands_last():
    short = offered(2, free_minutes=60, competences={"travel": (1, True)})
    other = offered(3, languages={"de": 6, "en": 6}, competences={})
    found = ranking.rank(wanted(must_haves=frozenset({"competence"})), [other, short, offered(1)])
    assert [each.profile.int for each in found] == [1, 2, 3]
    assert [each.fits for each in found] == [True, True, False]
    assert [each.key for each in found[-1].failing] == ["competence"]
    assert ranking.falling_out(found) == [("competence", 1)]


def test_whoever_takes_nobody_new_or_is_full_falls_out_always():
    found = ranking.rank(wanted(), [offered(1, takes_new=False), offered(2, clients=4), offered(3)])
    assert [(each.profile.int, each.fits) for each in found if each.fits] == [(3, True)]
    assert ranking.falling_out(found) == [("open", 2)]


def test_a_competence_counts_half_until_it_is_confirmed():
    sure = by_key(ranking.measure(wanted(), offered()))["competence"]
    said = by_key(ranking.measure(wanted(), offered(competences={"travel": (3, False)})))["competence"]
    assert (sure.score, said.score, said.met) == (1.0, 0.5, False)


def test_what_nobody_asks_for_is_not_measured():
    keys = by_key(ranking.measure(wanted(languages=()), offered()))
    assert set(keys) == {"open", "competence", "overlap", "capacity", "ratings"}


def test_price_alone_never_decides():
    cheap = offered(1, rate_cents=1000, competences={"travel": (1, True)})
    good = offered(2, rate_cents=9000)
    found = ranking.rank(wanted(budget_cents=4000), [cheap, good])
    assert [each.profile.int for each in found] == [2, 1]
    assert ranking.WEIGHTS["price"] * 10 < sum(ranking.WEIGHTS.values())


def test_cheaper_than_the_budget_is_not_better():
    prices = [by_key(ranking.measure(wanted(budget_cents=4000), offered(rate_cents=cents)))["price"].score
              for cents in (1000, 4000, 5000, 6000)]  # fmt: skip
    assert prices == [1, 1, 0.5, 0]


def test_a_newcomer_counts_like_a_usual_one():
    scores = {count: by_key(ranking.measure(wanted(), offered(ratings=(total, count))))["ratings"].score
              for total, count in ((0.0, 0), (12.0, 3), (1.0, 1))}  # fmt: skip
    assert scores[0] == scores[3] == 0.75
    assert scores[1] > 0.6  # one bad day is not the end


def test_ratings_and_style_cannot_be_made_a_must():
    asked = wanted(must_haves=frozenset({"ratings", "style"}), style={"tone": 1})
    assert ranking.measure(asked, offered(ratings=(1.0, 1), style={"tone": 5})).fits


def test_style_is_the_distance_over_what_both_have_said():
    asked = wanted(style={"tone": 1, "pace": 3, "detail": 5})
    near = by_key(ranking.measure(asked, offered(style={"tone": 1, "pace": 4})))["style"]
    assert near.score == pytest.approx(1 - 1 / 8)
    assert "Alike: Pace, Tone." in near.words
    assert by_key(ranking.measure(asked, offered()))["style"].score == 0.5


def test_a_native_language_counts_like_c2():
    languages = wanted(languages=(("de", "C2"),))
    assert ranking.LEVELS["native"] == ranking.LEVELS["C2"]
    assert by_key(ranking.measure(languages, offered(languages={"de": 6})))["languages"].score == 1


def test_hours_overlap_across_time_zones_and_round_the_end_of_the_week():
    winter = date(2026, 1, 15)
    berlin, london = (hours.week_bits(OFFICE, zone, winter) for zone in ("Europe/Berlin", "Europe/London"))
    assert hours.minutes(berlin) == hours.minutes(london) == 40 * 60
    assert hours.minutes(berlin & london) == 35 * 60
    monday = hours.week_bits({"0": [["00:00", "02:00"]]}, "Pacific/Auckland", winter)
    assert hours.minutes(monday & hours.week_bits({"6": [["11:00", "13:00"]]}, "UTC", winter)) == 120


def test_equals_are_drawn_by_lot_and_the_lot_differs_from_need_to_need():
    same = [offered(number) for number in range(1, 9)]
    orders = {tuple(each.profile.int for each in ranking.rank(wanted(number), same)) for number in range(20)}
    assert len(orders) > 10
    assert ranking.rank(wanted(3), same) == ranking.rank(wanted(3), list(reversed(same)))


def test_score_says_what_rank_says():
    people = [offered(number, free_minutes=number * 100) for number in range(1, 9)]
    ranked = {each.profile: (each.score, each.fits) for each in ranking.rank(wanted(), people)}
    assert {profile: (score, fits) for profile, score, fits in ranking.score(wanted(), people)} == ranked


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_answer_is_a_sentence_and_can_be_kept(language):
    asked = wanted(tools=frozenset({"Excel"}), industry="law", budget_cents=4000, discretion=2, style={"tone": 1})
    people = [offered(), offered(competences={}, takes_new=False, rate_cents=None, ratings=(0.0, 0), languages={}),
              offered(competences={"travel": (1, False)}, clients=9, rate_cents=7000, style={"tone": 5}, away_until="Mo")]  # fmt: skip
    with translation.override(language):
        for person in people:
            for each in ranking.measure(asked, person).criteria:
                assert each.words.endswith(".")
                assert each.label
                assert Criterion.recorded(each.record()).words == each.words


def test_holidays_of_the_coming_weeks_take_their_part_of_the_free_time():
    there, away = (
        by_key(ranking.measure(wanted(), offered(free_minutes=600))),
        offered(free_minutes=600, there_share=0.5),
    )
    half = by_key(ranking.measure(wanted(), away))["capacity"]
    assert (there["capacity"].score, half.score, half.met, half.facts[0]) == (1.0, 0.5, False, 300)


def test_the_share_counts_the_days_of_the_coming_four_weeks(house):
    with clock.at(datetime(2026, 12, 14, 9, tzinfo=UTC)):
        profile(house, holidays=[["2026-12-21", "2027-01-03"], ["2027-03-01", "2027-03-20"]])
        with scope(workspace=house.workspace):
            assert [each.there_share for each in offers()] == [0.5]
