"""How an agreement begins: a draft per form, with defaults as the trade has them (domain.md 2.1 to 2.5).

Everything in it is there to be changed. Prices are left open: nobody should accept one without looking.
"""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from .starting_texts import confidential_texts, processing_texts

FORMS = ("freelancer", "agency", "employee", "abroad")
OFFICE = [[["09:00", "17:00"]]] * 5 + [[]] * 2
CORE = [[["09:00", "13:00"]]] * 5 + [[]] * 2


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a need says already; nothing said (0, empty, None) keeps the template's own.

    `windows`: the client's reachable hours, seven lists of (from, until). `personal_data`: whether any is processed.
    """

    kinds: tuple[str, ...] = ()
    weekly_minutes: int = 0
    rate_cents: int = 0
    windows: tuple[tuple[tuple[str, str], ...], ...] = ()
    zone: str = ""
    language: str = ""
    personal_data: bool | None = None


def start(form: str, *, need: Wanted | None = None, region: str = "DE") -> dict[str, dict[str, Any]]:
    """The bodies of all clauses, as `from_json` reads them; texts in the language that is active.

    Raises ValueError for a form that there is not.
    """
    if form not in FORMS:
        raise ValueError(form)
    bodies = _common(region)
    for key, fields in deepcopy(OWN[form]).items():
        bodies[key] |= fields
    if form == "employee":
        bodies["data_processing"] = {"needed": False}
    if need is not None:
        _take_over(bodies, need, form)
    return bodies


def _common(region: str) -> dict[str, dict[str, Any]]:
    """What all forms have in common."""
    reach = {"windows": deepcopy(OFFICE), "zone": "Europe/Berlin", "holidays_region": region}
    return {
        "scope": {"kinds": [], "excluded": ""},
        "hours": {"weekly_minutes": 300, "carry_over_minutes": 300, "over": "ask", "fixed": False},
        "rate": {"per": "hour", "cents": 0, "currency": "EUR", "increment_minutes": 5, "payment_days": 14},
        "authority": {"rules": [dict(rule) for rule in RULES]},
        # 250 each time, 500 a day, 1,000 a month; what recurs is approved (domain.md 2.6).
        "spending": {
            "per_act_cents": 250_00, "per_day_cents": 500_00, "per_month_cents": 1000_00,
            "recurring_needs_approval": True,
        },
        "reachability": {"client": reach, "assistant": deepcopy(reach)},
        "channels": {"check_in": "none", "report": "weekly", "rows": [dict(row) for row in CHANNEL_ROWS]},
        "response_times": {
            "rows": [
                {"urgency": urgency, "client_minutes": minutes, "assistant_minutes": minutes}
                for urgency, minutes in (("now", 60), ("today", 240), ("normal", 480), ("whenever", 1440))
            ]
        },
        "confidentiality": {"two_sided": True, "months": 36, **confidential_texts()},
        "data_processing": {"needed": True, **processing_texts()},
        "cover": {"mode": "none", "notice_days": 14},
        "notice": {"weeks": 4, "to_month_end": True, "form": "text"},
        "language": {"language": "de", "address": "du"},
        "liability": {"extent": "cardinal", "client_warrants_rights": True},
        "place": {"countries": ["DE"], "basis": "eea", "consent_to_move": True},
    }  # fmt: skip


def _rule(act: str, level: str, stage: int = 1, limit_cents: int | None = None) -> dict[str, Any]:
    return {"kind": "", "act": act, "level": level, "stage": stage, "limit_cents": limit_cents}


RULES = (
    _rule("answer_mail", "approval"),
    _rule("answer_mail", "report", 2),
    _rule("answer_mail", "free", 3),
    _rule("send_letter", "approval"),
    _rule("send_letter", "report", 3),
    _rule("accept_appointment", "approval"),
    _rule("accept_appointment", "report", 2),
    _rule("book", "approval"),
    _rule("book", "report", 2, 250_00),
    _rule("spend", "approval"),
    _rule("spend", "report", 3, 100_00),
    _rule("publish", "approval"),
    _rule("sign", "never"),
    _rule("open_post", "approval"),
    _rule("open_post", "report", 2),
    _rule("call", "report"),
    _rule("call", "free", 2),
)
"""Rights that grow with settling in. Signing "i. A." needs a power given on its own, so it begins with never."""

CHANNEL_ROWS = (
    {"channel": "message"},
    {"channel": "mail"},
    {"channel": "phone", "from_time": "09:00", "to_time": "17:00"},
    {"channel": "video", "from_time": "09:00", "to_time": "17:00"},
    {"channel": "sms", "never": True},
)
OWN: dict[str, dict[str, dict[str, Any]]] = {
    "freelancer": {},
    "agency": {
        "rate": {"per": "package", "package_minutes": 600},
        "hours": {"carry_over_minutes": 0},
        "cover": {"mode": "backup"},
    },
    # § 622 (1) and § 623 BGB: four weeks, on paper; holidays above the least that the law knows.
    "employee": {
        "rate": {"per": "month", "payment_days": 0, "increment_minutes": 1},
        "hours": {"weekly_minutes": 1200, "fixed": True, "windows": CORE, "carry_over_minutes": 600},
        "reachability": {"assistant": {"windows": CORE, "zone": "Europe/Berlin", "holidays_region": "DE"}},
        "channels": {"check_in": "daily", "report": "weekly"},
        "confidentiality": {"months": None},
        "cover": {"mode": "backup", "holiday_days": 25},
        "notice": {"form": "written"},
        "liability": {"extent": "employee"},
    },
    "abroad": {
        "reachability": {"assistant": {"windows": OFFICE, "zone": "Europe/Berlin", "holidays_region": ""}},
        "language": {"language": "en"},
        "place": {"countries": [], "basis": "scc_2", "consent_to_move": True},
    },
}


def _take_over(bodies: dict[str, dict[str, Any]], need: Wanted, form: str) -> None:
    """What was asked for when somebody was looked for."""
    if need.kinds:
        bodies["scope"]["kinds"] = [{"kind": kind} for kind in need.kinds]
    if need.weekly_minutes:
        bodies["hours"]["weekly_minutes"] = need.weekly_minutes
    if need.rate_cents and form in ("freelancer", "abroad"):
        bodies["rate"]["cents"] = need.rate_cents
    if need.windows:
        bodies["reachability"]["client"]["windows"] = [[list(slot) for slot in day] for day in need.windows]
    if need.zone:
        bodies["reachability"]["client"]["zone"] = need.zone
    if need.language:
        bodies["language"]["language"] = "en" if need.language.startswith("en") else "de"
    if need.personal_data is False:
        bodies["data_processing"] = {"needed": False}
