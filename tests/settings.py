"""The product's settings with a data folder that is thrown away."""

import os
import tempfile

os.environ["VORZIMMER_TESTING"] = "1"
os.environ.setdefault("VORZIMMER_DATA", tempfile.mkdtemp(prefix="vorzimmer-test-"))

from vorzimmer.config.settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
if "sqlite" in DATABASES["default"]["ENGINE"]:  # noqa: F405
    # A file, because two threads that act at once need two connections to the same database.
    DATABASES["default"]["TEST"] = {"NAME": str(DATA / "test.sqlite3")}  # noqa: F405
