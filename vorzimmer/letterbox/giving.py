"""Mails are given on in the background; this is how a job for it is put in from anywhere in this room."""

from uuid import UUID

from django.tasks import task


@task()
def give_mail(mail_id: str) -> str:
    """One mail to whoever takes it."""
    from vorzimmer.letterbox.receiving import give

    return give(UUID(mail_id))


def give_later(pk: UUID) -> None:
    """In the transaction that is running."""
    give_mail.enqueue(str(pk))
