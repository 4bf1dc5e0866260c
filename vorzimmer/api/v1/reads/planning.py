"""Templates, the gallery, series and their dates."""

from typing import Annotated, Any, Literal
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import get_language
from ninja import Query

from vorzimmer.api.v1 import answers, pages
from vorzimmer.api.v1.fields import NO_NUL
from vorzimmer.api.v1.routes import Tagged
from vorzimmer.api.v1.schemas import planning
from vorzimmer.foundation import clock
from vorzimmer.planning import queries, samples
from vorzimmer.planning.lines import DateLine, date_lines

router = Tagged("Planning")
Words = Annotated[str, Query("", max_length=100, pattern=NO_NUL, description="Words of title and outcome")]
Slug = Annotated[str, Query("", max_length=30, pattern=NO_NUL, description="Slug of a kind")]
Count = Annotated[int, Query(10, ge=1, le=50, description="How many dates")]


@router.get("/templates", response=pages.page_of(planning.Template), operation_id="list_templates", summary="Templates")
def templates(
    request: HttpRequest, cursor: pages.After, limit: pages.Limit, text: Words, kind: Slug, archived: bool = False
) -> HttpResponse:
    """Those for everybody and those of one's engagements, by title."""
    call: Any = request
    found = queries.templates_of(call.actor, text=text, kind=kind, archived=archived)
    return pages.of_list(request, found, planning.Template, pages.read_as(planning.Template), cursor, limit)


@router.get("/gallery", response=pages.page_of(planning.Sample), operation_id="list_gallery", summary="The gallery")
def gallery(request: HttpRequest, cursor: pages.After, limit: pages.Limit, text: Words, kind: Slug) -> HttpResponse:
    """Good briefs that the house brings, by kind, in the reader's language."""
    language = get_language() or "de"

    def shown(rows: list[Any]) -> list[Any]:
        return [_sample(each, language) for each in rows]

    found = samples.find_samples(language, text=text, kind=kind)
    return pages.of_list(request, found, planning.Sample, shown, cursor, limit, key="slug")


@router.get("/gallery/{slug:sample}", response=planning.Sample, operation_id="get_sample", summary="One of the gallery")
def sample(request: HttpRequest, sample: str) -> HttpResponse:
    """Its content fits `keep_template` and `delegate_task`."""
    found = samples.get_sample(sample)
    if found is None:
        raise Http404
    return answers.give(request, _sample(found, get_language() or "de"))


@router.get("/series", response=pages.page_of(planning.Series), operation_id="list_series", summary="Series")
def series(
    request: HttpRequest, cursor: pages.After, limit: pages.Limit, engagement: UUID | None = None,
    state: Literal["running", "paused", "ended"] = "running",
) -> HttpResponse:  # fmt: skip
    """What comes again and again, with its next date, soonest first."""
    call: Any = request
    found = [row.series for row in queries.series_rows(call.actor, state=state, engagement=engagement)]
    return pages.of_list(request, found, planning.Series, pages.read_as(planning.Series), cursor, limit)


@router.get(
    "/series/{uuid:series}/dates", response=list[planning.SeriesDate], operation_id="dates_of_series",
    summary="Coming dates",
)  # fmt: skip
def dates(request: HttpRequest, series: UUID, count: Count) -> HttpResponse:
    """The next ones that are not due yet; empty while it is paused or ended."""
    call: Any = request
    found = queries.get_series(call.actor, series)
    timetable = queries.timetable_of(found)
    coming = timetable.ahead(count, clock.now()) if found.runs else []
    said = [_date(line) for line in date_lines(timetable, coming)]
    return pages.give_all(request, planning.SeriesDate, said)


@router.get(
    "/series/{uuid:series}/made", response=list[planning.Occurrence], operation_id="made_of_series",
    summary="Dates so far",
)  # fmt: skip
def made(request: HttpRequest, series: UUID, count: Count) -> HttpResponse:
    """What has become of its dates so far, newest first: made, missed or skipped."""
    call: Any = request
    rows = queries.made_tasks(queries.get_series(call.actor, series), most=count)
    return pages.give_all(request, planning.Occurrence, [planning.Occurrence.model_validate(row) for row in rows])


def _date(line: DateLine) -> planning.SeriesDate:
    said = {name: getattr(line, name) for name in planning.SeriesDate.model_fields if name != "task"}
    return planning.SeriesDate.model_validate({**said, "task": line.task_id or None})


def _sample(each: samples.Sample, language: str) -> planning.Sample:
    return planning.Sample(
        slug=each.slug, kind=each.kind, title=each.title.say(language), summary=each.summary.say(language),
        outcome=each.outcome.say(language), brief={key: text.say(language) for key, text in each.brief},
        budget_minutes=each.budget_minutes, due_days=each.due_days, due_time=each.due_time,
        steps=[planning.PlannedStep.model_validate(step.say(language)) for step in each.steps],
    )  # fmt: skip
