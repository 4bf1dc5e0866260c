"""The signed paper, and the page that says whether it is the one that was signed."""

import pytest
from django.core.cache import cache
from django.test import Client

from vorzimmer.agreements.models import Version

from .negotiated import inside, ready, sign, signed


@pytest.fixture
def here(house):
    cache.clear()
    with inside(house):
        yield house


def test_both_read_the_paper_and_nobody_does_before_it_is_signed(here, visitor):
    version = ready(here)
    place = f"/agreements/versions/{version.pk}/pdf/"
    assert visitor.sign_in(here.anna).get(place).status_code == 404
    signed(here, version)
    drawn = visitor.get(place)
    assert drawn["Content-Type"] == "application/pdf"
    assert drawn.content.startswith(b"%PDF-")
    assert visitor.sign_in(here.ben).get(place).status_code == 200
    assert visitor.sign_in(here.emil).get(place).status_code == 404


def test_whoever_has_the_check_sum_reads_number_and_initials_and_nothing_else(here):
    version = signed(here)
    digest = Version.objects.get(pk=version.pk).digest
    answer = Client().get(f"/verify/{digest}/")
    assert answer.status_code == 200
    assert "A. A." in answer.text
    assert "B. B." in answer.text
    assert not any(word in answer.text for word in ("Anna", "Adler", "Ben ", "Berger", str(version.pk)))


@pytest.mark.parametrize("digest", ["0" * 64, "x", "A" * 64])
def test_any_other_check_sum_is_unknown(here, digest):
    signed(here)
    assert Client().get(f"/verify/{digest}/").status_code == 404


def test_a_first_signature_is_not_yet_proof(here):
    version = ready(here)
    sign(here.anna, version)
    version.refresh_from_db()
    assert Client().get(f"/verify/{version.digest}/").status_code == 404


def test_nobody_tries_one_after_the_other(here):
    visitor = Client()
    answers = [visitor.get(f"/verify/{number:064x}/").status_code for number in range(25)]
    assert answers[0] == 404
    assert answers[-1] == 429
