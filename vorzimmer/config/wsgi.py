"""Django's synchronous chain, for WSGI servers and for the bridge in `asgi.py`."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vorzimmer.config.settings")
application = get_wsgi_application()
