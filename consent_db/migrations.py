"""The schema of the store, step by step. A step is never changed once it was released; a change is a new step.

Sets are JSON arrays, dates are ISO days, moments are ISO moments in UTC.
"""

from __future__ import annotations

from sqlite_utils import Database, Migrations

MIGRATIONS = Migrations("consent_db")
SCHEMA_TABLE = Migrations.migrations_table
KNOWN = frozenset({"m001_first", "m003_leaving", "m004_forms", "m005_answers", "m006_why_taken_back"})
"""Every step this version knows; a store with another one was written by a newer version."""

_APPEND_ONLY = """
CREATE TRIGGER {table}_never_{verb} BEFORE {verb} ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END
"""


@MIGRATIONS()
def m001_first(db: Database) -> None:
    db.table("settings").create({"name": str, "value": str}, pk="name", not_null={"name"})
    db.table("people").create(
        {
            "person_id": str,
            "display_name": str,
            "contact": str,
            "over18_confirmed_on": str,
            "date_of_birth": str,
            "child_view": str,
            "child_asked_by": str,
            "child_asked_on": str,
            "capacity_concern": int,
            "deceased": int,
            "affiliation_end": str,
        },
        pk="person_id",
    )
    # One key for each person, so that destroying it erases their documents; '' owns the institution's own.
    db.table("keys").create({"owner": str, "key": bytes}, pk="owner", not_null={"key"})
    db.table("guardians").create(
        {
            "guardian_id": str,
            "person_id": str,
            "name": str,
            "contact": str,
            "role": str,
            "pr_basis": str,
            "pr_verified_by": str,
            "pr_verified_on": str,
            "pr_active": int,
            "pr_ended_on": str,
        },
        pk="guardian_id",
        not_null={"person_id"},
        foreign_keys=[("person_id", "people")],
    )
    db.table("consents").create(
        {
            "consent_id": str,
            "record_version": int,
            "subject_id": str,
            "giver_id": str,
            "giver_role": str,
            "kind": str,
            "state": str,
            "given_on": str,
            "given_at": str,
            "method": str,
            "statement_version": str,
            "notice_version": str,
            "language": str,
            "controllers": str,
            "channels": str,
            "purposes": str,
            "photo_ids": str,
            "events": str,
            "photo_from": str,
            "photo_to": str,
            "allow_name": int,
            "allow_edit": int,
            "worldwide_ack": int,
            "effective_from": str,
            "last_day": str,
            "while_affiliated": int,
            "withdrawal_contact": str,
            "collected_by": str,
            "collected_at": str,
            "evidence_ids": str,
            "supersedes": str,
            "reason": str,
        },
        pk="consent_id",
        not_null={"subject_id", "giver_id", "state", "given_on"},
        foreign_keys=[("subject_id", "people", "person_id")],
    )
    db.table("consents").create_index(["subject_id"])
    db.table("evidence").create(
        {
            "evidence_id": str,
            "person_id": str,
            "type": str,
            "sha256": str,
            "stored_path": str,
            "received_on": str,
            "received_by": str,
            "signed_by": str,
            "retain_until": str,
        },
        pk="evidence_id",
        not_null={"sha256"},
        foreign_keys=[("person_id", "people")],
    )
    db.table("releases").create(
        {
            "release_id": str,
            "authoriser_id": str,
            "authoriser_role": str,
            "reference": str,
            "written": int,
            "evidence_id": str,
            "photo_ids": str,
            "project_id": str,
            "channels": str,
            "conditions": str,
            "valid_from": str,
            "last_day": str,
            "revoked_at": str,
            "sponsor_approval_required": int,
        },
        pk="release_id",
    )
    db.table("restrictions").create(
        {
            "restriction_id": str,
            "person_id": str,
            "code": str,
            "set_on": str,
            "reference": str,
            "review_on": str,
        },
        pk="restriction_id",
        not_null={"person_id", "code", "set_on"},
        foreign_keys=[("person_id", "people")],
    )
    db.table("templates").create(
        {"template_id": str, "person_id": str, "sealed": bytes, "enrolled_on": str},
        pk="template_id",
        not_null={"person_id", "sealed", "enrolled_on"},
        foreign_keys=[("person_id", "people")],
    )
    db.table("templates").create_index(["person_id"])
    db.table("exports").create(
        {
            "export_id": str,
            "file_sha256": str,
            "photo_id": str,
            "people_shown": str,
            "people_covered": int,
            "relies_on": str,
            "channel": str,
            "place": str,
            "exported_at": str,
            "exported_by": str,
            "state": str,
            "take_down_by": str,
        },
        pk="export_id",
    )
    db.table("audit").create(
        {
            "number": int,
            "at": str,
            "actor": str,
            "action": str,
            "entry": str,
            "details": str,
            "previous": str,
            "hash": str,
        },
        pk="number",
    )
    for table in ("consents", "restrictions", "audit"):
        for verb in ("update", "delete"):
            db.execute(_APPEND_ONLY.format(table=table, verb=verb))


