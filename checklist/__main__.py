"""`python -m checklist` is the command `checklist`; this is where both begin."""

import _signal as signal  # what `signal` is made of, without the time that its names take: Ctrl+C may come meanwhile
import os
import sys

from checklist.exit_status import INTERRUPTED


def run() -> int:
    """Run the command and give its exit status; Ctrl+C ends it quietly, also while it is still being loaded.

    Python itself may swallow an exception that comes in the middle of an import, so that it is not left to one.
    """
    before = signal.getsignal(signal.SIGINT)
    # A shell has those that it runs in the background ignore Ctrl+C: that stays.
    if before is signal.default_int_handler:
        signal.signal(signal.SIGINT, lambda *_: os._exit(INTERRUPTED))
    from checklist.cli import main  # noqa: PLC0415 (so that it is loaded here)

    signal.signal(signal.SIGINT, before)
    return main()


if __name__ == "__main__":
    sys.exit(run())
