"""Writing a file whole or not at all: beside its place first, then moved there in one step."""

import contextlib
import errno
import os
import stat
import tempfile
from pathlib import Path
from typing import Final

_NEW_FILE: Final = 0o666
_PREFIX: Final = ".checklist-"
"""Not the file's own name, which may be as long as a name can be."""


def write_whole(path: Path, content: bytes) -> None:
    """Write a new file, or one in the place of an old one, which keeps its content until then and its mode after.

    A symbolic link is followed. Raises `OSError`, and then nothing is left behind.
    """
    target = Path(os.path.realpath(path))
    before = target.stat() if target.exists() else None
    # Moving asks only whether the folder may be changed; a file that is protected shall stay as it is.
    if before is not None and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    descriptor, name = tempfile.mkstemp(prefix=_PREFIX, dir=target.parent)
    try:
        with open(descriptor, "wb") as file:  # noqa: PTH123 (it is open already)
            file.write(content)
            file.flush()
            os.fsync(descriptor)
        _take_after(Path(name), before)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _take_after(path: Path, before: os.stat_result | None) -> None:
    """Give a file the mode of the one that it replaces, and its owner where it may; else those of a new file."""
    if before is None:
        path.chmod(_NEW_FILE & ~_umask())
        return
    with contextlib.suppress(OSError):
        os.chown(path, before.st_uid, before.st_gid)
    path.chmod(stat.S_IMODE(before.st_mode))


def _umask() -> int:
    """What this process takes away from the mode of new files. It can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
