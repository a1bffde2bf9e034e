"""What the property tests share: random records, and how hard to look."""

import os

from hypothesis import HealthCheck, settings

from tests.checklist.conftest import places, plan

__all__ = ["places", "plan"]

# Timings on a shared machine say nothing, and the examples are the same in every run, so that a failure is one.
settings.register_profile("project", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "project"))
