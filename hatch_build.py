"""Makes the tables of weekends and holidays before the package is built, so that it brings all it needs."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).resolve().parent


class TablesHook(BuildHookInterface):
    """Called by Hatch for a wheel and for an editable install."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 (Hatch's own signature)
        """Write the tables, unless they are there already."""
        # An environment made for the build alone does not look for modules beside this file.
        sys.path.insert(0, str(ROOT))
        from tools import tables  # noqa: PLC0415 (found only now)

        tables.main()
