#!/usr/bin/env python3
"""Records Gymnasium's tabular and classic control worlds for comparison with this package's own.

    python3 -m venv /tmp/gymnasium
    /tmp/gymnasium/bin/pip install gymnasium==1.4.0
    /tmp/gymnasium/bin/python datasets/gymnasium/record.py

Every file says what it was recorded with. Floating-point numbers are written so that reading them
gives the same bits. Running the script again with the same versions on the same kind of processor
writes the same files.

Tables: "transitions" has a row [state, action, probability, next state, reward, terminated] for each
entry of Gymnasium's table P, in its order, with its action numbers and with its quirks: equal results
listed twice, and outgoing moves of states that end an episode.

Classic control: each step is [action, the numbers of the next state, reward, terminated], from the
environment's own state in double precision (its observations are rounded to single precision). The
states are position, velocity, angle and angular velocity of CartPole, position and velocity of
MountainCar, two angles and two angular velocities of Acrobot.
"""

import json
import math
import pathlib
import platform

import gymnasium
import numpy

FOLDER = pathlib.Path(__file__).parent

TABLES = {
    "frozen-lake-4x4": ("FrozenLake-v1", {"is_slippery": False}),
    "frozen-lake-4x4-slippery": ("FrozenLake-v1", {"is_slippery": True}),
    "frozen-lake-8x8": ("FrozenLake8x8-v1", {"is_slippery": False}),
    "frozen-lake-8x8-slippery": ("FrozenLake8x8-v1", {"is_slippery": True}),
    "cliff-walking": ("CliffWalking-v1", {}),
    "cliff-walking-slippery": ("CliffWalkingSlippery-v1", {}),
    "taxi": ("Taxi-v4", {}),
}

# The number of actions, and what decides them, the seed of reset and the greatest number of steps.
# Single steps begin far from where episodes do, where every term of the equations counts: in states
# drawn within this scale.
CONTROL = {
    "cart-pole": {
        "identifier": "CartPole-v1",
        "actionCount": 2,
        "episodes": (
            [("random", seed, 100) for seed in range(4)]
            + [("controller", seed, 200) for seed in (4, 5)]
            + [("left", 6, 100), ("right", 7, 100), ("alternating", 8, 100)]
        ),
        "scale": (2.4, 4.0, 0.209, 4.0),
    },
    "mountain-car": {
        "identifier": "MountainCar-v0",
        "actionCount": 3,
        "episodes": (
            [("random", seed, 60) for seed in range(2)]
            + [("controller", seed, 200) for seed in (2, 3)]
            + [("left", 4, 60), ("right", 5, 60)]
        ),
        "scale": (1.2, 0.07),
    },
    "acrobot": {
        "identifier": "Acrobot-v1",
        "actionCount": 3,
        "episodes": (
            [("random", seed, 80) for seed in range(2)]
            + [("controller", seed, 150) for seed in (2, 3)]
            + [("left", 4, 60), ("right", 5, 60)]
        ),
        "scale": (math.pi, math.pi, 4 * math.pi, 9 * math.pi),
    },
}

SINGLE_STEP_SEED = 9
SINGLE_STEP_COUNT = 50


def provenance(identifier, arguments):
    return {
        "world": identifier,
        "arguments": arguments,
        "gymnasium": gymnasium.__version__,
        "numpy": numpy.__version__,
        "python": platform.python_version(),
        "machine": platform.machine(),
    }


def plain(number):
    """The shortest spelling of a number that reads back as the same bits."""
    number = float(number)
    is_negative_zero = number == 0 and math.copysign(1, number) < 0
    return int(number) if number.is_integer() and not is_negative_zero else number


def write(name, header, key, rows):
    """Writes one row to a line, so that differences are easy to see."""
    compact = {"separators": (",", ":")}
    head = "".join(f'"{name}":{json.dumps(value, **compact)},\n' for name, value in header.items())
    lines = ",\n".join(json.dumps(row, **compact) for row in rows)
    (FOLDER / f"{name}.json").write_text(f'{{\n{head}"{key}":[\n{lines}\n]}}\n')


def record_table(name, identifier, arguments):
    world = gymnasium.make(identifier, **arguments).unwrapped
    header = {"kind": "table", **provenance(identifier, arguments)}
    header["stepLimit"] = gymnasium.spec(identifier).max_episode_steps
    header["stateCount"] = int(world.observation_space.n)
    header["actionCount"] = int(world.action_space.n)
    header["initialStates"] = [
        [state, plain(probability)]
        for state, probability in enumerate(world.initial_state_distrib)
        if probability > 0
    ]
    rows = [
        [state, action, plain(probability), int(next_state), plain(reward), int(terminated)]
        for state, actions in world.P.items()
        for action, outcomes in actions.items()
        for probability, next_state, reward, terminated in outcomes
    ]
    write(name, header, "transitions", rows)


def control(name, state):
    """What keeps the pole up, and what pumps energy into the other two."""
    if name == "cart-pole":
        x, x_dot, theta, theta_dot = state
        return int(0.1 * x + 0.3 * x_dot + 3 * theta + 0.8 * theta_dot > 0)
    if name == "mountain-car":
        return 2 if state[1] >= 0 else 0
    return 0 if state[2] > 0 else 2


def choose(name, rule, state, step, generator):
    last = CONTROL[name]["actionCount"] - 1
    if rule == "random":
        return int(generator.integers(last + 1))
    if rule == "controller":
        return control(name, state)
    return {"left": 0, "right": last, "alternating": step % 2}[rule]


def take(world, action):
    _, reward, terminated, _, _ = world.step(action)
    return [action, *map(plain, world.state), plain(reward), int(terminated)]


def record_episode(name, rule, seed, limit):
    world = gymnasium.make(CONTROL[name]["identifier"]).unwrapped
    world.reset(seed=seed)
    generator = numpy.random.default_rng(seed)
    start = [plain(number) for number in world.state]
    steps = []
    while len(steps) < limit and (not steps or not steps[-1][-1]):
        action = choose(name, rule, world.state, len(steps), generator)
        steps.append(take(world, action))
    return {"actions": rule, "seed": seed, "start": start, "steps": steps}


def is_over(name, state):
    """Whether no episode can begin in a state."""
    if name == "mountain-car":
        return state[0] > 0.5
    return name == "acrobot" and -math.cos(state[0]) - math.cos(state[0] + state[1]) > 1


def record_single_steps(name):
    world = gymnasium.make(CONTROL[name]["identifier"]).unwrapped
    generator = numpy.random.default_rng(SINGLE_STEP_SEED)
    scale = numpy.array(CONTROL[name]["scale"])
    recorded = 0
    while recorded < SINGLE_STEP_COUNT:
        world.reset(seed=SINGLE_STEP_SEED)
        world.state = generator.uniform(-scale, scale)
        if is_over(name, world.state):
            continue
        start = [plain(number) for number in world.state]
        step = take(world, int(generator.integers(CONTROL[name]["actionCount"])))
        recorded += 1
        yield {"actions": "single", "seed": SINGLE_STEP_SEED, "start": start, "steps": [step]}


def main():
    for name, (identifier, arguments) in TABLES.items():
        record_table(name, identifier, arguments)
    for name, settings in CONTROL.items():
        identifier = settings["identifier"]
        header = {"kind": "trajectories", **provenance(identifier, {})}
        header["stepLimit"] = gymnasium.spec(identifier).max_episode_steps
        episodes = [record_episode(name, *episode) for episode in settings["episodes"]]
        write(name, header, "episodes", episodes + list(record_single_steps(name)))


if __name__ == "__main__":
    main()
