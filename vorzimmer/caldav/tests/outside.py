"""A real CalDAV server on a free port (Radicale, files in memory), and a line to it that can fail in every way."""

import base64
import http.client
import socket
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit
from xml.sax.saxutils import escape

from tests.services import Service

USER, PASSWORD = "anna", "geheim-und-lang"
HOME = f"/{USER}/"


class RadicaleServer(Service):
    """As anybody runs it: htpasswd, everybody has what is theirs."""

    def __init__(self) -> None:
        super().__init__()
        self.url = f"http://127.0.0.1:{self.port}/"
        (self.folder / "users").write_text(f"{USER}:{PASSWORD}\n")
        (self.folder / "config").write_text(
            f"[server]\nhosts = 127.0.0.1:{self.port}\n"
            f"[auth]\ntype = htpasswd\nhtpasswd_filename = {self.folder}/users\nhtpasswd_encryption = plain\ndelay = 0\n"
            f"[storage]\nfilesystem_folder = {self.folder}/kept\n"
            "[web]\ntype = none\n[logging]\nlevel = error\n"
        )

    def command(self):
        return [sys.executable, "-m", "radicale", "--config", str(self.folder / "config")]

    def answers(self):
        with socket.create_connection(("127.0.0.1", self.port), timeout=1):
            return True

    def ask(self, method, path, body="", **headers):
        """A request of another program at this server; (status, headers, text)."""
        talk = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        key = base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode()
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        talk.request(method, path, body.encode(), {"Authorization": f"Basic {key}"} | sent)
        answer = talk.getresponse()
        text = answer.read().decode()
        talk.close()
        return answer.status, dict(answer.getheaders()), text

    def make_calendar(self, name, shown=""):
        """A new calendar of the user; its path."""
        prop = f"<D:displayname>{escape(shown or name)}</D:displayname>"
        body = (
            '<C:mkcalendar xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">'
            f"<D:set><D:prop>{prop}</D:prop></D:set></C:mkcalendar>"
        )
        status, _headers, text = self.ask("MKCALENDAR", f"{HOME}{name}/", body)
        assert status == 201, text
        return f"{HOME}{name}/"

    def put(self, path, text):
        """Another program writes an appointment."""
        status, headers, said = self.ask("PUT", path, text, Content_Type="text/calendar")
        assert status in (201, 204), said
        return headers["ETag"]

    def texts(self, path):
        """Everything in a calendar: path to content."""
        _status, _headers, text = self.ask("PROPFIND", path, Depth="1")
        hrefs = [part.partition("</href>")[0] for part in text.split("<href>")[1:]]
        own = {each for each in hrefs if each.startswith(path) and each != path}
        return {each: self.ask("GET", each)[2] for each in sorted(own)}


class Faults:
    """A proxy before the server. `plan` holds (method, what happens) for the next requests of that method:
    a status, "late" (no answer in time), "half" (cut in the answer), "lost" (done there, no answer), "gone" (the
    connection ends before anything was asked), "empty" (an empty multistatus), or ("Location", url).
    """

    def __init__(self, port):
        self.plan, self.asked = [], []
        faults = self

        class Page(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *words):
                """Quiet."""

            def handle_method(self):
                faults.take(self, port)

            def __getattr__(self, name):
                if name.startswith("do_"):
                    return self.handle_method
                raise AttributeError(name)

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Page)
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_port}/"
        self.over = threading.Event()
        threading.Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    def close(self):
        self.over.set()
        self.server.shutdown()
        self.server.server_close()

    def take(self, page, port):
        body = page.rfile.read(int(page.headers.get("Content-Length") or 0))
        self.asked.append((page.command, page.path))
        fault = next((each for each in self.plan if each[0] == page.command), None)
        if fault:
            self.plan.remove(fault)
            if self.faulty(page, fault[1]):
                return
        talk = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        headers = {name: value for name, value in page.headers.items() if name.lower() != "host"}
        talk.request(page.command, page.path, body, headers | {"Host": page.headers["Host"]})
        answer = talk.getresponse()
        content = answer.read()
        talk.close()
        if fault and fault[1] == "lost":
            page.connection.shutdown(socket.SHUT_RDWR)
            return
        if fault and fault[1] == "half":
            page.send_response(answer.status)
            page.send_header("Content-Length", str(len(content)))
            page.end_headers()
            page.wfile.write(content[: len(content) // 2])
            page.wfile.flush()
            page.connection.shutdown(socket.SHUT_RDWR)
            return
        self.send(page, answer.status, content, {k: v for k, v in answer.getheaders() if k in ("ETag", "Content-Type")})

    def faulty(self, page, what):
        if isinstance(what, int):
            self.send(page, what, b"no", {"Retry-After": "7"} if what in (429, 503) else {})
        elif what == "late":
            self.over.wait(20)
        elif what == "gone":
            page.connection.shutdown(socket.SHUT_RDWR)
        elif what == "empty":
            self.send(page, 207, b'<multistatus xmlns="DAV:"><sync-token>http://x/1</sync-token></multistatus>', {})
        elif isinstance(what, bytes):
            self.send(page, 207, what, {})
        elif isinstance(what, tuple):
            self.send(page, 302, b"", dict([what]))
        else:
            return False
        return True

    def send(self, page, status, content, headers):
        page.send_response(status)
        for name, value in headers.items():
            page.send_header(name, value)
        page.send_header("Content-Length", str(len(content)))
        page.end_headers()
        page.wfile.write(content)


def path_of(url):
    return urlsplit(url).path


def event(uid, title="Zahnarzt", start="20261201T090000", extra=""):
    """An appointment as another program writes it, with things nobody here knows."""
    return (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Other//EN\r\nBEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\n"
        "BEGIN:STANDARD\r\nDTSTART:19701025T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\n"
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\nBEGIN:DAYLIGHT\r\nDTSTART:19700329T020000\r\n"
        "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\n"
        "END:VTIMEZONE\r\n"
        f"BEGIN:VEVENT\r\nUID:{uid}\r\nDTSTAMP:20261101T000000Z\r\nSUMMARY:{title}\r\n"
        f"DTSTART;TZID=Europe/Berlin:{start}\r\nDURATION:PT1H\r\n{extra}END:VEVENT\r\nEND:VCALENDAR\r\n"
    )
