"""One of everything, built through the real actions: what the house tests walk over."""

from datetime import date, time, timedelta
from types import SimpleNamespace
from uuid import uuid4

from django.core.files.uploadedfile import SimpleUploadedFile
from django_scopes import scope

from tests.story_of_days import arranged, by_mail, called, gone_through, in_step, in_the_calendar, talked
from vorzimmer.agreements import actions as agreements
from vorzimmer.agreements.wording import wording_of
from vorzimmer.conversations import actions as talk
from vorzimmer.engagements.models import Part
from vorzimmer.files.actions import keep_file
from vorzimmer.foundation import clock
from vorzimmer.handbook import actions as handbook
from vorzimmer.handovers import actions as handovers
from vorzimmer.matching import actions as matching
from vorzimmer.matching.models import Competence
from vorzimmer.members import actions as members
from vorzimmer.notifications import actions as notifications
from vorzimmer.notifications.models import Device, Notification
from vorzimmer.overviews import actions as overviews
from vorzimmer.people.actor import Actor, Door
from vorzimmer.planning import actions as planning
from vorzimmer.portability import actions as portability
from vorzimmer.portability.csv.tables import Table
from vorzimmer.search.actions import save_search
from vorzimmer.tasks import actions
from vorzimmer.vault import actions as vault
from vorzimmer.vault.models import Holding
from vorzimmer.vault.sealing import Plain


def everything(house) -> SimpleNamespace:
    """Keys of one of each, all in Anna's engagement."""
    anna, ben = house.anna, house.ben
    with scope(workspace=house.workspace):
        task = handed_over(house, "Reise Wien")
        actions.accept_task(actor=ben, task=task)
        question = actions.ask_question(actor=ben, about=task, text="Welcher Zug?", options=["7:55", "9:30"]).question
        step = actions.add_step(actor=ben, task=task, text="Zug wählen", side="client").step
        note = actions.note_call(actor=ben, task=task, text="Fenster, nicht Gang").note
        message = talk.post_message(actor=ben, about=task, html="<p>Guten Morgen</p>").message
        file = keep_file(
            actor=ben, workspace=house.workspace, upload=SimpleUploadedFile("plan.txt", b"Wien", "text/plain")
        ).file
        delivery = actions.deliver(actor=ben, task=task, text="Der Plan").delivery
        settled = handed_over(house, "Visitenkarten")
        actions.accept_task(actor=ben, task=settled)
        actions.approve_delivery(
            actor=anna, delivery=actions.deliver(actor=ben, task=settled, text="Bestellt").delivery
        )
        complaint = actions.complain(
            actor=anna, task=type(settled).objects.get(pk=settled.pk), text="Falsche Farbe"
        ).complaint
        later = handed_over(house, "Recherche")
        proposal = actions.accept_with_date(
            actor=ben, task=later, due_at=later.handed_over_at + timedelta(days=9)
        ).proposal
        invitation = members.invite_person(
            actor=house.carla, workspace=house.workspace, email="neu@nord.example", name="Neu", role="observer"
        ).invitation
        search = save_search(actor=anna, workspace=house.workspace, name="Wien", asks="q=Wien").search
        return SimpleNamespace(
            search=search.pk,
            task=task.pk, question=question.pk, step=step.pk, note=note.pk, delivery=delivery.pk,
            complaint=complaint.pk, proposal=proposal.pk, message=message.pk, file=file.pk, invitation=invitation.pk,
            engagement=house.engagement.pk, member=house.bea.id, kind="travel", nothing=uuid4(),
            **planned(house),
            **kept_safe(house),
            **looked_at(house, task),
            **carried(house),
            **accompanied(house),
            **called(house, task),
            **enforced(house),
            **looked_for(house),
            **gone_through(house),
            **written_down(house, task),
            part=Part.objects.get(engagement=house.engagement, membership=house.bea.membership).pk,
            **arranged(house),
            **agreed(house),
            **confirmed_again(house),
            **talked(house),
            **in_step(house),
            **in_the_calendar(house, task),
            **by_mail(house),
            notification=Notification.objects.filter(to=anna.membership).latest("id").pk,
        )  # fmt: skip


