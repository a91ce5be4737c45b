"""Records bins, moments and shared tiles, computed by NumPy and after Sutton's tile coder, without any code of Bellwork.

Run it here: `python3 record.py`. It overwrites the JSON file beside it. Needs NumPy. Draws are those of seed 6.

Bins are those of `numpy.digitize`. Moments are `numpy.mean` and `numpy.var` of the whole sample at once; those around
1e8 are moments of whole eighths, which are exact beside it, computed before it is added.

Tiles follow the arithmetic of Sutton's tile coder, version 3: a place is scaled to n-ths of a tile and rounded down, and
tiling t adds t, 3 t, 5 t, … before it divides by n. Its tiles have other numbers than ours, so what is recorded is how
many tiles each pair of places has in common.
"""

import json
import pathlib

import numpy

HERE = pathlib.Path(__file__).parent
generator = numpy.random.default_rng(6)


def bins():
    cases = []
    for count in [0, 1, 2, 5, 9]:
        edges = numpy.sort(generator.normal(size=count))
        numbers = numpy.concatenate([edges, 2 * generator.normal(size=6), [-1e300, 1e300]])
        cases.append({
            "edges": edges.tolist(),
            "numbers": numbers.tolist(),
            "bins": numpy.digitize(numbers, edges).tolist() if count else [0] * len(numbers),
        })
    return cases


def moments():
    cases = []
    for offset in [0.0, -1e8, 1e8]:
        eighths = generator.integers(-40, 41, size=60) / 8
        cases.append({
            "numbers": (offset + eighths).tolist(),
            "mean": offset + float(numpy.mean(eighths)),
            "variance": float(numpy.var(eighths)),
        })
    return cases


def tiles(place, tilings):
    """One tile for each tiling, as a row of coordinates."""
    scaled = [int(numpy.floor(x * tilings)) for x in place]
    found = []
    for tiling in range(tilings):
        shift, coordinates = tiling, [tiling]
        for q in scaled:
            coordinates.append((q + shift) // tilings)
            shift += 2 * tiling
        found.append(tuple(coordinates))
    return found


def shared_tiles():
    cases = []
    for dimensions, tilings in [(1, 4), (2, 8), (3, 16), (2, 4)]:
        counts = [int(k) for k in generator.integers(2, 6, size=dimensions)]
        lows = (generator.integers(-40, 41, size=dimensions) / 8).tolist()
        highs = [low + width for low, width in zip(lows, (generator.integers(8, 41, size=dimensions) / 8).tolist())]
        # In tile widths, in the middle of parts, so that rounding cannot matter. Close together, so that tiles are shared.
        parts = [[(int(generator.integers(0, min(2, k) * tilings)) + 0.5) / tilings for k in counts] for _ in range(12)]
        active = [set(tiles(place, tilings)) for place in parts]
        cases.append({
            "lows": lows,
            "highs": highs,
            "tileCounts": counts,
            "tilingCount": tilings,
            "places": [
                [low + u * (high - low) / k for low, high, k, u in zip(lows, highs, counts, place)] for place in parts
            ],
            "shared": [[len(a & b) for b in active] for a in active],
        })
    return cases


content = {
    "source": f"record.py, NumPy {numpy.__version__}",
    "bins": bins(),
    "moments": moments(),
    "tiles": shared_tiles(),
}
(HERE / "features.json").write_text(json.dumps(content, indent=1) + "\n")
