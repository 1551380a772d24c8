"""Letting a plan through.

Promises: a plan that something stops is never let through, and a review is of one plan and no other. Does not promise
that anybody looked: a run without a person covers everybody whom no person confirmed, and its report says which
questions nobody answered.
"""

from __future__ import annotations

from datetime import datetime

from app.domain.plan import Plan, ReviewedPlan

UNATTENDED = "unattended"
"""Stands where a reviewer's name would, when a run covered everything that no human had confirmed."""


def unattended(plan: Plan, now: datetime) -> ReviewedPlan | None:
    """The plan as it is, since everything unsure in it is already covered; None where something stops the photo."""
    if plan.stops:
        return None
    return ReviewedPlan(plan, UNATTENDED, now, plan.digest)
