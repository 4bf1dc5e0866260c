"""The design's files, under names that change with their content."""

from functools import lru_cache

from whitenoise.storage import CompressedManifestStaticFilesStorage


class ManifestDesignFiles(CompressedManifestStaticFilesStorage):
    """A page names some twenty of them; their addresses stay the same as long as the process runs."""

    @lru_cache(maxsize=512)  # noqa: B019
    def url(self, name: str | None, force: bool = False) -> str:
        """The address of a file."""
        found: str = super().url(name, force)
        return found
