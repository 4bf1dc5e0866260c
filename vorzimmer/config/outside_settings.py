"""What this house meets outside: relays of calls, mail that comes in, servers at private addresses."""

from vorzimmer.config.places import env

STUN_URLS = env.list("STUN_URLS", default=[])
TURN_URLS = env.list("TURN_URLS", default=[])
TURN_SECRET = env.str("TURN_SECRET", default="")
TURN_HOURS = env.int("TURN_HOURS", default=6)
CALLS_RELAY_ONLY = env.bool("CALLS_RELAY_ONLY", default=False)

MAIL_IN_URL = env.str("MAIL_IN_URL", default="")
MAIL_IN_ADDRESS = env.str("MAIL_IN_ADDRESS", default="")
MAIL_IN_MAX_BYTES = env.int("MAIL_IN_MAX_BYTES", default=25 * 1024 * 1024)

WEBHOOKS_PRIVATE = env.bool("WEBHOOKS_PRIVATE", default=False)
CALDAV_PRIVATE = env.bool("CALDAV_PRIVATE", default=False)
