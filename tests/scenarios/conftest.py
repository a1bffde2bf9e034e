"""Scenarios are planned as the package's own tests plan."""

from tests.checklist.conftest import places, plan

__all__ = ["places", "plan"]
