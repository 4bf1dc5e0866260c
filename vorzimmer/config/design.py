"""The design's files, under names that change with their content."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage
from whitenoise.storage import CompressedManifestStaticFilesStorage

from vorzimmer.foundation.bundling import ENTRIES, bundled


class ManifestDesignFiles(CompressedManifestStaticFilesStorage):
    """A page names some twenty of them; their addresses stay the same as long as the process runs."""

    @lru_cache(maxsize=512)  # noqa: B019
    def url(self, name: str | None, force: bool = False) -> str:
        """The address of a file."""
        found: str = super().url(name, force)
        return found

    def post_process(self, paths: dict[str, Any], dry_run: bool = False, **options: Any) -> Iterator[Any]:
        """Before the files get their names, what an entry file imports moves into it: a first visit asks once."""
        if not dry_run:
            for name in ENTRIES:
                if name in paths:
                    paths[name] = self._bundle(name, paths)
        yield from super().post_process(paths, dry_run, **options)

    def _bundle(self, name: str, paths: dict[str, Any]) -> tuple[FileSystemStorage, str]:
        def read(wanted: str) -> str:
            storage, path = paths[wanted]
            with storage.open(path) as file:
                return str(file.read().decode())

        text = bundled(name, read)
        self.delete(name)
        self.save(name, ContentFile(text.encode()))
        return FileSystemStorage(location=self.location), name
