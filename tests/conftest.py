"""What holds for all tests."""

from __future__ import annotations

from hypothesis import settings

# the first example of a property pays for loading dictionaries; time is no part of any promise here
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")
