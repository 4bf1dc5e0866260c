"""How people sign in: the settings of django-allauth. See `vorzimmer.people` for the pages."""

from vorzimmer.config.places import HTTPS, env

MINUTE = 60

ACCOUNT_ADAPTER = "vorzimmer.people.adapters.account.Doorkeeper"
ACCOUNT_FORMS = {
    "login": "vorzimmer.people.forms.doors.PasswordSignIn",
    "request_login_code": "vorzimmer.people.forms.doors.CodeRequest",
    "confirm_login_code": "vorzimmer.people.forms.doors.SignInCode",
    "reset_password": "vorzimmer.people.forms.doors.PasswordForgotten",
    "confirm_password_reset_code": "vorzimmer.people.forms.doors.ResetCode",
    "reset_password_from_key": "vorzimmer.people.forms.doors.NewPassword",
    "change_password": "vorzimmer.people.forms.passwords.PasswordChange",
    "set_password": "vorzimmer.people.forms.passwords.FirstPassword",
    "add_email": "vorzimmer.people.forms.doors.NewAddress",
    "confirm_email_verification_code": "vorzimmer.people.forms.doors.AddressCode",
    "reauthenticate": "vorzimmer.people.forms.doors.PasswordAgain",
}
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_USER_DISPLAY = str
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = True
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_TIMEOUT = 15 * MINUTE
ACCOUNT_EMAIL_VERIFICATION_SUPPORTS_RESEND = True
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_CHANGE_EMAIL = True
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 10 * MINUTE
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 3
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = True
ACCOUNT_PASSWORD_RESET_BY_CODE_ENABLED = True
ACCOUNT_PASSWORD_RESET_BY_CODE_TIMEOUT = 10 * MINUTE
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_REAUTHENTICATION_TIMEOUT = 10 * MINUTE
ACCOUNT_LOGOUT_ON_PASSWORD_CHANGE = False
# Six digits are guessed three times per code: at most ten codes an hour keep that at 30 tries in a million.
SEND_CODES = "20/m/ip,3/m/key,10/h/key"
ACCOUNT_RATE_LIMITS = {"request_login_code": SEND_CODES, "reset_password": SEND_CODES}
ALLAUTH_USER_CODE_FORMAT = {"numeric": True, "length": 6, "dashed": False}
# Behind a proxy that speaks HTTPS for us, the address before the last hop is the visitor's.
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXY_COUNT", default=1 if HTTPS else 0)

MFA_ADAPTER = "vorzimmer.people.adapters.second_factor.SecondFactors"
MFA_FORMS = {
    "authenticate": "vorzimmer.people.forms.second_factor.SecondFactor",
    "reauthenticate": "vorzimmer.people.forms.second_factor.SecondFactorAgain",
    "activate_totp": "vorzimmer.people.forms.second_factor.AppCode",
    "add_webauthn": "vorzimmer.people.forms.second_factor.NewPasskey",
    "edit_webauthn": "vorzimmer.people.forms.second_factor.PasskeyName",
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Vorzimmer"
MFA_TOTP_TOLERANCE = 1
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS

USERSESSIONS_ADAPTER = "vorzimmer.people.adapters.sessions.Ending"
USERSESSIONS_TRACK_ACTIVITY = False
