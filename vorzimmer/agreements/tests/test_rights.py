"""What the page leaves out says nothing any more: the answers are the same without it."""

from dataclasses import replace

from hypothesis import given, settings

from vorzimmer.agreements.clauses import CLAUSES, Authority, AuthorityRule, Level, Names
from vorzimmer.agreements.clauses.deciding import decide
from vorzimmer.agreements.clauses.duties import duties
from vorzimmer.agreements.clauses.grown import coming, holding
from vorzimmer.agreements.clauses.starting import start
from vorzimmer.agreements.tests.test_never_more import agreement, question


@settings(max_examples=1500, deadline=None)
@given(agreement(), question())
def test_rules_that_others_overtake_change_no_answer(terms, asked):
    left = tuple(rule for _number, rule in holding(terms.clauses["authority"], asked.stage))
    shorter = replace(terms, clauses=terms.clauses | {"authority": Authority(left)})
    assert decide(shorter, asked).outcome == decide(terms, asked).outcome


def test_an_approval_with_a_limit_stays_beside_a_report_with_the_same():
    """Above the limit of an approval nothing was agreed; above that of a report the client is asked."""
    rules = [AuthorityRule("travel", "book", level, limit_cents=5000) for level in (Level.APPROVAL, Level.REPORT)]
    assert [rule.level for _number, rule in holding(Authority(tuple(rules)), 1)] == [Level.APPROVAL, Level.REPORT]


def test_at_stage_two_the_template_says_each_act_once_or_twice():
    authority = CLAUSES["authority"].from_json(start("freelancer")["authority"])
    reached = [(rule.act, rule.level.value) for _number, rule in holding(authority, 2)]
    assert ("answer_mail", "approval") not in reached
    assert ("answer_mail", "report") in reached
    assert {("book", "approval"), ("book", "report")} <= set(reached), "above the limit the client is asked still"
    assert {rule.stage for _number, rule in coming(authority, 2)} == {3}


def test_a_right_that_is_taken_away_is_no_longer_told():
    rules = (AuthorityRule("", "sign", Level.FREE), AuthorityRule("", "sign", Level.NEVER, stage=2))
    assert [rule.level for _number, rule in holding(Authority(rules), 1)] == [Level.FREE]
    assert [rule.level for _number, rule in holding(Authority(rules), 2)] == [Level.NEVER]


def test_duties_are_sorted_by_whom_they_bind(names):
    clauses = {key: CLAUSES[key].from_json(body) for key, body in start("employee").items()}
    firms = Names("Brandt GmbH", "Ben Berger")
    found = duties("employee", clauses, names, firms)
    assert {"2.1", "2.3", "2.4", "7.2", "15.5"} <= {sentence.number for sentence in found.assistant}
    assert {"3.1", "14.3"} >= {sentence.number for sentence in found.client} >= {"14.3"}
    assert {"7.1", "9.1", "11.2", "11.3"} == {sentence.number for sentence in found.both}
    assert "Brandt GmbH" in found.client[-1].text
    assert "Ben works" in found.assistant[0].text
    assert not found.offered
    free = duties("freelancer", clauses, names, firms)
    assert {"2.4", "7.1", "7.2"} <= {each.number for each in free.offered}
    assert "2.4" not in {sentence.number for sentence in free.assistant}
