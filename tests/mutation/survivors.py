"""Changes that no test can notice, or need not, each with the reason.

A key is the function and the change, as the check prints them. One that no longer survives fails the check.
"""

HARMLESS = {
    (
        "rules._decide_region: "
        "None if region.person is None else use.snapshot.person(region.person)"
        " -> use.snapshot.person(region.person)"
    ): "the register has no entry for None: the condition is for the type checker",
    (
        "rules._crowd_applies: "
        "crowd is None or not crowd.assessment.strip() or use.day > crowd.review_on or (notice_id is None)"
        " -> crowd is None or not crowd.assessment.strip() or use.day > crowd.review_on"
    ): "the register has no document for None: the condition is for the type checker",
    (
        "withdrawal.Wish.touches: self.photo_ids or self.events or self.some_dates -> self.photo_ids or self.events"
    ): "a no that names dates touches every photo, as one that names nothing does",
    (
        "snapshot.ConsentSnapshot.__post_init__: "
        "for e in self.evidence if e.person_id is not None -> for e in self.evidence"
    ): "nobody asks for the documents of nobody: the condition is for the type checker",
    (
        "rules._decide_known: "
        "standing is Standing.CHILD and adult is not None and relied"
        " -> standing is Standing.CHILD and relied"
    ): "a child here has a birth date: the condition is for the type checker",
    (
        "rules._worst: Outcome.REDACT -> Outcome.SHOW (again) (again)"
    ): "somebody judged always has a finding: the default is there in case that changes",
    (
        "adults.judge_adult: "
        "if own.covered_by is not None: shown = Reason.NOW_ADULT_OWN_CONSENT if child else "
        "Reason.ADULT_CONSENT findings.appen..."
        " -> if True: shown = Reason.NOW_ADULT_OWN_CONSENT if child else Reason.ADULT_CONSENT "
        "findings.append(Finding(shown, Outco..."
    ): "showing, beside a finding that hides or asks, changes neither outcome nor reasons",
    (
        "adults.judge_adult: (relied,) if relied else () -> (relied,)"
    ): "records count only where somebody is or may be shown, and then there is one",
    (
        "children.judge_child: "
        "if not findings: findings.append(Finding(Reason.CHILD_ALL_PARTIES_WRITTEN, Outcome.SHOW))"
        " -> if True: findings.append(Finding(Reason.CHILD_ALL_PARTIES_WRITTEN, Outcome.SHOW))"
    ): "showing, beside a finding that hides or asks, changes neither outcome nor reasons",
    (
        "children._writes_for_themselves: if person.date_of_birth is None: return True -> if False: return True"
    ): "a child here has a birth date: the condition is for the type checker",
    (
        "children._writes_for_themselves: True -> False"
    ): "a child here has a birth date: the condition is for the type checker",
    (
        "children._records_of: "
        "c.giver_role is GiverRole.GUARDIAN and c.giver_id == guardian.guardian_id"
        " -> c.giver_id == guardian.guardian_id"
    ): "a record whose giver is a guardian cannot be of the person themselves: Consent refuses it",
    (
        "children._nobody_authorised: "
        "not holders and child_signed and (person.date_of_birth is not None)"
        " -> not holders and child_signed"
    ): "a child here has a birth date: the condition is for the type checker",
    (
        "scope.proof_failures: for d in documents if d is not None -> for d in documents"
    ): "looked at only where every document is there: the condition is for the type checker",
    (
        "scope._touches: {asked.event} if asked.event is not None else set() -> {asked.event}"
    ): "no record names the event None: the condition is for the type checker",
    (
        "gates._is_valid: "
        "None if release.evidence_id is None else use.snapshot.evidence_of(release.evidence_id)"
        " -> use.snapshot.evidence_of(release.evidence_id)"
    ): "the register has no document for None: the condition is for the type checker",
    (
        "gates._agreed_to_name: "
        "all((allowing.intersection(records) for records in relied))"
        " -> any((allowing.intersection(records) for records in relied))"
    ): "shown twice, a person relies on one record, unless as a child, and no child is named",
    (
        "approval._needs_a_record: "
        "region is not None and region.age is AgeSeen.MAYBE_CHILD"
        " -> region.age is AgeSeen.MAYBE_CHILD"
    ): "a person always comes with the region: the condition is for the type checker",
    (
        "approval.region_approved: if decided.person is None: return decided -> if False: return decided"
    ): "an approval without a person is of a gate, whose questions are not asked of a region",
    (
        "approval.region_approved: [decided.last_day] if decided.last_day else [] -> [decided.last_day]"
    ): "whoever may be shown relies on a record with a last day: the condition is for the type checker",
    (
        "matching.may_match: "
        "person.deceased or person.capacity_concern or standing_on(person, today) is not Standing.ADULT"
        " -> person.deceased or person.capacity_concern"
    ): "without an adult age no day is known since which a form can count: a second guard",
    (
        "matching._agreed: "
        "since is not None and since <= consent.given_on and (not date_failures(consent, person, today, "
        "today, policy)) and (n..."
        " -> since <= consent.given_on and (not date_failures(consent, person, today, today, policy)) and "
        "(not proof_failures(cons..."
    ): "only adults come here: the condition is for the type checker",
    (
        "unattended.settle: "
        "gate.outcome is Outcome.HUMAN and gate.gate in ABOUT_CHILDREN"
        " -> gate.gate in ABOUT_CHILDREN"
    ): "a gate about children that passed has no reasons, and nobody can approve one",
}
