"""The work that every peer does, and how it is timed.

The agent of the course's second document on CartPole: two hidden layers of 128 units with ReLU, 64
transitions a training step drawn uniformly from a replay buffer of 100,000, squared error, gradients
clipped to a norm of 10, Adam at 0.001, target network copied every 1,000 steps, discount 0.99.

A peer is a process. It builds everything once, warms up, and then answers each line on its standard
input with one line of JSON on its standard output: the nanoseconds that one repetition of each of its
works took. `compare.py` asks peers in turn, so that a machine that slows down slows all of them.
"""

import json
import math
import sys
import time

import numpy as np

HIDDEN, BATCH, CAPACITY = 128, 64, 100_000
# What a sample is drawn from where sampling alone is timed: replay that lies in no cache.
SAMPLED = 1_000_000
RATE, CLIP, DISCOUNT, SYNC = 1e-3, 10.0, 0.99, 1_000
BETA1, BETA2, EPSILON = 0.9, 0.999, 1e-8


def cart_pole(state, action):
    """One step of CartPole-v1 in plain floats: the next state, and whether the pole fell."""
    x, v, angle, w = state
    sine, cosine = math.sin(angle), math.cos(angle)
    thrust = ((10.0 if action == 1 else -10.0) + 0.05 * w * w * sine) / 1.1
    turn = (9.8 * sine - cosine * thrust) / (0.5 * (4.0 / 3.0 - 0.1 * cosine * cosine / 1.1))
    push = thrust - 0.05 * turn * cosine / 1.1
    state = (x + 0.02 * v, v + 0.02 * push, angle + 0.02 * w, w + 0.02 * turn)
    return state, abs(state[0]) > 2.4 or abs(state[2]) > 12 * 2 * math.pi / 360


def random_transitions(count=CAPACITY, seed=1):
    """Random play: observations, actions, rewards, next observations, terminated."""
    rng = np.random.default_rng(seed)
    states = np.empty((count, 4), np.float32)
    after = np.empty((count, 4), np.float32)
    actions = rng.integers(2, size=count)
    ended = np.empty(count, np.float32)
    state = tuple(rng.uniform(-0.05, 0.05, 4))
    for k in range(count):
        following, fell = cart_pole(state, actions[k])
        states[k], after[k], ended[k] = state, following, fell
        state = tuple(rng.uniform(-0.05, 0.05, 4)) if fell else following
    return states, actions, np.ones(count, np.float32), after, ended


def first_parameters(seed=2):
    """Weights and biases as PyTorch draws them: uniform within 1 / √inputs."""
    rng = np.random.default_rng(seed)
    layers = []
    for inputs, outputs in [(4, HIDDEN), (HIDDEN, HIDDEN), (HIDDEN, 2)]:
        bound = 1 / math.sqrt(inputs)
        layers.append(rng.uniform(-bound, bound, (outputs, inputs)).astype(np.float32))
        layers.append(rng.uniform(-bound, bound, outputs).astype(np.float32))
    return layers


def serve(works, versions):
    """Answers each line of standard input with the nanoseconds of one repetition of each work.

    `works` maps a name to a function and the number of repetitions that one call of it stands for.
    """
    for function, _ in works.values():
        function()
        function()
    print(json.dumps({"works": list(works), "versions": versions}), flush=True)
    for _ in sys.stdin:
        sample = {}
        for name, (function, repetitions) in works.items():
            begun = time.perf_counter_ns()
            function()
            sample[name] = (time.perf_counter_ns() - begun) / repetitions
        print(json.dumps(sample), flush=True)