def handed_over(house, title: str):
    """A task that Ben has to answer."""
    task = actions.write_draft(actor=house.anna, engagement=house.engagement, title=title, outcome="Ein Plan").task
    return actions.hand_over(actor=house.anna, task=task).task


def planned(house) -> dict:
    """A template, a series, and a brief of the gallery."""
    said = {"title": "Newsletter", "outcome": "Der Newsletter ist versandt."}
    template = planning.keep_template(actor=house.anna, place=house.engagement, **said).template
    series = planning.start_series(
        actor=house.anna, engagement=house.engagement, rule="FREQ=WEEKLY;BYDAY=MO", starts_on=date(2026, 1, 1),
        due_time=time(17), zone="Europe/Berlin", lead_days=3, **said,
    ).series  # fmt: skip
    return {"template": template.pk, "series": series.pk, "sample": "settle-travel-expenses"}


def looked_at(house, task) -> dict:
    """A view that Anna keeps and shares, and a change of several tasks."""
    here, anna = house.workspace, house.anna
    view = overviews.save_view(actor=anna, workspace=here, name="Diese Woche", address="due=week").view
    overviews.share_view(actor=anna, view=view, shared="engagement", engagement=house.engagement)
    bulk = overviews.change_many(actor=anna, workspace=here, verb="withdraw", wish={}, tasks=[task.pk]).bulk
    return {"view": view.pk, "bulk": bulk.pk}


def enforced(house) -> dict:
    """Ben has booked a train in Anna's name, asks about a hotel, and would like two hours a week more."""
    task = handed_over(house, "Messe Graz")
    actions.accept_task(actor=house.ben, task=task)
    said = {"actor": house.ben, "act": "book"}
    deed = agreements.do_act(task=task, what="Bahnfahrt", amount_cents=89_00, **said).deed
    approval = agreements.ask_approval(about=task, what="Hotel", amount_cents=240_00, **said).approval
    change = agreements.propose_scope_change(
        actor=house.ben, engagement=house.engagement, what="Website", option="more_hours", minutes=120
    ).change
    return {"deed": deed.pk, "approval": approval.pk, "scope_change": change.pk}


def looked_for(house) -> dict:
    """Anna is looking for somebody, and Bea, who says what she can do, is asked."""
    bea = house.bea
    profile = matching.keep_profile(actor=bea, member=bea.membership, takes_new=True, capacity_minutes=600).profile
    matching.claim_competence(actor=bea, profile=profile, kind="travel", evidence="Drei Jahre")
    wish = {"title": "Mehr Reisen", "kinds": [{"kind": "travel", "weight": 3}]}
    need = matching.describe_need(actor=house.anna, place=house.engagement, **wish).need
    matching.send_need(actor=house.anna, need=need)
    entry = matching.suggest_assistant(actor=house.carla, need=need, profile=profile).entry
    competence = Competence.objects.get(profile=profile)
    return {
        "need": need.pk, "profile": profile.pk, "proposed": entry.pk, "competence": competence.pk, **met(house, profile),
    }  # fmt: skip


def met(house, profile) -> dict:
    """Bea would like to do something else, too; with her a meeting is arranged."""
    wish = {"title": "Texte", "kinds": [{"kind": "text", "weight": 2}]}
    need = matching.describe_need(actor=house.anna, place=house.engagement, **wish).need
    matching.send_need(actor=house.anna, need=need)
    entry = matching.suggest_assistant(actor=house.carla, need=need, profile=profile).entry
    matching.accept_suggestion(actor=house.bea, entry=entry)
    slots = [clock.now() + timedelta(days=2)]
    meeting = matching.propose_meeting(actor=house.anna, entry=entry, slots=slots).meeting
    return {"willing": entry.pk, "meeting": meeting.pk}


def written_down(house, task) -> dict:
    """A procedure that a task follows, what that taught, and something that Ben missed."""
    page = handbook.write_page(
        actor=house.anna,
        engagement=house.engagement,
        title="Besprechung",
        kind="procedure",
        steps=({"text": "Einladen"},),
    ).page
    remark = handbook.note_gap(actor=house.ben, page=page, text="Welcher Raum?").remark
    run = handbook.run_procedure(actor=house.ben, task=task, page=page).run
    suggestion = handbook.suggest_step(actor=house.ben, run=run, kind="missing", text="Raum buchen").suggestion
    return {"page": page.pk, "remark": remark.pk, "run": run.pk, "suggestion": suggestion.pk}


