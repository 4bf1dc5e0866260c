"""`vorzimmer dev`: the whole house in one process that starts again when a file of it changes."""

import os
from collections.abc import Callable


def again_on_change(serve: Callable[[], int]) -> int:
    """Run `serve` in a child process, and anew after every change; templates are read again without that."""
    os.environ.setdefault("VORZIMMER_DEBUG", "1")
    from django.utils import autoreload

    def serve_or_end() -> None:
        if status := serve():  # said in words by then, such as a port that is taken
            os._exit(status)

    autoreload.run_with_reloader(serve_or_end)
    return 0
