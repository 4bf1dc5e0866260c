"""A push service with one device behind it."""

import base64
import json
import os
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import http_ece
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

from vorzimmer.foundation import clock
from vorzimmer.jobs.testing import run_waiting_jobs
from vorzimmer.notifications import actions
from vorzimmer.notifications.jobs import PUSH_WAIT
from vorzimmer.notifications.models import Device


def plain(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


class Phone:
    """A push service with one device behind it, which decrypts what arrives."""

    def __init__(self) -> None:
        self.key, self.auth = ec.generate_private_key(ec.SECP256R1()), os.urandom(16)
        self.got, self.headers, self.status = [], [], 201
        phone = self

        class Service(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                phone.headers.append({name.lower(): value for name, value in self.headers.items()})
                if phone.status == 201:
                    told = http_ece.decrypt(body, private_key=phone.key, auth_secret=phone.auth, version="aes128gcm")
                    phone.got.append(json.loads(told))
                self.send_response(phone.status)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_words):
                pass

        self.server = HTTPServer(("127.0.0.1", 0), Service)
        self.origin = f"http://127.0.0.1:{self.server.server_port}"
        Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()

    @property
    def fields(self):
        point = self.key.public_key().public_bytes(
            serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint
        )
        return {"endpoint": f"{self.origin}/send/1", "p256dh": plain(point), "auth": plain(self.auth)}


def add(house, phone, who="anna"):
    actor = getattr(house, who)
    actions.add_device(actor=actor, membership=actor.membership, name="Firefox", **phone.fields)
    return Device.objects.get(to=actor.membership)


def later(by=PUSH_WAIT + timedelta(seconds=1)):
    with clock.at(clock.now() + by):
        return run_waiting_jobs()
