"""Breaks the rules of the register in many small ways, to see that tests notice."""
