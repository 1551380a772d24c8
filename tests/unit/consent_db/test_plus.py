"""Release codes for files (consent-rules 8.1, P rows of section 6)."""

from dataclasses import replace
from datetime import date

import pytest

from consent_db.plus import model_release_status, youngest_age_code
from consent_db.records import EvidenceId
from consent_db.rules import Crowd, Policy
from tests.unit.consent_db.build import Scene, document, region, yes

CROWD = Scene(
    regions=(region(None, incidental=True),),
    policy=Policy(crowd=Crowd("LIA-7", date(2026, 12, 31))),
    more_evidence=(document("e-notice"),),
    gates={"notice_evidence": EvidenceId("e-notice")},
)


@pytest.mark.parametrize(
    ("ages", "code"),
    [
        pytest.param([15, 40], "AG-A15", id="P01"),
        pytest.param([9], "AG-U14", id="P02"),
        pytest.param([31], "AG-A25", id="P03"),
        pytest.param([9, None], "AG-UNK", id="P04"),
        pytest.param([], "AG-UNK", id="nobody"),
    ],
)
def test_youngest_age(ages: list[int | None], code: str) -> None:
    assert youngest_age_code(ages) == code


@pytest.mark.parametrize(
    ("scene", "status"),
    [
        pytest.param(Scene(consents=(yes(),)), "MR-LMR", id="P05"),
        pytest.param(Scene(), "MR-NAP", id="P06"),
        pytest.param(CROWD, "MR-NON", id="P07"),
        pytest.param(replace(CROWD, consents=(yes(),), regions=(region(), *CROWD.regions)), "MR-LMR", id="some"),
        pytest.param(Scene(regions=(region(None, recognisable=False),)), "MR-NAP", id="nobody recognisable"),
    ],
)
def test_release_status(scene: Scene, status: str) -> None:
    assert model_release_status(scene.decide()) == status
