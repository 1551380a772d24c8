"""Assent: photographs leave clean, and nobody appears in them without a yes."""

__version__ = "0.1.0"
