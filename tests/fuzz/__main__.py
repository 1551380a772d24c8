"""Read damaged photos until something is found: `python -m tests.fuzz --count 20000 [FOLDER]`.

Ends with 1 where anything was found; what was found is written to --keep, if that is given.
"""

from __future__ import annotations

from pathlib import Path

import click

from app.imaging.child import command
from app.imaging.read import Readers
from tests.fuzz.check import LIMITS, check_all
from tests.fuzz.damage import CANARY, damaged, found_in, made

SECONDS = 20.0
"""That a small photo may take; more is a finding."""


@click.command()
@click.argument("folder", required=False, type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--count", default=1000, show_default=True, help="Inputs to read.")
@click.option("--first", default=0, show_default=True, help="Number of the first one, to go on or to repeat.")
@click.option("--seed", default=0, show_default=True, help="Another seed, another row of inputs.")
@click.option("--keep", type=click.Path(file_okay=False, path_type=Path), help="A folder for inputs with a finding.")
@click.pass_context
def fuzz(context: click.Context, folder: Path | None, count: int, first: int, seed: int, keep: Path | None) -> None:
    """Damage the made photos, and those in FOLDER, and look at what reading them does."""
    photos = made() + (found_in(folder) if folder else [])
    before = set(Path(Path.cwd().anchor).iterdir()) | set(Path.cwd().iterdir())
    readers = Readers(command(LIMITS), SECONDS)
    tally = check_all(lambda number: damaged(photos, seed, number), range(first, first + count), readers, CANARY)
    readers.close()
    for outcome, times in tally.outcomes.most_common():
        click.echo(f"{times:7} {outcome}")
    click.echo(f"{sum(tally.outcomes.values()):7} in all, of {len(photos)} photos; seed {seed}, from number {first}")
    click.echo(f"slowest: number {tally.slowest[1]}, {tally.slowest[0]:.1f} s")
    for number, what in tally.found:
        click.echo(f"FOUND number {number}: {what}")
        if keep is not None:
            keep.mkdir(parents=True, exist_ok=True)
            (keep / f"{seed}-{number}").write_bytes(damaged(photos, seed, number))
    stray = (set(Path(Path.cwd().anchor).iterdir()) | set(Path.cwd().iterdir())) - before - ({keep} if keep else set())
    for path in sorted(stray):
        click.echo(f"FOUND a stray file: {path}")
    context.exit(1 if tally.found or stray else 0)


if __name__ == "__main__":
    fuzz()
