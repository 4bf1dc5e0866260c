"""A real IMAP server (Dovecot) for tests, on a free port, gone afterwards. Nobody's rights, its own configuration."""

import grp
import imaplib
import os
import pwd
import shutil
import time
from email.message import EmailMessage

from tests.services import Service

USER, PASSWORD = "vorzimmer", "geheim"
CONFIG = """
base_dir = {folder}/run
log_path = {folder}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
default_login_user = {user}
default_internal_user = {user}
default_internal_group = {group}
mail_location = maildir:{folder}/mail/%u
first_valid_uid = 1
first_valid_gid = 1
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={folder}/home/%u
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
"""


class Dovecot(Service):
    """One mailbox; `url` is a MAIL_IN_URL."""

    def __init__(self) -> None:
        super().__init__()
        self.url = f"imap://{USER}:{PASSWORD}@127.0.0.1:{self.port}/INBOX"
        self.person = pwd.getpwnam("nobody") if os.getuid() == 0 else pwd.getpwuid(os.getuid())
        group = grp.getgrgid(self.person.pw_gid).gr_name
        (self.folder / "dovecot.conf").write_text(
            CONFIG.format(
                folder=self.folder, port=self.port, user=self.person.pw_name, group=group, password=PASSWORD,
                uid=self.person.pw_uid, gid=self.person.pw_gid,
            )
        )  # fmt: skip
        if os.getuid() == 0:
            shutil.chown(self.folder, self.person.pw_uid, self.person.pw_gid)

    def command(self) -> list[str]:
        ids = [f"--reuid={self.person.pw_uid}", f"--regid={self.person.pw_gid}", "--clear-groups"]
        other = ["setpriv", *ids] if os.getuid() == 0 else []
        return [*other, "/usr/sbin/dovecot", "-F", "-c", str(self.folder / "dovecot.conf")]

    def answers(self) -> bool:
        with self.line():
            return True

    def line(self) -> imaplib.IMAP4:
        """Signed in."""
        line = imaplib.IMAP4("127.0.0.1", self.port, timeout=5)
        line.login(USER, PASSWORD)
        return line

    def put(self, mail: EmailMessage | bytes) -> None:
        """A mail arrives."""
        raw = mail if isinstance(mail, bytes) else mail.as_bytes()
        with self.line() as line:
            line.append(
                "INBOX", "", imaplib.Time2Internaldate(time.time()), raw.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
            )

    def count(self, folder: str) -> int:
        """How many mails are in a folder; 0 when there is none."""
        with self.line() as line:
            said, found = line.select(folder, readonly=True)
            return int(found[0] or 0) if said == "OK" else 0
