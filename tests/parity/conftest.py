"""The same settings for random examples as in the property tests."""

from tests.property.conftest import settings

__all__ = ["settings"]
