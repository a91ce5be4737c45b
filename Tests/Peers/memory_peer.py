"""How much the peak of memory grows while a replay buffer fills with a million transitions of CartPole.

    python memory_peer.py arrays         # NumPy, column by column
    python memory_peer.py prioritized    # the same, with a sum tree
    python memory_peer.py deque          # tuples in a deque, as the course's second document keeps them

One line of JSON comes back, in bytes.
"""

import collections
import json
import resource
import sys

import numpy as np

import work
from sum_tree import SumTree

NAMES = {
    "arrays": "numpy/replay-million",
    "prioritized": "numpy/prioritized-replay-million",
    "deque": "deque/replay-million",
}
COUNT = work.SAMPLED


def peak():
    """The most memory that the process ever held, in bytes; Linux counts in kibibytes."""
    size = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return size if sys.platform == "darwin" else size * 1_024


def play(keep):
    """Hands a million transitions of random play on."""
    rng = np.random.default_rng(1)
    state = np.zeros(4, np.float32)
    # Drawn a thousand at a time, so that they take no memory that would count.
    for _ in range(COUNT // 1_000):
        for action in rng.integers(2, size=1_000).tolist():
            following, fell = work.cart_pole(state.tolist(), action)
            following = np.array(following, np.float32)
            keep(state, action, 1.0, following, fell)
            state = rng.uniform(-0.05, 0.05, 4).astype(np.float32) if fell else following


class Arrays:
    """A column for each part of a transition, no wider than it needs."""

    def __init__(self):
        self.columns = [
            np.empty((COUNT, 4), np.float32), np.empty(COUNT, np.uint8),
            np.empty(COUNT, np.float32), np.empty((COUNT, 4), np.float32), np.empty(COUNT, np.bool_)]
        self.count = 0

    def append(self, *transition):
        for column, value in zip(self.columns, transition):
            column[self.count] = value
        self.count += 1


def fill(kind):
    if kind == "deque":
        buffer = collections.deque(maxlen=COUNT)
        play(lambda *transition: buffer.append(transition))
        return buffer
    buffer = Arrays()
    if kind == "prioritized":
        buffer.tree = SumTree(COUNT)
        for first in range(0, COUNT, 1_000):
            buffer.tree.set(np.arange(first, first + 1_000), 1.0)
    play(buffer.append)
    return buffer


def main():
    kind = sys.argv[1]
    # What NumPy loads at its first draw is no part of replay.
    work.random_transitions(1_000)
    before = peak()
    buffer = fill(kind)
    print(json.dumps({NAMES[kind]: peak() - before}))
    del buffer


if __name__ == "__main__":
    main()