@MIGRATIONS()
def m003_leaving(db: Database) -> None:
    """What stays of somebody who was erased, and what an export's entry needs to be found and dealt with."""
    db.table("exports").add_column("event", str)
    db.table("exports").add_column("placed_at", str)
    # No foreign keys to people: these outlive the person's entry.
    db.table("suppressions").create(
        {"person_id": str, "erased_at": str, "form_hashes": str},
        pk="person_id",
        not_null={"erased_at", "form_hashes"},
    )
    db.table("proofs").create(
        {
            "consent_id": str,
            "person_id": str,
            "giver_role": str,
            "state": str,
            "given_on": str,
            "method": str,
            "statement_version": str,
            "notice_version": str,
            "controllers": str,
            "channels": str,
            "purposes": str,
            "photo_ids": str,
            "events": str,
            "photo_from": str,
            "photo_to": str,
            "allow_name": int,
            "effective_from": str,
            "last_day": str,
            "form_hashes": str,
            "keep_until": str,
        },
        pk="consent_id",
        not_null={"person_id", "keep_until"},
    )
    for verb in ("update", "delete"):
        db.execute(_APPEND_ONLY.format(table="suppressions", verb=verb))


@MIGRATIONS()
def m004_forms(db: Database) -> None:
    db.table("forms").create(
        {
            "reference": str,
            "person_id": str,
            "kind": str,
            "channels": str,
            "purposes": str,
            "events": str,
            "controllers": str,
            "asks_name": int,
            "last_day": str,
            "statement_version": str,
            "notice_version": str,
            "language": str,
            "printed_on": str,
            "requests": str,
        },
        pk="reference",
        not_null={"person_id", "kind"},
        foreign_keys=[("person_id", "people", "person_id")],
    )


@MIGRATIONS()
def m005_answers(db: Database) -> None:
    """What humans answered and what was decided. The lines, and what is about somebody, go with them."""
    db.table("approvals").create(
        {
            "approval_id": str,
            "photo_id": str,
            "publication": str,
            "person": str,
            "gate": str,
            "reason": str,
            "outcome": int,
            "role": str,
            "decided_by": str,
            "requested_by": str,
            "dpo_informed": int,
            "decided_on": str,
            "last_day": str,
            "note": str,
        },
        pk="approval_id",
        not_null={"photo_id", "publication", "reason", "outcome", "role", "decided_by", "requested_by"},
        foreign_keys=[("person", "people", "person_id")],
    )
    # What became of an approval: a second person agreed, or it was taken back.
    db.table("approval_steps").create(
        {"step_id": str, "approval_id": str, "person": str, "step": str, "taken_by": str, "taken_on": str},
        pk="step_id",
        not_null={"approval_id", "step", "taken_by", "taken_on"},
        foreign_keys=[("person", "people", "person_id")],
    )
    db.table("decisions").create(
        {
            "decision_id": str,
            "photo_id": str,
            "publication": str,
            "inputs": str,
            "register_revision": str,
            "policy": str,
            "verdict": str,
            "approver": str,
            "decided_at": str,
            "note": str,
            "last_day": str,
        },
        pk="decision_id",
        not_null={"photo_id", "publication", "inputs", "policy", "verdict", "approver", "decided_at"},
    )
    db.table("decisions").create_index(["photo_id"])
    db.table("decision_lines").create(
        {
            "line_id": str,
            "decision_id": str,
            "person": str,
            "gate": str,
            "outcome": int,
            "reasons": str,
            "relies_on": str,
            "last_day": str,
        },
        pk="line_id",
        not_null={"decision_id", "outcome", "reasons"},
        foreign_keys=[("person", "people", "person_id")],
    )
    db.table("decision_lines").create_index(["decision_id"])
    for table in ("approvals", "approval_steps", "decisions", "decision_lines"):
        for verb in ("update", "delete"):
            db.execute(_APPEND_ONLY.format(table=table, verb=verb))


@MIGRATIONS()
def m006_why_taken_back(db: Database) -> None:
    """Why an approval was taken back; earlier ones do not say."""
    db.table("approval_steps").add_column("note", str)
