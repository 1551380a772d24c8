"""A folder's photos are all found, in a stable order, and nothing else is taken for one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from app.pipeline.ingest import gather

JPEG = b"\xff\xd8\xff\xe0" + b"\0" * 40


def write(path: Path, data: bytes = b"") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def test_photos_are_found_in_sub_folders_whatever_the_case_of_their_ending(tmp_path: Path) -> None:
    for name in ("b.JPG", "a.heic", "day 2/c.png", "day 2/deep/d.TIFF"):
        write(tmp_path / name)
    assert [p.as_posix() for p in gather(tmp_path).photos] == ["a.heic", "b.JPG", "day 2/c.png", "day 2/deep/d.TIFF"]


def test_a_photo_without_an_ending_is_known_by_its_bytes(tmp_path: Path) -> None:
    write(tmp_path / "IMG_0001", JPEG)
    assert gather(tmp_path).photos == (Path("IMG_0001"),)


def test_other_files_are_listed_as_ignored_and_hidden_ones_are_passed_over(tmp_path: Path) -> None:
    write(tmp_path / "notes.txt", b"hello")
    write(tmp_path / ".hidden.jpg", JPEG)
    write(tmp_path / ".git" / "x.jpg", JPEG)
    found = gather(tmp_path)
    assert (found.photos, found.ignored) == ((), (Path("notes.txt"),))


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_to_a_folder_is_not_followed(tmp_path: Path) -> None:
    write(tmp_path / "event" / "a.jpg", JPEG)
    (tmp_path / "event" / "again").symlink_to(tmp_path / "event", target_is_directory=True)
    assert gather(tmp_path / "event").photos == (Path("a.jpg"),)


def test_a_single_file_is_a_folder_of_one(tmp_path: Path) -> None:
    write(tmp_path / "a.jpg", JPEG)
    found = gather(tmp_path / "a.jpg")
    assert (found.root, found.photos) == (tmp_path, (Path("a.jpg"),))


def test_a_place_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        gather(tmp_path / "nowhere")
