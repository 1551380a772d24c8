"""Where the photographs and files for measurement lie: beside the checkout, never in it."""

import os
from pathlib import Path

import pytest


def shared_folder() -> Path:
    """The folder `shared` beside the checkout (or `ASSENT_SHARED`); skips the calling test where it is absent."""
    folder = Path(os.environ.get("ASSENT_SHARED", Path(__file__).resolve().parents[2] / "shared"))
    if not folder.is_dir():
        pytest.skip(f"needs the measurement files, which are not at {folder.name}/ beside the checkout")
    return folder
