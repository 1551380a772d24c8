"""The two sample photographs lie in the wheel: they load with the network blocked and an empty download cache."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

OFFLINE = """
import socket

def refuse(*arguments, **options):
    raise AssertionError("the network was asked")

socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse
import tempfile
from pathlib import Path

import numpy as np

from app.imaging.samples import data, write_sample_event

print(data.astronaut().shape, data.camera().shape)
with tempfile.TemporaryDirectory() as folder:
    event = write_sample_event(Path(folder), np.full((40, 40, 3), 255, np.uint8))
    print(len(event.photos))
"""


def test_samples_need_no_network(tmp_path: Path) -> None:
    apart = os.environ | {"SKIMAGE_DATADIR": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path)}
    command = [sys.executable, "-W", "error", "-c", OFFLINE]
    done = subprocess.run(command, env=apart, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split("\n")[:2] == ["(512, 512, 3) (512, 512)", "8"]
