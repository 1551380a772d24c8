"""Why somebody is shown or covered, or why a photo may not leave (consent-rules, section 5), in plain words."""

from __future__ import annotations

from enum import StrEnum


class Reason(StrEnum):
    """A stable code; `sentence` says what happened and `next_action` what to do next.

    Neither holds a name, a date or a detail of a case, so both are safe in a report.
    """

    # Shown
    ADULT_CONSENT = "ADULT_CONSENT"
    NOW_ADULT_OWN_CONSENT = "NOW_ADULT_OWN_CONSENT"
    CHILD_ALL_PARTIES_WRITTEN = "CHILD_ALL_PARTIES_WRITTEN"
    NOT_RECOGNISABLE = "NOT_RECOGNISABLE"
    CROWD_LEGITIMATE_INTERESTS = "CROWD_LEGITIMATE_INTERESTS"
    # Who is it?
    CROWD_NO_EXPRESS_CONSENT = "CROWD_NO_EXPRESS_CONSENT"
    UNKNOWN_PERSON = "UNKNOWN_PERSON"
    IDENTITY_UNCONFIRMED = "IDENTITY_UNCONFIRMED"
    REGION_UNREVIEWED = "REGION_UNREVIEWED"
    NAMED_TWICE = "NAMED_TWICE"
    PEOPLE_CHECK_NOT_ATTESTED = "PEOPLE_CHECK_NOT_ATTESTED"
    # What does the record say?
    NO_RECORD = "NO_RECORD"
    CHANNEL_NOT_COVERED = "CHANNEL_NOT_COVERED"
    PURPOSE_NOT_COVERED = "PURPOSE_NOT_COVERED"
    PHOTO_NOT_COVERED = "PHOTO_NOT_COVERED"
    RECIPIENT_NOT_NAMED = "RECIPIENT_NOT_NAMED"
    BLANKET_SCOPE = "BLANKET_SCOPE"
    NO_NOTICE_RECORDED = "NO_NOTICE_RECORDED"
    EXPIRED = "EXPIRED"
    AFFILIATION_ENDED = "AFFILIATION_ENDED"
    WITHDRAWN = "WITHDRAWN"
    REFUSED = "REFUSED"
    INVALIDATED = "INVALIDATED"
    DATA_ERROR = "DATA_ERROR"
    EVIDENCE_MISSING = "EVIDENCE_MISSING"
    VERBAL_ONLY = "VERBAL_ONLY"
    VERBAL_WITH_NOTE = "VERBAL_WITH_NOTE"
    NOTICE_IS_NOT_EXPRESS_CONSENT = "NOTICE_IS_NOT_EXPRESS_CONSENT"
    PHOTO_DATE_UNKNOWN = "PHOTO_DATE_UNKNOWN"
    # How old is the person?
    PHOTO_DATE_NEEDED = "PHOTO_DATE_NEEDED"
    AGE_UNKNOWN = "AGE_UNKNOWN"
    TURNED_18_OWN_CONSENT_NEEDED = "TURNED_18_OWN_CONSENT_NEEDED"
    # Protected whatever any form says
    PROTECTED_PERSON = "PROTECTED_PERSON"
    REFER_SAFEGUARDING = "REFER_SAFEGUARDING"
    DECEASED = "DECEASED"
    CAPACITY_CONCERN = "CAPACITY_CONCERN"
    # Under 18
    CHILD_ON_NON_PROFESSIONAL_CHANNEL = "CHILD_ON_NON_PROFESSIONAL_CHANNEL"
    MAYBE_CHILD_ON_NON_PROFESSIONAL_CHANNEL = "MAYBE_CHILD_ON_NON_PROFESSIONAL_CHANNEL"
    CHILD_OBJECTS = "CHILD_OBJECTS"
    GUARDIAN_OBJECTS = "GUARDIAN_OBJECTS"
    NO_GUARDIAN_AUTHORISATION = "NO_GUARDIAN_AUTHORISATION"
    NO_GUARDIAN_16_17 = "NO_GUARDIAN_16_17"
    GUARDIAN_EVIDENCE_MISSING = "GUARDIAN_EVIDENCE_MISSING"
    GUARDIAN_VERBAL_ONLY = "GUARDIAN_VERBAL_ONLY"
    GUARDIAN_EXPIRED = "GUARDIAN_EXPIRED"
    GUARDIAN_CHANNEL_NOT_COVERED = "GUARDIAN_CHANNEL_NOT_COVERED"
    GUARDIAN_PURPOSE_NOT_COVERED = "GUARDIAN_PURPOSE_NOT_COVERED"
    GUARDIAN_PHOTO_NOT_COVERED = "GUARDIAN_PHOTO_NOT_COVERED"
    CHILD_EVIDENCE_MISSING = "CHILD_EVIDENCE_MISSING"
    CHILD_VERBAL_ONLY = "CHILD_VERBAL_ONLY"
    CHILD_EXPIRED = "CHILD_EXPIRED"
    CHILD_CHANNEL_NOT_COVERED = "CHILD_CHANNEL_NOT_COVERED"
    CHILD_PURPOSE_NOT_COVERED = "CHILD_PURPOSE_NOT_COVERED"
    CHILD_PHOTO_NOT_COVERED = "CHILD_PHOTO_NOT_COVERED"
    NO_CHILD_CONSENT = "NO_CHILD_CONSENT"
    CHILD_VIEW_NOT_RECORDED = "CHILD_VIEW_NOT_RECORDED"
    GUARDIAN_PR_UNVERIFIED = "GUARDIAN_PR_UNVERIFIED"
    OTHER_GUARDIAN_NOT_ASKED = "OTHER_GUARDIAN_NOT_ASKED"
    # The whole photo
    NAME_WITH_CHILD = "NAME_WITH_CHILD"
    NAME_OF_HIDDEN_PERSON = "NAME_OF_HIDDEN_PERSON"
    NAME_NOT_CONSENTED = "NAME_NOT_CONSENTED"
    NSPCC_CHECK_NOT_DONE = "NSPCC_CHECK_NOT_DONE"
    NSPCC_CHECK_FAILED = "NSPCC_CHECK_FAILED"
    CHILD_REDACTION_SIGNOFF = "CHILD_REDACTION_SIGNOFF"
    WORK_REVEAL_NOT_ASSESSED = "WORK_REVEAL_NOT_ASSESSED"
    WORK_RELEASE_MISSING = "WORK_RELEASE_MISSING"
    WORK_RELEASE_SELF_AUTHORISED = "WORK_RELEASE_SELF_AUTHORISED"
    WORK_RELEASE_CONDITIONS_OPEN = "WORK_RELEASE_CONDITIONS_OPEN"
    BACKGROUND_NOT_CHECKED = "BACKGROUND_NOT_CHECKED"
    CONFIDENTIAL_NOT_CHECKED = "CONFIDENTIAL_NOT_CHECKED"
    BACKGROUND_ISSUE_OPEN = "BACKGROUND_ISSUE_OPEN"
    TEXT_NOT_CLEARED = "TEXT_NOT_CLEARED"
    CODE_NOT_CLEARED = "CODE_NOT_CLEARED"
    COVERED_BY_HAND = "COVERED_BY_HAND"
    METADATA_NOT_CLEAN = "METADATA_NOT_CLEAN"
    REDACTION_NOT_VERIFIED = "REDACTION_NOT_VERIFIED"

    @property
    def sentence(self) -> str:
        """What happened."""
        return _WORDS[self][0]

    @property
    def next_action(self) -> str:
        """What to do next."""
        return _WORDS[self][1]


