"""The product's settings with a data folder that is thrown away."""

import os
import tempfile

os.environ["VORZIMMER_TESTING"] = "1"
os.environ.setdefault("VORZIMMER_DATA", tempfile.mkdtemp(prefix="vorzimmer-test-"))

from vorzimmer.config.settings import *  # noqa: E402, F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
