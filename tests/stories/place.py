"""The product in a process of its own, as anybody would start it, with people in it."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.processes.house import ROOT, House, Site
from tests.services import free_port


class Place(House):
    """`vorzimmer run` on a free port and a folder of its own.

    `people` are sessions by first name, `task` is the address of the task that is there already, if there is one.
    """

    def __init__(self, folder: Path, **env: str) -> None:
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.people: dict[str, Any] = {}
        self.task, self.language = "", "german"
        self.site: Site | None = None
        own = {
            "DJANGO_SETTINGS_MODULE": "vorzimmer.config.settings",
            "PORT": str(self.port),
            "BASE_URL": self.url,
            "MAIL_DELAY_SECONDS": "0",
        }
        super().__init__(folder, **own | env)
        for name in {"DATABASE_URL", "REDIS_URL"} - env.keys():
            self.env.pop(name, None)

    def open(self, *words: str) -> None:
        """Answering on its port, again and again on the same one."""
        self.site = self.web(*(words or ("run",)), port=self.port)

    def later(self, days: int) -> None:
        """The same house, as it is so many days from now: it stops and opens again."""
        self.stop()
        self.module = ["tests.stories.later", str(days)]
        self.open()

    def kill(self) -> None:
        """As when the power fails."""
        assert self.site
        assert self.site.process
        self.site.process.kill()
        self.site.process.wait(10)

    def fill(self, *words: str) -> None:
        """Put people in: see `fill.py`."""
        command = [sys.executable, "-m", "tests.stories.fill", *words]
        done = subprocess.run(command, cwd=ROOT, env=self.env, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr + done.stdout
        found = json.loads(done.stdout.splitlines()[-1])
        self.task = found.pop("task", self.task)
        self.people |= found

    def copy_to(self, folder: Path, **env: str) -> "Place":
        """Another house with the same people, to be opened at its own address."""
        shutil.copytree(self.folder, folder, dirs_exist_ok=True)
        other = Place(folder, STATIC_ROOT=str(self.folder / "static"), **env)
        other.people, other.task = dict(self.people), self.task
        return other
