"""The institution's profile on the command line."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from app.cli.clear import clear
from app.domain.plan import Style
from app.event.run import Order
from consent_db import connection
from consent_db.policy import Policy
from consent_db.register import Register
from tests.unit.consent_db.build import PASSPHRASE, QUICK


@pytest.fixture
def orders(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[Order]:
    """What would have been cleared; no model is loaded and no photo read."""
    given: list[Order] = []
    monkeypatch.setattr(connection, "KEY_ROUNDS", QUICK)
    monkeypatch.setattr("app.cli.clear.load", lambda: None)
    monkeypatch.setattr("app.cli.clear.clear_with_register", lambda order, *_: given.append(order))
    Register.create(tmp_path / "consents.assent", PASSPHRASE).close()
    (tmp_path / "photos").mkdir()
    return given


def cleared(folder: Path, profile: str, *more: str) -> Result:
    file = folder / "profile.toml"
    file.write_text(profile, "utf-8")
    return CliRunner().invoke(
        clear,
        [
            *(str(folder / "photos"), "--out", str(folder / "clean"), "--register", str(folder / "consents.assent")),
            *("--channel", "website", "--purpose", "news", "--profile", str(file), *more),
        ],
        env={"ASSENT_PASSPHRASE": PASSPHRASE},
    )


def test_the_profile_decides_and_says_how_to_cover_where_nobody_else_does(orders: list[Order], tmp_path: Path) -> None:
    profile = 'default_duration_years = 1\nredaction_style = "mosaic"'
    cleared(tmp_path, profile)
    cleared(tmp_path, profile, "--style", "fill")
    cleared(tmp_path, "")
    assert [order.policy for order in orders] == [*[Policy(default_duration_years=1)] * 2, Policy()]
    assert [order.decide.style for order in orders] == [Style.MOSAIC, Style.FILL, Style.FILL]


def test_what_to_know_about_the_place_is_said(orders: list[Order], tmp_path: Path) -> None:
    assert "In Scotland" in cleared(tmp_path, 'jurisdiction = "Scotland"').output
    assert "In Scotland" not in cleared(tmp_path, "").output
    assert len(orders) == 2


def test_a_profile_that_nobody_may_choose_is_refused_before_anything_is_done(
    orders: list[Order], tmp_path: Path
) -> None:
    refused = cleared(tmp_path, "policy_age = 16")
    assert (refused.exit_code, orders) == (2, [])
    assert "Everybody under 18" in refused.output
