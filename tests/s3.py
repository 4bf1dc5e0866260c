"""A server that speaks enough of S3 to keep files: one bucket, in memory, on a free port of this machine.

Puts (whole and in parts, also chunked with a checksum behind), heads, gets (also a range), deletes. It looks at no
signature beyond that there is one: without it every request is refused.
"""

import hashlib
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit

BUCKET = "vorzimmer"
NOT_FOUND = b"<Error><Code>NoSuchKey</Code></Error>"


class FakeS3(BaseHTTPRequestHandler):
    """The objects are on the class made for each server."""

    objects: dict[str, tuple[bytes, str]]
    parts: dict[str, dict[int, bytes]]
    protocol_version = "HTTP/1.1"

    def do_PUT(self) -> None:
        asked, body = self._asked(), self._body()
        if "partNumber" in asked:
            self.parts[asked["uploadId"]][int(asked["partNumber"])] = body
        else:
            self.objects[self._key()] = (body, self.headers.get("Content-Type", ""))
        self._answer(200, b"", {"ETag": f'"{hashlib.md5(body, usedforsecurity=False).hexdigest()}"'})

    def do_POST(self) -> None:
        asked, key = self._asked(), self._key()
        self._body()
        if "uploads" in asked:
            self.parts[key] = {}
            words = f"<UploadId>{key}</UploadId>"
        else:
            whole = b"".join(part for _number, part in sorted(self.parts.pop(asked["uploadId"]).items()))
            self.objects[key] = (whole, "")
            words = "<ETag>whole</ETag>"
        self._answer(200, f"<R><Bucket>{BUCKET}</Bucket><Key>{key}</Key>{words}</R>".encode())

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_GET(self) -> None:
        if self._key() not in self.objects:
            self._answer(404, NOT_FOUND)
            return
        content, kind = self.objects[self._key()]
        headers = {"Content-Type": kind or "binary/octet-stream", "ETag": '"x"', "Accept-Ranges": "bytes"}
        if wanted := re.fullmatch(r"bytes=(\d+)-(\d*)", self.headers.get("Range", "")):
            first, last = int(wanted[1]), int(wanted[2] or len(content) - 1)
            headers["Content-Range"] = f"bytes {first}-{last}/{len(content)}"
            self._answer(206, content[first : last + 1], headers)
        else:
            self._answer(200, content, headers)

    def do_DELETE(self) -> None:
        self.objects.pop(self._key(), None)
        self._answer(204, b"")

    def log_message(self, format: str, *args: object) -> None:
        """Quiet."""

    def _key(self) -> str:
        return unquote(urlsplit(self.path).path).removeprefix(f"/{BUCKET}/")

    def _asked(self) -> dict[str, str]:
        asked = parse_qs(urlsplit(self.path).query, keep_blank_values=True)
        return {name: values[0] for name, values in asked.items()}

    def _body(self) -> bytes:
        raw = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        if "aws-chunked" not in self.headers.get("Content-Encoding", ""):
            return raw
        body, rest = b"", raw
        while size := int((line := rest.partition(b"\r\n"))[0].partition(b";")[0], 16):
            body, rest = body + line[2][:size], line[2][size + 2 :]
        return body

    def _answer(self, status: int, body: bytes, headers: dict[str, str] | None = None) -> None:
        if not self.headers.get("Authorization", "").startswith("AWS4-HMAC-SHA256 Credential=key/"):
            status, body, headers = 403, b"<Error><Code>AccessDenied</Code></Error>", {}
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


@contextmanager
def running() -> Iterator[tuple[str, dict[str, tuple[bytes, str]]]]:
    """The S3_URL to use, and the objects by their keys."""
    kept: dict[str, tuple[bytes, str]] = {}
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("S3", (FakeS3,), {"objects": kept, "parts": {}}))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://key:s%2Fecret@127.0.0.1:{server.server_port}/{BUCKET}", kept
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)
