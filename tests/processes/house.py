"""A house in several processes: starting them, asking them, listening to them."""

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import urllib.request
from pathlib import Path
from urllib.parse import urlencode

from tests.services import eventually, free_port

ROOT = Path(__file__).resolve().parents[2]


class House:
    """Everything on one database; `stop()` ends what was started, and `log` is what it said."""

    def __init__(self, folder: Path, **env: str) -> None:
        self.folder = folder
        self.env = {name: value for name, value in os.environ.items() if not name.startswith(("VORZIMMER_", "DJANGO_"))}
        self.env |= {
            "DJANGO_SETTINGS_MODULE": "tests.processes.settings",
            "VORZIMMER_DATA": str(folder),
            **env,
        }
        self.started: list[subprocess.Popen] = []
        self.module = ["vorzimmer"]

    def start(self, *words: str) -> subprocess.Popen:
        """`vorzimmer <words>` as a process of its own."""
        with (self.folder / "log").open("ab") as log:
            command = [sys.executable, "-m", *self.module, *words]
            process = subprocess.Popen(command, cwd=ROOT, env=self.env, stdout=log, stderr=log)
        self.started.append(process)
        return process

    def ask(self, *words: str):
        """A command that answers in JSON on its last line."""
        command = [sys.executable, "-m", "vorzimmer", *words]
        done = subprocess.run(command, cwd=ROOT, env=self.env, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr + done.stdout
        return json.loads(done.stdout.splitlines()[-1])

    def migrate(self) -> None:
        subprocess.run([sys.executable, "-m", "vorzimmer", "migrate"], cwd=ROOT, env=self.env, check=True)

    def web(self, *words: str, port: int = 0) -> "Site":
        """Pages on a free port, answering."""
        site = Site(port or free_port())
        site.process = self.start(*(words or ("web",)), "--port", str(site.port))
        eventually(lambda: site.get("/healthz") == "ok", 90, "the web server")
        return site

    def lines(self, trace: str) -> list[str]:
        """What jobs have written into a trace."""
        file = self.folder / trace
        return file.read_text().splitlines() if file.exists() else []

    @property
    def log(self) -> str:
        return (self.folder / "log").read_text()

    def stop(self) -> None:
        for process in self.started:
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
        for process in self.started:
            try:
                process.wait(12)
            except subprocess.TimeoutExpired:
                process.kill()


class Site:
    """One web process."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.process: subprocess.Popen | None = None

    def get(self, path: str, **query: str) -> str:
        url = f"http://127.0.0.1:{self.port}{path}" + (f"?{urlencode(query)}" if query else "")
        with urllib.request.urlopen(url, timeout=5) as answer:
            return answer.read().decode()

    def listen(self, guest: dict, workspace: str = "nord") -> "Listener":
        """A browser tab that comes back by itself."""
        return Listener(self.port, guest["cookie"], workspace)


class Listener:
    """What EventSource does: read events, come back with the last id, stop at anything but 200."""

    def __init__(self, port: int, cookie: str, workspace: str) -> None:
        self.port, self.cookie, self.workspace = port, cookie, workspace
        self.events: list[tuple[str, str]] = []
        self.opened, self.status, self.last, self.done = 0, 0, "", False
        threading.Thread(target=self._run, daemon=True).start()
        eventually(lambda: self.opened or self.status not in (0, 200), 10, "the stream")

    def heard(self, name: str) -> list[str]:
        return [content for kind, content in self.events if kind == name]

    def close(self) -> None:
        self.done = True
        self.line.close()

    def _run(self) -> None:
        while not self.done:
            try:
                self._read()
            except (OSError, IndexError):
                threading.Event().wait(0.05)
            if self.status != 200 or self.heard("bye"):
                return

    def _read(self) -> None:
        self.line = socket.create_connection(("127.0.0.1", self.port), timeout=60)
        came_back = f"Last-Event-ID: {self.last}\r\n" if self.last else ""
        head = f"GET /live/?w={self.workspace} HTTP/1.1\r\nHost: localhost\r\nCookie: {self.cookie}\r\n"
        self.line.sendall(f"{head}{came_back}\r\n".encode())
        words = self.line.makefile("rb")
        self.status = int(words.readline().split()[1])
        name, fresh = "", True
        while self.status == 200 and (line := words.readline()):
            key, _, value = line.decode().strip().partition(": ")
            if key == "id":
                self.last = value
                self.opened, fresh = self.opened + fresh, False
            if key == "event":
                name = value
            if key == "data":
                self.events.append((name, value))
