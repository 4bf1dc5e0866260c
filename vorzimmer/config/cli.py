"""`vorzimmer …`: all that whoever runs the house needs. What is unknown goes to Django's own commands."""

import argparse
import os
import signal
import sys
import threading

from vorzimmer.config.upkeep import (
    check,
    create_workspace,
    demo,
    export_workspace,
    import_workspace,
    index,
    migrate,
    rotate_vault_key,
    say,
    set_up,
    take_mail,
)

ABOUT = "Vorzimmer, the workplace for people who work with human virtual assistants."
EVERYTHING = "Everything in one process: pages, live updates, background work."
ENVIRONMENT = """environment:
  VORZIMMER_DATA        folder for database, files and secrets (default: ./data)
  HOST, PORT            where to listen (default: 127.0.0.1, 8000)
  BASE_URL              the address as people type it, e.g. https://vorzimmer.example.org
  DATABASE_URL          postgres://user:password@host/name (default: SQLite in the data folder)
  REDIS_URL             for several processes or machines, optional
  EMAIL_URL             smtp://user:password@host:587, how mail goes out
  MAIL_IN_URL           imap+ssl://user:password@host/INBOX, where answers by mail are fetched
  MAIL_IN_ADDRESS       vorzimmer+{token}@example.org, the address that leads there
  VAULT_KEY_FILE        where the key of the vault lies (default: vault-keys in the data folder)
  VAULT_KEYS            the keys themselves, id:base64 of 32 bytes, the current one first; instead of the file
  FORWARDED_ALLOW_IPS   addresses of proxies whose X-Forwarded-* headers count (default: 127.0.0.1)
Every other command is Django's, e.g. `vorzimmer shell`.
"""


def main(arguments: list[str] | None = None) -> None:
    """Run the command that the arguments name."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vorzimmer.config.settings")
    given = sys.argv[1:] if arguments is None else arguments
    names = {"run", "dev", "web", "live", "worker", "migrate", "demo", "check", "index", "create-workspace"}
    names |= {"import-workspace", "export-workspace", "rotate-vault-key", "mail"}
    if not given or given[0] in names | {"-h", "--help"}:
        options = parser().parse_args(given)
        if options.command is None:
            parser().print_help()
            return
        if port := getattr(options, "port", 0):
            os.environ["PORT"] = str(port)
        sys.exit(options.run(options))
    from django.core.management import execute_from_command_line

    execute_from_command_line(["vorzimmer", *given])


def parser() -> argparse.ArgumentParser:
    """What can be asked for."""
    top = argparse.ArgumentParser(
        prog="vorzimmer",
        description=ABOUT,
        epilog=ENVIRONMENT,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = top.add_subparsers(dest="command", metavar="command")

    def command(name: str, run: object, words: str, **defaults: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=words, description=words)
        added.set_defaults(run=run, **defaults)
        return _listens(added) if run in (serve, develop) else added

    command("run", serve, EVERYTHING, serves="pages,live,worker")
    command("dev", develop, "Like run, and starts again when a file changes.", serves="pages,live,worker")
    web = command("web", serve, "Pages and live updates; run any number of them.", serves="pages,live")
    web.add_argument("--workers", type=int, default=1, help="processes (default 1)")
    command("live", serve, "Live updates only (the proxy sends /live/ here).", serves="live")
    work = command("worker", worker, "Background work only; run any number of them.")
    work.add_argument("--threads", type=int, default=4, help="jobs at the same time (default 4)")
    work.add_argument("--queues", default="", help="only these queues, comma-separated")
    command("migrate", migrate, "Bring the database up to this version.")
    command("demo", demo, "Fill an empty house with a little agency to look around in.")
    command("check", check, "Look whether this installation is ready for people.")
    again = command("index", index, "Build the index of the search anew, e.g. after an import. Safe while people work.")
    again.add_argument("slug", nargs="?", default="", help="only this workspace")
    create = command("create-workspace", create_workspace, "Add a workspace and invite its owner.")
    create.add_argument("slug", help="short name in addresses, e.g. nord")
    create.add_argument("name", help='name that people read, e.g. "Büro Nord"')
    create.add_argument("--owner", required=True, metavar="EMAIL", help="who will run it")
    bring = command("import-workspace", import_workspace, "Bring in a workspace that was packed elsewhere.")
    bring.add_argument("archive", help="the ZIP file from “Take the workspace along”")
    bring.add_argument("--slug", default="", help="another short name, if the old one is taken here")
    _packs(command("export-workspace", export_workspace, "Pack a workspace into an archive."))
    _takes(command("mail", take_mail, "Take in one mail from standard input: for a mail server's pipe."))
    _rotates(command("rotate-vault-key", rotate_vault_key, "Seal everything in the vault under a new key."))
    return top


def _packs(command: argparse.ArgumentParser) -> None:
    command.add_argument("slug", help="its short name in addresses")
    command.add_argument("archive", help="the ZIP file to write")


def _takes(command: argparse.ArgumentParser) -> None:
    command.add_argument("recipients", nargs="*", help="to whom it was sent, when its head does not say so")


def _rotates(command: argparse.ArgumentParser) -> None:
    command.add_argument("--forget", action="store_true", help="then forget the old keys: old backups stay sealed")


def _listens(command: argparse.ArgumentParser) -> argparse.ArgumentParser:
    command.add_argument("--host", default=os.environ.get("HOST", "127.0.0.1"), help="address to listen on")
    command.add_argument("--port", type=int, default=int(os.environ.get("PORT", "8000")), help="port to listen on")
    return command


def serve(options: argparse.Namespace) -> int:
    """Pages, live updates, background work, as `options.serves` says; with the last one it migrates first."""
    workers, serves = getattr(options, "workers", 1), options.serves
    if workers > 1:
        _count_together()
    from vorzimmer.config import server

    if not server.port_is_free(options.host, options.port):
        return _stop(f"Port {options.port} on {options.host} is taken. Choose another one with PORT=8001 or --port.")
    set_up()
    if "worker" not in serves and (reason := _alone()):
        return _stop(reason)
    if "worker" in serves:
        migrate(options)
        _welcome(options)
    server.serve(serves, options.host, options.port, workers)
    return 0


def develop(options: argparse.Namespace) -> int:
    """Like `run`, for those who change the house."""
    from vorzimmer.config import reload

    return reload.again_on_change(lambda: serve(options))


def _welcome(options: argparse.Namespace) -> None:
    from django.conf import settings

    from vorzimmer.config.welcome import lines

    say(f"Vorzimmer is at {settings.BASE_URL} (on {options.host}:{options.port}; Ctrl+C stops it)")
    for line in lines():
        say(line)


def worker(options: argparse.Namespace) -> int:
    """Background work until a signal ends it."""
    set_up()
    if reason := _alone():
        return _stop(reason)
    from vorzimmer.jobs.worker import Worker

    working = Worker(options.threads, frozenset(filter(None, options.queues.split(","))))
    ended = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: ended.set())
    working.start()
    ended.wait()
    working.stop()
    return 0


def _alone() -> str:
    from vorzimmer.live import bus

    if bus.current().shared:
        return ""
    return "Several processes need PostgreSQL (DATABASE_URL) or Redis (REDIS_URL). One does all: vorzimmer run"


def _count_together() -> None:
    """Processes that share a port add their figures up in a folder."""
    import tempfile

    os.environ.setdefault("PROMETHEUS_MULTIPROC_DIR", tempfile.mkdtemp(prefix="vorzimmer-metrics-"))


def _stop(words: str) -> int:
    sys.stderr.write(f"{words}\n")
    return 2
