"""Records values of SciPy that the statistics of Bellwork must agree with.

Run it here: `python3 record.py`. It overwrites the JSON files beside it. Needs SciPy.
"""

import json
import pathlib

import numpy
import scipy
from scipy import integrate, optimize, special, stats

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

record(
    "upper-incomplete-gamma",
    "scipy.special.gammaincc(a, x), arguments a, x",
    [
        ((a, a * ratio), special.gammaincc(a, a * ratio))
        for a in [0.1, 0.5, 1, 2.5, 10, 77.5, 1000, 50000]
        for ratio in [0, 1e-6, 0.1, 0.5, 0.9, 0.99, 1, 1.001, 1.01, 1.1, 1.5, 3]
    ],
)

# Logarithms, so that far tails are compared relatively.
record(
    "chi-square-log-tail",
    "numpy.log(scipy.stats.chi2.sf(x, df)), arguments x, df",
    [
        ((x, df), numpy.log(stats.chi2.sf(x, df)))
        for df in [1, 2, 3, 7, 30, 99, 1000]
        for tail in [0.999, 0.5, 0.05, 1e-3, 1e-6, 1e-9, 1e-12, 1e-30, 1e-100]
        for x in [round(float(stats.chi2.isf(tail, df)), 3)]
    ],
)

for quantity, field in [("chi-square-statistic", 0), ("chi-square-p-value", 1)]:
    record(
        quantity,
        "scipy.stats.chisquare(counts, n p), arguments are the counts, then the probabilities p",
        [
            (
                counts + probabilities,
                stats.chisquare(counts, numpy.sum(counts) * numpy.array(probabilities))[field],
            )
            for counts, probabilities in [
                ([480, 520], [0.5, 0.5]),
                ([10, 20, 30], [0.25, 0.25, 0.5]),
                ([98, 205, 301, 396], [0.1, 0.2, 0.3, 0.4]),
                ([900, 1100, 1000, 1200], [0.25, 0.25, 0.25, 0.25]),
                ([0, 12], [0.0625, 0.9375]),
            ]
        ],
    )

more_samples = [generator.standard_cauchy(size=n) for n in [1, 2, 3, 4, 5, 7, 8, 9, 40]]
record(
    "interquartile-mean",
    "scipy.stats.trim_mean(x, 0.25), arguments are the sample",
    [(x, stats.trim_mean(x, 0.25)) for x in samples + more_samples],
)

record(
    "probability-of-improvement",
    "scipy.stats.mannwhitneyu(x, y).statistic / (len(x) len(y)), arguments len(x), x, y",
    [
        ((len(x), *x, *y), stats.mannwhitneyu(x, y).statistic / (len(x) * len(y)))
        for n, m in [(1, 1), (3, 5), (10, 10), (12, 4)]
        # Whole numbers from 0 to 6, so that there are ties.
        for x, y in [(generator.integers(1, 7, size=n), generator.integers(0, 6, size=m))]
    ],
)


def sequential_test(correct, faulty, false_alarm, miss, rate):
    """Rejection, acceptance and expected runs of Wald's test, path by path.

    The chance of each count of failures that has not led to a decision, in a dictionary. SciPy has
    no such test; only the logarithms are its.
    """
    undecided = {0: 1.0}
    rejected, accepted, expected, runs = 0.0, 0.0, 0.0, 0
    while sum(undecided.values()) > 1e-18:
        expected += sum(undecided.values())
        runs += 1
        following = {}
        for failures, chance in undecided.items():
            for more, share in [(0, 1 - rate), (1, rate)]:
                k = failures + more
                evidence = special.xlogy(k, faulty / correct) + special.xlogy(
                    runs - k, (1 - faulty) / (1 - correct))
                margins = evidence + numpy.log(false_alarm), evidence - numpy.log(miss)
                # Otherwise rounding would decide.
                assert min(abs(m) for m in margins) > 1e-9
                if margins[0] >= 0:
                    rejected += chance * share
                elif margins[1] <= 0:
                    accepted += chance * share
                else:
                    following[k] = following.get(k, 0) + chance * share
        undecided = following
    return rejected, accepted, expected


