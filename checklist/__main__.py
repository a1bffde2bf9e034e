"""`python -m checklist` is the command `checklist`."""

import sys

from checklist.cli import main

if __name__ == "__main__":
    sys.exit(main())
