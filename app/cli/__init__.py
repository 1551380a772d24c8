"""One module per command group; the same pipeline without a window."""
