"""Files on S3 or anything that speaks its protocol."""

from typing import Any
from urllib.parse import unquote, urlsplit


def s3_options(url: str) -> dict[str, Any]:
    """`https://KEY:SECRET@host:port/bucket?…` as the options of django-storages."""
    parts = urlsplit(url)
    port = f":{parts.port}" if parts.port else ""
    return {
        "access_key": unquote(parts.username or ""),
        "secret_key": unquote(parts.password or ""),
        "bucket_name": parts.path.strip("/"),
        "endpoint_url": f"{parts.scheme}://{parts.hostname}{port}",
        "querystring_auth": True,
        "file_overwrite": False,
    }
