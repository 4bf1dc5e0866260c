"""A signed agreement between Anna and Ben, and a task under way, for what is done in her name."""

from vorzimmer.agreements import actions
from vorzimmer.tasks import actions as tasks

from .negotiated import signed

RULES = (
    {"act": "book", "level": "report", "limit_cents": 150_00},
    {"act": "spend", "level": "free", "limit_cents": 50_00},
    {"act": "send_letter", "level": "approval"},
    {"act": "answer_mail", "level": "free"},
    {"act": "sign", "level": "prepare"},
    {"act": "publish", "level": "never"},
)
KINDS = ("travel", "correspondence", "research")


def agreed(house, **bodies):
    """A signed version that allows a little; `bodies` replaces clauses by key."""
    plain = {
        "scope": {"kinds": [{"kind": kind} for kind in KINDS]},
        "hours": {"weekly_minutes": 600, "over": "ask"},
        "authority": {"rules": list(RULES)},
        "spending": {"per_act_cents": 200_00, "per_day_cents": 250_00, "per_month_cents": 1000_00},
    }
    return signed(house, bodies=plain | bodies)


def task_of(house, **wanted):
    """A task that Ben has accepted."""
    said = {"title": "Reise Wien", "outcome": "Hotel und Bahn", "kind": "travel"} | wanted
    task = tasks.delegate_task(actor=house.anna, engagement=house.engagement, **said).task
    return tasks.accept_task(actor=house.ben, task=task).task


def book(house, task, cents=120_00, **more):
    """Ben books a hotel."""
    said = {"act": "book", "what": "Hotel Stephansplatz"} | more
    return actions.do_act(actor=house.ben, task=task, amount_cents=cents, **said).deed


def asked(house, task, cents=240_00, **more):
    """Ben asks whether he may book one that costs more."""
    said = {"act": "book", "what": "Hotel Sacher"} | more
    return actions.ask_approval(actor=house.ben, about=task, amount_cents=cents, **said).approval