for field, quantity in enumerate(["rejection", "acceptance", "runs"]):
    record(
        f"sequential-test-{quantity}",
        "a recursion over paths in Python, arguments p0, p1, false alarm, miss, rate",
        [
            (arguments, sequential_test(*arguments)[field])
            for correct, faulty, false_alarm, miss in [
                (0.001, 0.4, 3e-8, 1e-6),
                (0.02, 0.9, 3e-8, 1e-6),
                (0.1, 0.3, 0.05, 0.1),
                (0.3, 0.45, 0.001, 0.01),
            ]
            for rate in [correct / 2, correct, (correct + faulty) / 2, faulty, 1 - (1 - faulty) / 2]
            for arguments in [(correct, faulty, false_alarm, miss, rate)]
        ],
    )

def largest(means, deviation, weight):
    """Integrates a weight of x over the density of each draw's being the largest."""
    def density(index):
        def integrand(x):
            z = [(x - mean) / deviation for mean in means]
            others = [special.ndtr(z[other]) for other in range(len(means)) if other != index]
            return weight(x) * stats.norm.pdf(z[index]) / deviation * numpy.prod(others)

        ends = min(means) - 12 * deviation, max(means) + 12 * deviation
        return integrate.quad(integrand, *ends, points=means, epsabs=1e-14, epsrel=1e-13,
                              limit=500)[0]

    return [density(index) for index in range(len(means))]


draws = [
    (deviation, means)
    for deviation, means in [
        (1, [0] * 2), (1, [0] * 3), (1, [0] * 10), (1, [0] * 50), (0.5, [3, 3, 3, 3]),
        (1, [0, 0.5]), (2, [-1, 0, 0.25, 4]), (0.1, [-0.1, 0, 0.1]), (1, [-10, 0, 10]),
        (0.7, [5.5]),
    ]
]
record(
    "normal-maximum-expectation",
    "scipy.integrate.quad, arguments deviation, means",
    [((deviation, *means), sum(largest(means, deviation, lambda x: x)))
     for deviation, means in draws],
)
record(
    "normal-maximum-chance-of-last",
    "scipy.integrate.quad, arguments deviation, means",
    [((deviation, *means), largest(means, deviation, lambda x: 1)[-1])
     for deviation, means in draws],
)


def largest_mean(count, expectation, false_alarm):
    """The root above the expectation of count · kl(x, expectation) = log(1 / false alarm), or 1."""
    def excess(x):
        divergence = special.rel_entr(x, expectation) + special.rel_entr(1 - x, 1 - expectation)
        return count * divergence + numpy.log(false_alarm)

    if excess(1) <= 0:
        return 1
    return optimize.brentq(excess, expectation, 1, xtol=1e-15, rtol=1e-15)


record(
    "largest-mean",
    "scipy.optimize.brentq on scipy.special.rel_entr, arguments count, expectation, false alarm",
    [
        (arguments, largest_mean(*arguments))
        for count in [1, 10, 300, 8000, 50000]
        for expectation in [0.001, 0.05, 0.5, 0.775, 0.99]
        for false_alarm in [0.05, 1e-6, 1e-9 / 24]
        for arguments in [(count, expectation, false_alarm)]
    ],
)

record(
    "empirical-bernstein",
    "Maurer and Pontil (2009), theorem 4, in NumPy; arguments false alarm, width, sample",
    [
        (
            (false_alarm, width, *x),
            numpy.sqrt(2 * x.var(ddof=1) * numpy.log(4 / false_alarm) / len(x))
            + 7 * width * numpy.log(4 / false_alarm) / (3 * (len(x) - 1)),
        )
        for x in samples
        for false_alarm, width in [(0.05, 1), (1e-9, 30)]
    ],
)
