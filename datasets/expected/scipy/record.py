"""Records values of SciPy that the statistics of Bellwork must agree with.

Run it here: `python3 record.py`. It overwrites the JSON files beside it. Needs SciPy.
"""

import json
import pathlib

import numpy
import scipy
from scipy import special, stats

HERE = pathlib.Path(__file__).parent


def record(function, source, cases):
    """Writes one file: the arguments and the value of each case, to the last digit."""
    content = {
        "function": function,
        "source": f"{source}, SciPy {scipy.__version__}",
        "cases": [
            {"arguments": [float(x) for x in arguments], "value": float(value)}
            for arguments, value in cases
        ],
    }
    path = HERE / f"{function}.json"
    path.write_text(json.dumps(content, indent=1) + "\n")


record(
    "incomplete-beta",
    "scipy.special.betainc(a, b, x), arguments x, a, b",
    [
        ((x, a, b), special.betainc(a, b, x))
        for a, b in [
            (0.5, 0.5), (1, 1), (2, 3), (1, 50), (50, 1), (0.5, 20), (30, 0.5), (12.5, 7.25),
            (100, 100), (1000, 3), (3, 1000), (5000, 5001),
        ]
        for x in [1e-6, 0.001, 0.1, 0.3, 0.499, 0.5, 0.7, 0.99, 0.999999]
    ],
)

record(
    "student-quantile",
    "scipy.stats.t.ppf(p, df), arguments p, df",
    [
        ((p, df), stats.t.ppf(p, df))
        for df in [1, 2, 3, 4.5, 9, 29, 99, 1000]
        for p in [1e-9, 0.0005, 0.025, 0.2, 0.5, 0.6, 0.95, 0.975, 0.9995]
    ],
)

record(
    "normal-quantile",
    "scipy.special.ndtri(p), argument p",
    [((p,), special.ndtri(p)) for p in [1e-12, 1e-9, 0.0005, 0.025, 0.2, 0.5, 0.6, 0.975, 0.9995]],
)

for side in ["low", "high"]:
    record(
        f"clopper-pearson-{side}",
        "scipy.stats.binomtest(k, n).proportion_ci(confidence, 'exact'), arguments k, n, confidence",
        [
            (
                (k, n, confidence),
                getattr(stats.binomtest(k, n).proportion_ci(confidence, "exact"), side),
            )
            for k, n in [
                (0, 1), (1, 1), (0, 10), (1, 10), (5, 10), (10, 10), (3, 1000), (0, 1000),
                (500, 1000), (997, 1000), (20, 20000),
            ]
            for confidence in [0.9, 0.95, 0.999]
        ],
    )

generator = numpy.random.default_rng(20_000)
samples = [generator.normal(3, 2, size=n) for n in [2, 3, 10, 57]] + [
    generator.exponential(5, size=25) + 1e6
]
for quantity, value in [
    ("sample-mean", lambda x: x.mean()),
    ("sample-deviation", lambda x: x.std(ddof=1)),
    ("sample-upper-quartile", lambda x: numpy.quantile(x, 0.75)),
    ("sample-interval-95", lambda x: stats.t.interval(
        0.95, len(x) - 1, x.mean(), x.std(ddof=1) / len(x) ** 0.5)[1]),
]:
    record(
        quantity,
        "the upper end for the interval; arguments are the sample",
        [(x, value(x)) for x in samples],
    )

record(
    "binary-divergence",
    "scipy.special.rel_entr summed over both sides, arguments observed, expected",
    [
        ((q, p), special.rel_entr(q, p) + special.rel_entr(1 - q, 1 - p))
        for q in [0, 0.01, 0.3, 0.5, 0.95, 1]
        for p in [0.001, 0.02, 0.5, 0.9]
    ],
)
