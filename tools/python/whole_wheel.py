"""Makes the wheel whole: `pip install .` brings the tables of holidays along. Hatch calls this when it builds a wheel.

The page's own copy leaves them out (`--no-hooks`, see tools/python/runtime.py): it loads a table when it is needed.
"""

from __future__ import annotations

import sys
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class WholeWheel(BuildHookInterface[Any]):
    """Adds the tables, made first where they are not there yet."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """An editable install reads them in the project's folder, where `make build` puts them."""
        if version == "editable":
            return
        # Hatch runs this file alone, without the project's folder on the path.
        sys.path.insert(0, self.root)
        from tools.data import holidays  # noqa: PLC0415
        from tools.paths import TABLES  # noqa: PLC0415

        holidays.main()
        for name in ("countries", "countries.json"):
            build_data["force_include"][str(TABLES / name)] = f"checklist/tables/{name}"
