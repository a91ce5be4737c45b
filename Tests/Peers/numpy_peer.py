"""Replay and a matrix product in NumPy, and CartPole in Gymnasium. One thread."""

import gymnasium
import numpy as np
from gymnasium.envs.classic_control.cartpole import CartPoleEnv

import work
from sum_tree import SumTree

ALPHA, BETA, OFFSET = 0.6, 0.5, 1e-6
replay = [np.concatenate([column] * (work.SAMPLED // work.CAPACITY))
          for column in work.random_transitions()]
rng = np.random.default_rng(3)
tree = SumTree(work.SAMPLED)
tree.set(np.arange(work.SAMPLED), (rng.random(work.SAMPLED) + OFFSET) ** ALPHA)
errors = rng.random(work.BATCH)
# Without the wrappers that gymnasium.make adds: a time limit, and checks of what is called in which order.
world = CartPoleEnv()
world.reset(seed=4)
a, b = (rng.random((1_024, 1_024), np.float32) for _ in range(2))
c = np.empty_like(a)


def uniform():
    """64 distinct transitions."""
    places = rng.choice(len(replay[0]), work.BATCH, replace=False, shuffle=False)
    return [column[places] for column in replay]


def prioritized():
    """64 transitions in proportion to priority, one of each of 64 equal shares of the total, with
    importance weights; and 64 new priorities."""
    masses = (np.arange(work.BATCH) + rng.random(work.BATCH)) * (tree.total / work.BATCH)
    places, priorities = tree.find(masses)
    batch = [column[places] for column in replay]
    weights = (work.SAMPLED * priorities / tree.total) ** -BETA
    batch.append((weights / weights.max()).astype(np.float32))
    tree.set(places, (errors + OFFSET) ** ALPHA)
    return batch


def play():
    for action in rng.integers(2, size=1_000):
        if world.step(int(action))[2]:
            world.reset()


def multiply():
    np.matmul(a, b, out=c)


def repeated(function, count):
    return (lambda: [function() for _ in range(count)]), count


if __name__ == "__main__":
    work.serve(
        {
            "numpy/uniform-sample": repeated(uniform, 200),
            "numpy/prioritized-sample": repeated(prioritized, 100),
            "numpy/gemm-1024": repeated(multiply, 1),
            "gymnasium/cartpole-step": (play, 1_000),
        }, {"numpy": np.__version__, "gymnasium": gymnasium.__version__})
