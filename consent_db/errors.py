"""What can be expected to go wrong with a register: one type, one stable code and one fixed text for each.

The text says what happened and what to do next. It never holds a name, a path or anything out of the register.
"""

# The names say what is wrong, as the messages do; that they are errors is said by their one base class.

from __future__ import annotations

from typing import ClassVar


class RegisterError(Exception):
    """Expected trouble with a register. `code` is stable; scripts may rely on it."""

    code: ClassVar[str] = "register"
    sentence: ClassVar[str] = "The register could not be used."
    next_action: ClassVar[str] = "Try again."

    def __init__(self) -> None:
        super().__init__(f"{self.sentence} {self.next_action}")


class NotFound(RegisterError):
    code = "not-found"
    sentence = "There is no file at this place."
    next_action = "Check the path, or create a new register."


class AlreadyExists(RegisterError):
    code = "already-exists"
    sentence = "There is already a file at this place, and it was not touched."
    next_action = "Open it, or choose another place for the new register."


class NotARegister(RegisterError):
    code = "not-a-register"
    sentence = "This file is not a consent register."
    next_action = "Choose the register's file."


class WrongPassphrase(RegisterError):
    code = "wrong-passphrase"
    sentence = "The passphrase does not open this register."
    next_action = "Type it again; if you are sure of it, the file is damaged or is not a register: restore a backup."


class WeakPassphrase(RegisterError):
    code = "weak-passphrase"
    sentence = "The passphrase is too easy to guess."
    next_action = "Use at least 14 characters with at least 6 different ones: four or five unrelated words do well."


class NewerSchema(RegisterError):
    code = "newer-schema"
    sentence = "This register was written by a newer version of the program, and was not touched."
    next_action = "Install the newer version."


class Damaged(RegisterError):
    code = "damaged"
    sentence = "The register's file is damaged."
    next_action = "Do not use it; keep it as it is and restore the latest backup."


class UpdateFailed(RegisterError):
    code = "update-failed"
    sentence = "This register was written by an older version, could not be brought up to date, and was not changed."
    next_action = "Keep it and any copy beside it whose name ends in .before-update, and report this."


class NoLongerReadable(RegisterError):
    code = "no-longer-readable"
    sentence = "The open register can no longer be read: its passphrase was changed elsewhere, or its file was damaged."
    next_action = "Close it and open it again, with its new passphrase."


class Locked(RegisterError):
    code = "locked"
    sentence = "Another program is using the register."
    next_action = "Close it there, then try again."


class CannotWrite(RegisterError):
    code = "cannot-write"
    sentence = "The register cannot be written, and nothing was changed."
    next_action = "Check that the disk has space and that you may write to this folder and file."


class UnknownId(RegisterError):
    code = "unknown-id"
    sentence = "The register has no entry with this id."
    next_action = "List the register to find the right one."


class Suppressed(RegisterError):
    code = "suppressed"
    sentence = "This person, or this document, was erased from the register and must not come back by itself."
    next_action = "Leave it out. Somebody who asks to be in the register again signs a new form and gets a new entry."


class FormBeforeWithdrawal(RegisterError):
    code = "form-before-withdrawal"
    sentence = "This form was in use before the permission was taken back; it cannot bring the permission back."
    next_action = "Ask for a new form, signed after the withdrawal."


class ExportEnded(RegisterError):
    code = "export-ended"
    sentence = "What was stopped or taken down is not used again; its entry was not changed."
    next_action = "Make a new export, which is decided by what the register says now."


class EmptyDocument(RegisterError):
    code = "empty-document"
    sentence = "The document is empty, so it proves nothing."
    next_action = "Choose the scan, message or recording itself."


class UnreadableDocument(RegisterError):
    code = "unreadable-document"
    sentence = "The document could not be read, or has changed since it was stored."
    next_action = "Check the file; for a stored document, restore the latest backup."


class MatchingOff(RegisterError):
    code = "matching-off"
    sentence = "Face matching is off: the register holds no DPIA reference."
    next_action = "Have the impact assessment signed off and record its reference, or name people by hand."


class AgeNotAdult(RegisterError):
    code = "age-not-adult"
    sentence = "Nobody under 18, or whose age is not established, may be enrolled for face matching."
    next_action = "Name them by hand; for an adult, record the date of their over-18 declaration."


class NoBiometricConsent(RegisterError):
    code = "no-biometric-consent"
    sentence = "This person has no live, written, evidenced consent to face matching; a consent to publish is not one."
    next_action = "Ask for it on its own form and record it, or name the person by hand."


class NotApproved(RegisterError):
    """An approval or a sign-off that does not count. `wrong` are sentences that say what is wrong, and what to do."""

    code = "not-approved"
    sentence = "This may not be approved like this."
    next_action = "Nothing was recorded."

    def __init__(self, *wrong: str) -> None:
        Exception.__init__(self, " ".join((*(wrong or (self.sentence,)), self.next_action)))


class NoInstitution(RegisterError):
    code = "no-institution"
    sentence = "The register does not say yet whose it is, and every form and record has to."
    next_action = "Record the institution's name, address, contacts and privacy notice."


class UnknownReference(RegisterError):
    code = "unknown-reference"
    sentence = "The register knows no form with this reference."
    next_action = "Compare it with the letters on the form, or say whose document it is."


class BadFile(RegisterError):
    """A file from outside that cannot be used. What is wrong is said by line, column or field, never by content."""

    code = "bad-file"
    sentence = "The file cannot be used."
    next_action = "Correct it, then try again."

    def __init__(self, wrong: str = sentence, next_action: str = next_action) -> None:
        Exception.__init__(self, f"{wrong} {next_action}")


class WrongForm(RegisterError):
    """A form that does not fit the person, or answers that do not fit the form."""

    code = "wrong-form"
    sentence = "This form does not fit."
    next_action = "Look at it again."

    def __init__(self, wrong: str = sentence, next_action: str = next_action) -> None:
        Exception.__init__(self, f"{wrong} {next_action}")


class TargetExists(RegisterError):
    code = "target-exists"
    sentence = "There is already something at this place, and it was not touched."
    next_action = "Choose a name that is not taken."


class TargetNotWritten(RegisterError):
    code = "target-not-written"
    sentence = "The file could not be written."
    next_action = "Check that its folder exists, that you may write there, and that the disk has space."


class UnreadableFile(RegisterError):
    code = "unreadable-file"
    sentence = "The file could not be read."
    next_action = "Check the path, and that you may read it."


class NoKeyring(RegisterError):
    code = "no-keyring"
    sentence = "This computer's keyring could not be used, so no passphrase is remembered there."
    next_action = "Unlock or install one, or type the passphrase each time."
