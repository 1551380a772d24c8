"""The event on disk, so that a crash loses nothing."""
