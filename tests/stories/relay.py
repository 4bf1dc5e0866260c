"""A real coturn on free ports of this machine, with a secret of its own."""

import os
import shutil
import socket

from tests.services import Service

SECRET = "nur-fuer-diesen-lauf"


class Coturn(Service):
    """TURN over UDP and TCP with time-limited credentials (`use-auth-secret`), as in production."""

    def __init__(self) -> None:
        super().__init__()
        self.url = f"turn:127.0.0.1:{self.port}?transport=udp"

    def command(self) -> list[str]:
        log = os.path.join(self.folder, "log")
        return [
            shutil.which("turnserver") or "/usr/bin/turnserver", "-n", "--listening-ip=127.0.0.1",
            f"--listening-port={self.port}", "--relay-ip=127.0.0.1", "--min-port=42000", "--max-port=42999",
            "--use-auth-secret", f"--static-auth-secret={SECRET}", "--realm=vorzimmer.test", "--no-tls", "--no-dtls",
            "--allow-loopback-peers", "--no-cli", "--fingerprint", f"--log-file={log}", "--simple-log", "--verbose",
            f"--pidfile={self.folder}/pid", f"--userdb={self.folder}/users.sqlite", "--new-log-timestamp",
        ]  # fmt: skip

    def answers(self) -> bool:
        with socket.create_connection(("127.0.0.1", self.port), 1):
            return True

    @property
    def said(self) -> str:
        """Its log."""
        return "".join(file.read_text(errors="replace") for file in self.folder.glob("log*"))
