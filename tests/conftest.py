"""What holds for every test: no display is needed, and one Hypothesis profile serves everybody."""

import os

from hypothesis import settings

# Tests that want a real X server start programs of their own.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Speed is measured by benchmarks, never by a test.
settings.register_profile("assent", deadline=None)
settings.load_profile("assent")
