"""What both have signed stays as it is, in the database itself: version, clauses and signatures.

It goes only with its whole engagement: whoever erases one deletes the engagement's row first (keys are checked at the
end of the transaction), then its agreement, then the rest. New rows may come in, so that archives can be unpacked, but
none in the place of another (SQLite replaces rows without asking), and no clause that the signed text does not have.
"""

from django.db import migrations

SAID = "a signed agreement never changes"
OLD, NEW = "agreements_version.id = OLD.{key}", "agreements_version.id = NEW.{key}"
HELD = (
    "EXISTS (SELECT 1 FROM agreements_version WHERE {which} AND agreements_version.state = 'signed')"
)
KEPT = (
    "EXISTS (SELECT 1 FROM agreements_version JOIN agreements_agreement"
    " ON agreements_agreement.id = agreements_version.agreement_id"
    " WHERE {which} AND agreements_version.state = 'signed')"
)
PARTS = ("versionclause", "signature")
TAKEN = (
    "EXISTS (SELECT 1 FROM agreements_{part} AS kept JOIN agreements_version AS whole ON whole.id = kept.version_id"
    " WHERE whole.state = 'signed' AND (kept.id = NEW.id OR (kept.version_id = NEW.version_id AND kept.{key} = NEW.{key})))"
)
UNSAID = (
    "EXISTS (SELECT 1 FROM agreements_version WHERE id = NEW.version_id AND state = 'signed'"
    " AND {find}(text, ' ' || NEW.key || ' {{') = 0)"
)


def guards(find):
    """Name, table, event and condition of each trigger; `find` is the function that looks for one text in another."""
    yield "version_update", "version", "UPDATE", "OLD.state = 'signed'"
    yield (
        "version_delete", "version", "DELETE",
        "OLD.state = 'signed' AND EXISTS (SELECT 1 FROM agreements_agreement WHERE id = OLD.agreement_id)",
    )  # fmt: skip
    yield (
        "agreement_delete", "agreement", "DELETE",
        "EXISTS (SELECT 1 FROM engagements_engagement WHERE id = OLD.engagement_id) AND"
        " EXISTS (SELECT 1 FROM agreements_version WHERE agreement_id = OLD.id AND state = 'signed')",
    )  # fmt: skip
    for part in PARTS:
        old, new = OLD.format(key="version_id"), NEW.format(key="version_id")
        yield f"{part}_update", part, "UPDATE", f"{HELD.format(which=old)} OR {HELD.format(which=new)}"
        yield f"{part}_delete", part, "DELETE", KEPT.format(which=old)
    yield (
        "version_insert", "version", "INSERT",
        "EXISTS (SELECT 1 FROM agreements_version AS kept WHERE kept.state = 'signed' AND"
        " (kept.id = NEW.id OR (kept.agreement_id = NEW.agreement_id AND kept.number = NEW.number)))",
    )  # fmt: skip
    taken = TAKEN.format(part="versionclause", key="key")
    yield "versionclause_insert", "versionclause", "INSERT", f"{taken} OR {UNSAID.format(find=find)}"
    yield "signature_insert", "signature", "INSERT", TAKEN.format(part="signature", key="side")


def guard(apps, schema_editor):
    postgresql = schema_editor.connection.vendor == "postgresql"
    for name, table, event, condition in guards("strpos" if postgresql else "instr"):
        trigger, table = f"agreements_{name}", f"agreements_{table}"
        if not postgresql:
            schema_editor.execute(
                f"CREATE TRIGGER {trigger} BEFORE {event} ON {table} WHEN {condition}"
                f" BEGIN SELECT RAISE(ABORT, '{SAID}'); END"
            )
            continue
        row = "OLD" if event == "DELETE" else "NEW"
        schema_editor.execute(
            f"CREATE FUNCTION {trigger}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
            f" IF {condition} THEN RAISE EXCEPTION '{SAID}'; END IF; RETURN {row}; END $$"
        )
        schema_editor.execute(
            f"CREATE TRIGGER {trigger} BEFORE {event} ON {table} FOR EACH ROW EXECUTE FUNCTION {trigger}()"
        )


def unguard(apps, schema_editor):
    postgresql = schema_editor.connection.vendor == "postgresql"
    for name, table, _event, _condition in guards("instr"):
        on = f" ON agreements_{table}" if postgresql else ""
        schema_editor.execute(f"DROP TRIGGER agreements_{name}{on}")
        if postgresql:
            schema_editor.execute(f"DROP FUNCTION agreements_{name}()")


class Migration(migrations.Migration):
    dependencies = [("agreements", "0001_initial"), ("engagements", "0001_initial")]
    operations = [migrations.RunPython(guard, unguard)]
