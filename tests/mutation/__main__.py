"""`python -m tests.mutation`: break the rules in every small way and see that tests notice.

Exit code 1 where a mutant survives that nobody has explained, or, of all of them, fewer than 95 in 100 are caught.
"""

from __future__ import annotations

import sys
from collections import Counter

import click

from tests.mutation.check import checked
from tests.mutation.survivors import HARMLESS

ENOUGH = 0.95


@click.command()
@click.option("--every", default=1, type=click.IntRange(1), help="Only every so many; 1 is all of them.")
@click.option("--survivors", is_flag=True, help="Print only what survived.")
def main(every: int, survivors: bool) -> None:
    """Break the rules in every small way and see that tests notice."""
    results = []
    for result in checked(every):
        results.append(result)
        if not (survivors and result.caught):
            said = "caught  " if result.caught else "SURVIVED"
            where = f"consent_db/{result.module}.py:{result.mutant.line}"
            click.echo(f"{said} {where}  {result.mutant.name}: {result.mutant.change}")
            if result.key in HARMLESS and not result.caught:
                click.echo(f"         harmless: {HARMLESS[result.key]}")
    caught = sum(result.caught for result in results)
    unexplained = [r.key for r in results if not r.caught and r.key not in HARMLESS]
    stale = set(HARMLESS) - {r.key for r in results if not r.caught} if every == 1 else set()
    click.echo(f"{caught} of {len(results)} caught ({caught / len(results):.1%}); {len(unexplained)} not explained.")
    for module, number in sorted(Counter(r.module for r in results).items()):
        of_module = sum(r.caught for r in results if r.module == module)
        click.echo(f"  {module}: {of_module} of {number}")
    for key in sorted(stale):
        click.echo(f"explained, but does not survive (any more): {key}")
    # Of a few, one that was explained weighs as much as fifty of all.
    enough = every > 1 or caught >= ENOUGH * len(results)
    sys.exit(1 if unexplained or stale or not enough else 0)


if __name__ == "__main__":
    main()
