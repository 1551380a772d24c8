"""Arguments in, exit code out."""

from __future__ import annotations

import sys


def main() -> None:
    """The `assent` command. Exit codes: 0 all delivered, 1 something held or failed, 2 wrong usage."""
    if len(sys.argv) == 3 and sys.argv[1] == "--reader":
        from app.imaging.reader import serve  # noqa: PLC0415 - a reader loads what decoding needs, and nothing else

        serve(int(sys.argv[2]))
        return
    from app.assembly import assent  # noqa: PLC0415 - and the program nothing of this before it knows which it is

    assent(prog_name="assent")


if __name__ == "__main__":
    main()
