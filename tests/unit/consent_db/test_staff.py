"""One user is one user however they write themselves."""

import pytest

from consent_db.staff import same_user


@pytest.mark.parametrize("written", ["jb", "JB", " jb", "Jb "])
def test_capitals_and_spaces_do_not_make_somebody_else(written: str) -> None:
    assert same_user("jb", written) and same_user(written, "JB")


@pytest.mark.parametrize("other", ["kl", "j b", "", None])
def test_somebody_else_is_somebody_else(other: str | None) -> None:
    assert not same_user("jb", other)
