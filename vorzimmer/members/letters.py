"""The mail that invites."""

from uuid import UUID

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.tasks import task
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django_scopes import scope

from vorzimmer.members.models import Invitation
from vorzimmer.tenancy.models import Workspace


@task()
def send_invitation(workspace_id: str, invitation_id: str) -> None:
    """Write to the invited person in the language of the workspace."""
    workspace = Workspace.objects.get(pk=UUID(workspace_id))
    with scope(workspace=workspace):
        invitation = Invitation.objects.select_related("invited_by__user").get(pk=UUID(invitation_id))
    if invitation.is_open:
        formal = workspace.language == "de" and workspace.address == Workspace.Address.SIE
        with translation.override("de-formal" if formal else workspace.language):
            _compose(workspace, invitation).send()


def _compose(workspace: Workspace, invitation: Invitation) -> EmailMultiAlternatives:
    who = invitation.invited_by.user.name
    subject = _("%(who)s invites you to %(workspace)s") % {"who": who, "workspace": workspace.name}
    address = reverse("joining:invitation", args=[invitation.token], urlconf=settings.ROOT_URLCONF)
    context = {
        "subject": subject, "workspace": workspace, "invitation": invitation, "who": who,
        "url": f"{settings.BASE_URL}{address}",
    }  # fmt: skip
    mail = EmailMultiAlternatives(
        subject, render_to_string("members/mail/invitation.txt", context).strip() + "\n", to=[invitation.email]
    )
    mail.attach_alternative(render_to_string("members/mail/invitation.html", context), "text/html")
    return mail
