"""Icons, styles, help and templates."""
