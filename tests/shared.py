"""Where the photographs and files for measurement lie: beside the checkout, never in it."""

import os
from pathlib import Path

import pytest

SHARED = Path(os.environ.get("ASSENT_SHARED", Path(__file__).resolve().parents[2] / "shared"))
"""May be absent."""


def shared_folder() -> Path:
    """The folder `shared` beside the checkout (or `ASSENT_SHARED`); skips the calling test where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("needs the measurement files: in shared/ beside the checkout, or where ASSENT_SHARED says")
    return SHARED
