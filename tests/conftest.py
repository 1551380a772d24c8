"""One Hypothesis profile for everybody: speed is measured by benchmarks, never by a test."""

from hypothesis import settings

settings.register_profile("assent", deadline=None)
settings.load_profile("assent")
