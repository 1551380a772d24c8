"""The language of the window: that of ASSENT_LANGUAGE, or else of the system; English where there is no catalogue."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

import resources

LANGUAGE_VARIABLE = "ASSENT_LANGUAGE"
ENGLISH = "assent_en"
CATALOGUES = Path(resources.__file__).parent / "i18n"


def speak(application: QCoreApplication, language: str | None = None) -> QTranslator | None:
    """Has every string shown from now on in `language`, such as "cy" or "de_AT"; None where it stays English."""
    wanted = language or os.environ.get(LANGUAGE_VARIABLE) or QLocale.system().name()
    count_in_english(application)
    # Qt itself goes from de_AT to de; the name is one word, so that nobody leads it out of the folder.
    translator = QTranslator(application)
    if not wanted.replace("_", "").isalnum() or not translator.load(f"assent_{wanted}", str(CATALOGUES)):
        return None
    application.installTranslator(translator)
    return translator


def count_in_english(application: QCoreApplication) -> None:
    """Under every other language: the program's own words are plural, and its English says "1 photo" as well."""
    if application.findChild(QTranslator, ENGLISH) is None:
        english = QTranslator(application)
        english.setObjectName(ENGLISH)
        if english.load(ENGLISH, str(CATALOGUES)):
            application.installTranslator(english)
