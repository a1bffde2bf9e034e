"""The same settings for random examples as in the property tests."""

from tests.properties.conftest import settings

__all__ = ["settings"]
