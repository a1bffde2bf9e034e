"""Standard output and standard error, which may be closed, full, unread, or unable to write a letter."""

import contextlib
import sys
from typing import Final, TextIO

from checklist.record.faults import Fault, InputError
from checklist.text.catalogue import say
from checklist.text.control_characters import escaped

_OUTPUT: Final = "standard output"


def write_result(text: str) -> None:
    """Write all of a result to standard output.

    Raises `InputError` where that fails, and `BrokenPipeError` where nobody reads any more.
    """
    stream = sys.stdout
    if stream is None:
        raise InputError([Fault(_OUTPUT, say("fault.unwritable", reason=say("fault.closed")))])
    try:
        stream.write(text)
        stream.flush()
    except UnicodeEncodeError as error:
        character = f"U+{ord(error.object[error.start]):04X}"
        reason = say("fault.encoding", encoding=error.encoding, character=character)
        raise InputError([Fault(_OUTPUT, say("fault.unwritable", reason=reason))]) from error
    except BrokenPipeError:
        _give_up(stream)
        raise
    except (OSError, ValueError) as error:
        _give_up(stream)
        raise InputError([Fault(_OUTPUT, say("fault.unwritable", reason=reason_of(error)))]) from error


def write_message(message: str) -> None:
    """Write one line to standard error. Where that cannot be, nobody is left to tell: the exit status has to say it."""
    stream = sys.stderr
    if stream is None:
        return
    try:
        stream.write(f"{escaped(message)}\n")
        stream.flush()
    except (OSError, ValueError):
        _give_up(stream)


def reason_of(error: OSError | ValueError) -> str:
    """Why a file or a stream could not be used, in the system's words."""
    return getattr(error, "strerror", None) or str(error)


def _give_up(stream: TextIO) -> None:
    """Close a stream that failed: Python would write what is left in it at the end, and complain once more."""
    with contextlib.suppress(OSError, ValueError):
        stream.close()
