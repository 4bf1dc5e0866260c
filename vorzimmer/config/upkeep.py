"""The commands that look after an installation; each answers with the code that the shell gets."""

import argparse
import sys


def set_up() -> None:
    """Settings and rooms, before anything of them is imported."""
    import django

    django.setup()


def say(words: str) -> None:
    """A line for whoever runs the house."""
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def migrate(options: argparse.Namespace) -> int:
    """Apply what is missing; quick when nothing is."""
    set_up()
    from vorzimmer.config.upgrade import bring_up_to_date

    if not bring_up_to_date(say) and options.command == "migrate":
        say("The database is up to date.")
    return 0


def demo(options: argparse.Namespace) -> int:
    """A little agency with a few weeks of work."""
    migrate(options)
    from django.core.management import call_command

    call_command("demo")
    return 0


def check(options: argparse.Namespace) -> int:
    """Say what is missing, in plain words; 1 when something is."""
    set_up()
    from vorzimmer.config.doctor import examine

    findings = examine()
    for finding in findings:
        say(f"{'ok     ' if finding.good else 'MISSING'}  {finding.words}")
    return 0 if all(finding.good for finding in findings) else 1


def index(options: argparse.Namespace) -> int:
    """Look at everything that can be found again."""
    migrate(options)
    from django.core.management import call_command

    call_command("index", options.slug)
    return 0


def create_workspace(options: argparse.Namespace) -> int:
    """Add a workspace and its owner."""
    migrate(options)
    from django.core.management import call_command

    call_command("create_workspace", options.slug, options.name, owner=options.owner)
    return 0


def import_workspace(options: argparse.Namespace) -> int:
    """Bring a packed workspace to this instance."""
    migrate(options)
    from django.core.management import call_command

    call_command("import_workspace", options.archive, slug=options.slug)
    return 0


def take_mail(options: argparse.Namespace) -> int:
    """One mail, as a mail server pipes it; 75 (try again later) when it cannot be kept now."""
    set_up()
    from vorzimmer.letterbox.pipe import TRY_AGAIN, take

    try:
        return take(sys.stdin.buffer, options.recipients)
    except Exception as error:
        sys.stderr.write(f"Not now: {type(error).__name__}\n")
        return TRY_AGAIN


def export_workspace(options: argparse.Namespace) -> int:
    """Pack a workspace for another instance, or as a backup."""
    set_up()
    from django.core.management import call_command

    call_command("export_workspace", options.slug, options.archive)
    return 0


def rotate_vault_key(options: argparse.Namespace) -> int:
    """Put everything in the vault under a new key."""
    migrate(options)
    from django.core.management import call_command

    call_command("rotate_vault_key", forget=options.forget)
    return 0
