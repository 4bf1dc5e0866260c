"""One of everything that has to do with appointments, talks and mornings; `tests.story` has the rest."""

from datetime import date, time, timedelta

from vorzimmer.caldav import actions as caldav
from vorzimmer.caldav.passwords import new_password
from vorzimmer.calendar_mail import actions as calendar_mail
from vorzimmer.calendars import actions as calendars
from vorzimmer.calendars.content import Content, Guest
from vorzimmer.calendars.models.calendar import new_token
from vorzimmer.calls import actions as calls
from vorzimmer.foundation import clock
from vorzimmer.letterbox.models import Mail
from vorzimmer.letterbox.receiving import receive
from vorzimmer.people.actor import Door
from vorzimmer.rhythm import actions as rhythm
from vorzimmer.scheduling import actions as scheduling
from vorzimmer.talks import actions as talks
from vorzimmer.vault.sealing import Plain


def arranged(house) -> dict:
    """Ben looks for a time for Anna with somebody outside, who has been offered one."""
    soon = clock.now() + timedelta(days=3)
    guests = ({"name": "Eva Huber", "email": "huber@kunde.example"},)
    search = scheduling.begin_search(
        actor=house.ben, engagement=house.engagement, title="Gespräch über die Messe", minutes=60, guests=guests,
        first_on=soon.date(), last_on=soon.date() + timedelta(days=7), zone="Europe/Berlin",
    ).search  # fmt: skip
    scheduling.offer_times(actor=house.ben, search=search, times=(soon,))
    return {"time_search": search.pk, "time_guest": search.participants.get(membership=None).pk}


def talked(house) -> dict:
    """A talk that goes on, and the minutes of one before it."""
    starts_at = clock.now() + timedelta(hours=1)
    anna, ben, engagement = house.anna, house.ben, house.engagement
    before = talks.arrange_talk(actor=anna, engagement=engagement, starts_at=starts_at).talk
    talks.keep_series(actor=anna, engagement=engagement)
    talks.begin_talk(actor=anna, talk=before)
    minutes = talks.end_talk(actor=ben, talk=before).minutes
    talk = talks.arrange_talk(actor=anna, engagement=engagement, starts_at=starts_at).talk
    point = talks.add_point(actor=anna, talk=talk, part="ideas", text="Mehr Reisen").point
    talks.begin_talk(actor=anna, talk=talk)
    line = talks.add_line(actor=anna, talk=talk, part="ideas", text="Wien im Mai").note_line
    said = talks.give_feedback(actor=anna, talk=talk, kind="thanks", observation="Der Plan kam pünktlich").feedback
    outcome = talks.decide_in_talk(
        actor=anna, talk=talk, text="Hotel suchen", who=ben.membership, by_when=starts_at.date()
    ).outcome
    return {
        "talk": talk.pk, "talk_point": point.pk, "talk_line": line.pk, "talk_feedback": said.pk,
        "talk_outcome": outcome.pk, "talk_minutes": minutes.pk,
    }  # fmt: skip


def called(house, task) -> dict:
    """Anna rings at Ben, and a note of a caller for her."""
    call = calls.ring(actor=house.anna, engagement=house.engagement, callee=house.ben.membership, task=task).call
    note = calls.write_call_note(
        actor=house.ben, engagement=house.engagement, name="Jens Weber", text="Ruft wieder an", status="calls_again"
    ).note
    return {"call": call.pk, "call_note": note.pk}


def in_step(house) -> dict:
    """Anna has connected a calendar elsewhere, and her phone."""
    mine = {"actor": house.anna, "membership": house.anna.membership}
    found = [{"url": "https://cloud.example/anna/", "name": "Privat", "colour": "", "writable": True}]
    account = caldav.connect(
        name="Cloud", address="cloud.example", home="https://cloud.example/", user_name="anna",
        password=Plain.of("geheim"), found=found, **mine,
    ).connection  # fmt: skip
    device = caldav.make_device(name="iPhone", password=new_password(), **mine).device
    return {"calendar_account": account.pk, "calendar_device": device.pk}