_NEW_FORM = "Ask for a form that covers this use, or leave the person covered."
_SAFEGUARDING = "Speak to the safeguarding lead."
_NOTHING = "Nothing to do."
_WRITTEN = "Ask for it in writing, or leave the person covered."
_FIND_FORM = "Find the signed form and attach it to the register, or leave the person covered."

_WORDS: dict[Reason, tuple[str, str]] = {
    Reason.ADULT_CONSENT: ("Express consent covers this use.", _NOTHING),
    Reason.NOW_ADULT_OWN_CONSENT: (
        "Now an adult and agreed for themselves; the picture shows a child.",
        "Complete the child checklist.",
    ),
    Reason.CHILD_ALL_PARTIES_WRITTEN: (
        "The guardians and the child agreed in writing.",
        "Complete the child checklist.",
    ),
    Reason.NOT_RECOGNISABLE: ("A reviewer attested that nobody could recognise this person.", _NOTHING),
    Reason.CROWD_LEGITIMATE_INTERESTS: ("Shown as one of a crowd, under the institution's assessment.", _NOTHING),
    Reason.CROWD_NO_EXPRESS_CONSENT: ("In the crowd, with no express consent.", "Leave the person covered."),
    Reason.UNKNOWN_PERSON: (
        "This person is not in the register.",
        "Say who this is, ask them for consent, or leave them covered.",
    ),
    Reason.IDENTITY_UNCONFIRMED: (
        "The program suggests who this may be; nobody has confirmed it.",
        "Confirm who this is, or say that it is somebody else.",
    ),
    Reason.REGION_UNREVIEWED: ("Nobody has looked at this yet.", "Look at it and say who or what it is."),
    Reason.NAMED_TWICE: (
        "Two faces in this photo have the same name, and nobody is in a photo twice.",
        "Change one of them: say who it really is, or that it is not in the register.",
    ),
    Reason.PEOPLE_CHECK_NOT_ATTESTED: (
        "Nobody has confirmed that there is nobody else in the picture.",
        "Look for people the program may have missed, then confirm.",
    ),
    Reason.NO_RECORD: (
        "There is no consent on the register for this person.",
        "Ask them for consent, or leave them covered.",
    ),
    Reason.CHANNEL_NOT_COVERED: ("This channel was not agreed.", _NEW_FORM),
    Reason.PURPOSE_NOT_COVERED: ("This purpose was not agreed.", _NEW_FORM),
    Reason.PHOTO_NOT_COVERED: ("This photo is outside what was agreed.", _NEW_FORM),
    Reason.RECIPIENT_NOT_NAMED: (
        "The receiving organisation is not named on the form.",
        "Ask for a form that names it, or leave the person covered.",
    ),
    Reason.BLANKET_SCOPE: (
        "The form does not say which photos.",
        "Ask for a form that names the event or the dates, or leave the person covered.",
    ),
    Reason.NO_NOTICE_RECORDED: (
        "There is no record of what the person was told.",
        "Ask again with a numbered notice, or leave the person covered.",
    ),
    Reason.EXPIRED: ("The permission has ended.", "Ask again, or leave the person covered."),
    Reason.AFFILIATION_ENDED: (
        "The permission ended when the person left.",
        "Ask them again, or leave them covered.",
    ),
    Reason.WITHDRAWN: (
        "The permission was withdrawn.",
        "Leave the person covered, and deal with earlier uses. Only a new yes of a later day can change this.",
    ),
    Reason.REFUSED: ("The person said no.", "Leave the person covered."),
    Reason.INVALIDATED: ("The form was found to be defective.", _NEW_FORM),
    Reason.DATA_ERROR: (
        "The dates on the record are impossible, or it is not in force yet.",
        "Check the dates on the form and record it again.",
    ),
    Reason.EVIDENCE_MISSING: ("The signed form cannot be found or has changed.", _FIND_FORM),
    Reason.VERBAL_ONLY: ("The yes was only spoken.", _WRITTEN),
    Reason.VERBAL_WITH_NOTE: (
        "The yes was spoken, with a note of it.",
        "A named approver must accept the note, or leave the person covered.",
    ),
    Reason.NOTICE_IS_NOT_EXPRESS_CONSENT: (
        "A notice or an opt-out is not express consent.",
        "Ask the person, or leave them covered.",
    ),
    Reason.PHOTO_DATE_UNKNOWN: (
        "The consent is for certain dates, and the date of the photo is not known.",
        "Find the date of the photo.",
    ),
    Reason.PHOTO_DATE_NEEDED: (
        "The date of the photo is not known, and the person may be a child in it.",
        "Find the date of the photo, or say whether the person is an adult in it.",
    ),
    Reason.AGE_UNKNOWN: (
        "The person's age is not established.",
        "Confirm that they are over 18, or treat them as a child.",
    ),
    Reason.TURNED_18_OWN_CONSENT_NEEDED: (
        "The person is now an adult and has not agreed for themselves.",
        "Ask them for their own consent, or leave them covered.",
    ),
    Reason.PROTECTED_PERSON: ("This person must not be published.", _SAFEGUARDING),
    Reason.REFER_SAFEGUARDING: ("This person is referred to the safeguarding lead.", _SAFEGUARDING),
    Reason.DECEASED: (
        "The person has died: the family and the institution's policy decide.",
        "Ask the communications manager.",
    ),
    Reason.CAPACITY_CONCERN: ("The person's ability to consent is in doubt.", _SAFEGUARDING),
    Reason.CHILD_ON_NON_PROFESSIONAL_CHANNEL: (
        "Children appear only in professional publications.",
        "Choose another channel, or crop the child out.",
    ),
    Reason.MAYBE_CHILD_ON_NON_PROFESSIONAL_CHANNEL: (
        "This may be a child, and this is not a professional publication.",
        "Choose another channel, or crop the person out.",
    ),
    Reason.CHILD_OBJECTS: ("The child does not want this.", "Leave the child covered, and deal with earlier uses."),
    Reason.GUARDIAN_OBJECTS: (
        "A person with parental responsibility objects.",
        "Leave the child covered, and deal with earlier uses.",
    ),
    Reason.NO_GUARDIAN_AUTHORISATION: (
        "No guardian has authorised this.",
        "Ask the guardians in writing, or leave the child covered.",
    ),
    Reason.NO_GUARDIAN_16_17: ("Aged 16 or 17, with no guardian on record.", _SAFEGUARDING),
    Reason.GUARDIAN_EVIDENCE_MISSING: ("The guardian's signed form cannot be found or has changed.", _FIND_FORM),
    Reason.GUARDIAN_VERBAL_ONLY: ("The guardian's yes was only spoken; it must be in writing.", _WRITTEN),
    Reason.GUARDIAN_EXPIRED: ("The guardian's permission has ended.", _NEW_FORM),
    Reason.GUARDIAN_CHANNEL_NOT_COVERED: ("The guardian did not agree to this channel.", _NEW_FORM),
    Reason.GUARDIAN_PURPOSE_NOT_COVERED: ("The guardian did not agree to this purpose.", _NEW_FORM),
    Reason.GUARDIAN_PHOTO_NOT_COVERED: ("This photo is outside what the guardian agreed to.", _NEW_FORM),
    Reason.CHILD_EVIDENCE_MISSING: ("The child's signed form cannot be found or has changed.", _FIND_FORM),
    Reason.CHILD_VERBAL_ONLY: ("The child's yes was only spoken; it must be in writing.", _WRITTEN),
    Reason.CHILD_EXPIRED: ("The child's permission has ended.", _NEW_FORM),
    Reason.CHILD_CHANNEL_NOT_COVERED: ("The child did not agree to this channel.", _NEW_FORM),
    Reason.CHILD_PURPOSE_NOT_COVERED: ("The child did not agree to this purpose.", _NEW_FORM),
    Reason.CHILD_PHOTO_NOT_COVERED: ("This photo is outside what the child agreed to.", _NEW_FORM),
    Reason.NO_CHILD_CONSENT: (
        "The child has not agreed in writing.",
        "Ask the child in writing, or leave them covered.",
    ),
    Reason.CHILD_VIEW_NOT_RECORDED: (
        "Nobody recorded asking the child.",
        "Ask the child and record what they said.",
    ),
    Reason.GUARDIAN_PR_UNVERIFIED: (
        "Nobody has checked that the guardian holds parental responsibility.",
        "Ask the safeguarding lead to check it and record who checked, how and when.",
    ),
    Reason.OTHER_GUARDIAN_NOT_ASKED: (
        "Another person with parental responsibility has not signed.",
        "Ask them in writing, or ask the safeguarding lead to decide.",
    ),
    Reason.NAME_WITH_CHILD: (
        "A child's name is with the picture.",
        "Remove the name from the caption, the file name and everywhere else.",
    ),
    Reason.NAME_OF_HIDDEN_PERSON: (
        "A covered person is named.",
        "Remove the name from the caption, the file name and everywhere else.",
    ),
    Reason.NAME_NOT_CONSENTED: (
        "The person did not agree to be named.",
        "Remove the name, or ask them to agree to it in writing.",
    ),
    Reason.NSPCC_CHECK_NOT_DONE: (
        "The child checklist is not completed by somebody other than the exporter.",
        "Ask a colleague to complete the child checklist.",
    ),
    Reason.NSPCC_CHECK_FAILED: (
        "The picture failed the child checklist.",
        "Use another picture, or cover the child.",
    ),
    Reason.CHILD_REDACTION_SIGNOFF: (
        "A second person must check the covered child.",
        "Ask a colleague to check that clothing, badge, place and company do not give the child away.",
    ),
    Reason.WORK_REVEAL_NOT_ASSESSED: (
        "Nobody has said whether the picture reveals University work.",
        "Answer the question, or ask the principal investigator.",
    ),
    Reason.WORK_RELEASE_MISSING: (
        "The picture reveals University work, and there is no valid written release.",
        "Ask the principal investigator, the Head of Department or the sponsor for a written release.",
    ),
    Reason.WORK_RELEASE_SELF_AUTHORISED: (
        "It is not established that somebody other than the exporter released this.",
        "Say who exports, and ask another person with authority to release the picture.",
    ),
    Reason.WORK_RELEASE_CONDITIONS_OPEN: (
        "The release asks for something, and nobody has confirmed that it was done.",
        "Read the release's conditions, do what they ask, then confirm.",
    ),
    Reason.BACKGROUND_NOT_CHECKED: (
        "Nobody has checked the background.",
        "Look for screens, boards, labels, badges and papers, then confirm.",
    ),
    Reason.CONFIDENTIAL_NOT_CHECKED: (
        "Nobody has said that nothing confidential can be seen.",
        "Look for what is not public: results, screens, people's data; then confirm.",
    ),
    Reason.BACKGROUND_ISSUE_OPEN: (
        "Something in the background must be covered.",
        "Cover it, or use another picture.",
    ),
    Reason.TEXT_NOT_CLEARED: (
        "Readable text that nobody has cleared.",
        "Leave it covered, or say that it may be read.",
    ),
    Reason.CODE_NOT_CLEARED: (
        "A QR or bar code that nobody has cleared.",
        "Leave it covered, or say that it may be read.",
    ),
    Reason.COVERED_BY_HAND: ("Somebody marked this area to be covered.", "Remove the mark if it need not be covered."),
    Reason.METADATA_NOT_CLEAN: ("Hidden data is still in the file.", "Do not use the file; export it again."),
    Reason.REDACTION_NOT_VERIFIED: (
        "The cover did not pass the re-check.",
        "Do not use the file; make the mark larger and export again.",
    ),
}
