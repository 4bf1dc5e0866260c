"""The mail that says that there is a new token: whoever did not create it must hear of it."""

from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.tasks import task
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django_scopes import scope

from vorzimmer.api.models import Token
from vorzimmer.notifications.addresses import as_read_by
from vorzimmer.tenancy.models import Workspace


@task()
def tell_of_token(workspace_id: str, token_id: str) -> None:
    """Always, whatever the person chose about mails: it is about their security."""
    workspace = Workspace.objects.get(pk=UUID(workspace_id))
    with scope(workspace=workspace):
        token = Token.objects.select_related("membership__user", "membership__workspace").get(pk=UUID(token_id))
        with as_read_by(token.membership):
            _compose(token, workspace).send()


def _compose(token: Token, workspace: Workspace) -> EmailMultiAlternatives:
    subject = _("A new token for other programs: %(token)s") % {"token": token.name}
    context = {
        "subject": subject, "token": token, "workspace": workspace, "person": token.membership.user,
        "url": f"{settings.BASE_URL}/w/{workspace.slug}/settings/tokens/", "site_url": f"{settings.BASE_URL}/",
    }  # fmt: skip
    text = render_to_string("api/mail/token.txt", context).strip() + "\n"
    mail = EmailMultiAlternatives(subject, text, to=[token.membership.user.email])
    mail.attach_alternative(render_to_string("api/mail/token.html", context), "text/html")
    return mail
