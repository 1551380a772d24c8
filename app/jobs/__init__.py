"""Background work without Qt: a cancel token, a bounded window of work in flight, progress as values."""
