"""How alike the matcher finds photos of one person, and of different people."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from app.pipeline.detect import Models
from app.pipeline.match import CLOSE, WEAK
from app.vision.embedding import Descriptor
from tests.bench.opened import opened


def count_matches(folder: Path, people: dict[str, list[str]], models: Models) -> None:
    """Print the share of pairs within the two limits; a photo counts where its largest face can be described."""
    names: list[str] = []
    descriptors: list[Descriptor] = []
    photos = 0
    for person, files in people.items():
        for file in files:
            photos += 1
            descriptor = _largest(folder / file, models)
            if descriptor is not None:
                names.append(person)
                descriptors.append(descriptor)
    vectors = np.stack(descriptors)
    distances = np.linalg.norm(vectors[:, None] - vectors[None], axis=2)
    upper = np.triu(np.ones(distances.shape, bool), 1)
    same = np.array(names)[:, None] == np.array(names)[None]
    print(f"Matching: {len(people)} people, {photos} photos, {len(names)} faces described")
    for title, pairs in (("the same person", upper & same), ("different people", upper & ~same)):
        within = distances[pairs]
        close, weak = (within <= CLOSE).mean(), (within <= WEAK).mean()
        print(f"  pairs of {title:<17} close {close:6.1%}, listed {weak:6.1%}  of {len(within)}")


def _largest(path: Path, models: Models) -> Descriptor | None:
    pixels = opened(path)
    faces = sorted(models.faces.find(pixels, (1.0,)), key=lambda face: -face.box.area)
    return models.describer.describe(pixels, faces[:1])[0] if faces else None