def carried(house) -> dict:
    """A table that Anna is looking at, her data being packed, and a device of hers."""
    anna, here = house.anna, house.workspace
    table = Table(["Titel"], [["Zug buchen"]])
    looked = portability.begin_import(actor=anna, workspace=here, name="liste.csv", table=table).task_import
    archive = portability.ask_archive(actor=anna, workspace=here).archive
    keys = {"endpoint": "https://fcm.googleapis.com/x", "p256dh": "B" * 87, "auth": "a" * 22}
    notifications.add_device(actor=anna, membership=anna.membership, name="Firefox", **keys)
    device = Device.objects.get(to=anna.membership)
    return {"task_import": looked.pk, "archive": archive.pk, "what": "mine", "device": device.pk}


def kept_safe(house) -> dict:
    """An access that Ben uses, its password, and something that Anna has sent him."""
    anna, ben = house.anna, house.ben.membership
    access = vault.give_access(
        actor=anna, place=house.engagement, holders=[ben], system="Portal", purpose="Züge buchen", way="shared"
    ).access
    plain = Plain.of("geheim")
    secret = vault.keep_secret(actor=anna, access=access, label="Passwort", kind="password", plain=plain).secret
    sending = vault.send_secret(actor=anna, engagement=house.engagement, to=ben, label="WLAN", plain=plain).sending
    holding = Holding.objects.get(access=access)
    return {"access": access.pk, "secret": secret.pk, "sending": sending.pk, "holding": holding.pk}


def agreed(house) -> dict:
    """Ben has offered an agreement; Anna asks about the price."""
    version = agreements.begin_agreement(actor=house.ben, engagement=house.engagement, form="freelancer").version
    agreements.offer_version(actor=house.ben, version=version)
    clause = version.clauses.get(key="rate")
    remark = agreements.comment_clause(actor=house.anna, clause=clause, text="Ist das brutto?").comment
    found = {"agreement": version.agreement.pk, "version": version.pk, "clause": clause.pk}
    return found | {"clause_remark": remark.pk}


def confirmed_again(house) -> dict:
    """Emil and Bea have signed; Bea is asked to confirm what she may and owes."""
    bea, emil = house.bea, house.emil
    version = agreements.begin_agreement(actor=bea, engagement=house.other, form="freelancer").version
    agreements.offer_version(actor=bea, version=version)
    wordings = dict(version.clauses.values_list("key", "revision"))
    agreements.accept_version(actor=emil, version=version, revisions=wordings)
    for actor in (emil, bea):
        digest = wording_of(version)[2]
        signed = agreements.sign_version(actor=actor, version=version, name=actor.person.name, digest=digest)
    clockwork = Actor(bea.membership, Door.SCHEDULE)
    agreements.ask_confirmations(actor=clockwork, version=signed.version, members=[bea.membership])
    return {"confirmation": signed.version.confirmations.get().pk}


def accompanied(house) -> dict:
    """Settling in with Anna, Ben away with Bea asked, Emil's engagement about to end, a reference for Bea."""
    plan = handovers.begin_plan(actor=house.carla, engagement=house.engagement, begins_on=date(2026, 11, 23)).plan
    absence = handovers.announce_absence(
        actor=house.ben, membership=house.ben.membership, first_on=date(2099, 1, 5), last_on=date(2099, 1, 9)
    ).absence
    cover = handovers.propose_cover(
        actor=house.carla, absence=absence, engagement=house.engagement, person=house.bea.membership
    ).cover
    parting = handovers.announce_parting(actor=house.emil, engagement=house.other, ends_on=date(2099, 1, 5)).parting
    reference = handovers.write_reference(
        actor=house.anna, engagement=house.engagement, about=house.ben.membership, tasks="Reisen", skills="Gründlich"
    ).reference
    return {
        "plan": plan.pk, "plan_step": plan.steps.first().pk, "gate": plan.gates.first().pk, "absence": absence.pk,
        "cover": cover.pk, "parting": parting.pk, "reference": reference.pk,
    }  # fmt: skip
