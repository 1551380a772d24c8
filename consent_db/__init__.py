"""The photo consent register: people, consents, evidence, and the rules that read them. Usable without the app.

`register` opens, reads and changes the encrypted store; `snapshot` is a frozen copy of it; `rules` decides, from a
snapshot and what people established about a photo, who may be shown; `records` and `publication` are the words used.
"""
