"""A receiving program as anybody's: an HTTP server on a port of its own that checks signatures with the library."""

import json
import threading
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from standardwebhooks.webhooks import Webhook, WebhookVerificationError


class Receiver:
    """`answers` are statuses for the next requests, then 204; `got` is what came, verified with `secret`."""

    def __init__(self, secret: str, *answers: int, location: str = "") -> None:
        self.secret, self.answers, self.location = secret, list(answers), location
        self.got: list[dict[str, Any]] = []
        self.ids: list[str] = []
        receiver = self

        class Page(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                receiver.take(self)

            def log_message(self, *words: Any) -> None:
                """Quiet."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Page)
        self.url = f"http://127.0.0.1:{self.server.server_port}/in"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def take(self, page: Any) -> None:
        body = page.rfile.read(int(page.headers.get("Content-Length", 0))).decode()
        self.ids.append(page.headers["webhook-id"])
        self.got.append(self.verified(body, dict(page.headers)) | {"path": page.path})
        page.send_response(self.answers.pop(0) if self.answers else 204)
        if self.location:
            page.send_header("Location", self.location)
        page.send_header("Content-Length", "5")
        page.end_headers()
        page.wfile.write(json.dumps("abc").encode())

    def verified(self, body: str, headers: dict[str, str]) -> dict[str, Any]:
        """As the library does it; a test that travels in time is out of its five minutes, but signed all the same."""
        try:
            return Webhook(self.secret).verify(body, headers)
        except WebhookVerificationError as wrong:
            moment = datetime.fromtimestamp(int(headers["webhook-timestamp"]), UTC)
            signed = Webhook(self.secret).sign(headers["webhook-id"], moment, body)
            if "timestamp" not in str(wrong) or signed not in headers["webhook-signature"].split(" "):
                raise
            return json.loads(body)

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()
