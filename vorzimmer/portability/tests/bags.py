"""Archives to look into."""

import io
import zipfile

from vorzimmer.portability.archives import pack


def packed(archive):
    archive.refresh_from_db()
    return zipfile.ZipFile(io.BytesIO(archive.content.read()))


def whole(house):
    target = io.BytesIO()
    pack.workspace(house.workspace, target)
    return zipfile.ZipFile(target)


def changed(bag, name, words):
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as other:
        for each in bag.namelist():
            other.writestr(each, words if each == name else bag.read(each))
    return zipfile.ZipFile(target)
