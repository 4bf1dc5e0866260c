"""A request as WSGI (PEP 3333) names its parts."""

import sys
from typing import Any

Scope = dict[str, Any]
BLOCK = 256 * 1024


class FileBlocks:
    """`wsgi.file_wrapper`: a file that can be read a block at a time by whichever thread is free."""

    def __init__(self, file: Any, _size: int = 0) -> None:
        self.file = file

    def read(self) -> bytes:
        """The next block, empty at the end."""
        return bytes(self.file.read(BLOCK))

    def close(self) -> None:
        """Django closes the response with its file."""
        self.file.close()


def environ_of(scope: Scope, body: Any) -> dict[str, Any]:
    """The request's environment. Headers named with underscores are dropped: they could pass for others."""
    path, root = scope["path"], scope.get("root_path", "")
    server, client = scope.get("server") or ("localhost", 80), scope.get("client") or ("", 0)
    environ = {
        "REQUEST_METHOD": scope["method"],
        "SCRIPT_NAME": root.encode().decode("latin-1"),
        "PATH_INFO": path.removeprefix(root).encode("utf-8", "surrogateescape").decode("latin-1"),
        "QUERY_STRING": scope["query_string"].decode("latin-1"),
        "SERVER_PROTOCOL": f"HTTP/{scope['http_version']}",
        "SERVER_NAME": server[0],
        "SERVER_PORT": str(server[1] or 0),
        "REMOTE_ADDR": client[0],
        "REMOTE_PORT": str(client[1]),
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": scope.get("scheme", "http"),
        "wsgi.input": body,
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
        "wsgi.file_wrapper": FileBlocks,
    }
    for name, value in scope["headers"]:
        if b"_" in name:
            continue
        key = _key(name)
        text = value.decode("latin-1")
        if key in environ:
            text = environ[key] + ("; " if key == "HTTP_COOKIE" else ",") + text
        environ[key] = text
    environ["CONTENT_LENGTH"] = str(body.seek(0, 2))
    body.seek(0)
    return environ


_KEYS: dict[bytes, str] = {b"content-length": "CONTENT_LENGTH", b"content-type": "CONTENT_TYPE"}


def _key(name: bytes) -> str:
    known = _KEYS.get(name)
    if known is None:
        known = "HTTP_" + name.decode("latin-1").upper().replace("-", "_")
        if len(_KEYS) < 200:
            _KEYS[name] = known
    return known
