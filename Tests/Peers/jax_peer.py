"""The work in JAX: one compiled call for each step, many training steps in one compiled
`lax.scan`, and the whole loop of acting, stepping, storing and learning in one. One thread.

Batches are drawn with replacement, which is faster in JAX than without.
"""

import os

os.environ.setdefault(
    "XLA_FLAGS", "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1")
os.environ.setdefault("JAX_PLATFORMS", "cpu")

import functools

import jax
import jax.numpy as jnp
import numpy as np

import work

STEPS = 1_000


def values(parameters, x):
    w1, b1, w2, b2, w3, b3 = parameters
    h = jax.nn.relu(x @ w1.T + b1)
    h = jax.nn.relu(h @ w2.T + b2)
    return h @ w3.T + b3


def loss(parameters, target, batch):
    s, a, r, following, over = batch
    goal = r + work.DISCOUNT * (1 - over) * values(target, following).max(1)
    chosen = jnp.take_along_axis(values(parameters, s), a[:, None], 1)[:, 0]
    return jnp.mean((chosen - jax.lax.stop_gradient(goal)) ** 2)


def adam(parameters, gradient, state):
    mean, square, count = state
    norm = jnp.sqrt(sum(jnp.sum(g * g) for g in gradient))
    scale = jnp.minimum(1.0, work.CLIP / (norm + 1e-6))
    gradient = [g * scale for g in gradient]
    count = count + 1
    mean = [work.BETA1 * m + (1 - work.BETA1) * g for m, g in zip(mean, gradient)]
    square = [work.BETA2 * v + (1 - work.BETA2) * g * g for v, g in zip(square, gradient)]
    c1, c2 = 1 - work.BETA1**count, 1 - work.BETA2**count
    parameters = [
        p - work.RATE * (m / c1) / (jnp.sqrt(v / c2) + work.EPSILON)
        for p, m, v in zip(parameters, mean, square)
    ]
    return parameters, (mean, square, count)


def train(carry, replay, filled):
    """One training step: sampling, gradient, clipping, Adam, and the copy that is due."""
    parameters, target, state, key = carry
    key, drawing = jax.random.split(key)
    places = jax.random.randint(drawing, (work.BATCH,), 0, filled)
    batch = [column[places] for column in replay]
    gradient = jax.grad(loss)(parameters, target, batch)
    parameters, state = adam(parameters, gradient, state)
    is_due = state[2] % work.SYNC == 0
    target = jax.lax.cond(is_due, lambda: parameters, lambda: target)
    return parameters, target, state, key


def cart_pole(state, action):
    x, v, angle, w = state
    sine, cosine = jnp.sin(angle), jnp.cos(angle)
    thrust = (jnp.where(action == 1, 10.0, -10.0) + 0.05 * w * w * sine) / 1.1
    turn = (9.8 * sine - cosine * thrust) / (0.5 * (4.0 / 3.0 - 0.1 * cosine * cosine / 1.1))
    push = thrust - 0.05 * turn * cosine / 1.1
    state = jnp.stack([x + 0.02 * v, v + 0.02 * push, angle + 0.02 * w, w + 0.02 * turn])
    return state, (jnp.abs(state[0]) > 2.4) | (jnp.abs(state[2]) > 0.20943951)


def interact(carry, _):
    """The whole loop: choose, step, store, learn."""
    learner, replay, world, cursor = carry
    parameters, target, state, key = learner
    key, k1, k2, k3 = jax.random.split(key, 4)
    greedy = values(parameters, world[None])[0].argmax()
    action = jnp.where(jax.random.uniform(k1) < 0.1, jax.random.randint(k2, (), 0, 2), greedy)
    following, fell = cart_pole(world, action)
    row = (world, action.astype(jnp.int32), 1.0, following, fell.astype(jnp.float32))
    replay = tuple(column.at[cursor].set(value) for column, value in zip(replay, row))
    start = jax.random.uniform(k3, (4,), minval=-0.05, maxval=0.05)
    world = jnp.where(fell, start, following)
    learner = train((parameters, target, state, key), replay, work.CAPACITY)
    return (learner, replay, world, (cursor + 1) % work.CAPACITY), None


replay = tuple(jnp.asarray(c) for c in work.random_transitions())
replay = (replay[0], replay[1].astype(jnp.int32), *replay[2:])


def first():
    parameters = [jnp.asarray(p) for p in work.first_parameters()]
    zeros = lambda: [jnp.zeros_like(p) for p in parameters]
    state = (zeros(), zeros(), jnp.zeros((), jnp.int32))
    return parameters, [jnp.array(p) for p in parameters], state, jax.random.key(4)


one = jax.jit(lambda carry, replay: train(carry, replay, work.CAPACITY), donate_argnums=0)
many = jax.jit(
    lambda carry, replay: jax.lax.scan(
        lambda c, _: (train(c, replay, work.CAPACITY), None), carry, None, length=STEPS)[0],
    donate_argnums=0)
whole = jax.jit(
    lambda carry: jax.lax.scan(interact, carry, None, length=STEPS)[0], donate_argnums=0)

stepwise, scanned = first(), first()
looped = (first(), tuple(jnp.array(c) for c in replay), jnp.zeros(4), jnp.zeros((), jnp.int32))


def run_stepwise():
    global stepwise
    for _ in range(300):
        stepwise = one(stepwise, replay)
    jax.block_until_ready(stepwise)


def run_scanned():
    global scanned
    scanned = jax.block_until_ready(many(scanned, replay))


def run_looped():
    global looped
    looped = jax.block_until_ready(whole(looped))


work.serve(
    {
        "jax/dqn-training-step": (run_stepwise, 300),
        "jax-scan/dqn-training-step": (run_scanned, STEPS),
        "jax-scan/dqn-interaction": (run_looped, STEPS),
    },
    {"jax": jax.__version__, "numpy": np.__version__},
)
