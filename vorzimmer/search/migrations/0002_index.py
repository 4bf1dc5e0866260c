"""The index itself: FTS5 over the tokens, kept by triggers, or a GIN index over them.

A later migration that makes Django build search_thing anew on SQLite drops the triggers with the old table: it has to
make them again.
"""

from django.db import migrations

SQLITE = [
    "CREATE VIRTUAL TABLE search_index USING fts5(tokens, content='search_thing', content_rowid='number',"
    " tokenize='unicode61 remove_diacritics 2', detail=none, columnsize=0)",
    "CREATE TRIGGER search_thing_added AFTER INSERT ON search_thing BEGIN"
    " INSERT INTO search_index (rowid, tokens) VALUES (new.number, new.tokens); END",
    "CREATE TRIGGER search_thing_gone AFTER DELETE ON search_thing BEGIN"
    " INSERT INTO search_index (search_index, rowid, tokens) VALUES ('delete', old.number, old.tokens); END",
    "CREATE TRIGGER search_thing_changed AFTER UPDATE OF number, tokens ON search_thing"
    " WHEN old.tokens <> new.tokens OR old.number <> new.number BEGIN"
    " INSERT INTO search_index (search_index, rowid, tokens) VALUES ('delete', old.number, old.tokens);"
    " INSERT INTO search_index (rowid, tokens) VALUES (new.number, new.tokens); END",
]
POSTGRESQL = [
    "CREATE INDEX search_thing_tokens ON search_thing USING gin (tokens)",
    # Words are completed by their beginning: that needs an order by letters, whatever the locale of the database.
    "ALTER TABLE search_word ALTER COLUMN loose TYPE varchar(40) COLLATE \"C\"",
    "ALTER TABLE search_word ALTER COLUMN back TYPE varchar(40) COLLATE \"C\"",
]


def build(apps, schema_editor):
    for statement in SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRESQL:
        schema_editor.execute(statement)


def remove(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        for name in ("added", "gone", "changed"):
            schema_editor.execute(f"DROP TRIGGER search_thing_{name}")
        schema_editor.execute("DROP TABLE search_index")
    else:
        schema_editor.execute("DROP INDEX search_thing_tokens")


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]
    operations = [migrations.RunPython(build, remove)]
