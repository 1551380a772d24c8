"""Arguments in, exit code out."""


def main() -> int:
    return 0
