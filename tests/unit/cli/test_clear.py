"""The institution's profile on the command line."""

from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from app.cli.clear import clear
from app.domain.photo import Days
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


def cleared(folder: Path, profile: str | None, *more: str) -> Result:
    """With this profile in a file; None for none, so that the register's own counts."""
    file = folder / "profile.toml"
    if profile is not None:
        file.write_text(profile, "utf-8")
        more = ("--profile", str(file), *more)
    return CliRunner().invoke(
        clear,
        [
            *(str(folder / "photos"), "--out", str(folder / "clean"), "--register", str(folder / "consents.assent")),
            *("--channel", "website", "--purpose", "news", *more),
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


def test_the_registers_profile_counts_unless_another_is_named(orders: list[Order], tmp_path: Path) -> None:
    with Register.open(tmp_path / "consents.assent", PASSPHRASE) as register:
        register.set_profile('redaction_style = "mosaic"\njurisdiction = "Scotland"')
    assert "In Scotland" in cleared(tmp_path, None).output
    assert "In Scotland" not in cleared(tmp_path, "").output
    # None: the register's own, read with its snapshot; so that a change while it runs counts too.
    assert [order.policy for order in orders] == [None, Policy()]
    assert [order.decide.style for order in orders] == [Style.MOSAIC, Style.FILL]


def test_a_use_has_a_last_day_and_an_exporter(orders: list[Order], tmp_path: Path) -> None:
    day = ("--publish-on", "2026-06-01")
    cleared(tmp_path, None, *day, "--use-until", "2026-09-30")
    cleared(tmp_path, None, *day)
    assert [order.publication.use_until for order in orders] == [date(2026, 9, 30), None]
    assert all(order.decide.exporter for order in orders)


def test_the_event_has_a_day_or_several(orders: list[Order], tmp_path: Path) -> None:
    for said in ((), ("--event-date", "2025-05-01"), ("--event-date", "2025-05-01", "--event-last-date", "2025-05-03")):
        cleared(tmp_path, None, *said)
    first = date(2025, 5, 1)
    assert [order.event_days for order in orders] == [None, Days(first, first), Days(first, date(2025, 5, 3))]


@pytest.mark.parametrize(
    ("first", "last", "why"),
    [
        (None, "2025-05-03", "needs --event-date"),
        ("2025-05-03", "2025-05-01", "before the first"),
        ("2999-05-01", None, "not come"),
        ("2025-05-01", "2999-05-01", "not come"),
        ("1 May", None, "1 May"),
    ],
)
def test_an_event_date_that_cannot_be_is_refused(
    orders: list[Order], tmp_path: Path, first: str | None, last: str | None, why: str
) -> None:
    said = [*(("--event-date", first) if first else ()), *(("--event-last-date", last) if last else ())]
    refused = cleared(tmp_path, None, *said)
    assert (refused.exit_code, orders) == (2, [])
    assert why in refused.output


def test_whom_a_mosaic_is_for_is_said_before_anything_is_covered_so(orders: list[Order], tmp_path: Path) -> None:
    for style in Style:
        said = cleared(tmp_path, None, "--style", style.value).output
        assert ("age not known" in said) is not style.removes_everything
    assert len(orders) == len(Style)


def test_a_use_that_ends_before_it_begins_is_refused(orders: list[Order], tmp_path: Path) -> None:
    refused = cleared(tmp_path, None, "--publish-on", "2026-06-01", "--use-until", "2026-05-31")
    assert (refused.exit_code, orders) == (2, [])
    assert "before it begins" in refused.output
