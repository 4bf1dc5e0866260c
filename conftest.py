"""The cast of every test, and a visitor who keeps the rules of the house."""

import hypothesis
import pytest
from django.utils import translation

from tests import cast
from tests.visitor import Visitor

hypothesis.settings.register_profile("house", derandomize=True, database=None)
hypothesis.settings.load_profile("house")


@pytest.fixture
def house(db, settings, tmp_path):
    """Workspace `nord` with Anna, Ben, Carla, Susanne and an open engagement; Dora in `sued`."""
    settings.STORAGES = settings.STORAGES | {
        "default": {
            "BACKEND": "django.core.files.storage.FileSystemStorage",
            "OPTIONS": {"location": str(tmp_path / "files")},
        }
    }
    return cast.build()


@pytest.fixture
def visitor(house):
    """An HTTP client that knows the cast: `visitor.sign_in(house.anna).get("/tasks/")` is inside `/w/nord/`."""
    return Visitor()


@pytest.fixture(autouse=True, scope="session")
def _journal_can_be_emptied_between_tests():
    """Tests with real commits empty all tables afterwards; SQLite's triggers would refuse."""
    import django.db.backends.sqlite3.base  # noqa: F401 - or the next import goes round in circles on PostgreSQL
    from django.db.backends.sqlite3.operations import DatabaseOperations

    flush = DatabaseOperations.execute_sql_flush

    def without_triggers(self, sql_list):
        with self.connection.cursor() as cursor:
            cursor.execute(
                "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
                " AND (name LIKE 'journal_%' OR name LIKE 'agreements_%' OR name LIKE 'talks_%')"
            )
            triggers = cursor.fetchall()
        drop = [f"DROP TRIGGER {name}" for name, _ in triggers]
        return flush(self, [*drop, *sql_list, *(sql for _, sql in triggers)])

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(DatabaseOperations, "execute_sql_flush", without_triggers)
        yield


@pytest.fixture(autouse=True)
def _reasons_in_english():
    """What is raised outside of a request is in English here; pages speak each person's language."""
    with translation.override("en"):
        yield
