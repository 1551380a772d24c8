"""Where in the program an error happened, for the log and for whoever reports it.

Promises: the words of an error, and the folders in which the program lies, are left out: either may hold a name.
"""

from __future__ import annotations

import traceback


def where(error: BaseException) -> str:
    """The type of the error and, for each step of the way to it, the function, the file's name and the line."""
    steps = (
        f"  {frame.name} ({frame.filename.replace(chr(92), '/').rsplit('/', 1)[-1]}:{frame.lineno})\n"
        for frame in traceback.extract_tb(error.__traceback__)
    )
    return f"{type(error).__name__}\n{''.join(steps)}"
