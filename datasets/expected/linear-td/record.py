"""Records expected updates of linear TD on Baird's star, computed by NumPy without any code of Bellwork.

Run it here: `python3 record.py`. It overwrites the JSON file beside it. Needs NumPy. Nothing is drawn.

Each sweep adds up the updates of all states, actions and next states one by one, weighed by the chances of
behaviour and by importance ratios, as in Sutton and Barto (2018), section 11.2 and 11.7; no matrix is formed.
The growth factors are eigenvalues of the sweep, found by applying it to unit vectors.
"""

import json
import pathlib

import numpy

HERE = pathlib.Path(__file__).parent
DISCOUNT = 0.99
RECORDED = [1, 2, 10, 100, 1000]

FEATURES = numpy.zeros((7, 8))
FEATURES[range(6), range(6)] = 2
FEATURES[:6, 7] = 1
FEATURES[6, 6] = 1
FEATURES[6, 7] = 2
FIRST = numpy.array([1, 1, 1, 1, 1, 1, 10, 1], dtype=float)
BEHAVIOUR = [6 / 7, 1 / 7]
SOLID = [0, 1]


def samples(target):
    """Chance, importance ratio, state and next state of every transition that behaviour can make."""
    for state in range(7):
        for action, chance in enumerate(BEHAVIOUR):
            nexts = [6] if action == 1 else range(6)
            for follow in nexts:
                yield chance / 7 / len(nexts), target[action] / chance, state, follow


def semi_gradient(weights, target, step_size):
    change = numpy.zeros(8)
    for chance, ratio, state, follow in samples(target):
        error = DISCOUNT * FEATURES[follow] @ weights - FEATURES[state] @ weights
        change += chance * ratio * error * FEATURES[state]
    return weights + step_size * change


def gradient_corrected(weights, second, target, step_size, second_step_size):
    change, second_change = numpy.zeros(8), numpy.zeros(8)
    for chance, ratio, state, follow in samples(target):
        x, following = FEATURES[state], FEATURES[follow]
        error = DISCOUNT * following @ weights - x @ weights
        change += chance * ratio * (error * x - DISCOUNT * following * (x @ second))
        second_change += chance * ratio * (error - x @ second) * x
    return weights + step_size * change, second + second_step_size * second_change


def trajectory(sweep):
    weights, recorded = FIRST.copy(), []
    for count in range(1, RECORDED[-1] + 1):
        weights = sweep(weights)
        if count in RECORDED:
            recorded.append({"sweeps": count, "weights": weights.tolist()})
    return recorded


def growth(target):
    columns = [semi_gradient(unit, target, 0.01) for unit in numpy.eye(8)]
    return float(max(abs(numpy.linalg.eigvals(numpy.array(columns).T))))


second = numpy.zeros(8)


def corrected_sweep(weights):
    global second
    weights, second = gradient_corrected(weights, second, SOLID, 0.005, 0.05)
    return weights


content = {
    "source": f"record.py, NumPy {numpy.__version__}",
    "offPolicy": trajectory(lambda w: semi_gradient(w, SOLID, 0.01)),
    "onPolicy": trajectory(lambda w: semi_gradient(w, BEHAVIOUR, 0.01)),
    "gradientCorrected": trajectory(corrected_sweep),
    "offPolicyGrowth": growth(SOLID),
}
(HERE / "baird-star.json").write_text(json.dumps(content, indent=1) + "\n")
