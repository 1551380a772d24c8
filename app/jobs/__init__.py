"""Background work without Qt."""
