"""Minutes that both have answered stay as they are, in the database itself. 

They go only with their whole engagement, whose row is deleted first (keys are checked at the end of the transaction).
"""

from django.db import migrations

SAID = "sealed minutes never change"
SEALED = "OLD.sealed_at IS NOT NULL"
THERE = (
    "EXISTS (SELECT 1 FROM talks_talk JOIN engagements_engagement ON engagements_engagement.id = talks_talk.engagement_id"
    " WHERE talks_talk.id = OLD.talk_id)"
)
HELD = (
    "EXISTS (SELECT 1 FROM talks_minutes JOIN talks_talk ON talks_talk.id = talks_minutes.talk_id"
    " JOIN engagements_engagement ON engagements_engagement.id = talks_talk.engagement_id"
    " WHERE talks_minutes.id = OLD.minutes_id AND talks_minutes.sealed_at IS NOT NULL)"
)
GUARDS = (
    ("minutes_update", "minutes", "UPDATE", SEALED),
    ("minutes_delete", "minutes", "DELETE", f"{SEALED} AND {THERE}"),
    ("answer_update", "minutesanswer", "UPDATE", HELD),
    ("answer_delete", "minutesanswer", "DELETE", HELD),
)


def guard(apps, schema_editor):
    postgresql = schema_editor.connection.vendor == "postgresql"
    for name, table, event, condition in GUARDS:
        trigger, table = f"talks_{name}", f"talks_{table}"
        if postgresql:
            schema_editor.execute(
                f"CREATE FUNCTION {trigger}() RETURNS trigger AS $$ BEGIN IF {condition} THEN RAISE EXCEPTION '{SAID}';"
                f" END IF; RETURN {'OLD' if event == 'DELETE' else 'NEW'}; END $$ LANGUAGE plpgsql"
            )
            schema_editor.execute(
                f"CREATE TRIGGER {trigger} BEFORE {event} ON {table} FOR EACH ROW EXECUTE FUNCTION {trigger}()"
            )
        else:
            schema_editor.execute(
                f"CREATE TRIGGER {trigger} BEFORE {event} ON {table} FOR EACH ROW WHEN {condition}"
                f" BEGIN SELECT RAISE(ABORT, '{SAID}'); END"
            )


def unguard(apps, schema_editor):
    postgresql = schema_editor.connection.vendor == "postgresql"
    for name, table, _event, _condition in GUARDS:
        trigger = f"talks_{name}"
        on = f" ON talks_{table}" if postgresql else ""
        schema_editor.execute(f"DROP TRIGGER IF EXISTS {trigger}{on}")
        if postgresql:
            schema_editor.execute(f"DROP FUNCTION IF EXISTS {trigger}()")


class Migration(migrations.Migration):
    dependencies = [("talks", "0001_initial"), ("engagements", "0001_initial")]
    operations = [migrations.RunPython(guard, unguard)]
