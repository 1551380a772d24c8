"""What tests of forms and records share: whose register it is."""

from consent_db.institution import Institution

WHOSE = Institution(
    name="University of Example",
    address="1 High Street, Exampleton",
    contact="photos@example.ac.uk",
    withdrawal_contact="withdraw@example.ac.uk",
    data_protection_officer="dpo@example.ac.uk",
    notice="n7",
    notice_place="example.ac.uk/notice",
    complaints="complaints@example.ac.uk",
)
