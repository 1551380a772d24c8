"""Puts the parts together; no logic."""