def gone_through(house) -> dict:
    """A morning that Anna has, an evening that both agreed to, other times that Ben would like, and the pulse."""
    ben, today = house.ben, clock.now().date()
    here = {"engagement": house.engagement}
    evening = {"kind": "evening", "days": [0, 1, 2, 3, 4], "at": time(17)}
    proposal = rhythm.propose_schedule(actor=ben, **here, **evening).schedule_proposal
    rhythm.agree_schedule(actor=house.anna, schedule_proposal=proposal)
    schedule = house.engagement.schedules.get(kind="evening")
    other = rhythm.propose_schedule(actor=ben, **here, kind="week", days=[4], at=time(15)).schedule_proposal
    made = rhythm.prepare_check_in(actor=ben, **here, kind="morning", on=today).check_in
    line = rhythm.add_check_in_line(actor=ben, check_in=made, text="Post sichten").line
    rhythm.send_check_in(actor=ben, check_in=made)
    asked = rhythm.ask_pulse(actor=ben.through(Door.SCHEDULE), **here, week=date(2026, 11, 16)).pulse_question
    return {
        "check_in": made.pk, "check_in_line": line.pk, "schedule": schedule.pk, "schedule_proposal": other.pk,
        "pulse_question": asked.pk,
    }  # fmt: skip


def by_mail(house) -> dict:
    """A guest proposes another time, somebody answers who was not asked, and a mail belongs nowhere."""
    ben, starts_at = house.ben, clock.now() + timedelta(days=5)
    content = Content(
        title="Planung", starts_at=starts_at, ends_at=starts_at + timedelta(hours=1), zone="Europe/Berlin",
        guests=(Guest(name="Viktor Vogt", email="viktor@vogt.example"),),
    )  # fmt: skip
    calendar = calendars.keep_calendar(actor=ben, of=house.engagement).calendar
    appointment = calendars.make_appointment(actor=ben, calendar=calendar, content=content).appointment
    mailed, wish = ben.through(Door.MAIL), starts_at + timedelta(days=1)
    counter = calendar_mail.propose_other_time(
        actor=mailed, attendee=appointment.attendees.get(email="viktor@vogt.example"), starts_at=wish, ends_at=wish
    ).counter
    unexpected = calendar_mail.note_unexpected_guest(
        actor=mailed, appointment=appointment, email="volker@vogt.example", answer="accepted"
    ).unexpected
    receive(b"From: viktor@vogt.example\r\nTo: info@nord.example\r\nSubject: Prospekt\r\n\r\nGuten Tag\r\n")
    return {"counter": counter.pk, "unexpected": unexpected.pk, "stray_mail": Mail.objects.latest("id").pk}


def in_the_calendar(house, task) -> dict:
    """Ben has put an appointment into Anna's engagement; she wants to come back to it, and her phone reads along."""
    anna, ben = house.anna, house.ben
    calendar = calendars.keep_calendar(actor=ben, of=house.engagement).calendar
    starts_at = clock.now() + timedelta(days=3)
    content = Content(
        title="Abstimmung", starts_at=starts_at, ends_at=starts_at + timedelta(hours=1), zone="Europe/Berlin", task=task,
        guests=(Guest(anna.membership), Guest(ben.membership)),
    )  # fmt: skip
    appointment = calendars.make_appointment(actor=ben, calendar=calendar, content=content).appointment
    follow_up = calendars.follow_up(
        actor=anna, membership=anna.membership, on_day=starts_at.date(), kind="appointment", thing=appointment.pk
    ).follow_up
    feed = calendars.make_feed(actor=anna, membership=anna.membership, token=new_token(), name="Telefon").feed
    return {
        "calendar": calendar.pk, "appointment": appointment.pk, "follow_up": follow_up.pk, "feed": feed.pk,
        "attendee": appointment.attendees.get(membership=anna.membership).pk,
    }  # fmt: skip
