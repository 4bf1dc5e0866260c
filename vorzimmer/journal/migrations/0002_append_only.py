"""The record is append-only in the database itself: not even a slip in our own code can rewrite it."""

from django.db import migrations

SQLITE = [
    "CREATE TRIGGER journal_entry_no_update BEFORE UPDATE ON journal_entry"
    " BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END",
    "CREATE TRIGGER journal_entry_no_delete BEFORE DELETE ON journal_entry"
    " BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END",
]
POSTGRESQL = [
    "CREATE FUNCTION journal_append_only() RETURNS trigger LANGUAGE plpgsql AS"
    " $$ BEGIN RAISE EXCEPTION 'the journal is append-only'; END $$",
    "CREATE TRIGGER journal_entry_append_only BEFORE UPDATE OR DELETE ON journal_entry"
    " FOR EACH ROW EXECUTE FUNCTION journal_append_only()",
]


def guard(apps, schema_editor):
    for statement in SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRESQL:
        schema_editor.execute(statement)


def unguard(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        schema_editor.execute("DROP TRIGGER journal_entry_no_update")
        schema_editor.execute("DROP TRIGGER journal_entry_no_delete")
    else:
        schema_editor.execute("DROP TRIGGER journal_entry_append_only ON journal_entry")
        schema_editor.execute("DROP FUNCTION journal_append_only()")


class Migration(migrations.Migration):
    dependencies = [("journal", "0001_initial")]
    operations = [migrations.RunPython(guard, unguard)]
