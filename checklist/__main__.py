"""`python -m checklist` is the command `checklist`; this is where both begin."""

import sys

from checklist.exit_status import INTERRUPTED


def run() -> int:
    """Run the command and give its exit status; Ctrl+C ends it quietly also while it is still being loaded."""
    try:
        from checklist.cli import main  # noqa: PLC0415 (so that it is loaded here)

        return main()
    except KeyboardInterrupt:
        return INTERRUPTED


if __name__ == "__main__":
    sys.exit(run())
