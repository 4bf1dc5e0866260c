"""Words of the house's plans in the reader's language; what people have written stays as it is."""

from django.utils.translation import get_language

from vorzimmer.handovers.models import Gate, PlanStep
from vorzimmer.handovers.schemes import scheme_of


def step_words(step: PlanStep) -> tuple[str, str]:
    """Title and reason; lines that nobody has changed are said in the language of whoever reads."""
    line = scheme_of(step.plan.kind).line(step.key) if step.key else None
    if line is None or step.title not in (line.title.de, line.title.en):
        return step.title, step.why
    language = get_language() or "de"
    return line.title.say(language), line.why.say(language)


def gate_words(gate: Gate) -> tuple[str, str]:
    """Title and what must be true, likewise."""
    line = scheme_of(gate.plan.kind).gate(gate.key)
    if line is None or gate.title not in (line.title.de, line.title.en):
        return gate.title, gate.must_be
    language = get_language() or "de"
    return line.title.say(language), line.must_be.say(language)
