"""Who may find what, asked of the rooms' own tables as they are at that moment: nothing of it is kept in the index.

`i` is the thing, `t` its task, `%(me)s` the membership, `%(here)s` the workspace, `%(runs)s` whether they run it.
"""

ELSEWHERE = ("person", "appointment")
"""Kinds that somebody may find although they are in none of their engagements."""

SEEN = """
  i.workspace_id = %(here)s
  AND (i.kind <> 'person' OR %(runs)s OR i.subject_id = %(me)s OR i.subject_id IN (
    SELECT other.membership_id FROM engagements_part own JOIN engagements_part other
      ON other.engagement_id = own.engagement_id AND other.until IS NULL
    WHERE own.workspace_id = %(here)s AND own.membership_id = %(me)s AND own.until IS NULL))
  AND (i.kind IN ('person', 'appointment') OR %(runs)s OR i.engagement_id IN (
    SELECT engagement_id FROM engagements_part
    WHERE workspace_id = %(here)s AND membership_id = %(me)s AND until IS NULL))
  AND (i.kind <> 'access' OR %(runs)s OR i.engagement_id IN (
    SELECT engagement_id FROM engagements_part
    WHERE workspace_id = %(here)s AND membership_id = %(me)s AND until IS NULL AND role <> 'observer'))
  AND (i.kind <> 'agreement' OR %(runs)s OR i.engagement_id IN (
    SELECT engagement_id FROM engagements_part
    WHERE workspace_id = %(here)s AND membership_id = %(me)s AND until IS NULL
      AND role NOT IN ('observer', 'supervisor')))
  AND (i.kind <> 'need' OR %(runs)s OR i.engagement_id IN (
    SELECT engagement_id FROM engagements_part
    WHERE workspace_id = %(here)s AND membership_id = %(me)s AND until IS NULL AND role IN ('contact', 'coordinator')))
  AND (i.kind <> 'time_search' OR i.engagement_id IN (
    SELECT engagement_id FROM engagements_part
    WHERE workspace_id = %(here)s AND membership_id = %(me)s AND until IS NULL
      AND role IN ('contact', 'lead', 'backup')))
  AND (i.kind <> 'appointment' OR EXISTS (
    SELECT 1 FROM calendars_appointment a JOIN calendars_calendar c ON c.id = a.calendar_id
    WHERE a.id = i.subject_id AND (c.owner_id = %(me)s
      OR EXISTS (SELECT 1 FROM calendars_attendee e WHERE e.appointment_id = a.id AND e.membership_id = %(me)s)
      OR ((a.private = FALSE OR a.made_by_id = %(me)s) AND c.engagement_id IN (
        SELECT engagement_id FROM engagements_part
        WHERE workspace_id = %(here)s AND membership_id = %(me)s AND until IS NULL
          AND role IN ('contact', 'lead', 'backup'))))))
  AND (i.kind <> 'minutes' OR EXISTS (
    SELECT 1 FROM talks_talk a JOIN engagements_part p ON p.engagement_id = a.engagement_id
    WHERE a.id = i.subject_id AND p.membership_id = %(me)s AND p.until IS NULL
      AND (p.role = 'contact' OR (a.assistant_id = %(me)s AND p.role IN ('lead', 'backup')))))
  AND (i.kind <> 'call_note' OR EXISTS (
    SELECT 1 FROM calls_callnote n LEFT JOIN calls_call c ON c.id = n.call_id
    WHERE n.id = i.subject_id
      AND (c.id IS NULL OR c.private = FALSE OR c.caller_id = %(me)s OR c.callee_id = %(me)s)))
  AND (t.id IS NULL OR t.state <> 'draft' OR (t.created_by_id = %(me)s AND i.kind <> 'question'))"""
"""Appointments as `calendars.access` has them, talks as `talks.queries`, notes of calls as `calls.queries`."""
