"""How passwords are kept."""

from django.contrib.auth.hashers import Argon2PasswordHasher


class Argon2(Argon2PasswordHasher):
    """Argon2id with 19 MiB, 2 passes, 1 lane: OWASP's minimum, fit for machines with two cores."""

    time_cost = 2
    memory_cost = 19 * 1024
    parallelism = 1
