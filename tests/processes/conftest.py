import pytest

from tests.processes.house import House
from tests.services import Postgres, RedisServer, running


@pytest.fixture(scope="session")
def postgres():
    """One cluster for all; a test that stops it starts it again."""
    with running(Postgres()) as service:
        yield service


@pytest.fixture(scope="session")
def redis():
    with running(RedisServer()) as service:
        yield service


@pytest.fixture(scope="session")
def _migrated(postgres, tmp_path_factory):
    House(tmp_path_factory.mktemp("migrate"), DATABASE_URL=postgres.url).migrate()


def _empty(url):
    import psycopg

    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("TRUNCATE tenancy_workspace, people_user, jobs_job, jobs_worker, live_station CASCADE")


@pytest.fixture
def on_postgres(postgres, _migrated, tmp_path):
    """PostgreSQL only: its NOTIFY is the bus."""
    _empty(postgres.url)
    house = House(tmp_path, DATABASE_URL=postgres.url)
    yield house
    house.stop()


@pytest.fixture
def with_redis(postgres, redis, _migrated, tmp_path):
    """PostgreSQL and Redis."""
    _empty(postgres.url)
    house = House(tmp_path, DATABASE_URL=postgres.url, REDIS_URL=redis.url)
    yield house
    house.stop()


@pytest.fixture
def on_sqlite(tmp_path):
    """One file; everything in one process."""
    house = House(tmp_path)
    house.migrate()
    yield house
    house.stop()
