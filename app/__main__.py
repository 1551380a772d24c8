"""Arguments in, exit code out."""

from __future__ import annotations

from app.assembly import assent


def main() -> None:
    """The `assent` command. Exit codes: 0 all delivered, 1 something held or failed, 2 wrong usage."""
    assent(prog_name="assent")


if __name__ == "__main__":
    main()
