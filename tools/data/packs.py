"""Many small files in one, so that what the page asks its host for does not tell which of them it wanted.

A pack is gzipped. Unpacked, it begins with the length of its index (four bytes, the highest first); the index is JSON,
of each name the offset and the length of its content in what follows. Equal contents are there once.
"""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

LENGTH = 4


def packed(contents: Mapping[str, bytes]) -> bytes:
    """Return the pack of these contents, by name; the same contents always give the same bytes."""
    places: dict[bytes, list[int]] = {}
    body = bytearray()
    index = {}
    for name, content in contents.items():
        if content not in places:
            places[content] = [len(body), len(content)]
            body += content
        index[name] = places[content]
    head = json.dumps(index, separators=(",", ":")).encode()
    return gzip.compress(len(head).to_bytes(LENGTH) + head + body, 9, mtime=0)


def unpacked(pack: bytes) -> dict[str, bytes]:
    """Return the contents of a pack, by name."""
    whole = gzip.decompress(pack)
    start = LENGTH + int.from_bytes(whole[:LENGTH])
    index = json.loads(whole[LENGTH:start])
    return {name: whole[start + offset : start + offset + length] for name, (offset, length) in index.items()}
