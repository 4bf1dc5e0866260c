"""Addresses of the doors and of one's own account. allauth's pages keep the names it looks them up by."""

from allauth.account import views as account
from django.contrib.auth.decorators import login_not_required
from django.urls import include, path
from django.views.i18n import set_language

from .views import confirm, devices, front_door, home, photo, profile, switch
from .views.allauth_pages import ends_other_devices, guarded, later, page, public

sign_in = [
    path("", front_door.sign_in, name="account_login"),
    path("", front_door.sign_in, name="account_request_login_code"),
    path("code/", public(account.confirm_login_code), name="account_confirm_login_code"),
    path("password/", front_door.sign_in_by_password, name="sign_in_by_password"),
    path("passkey/", public(later("webauthn.login_webauthn")), name="mfa_login_webauthn"),
    path("second-step/", public(later("base.authenticate")), name="mfa_authenticate"),
    path("as/", front_door.sign_in_as, name="sign_in_as"),
    path("closed/", public(account.account_inactive), name="account_inactive"),
    path("password/forgotten/", public(account.password_reset), name="account_reset_password"),
    path(
        "password/forgotten/code/",
        public(account.confirm_password_reset_code),
        name="account_confirm_password_reset_code",
    ),
    path("password/new/", public(account.complete_password_reset), name="account_complete_password_reset"),
    path(
        "password/done/",
        public(account.password_reset_from_key_done),
        name="account_password_reset_completed",
    ),
]

security = [
    path("", page(later("base.index")), name="mfa_index"),
    path("app/", guarded(later("totp.activate_totp")), name="mfa_activate_totp"),
    path("app/remove/", guarded(later("totp.deactivate_totp")), name="mfa_deactivate_totp"),
    path("recovery-codes/", guarded(later("recovery_codes.view_recovery_codes")), name="mfa_view_recovery_codes"),
    path(
        "recovery-codes/new/",
        guarded(later("recovery_codes.generate_recovery_codes")),
        name="mfa_generate_recovery_codes",
    ),
    path(
        "recovery-codes/download/",
        guarded(later("recovery_codes.download_recovery_codes")),
        name="mfa_download_recovery_codes",
    ),
    path("passkeys/", page(later("webauthn.list_webauthn")), name="mfa_list_webauthn"),
    path("passkeys/add/", guarded(later("webauthn.add_webauthn")), name="mfa_add_webauthn"),
    path("passkeys/<int:pk>/", guarded(later("webauthn.edit_webauthn")), name="mfa_edit_webauthn"),
    path("passkeys/<int:pk>/remove/", guarded(later("webauthn.remove_webauthn")), name="mfa_remove_webauthn"),
    path("password/", ends_other_devices(page(account.password_change)), name="account_change_password"),
    path("password/set/", ends_other_devices(guarded(account.password_set)), name="account_set_password"),
    path("address/", guarded(account.email), name="account_email"),
    path("address/code/", public(account.email_verification_sent), name="account_email_verification_sent"),
]

confirming = [
    path("password/", page(account.reauthenticate), name="account_reauthenticate"),
    path("app/", page(later("base.reauthenticate")), name="mfa_reauthenticate"),
    path("passkey/", page(later("webauthn.reauthenticate_webauthn")), name="mfa_reauthenticate_webauthn"),
]

own_account = [
    path("", profile.profile, name="profile"),
    path("photo/", profile.set_photo, name="set_photo"),
    path("photo/remove/", profile.remove_photo, name="remove_photo"),
    path("preferences/", profile.preferences, name="preferences"),
    path("switch/<slug:name>/<slug:value>/", switch.switch, name="switch"),
    path("sessions/", devices.devices, name="sessions"),
    path("sessions/<int:pk>/end/", devices.end_device, name="end_session"),
    path("sessions/end-others/", devices.end_others, name="end_other_sessions"),
    path("confirm/", confirm.confirm, name="confirm"),
    path("confirm/mail/", confirm.confirm_by_mail, name="confirm_by_mail"),
    path("confirm/continue/", confirm.confirm_continue, name="confirm_continue"),
]

urlpatterns = [
    path("", home.home, name="home"),
    path("sign-in/", include(sign_in)),
    path("sign-out/", public(account.logout), name="account_logout"),
    path("sign-up/", public(account.signup), name="account_signup"),
    path("language/", login_not_required(set_language), name="set_language"),
    path("account/", include((own_account, "account"))),
    path("account/security/", include(security)),
    path("account/confirm/", include(confirming)),
    path("people/<uuid:pk>/photo/", photo.photo, name="photo"),
]
