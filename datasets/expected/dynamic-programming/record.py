"""Records exact values of random models, solved by NumPy without any code of Bellwork.

Run it here: `python3 record.py`. It overwrites the JSON file beside it. Needs NumPy.

Optimal values come from enumerating all deterministic policies and solving each linear system; the values
of the policy from one such system. Nothing iterates.
"""

import itertools
import json
import pathlib

import numpy

HERE = pathlib.Path(__file__).parent
generator = numpy.random.default_rng(2_018)


def random_model(states, actions, terminal):
    """A model in which each action leads to up to three states; the last `terminal` states are terminal."""
    rows = []
    for state in range(states):
        for _ in range(actions):
            if state >= states - terminal:
                rows.append([])
                continue
            successors = generator.choice(states, size=3, replace=False)
            chances = generator.dirichlet([1, 1, 1])
            rows.append(
                [
                    {
                        "probability": float(p),
                        "nextState": int(s),
                        "reward": float(generator.normal()),
                        "isTerminal": bool(s >= states - terminal),
                    }
                    for s, p in zip(successors, chances)
                ]
            )
    return rows


def action_values(rows, values, states, actions, discount):
    """Looks one step ahead from the values of states."""
    table = numpy.zeros((states, actions))
    for row, outcomes in enumerate(rows):
        for o in outcomes:
            follow = 0 if o["isTerminal"] else discount * values[o["nextState"]]
            table[row // actions, row % actions] += o["probability"] * (o["reward"] + follow)
    return table


def evaluate(rows, policy, states, actions, discount):
    """Solves (I - discount P) v = r."""
    matrix = numpy.eye(states)
    right = numpy.zeros(states)
    for row, outcomes in enumerate(rows):
        state, action = divmod(row, actions)
        for o in outcomes:
            weight = policy[state, action] * o["probability"]
            right[state] += weight * o["reward"]
            if not o["isTerminal"]:
                matrix[state, o["nextState"]] -= discount * weight
    return numpy.linalg.solve(matrix, right)


def recording(states, actions, terminal, discount):
    rows = random_model(states, actions, terminal)
    policy = generator.dirichlet(numpy.ones(actions), size=states)
    best = numpy.full(states, -numpy.inf)
    live = states - terminal
    for choice in itertools.product(range(actions), repeat=live):
        fixed = numpy.zeros((states, actions))
        fixed[range(live), choice] = 1
        best = numpy.maximum(best, evaluate(rows, fixed, states, actions, discount))
    values = evaluate(rows, policy, states, actions, discount)
    return {
        "discount": discount,
        "actionCount": actions,
        "terminalStates": [s >= live for s in range(states)],
        "rows": rows,
        "policy": policy.tolist(),
        "optimalActionValues": action_values(rows, best, states, actions, discount).ravel().tolist(),
        "policyActionValues": action_values(rows, values, states, actions, discount).ravel().tolist(),
    }


content = {
    "source": f"record.py, NumPy {numpy.__version__}",
    "models": [
        recording(6, 3, 0, 0.9),
        recording(7, 2, 1, 0.99),
        recording(5, 4, 2, 0.5),
        recording(6, 2, 2, 1.0),
        recording(4, 3, 0, 0.0),
    ],
}
(HERE / "random-models.json").write_text(json.dumps(content, indent=1) + "\n")
