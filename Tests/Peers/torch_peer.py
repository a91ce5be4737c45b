"""The work in PyTorch: eager, and with `torch.compile` and the fused Adam. One thread.

    python torch_peer.py            # eager
    python torch_peer.py compiled
"""

import sys

import numpy as np
import torch
from torch import nn

import work

torch.set_num_threads(1)
compiled = sys.argv[1:] == ["compiled"]
replay = work.random_transitions()
states = replay[0]
rng = np.random.default_rng(3)


def network():
    layers = [nn.Linear(4, work.HIDDEN), nn.ReLU(), nn.Linear(work.HIDDEN, work.HIDDEN), nn.ReLU(),
              nn.Linear(work.HIDDEN, 2)]
    return nn.Sequential(*layers)


online, target = network(), network()
with torch.no_grad():
    for parameter, values in zip(online.parameters(), work.first_parameters()):
        parameter.copy_(torch.from_numpy(values))
target.load_state_dict(online.state_dict())
optimizer = torch.optim.Adam(online.parameters(), lr=work.RATE, fused=compiled or None)
steps = 0


def sample(replay):
    """64 distinct transitions, gathered from NumPy arrays: several times faster than a deque of
    tuples."""
    places = rng.choice(len(replay[0]), work.BATCH, replace=False, shuffle=False)
    return [torch.from_numpy(column[places]) for column in replay]


def loss_of(batch):
    s, a, r, following, over = batch
    with torch.no_grad():
        goal = r + work.DISCOUNT * (1 - over) * target(following).max(1).values
    values = online(s).gather(1, a.unsqueeze(1)).squeeze(1)
    return nn.functional.mse_loss(values, goal)


if compiled:
    loss_of = torch.compile(loss_of)


def train():
    global steps
    loss = loss_of(sample(replay))
    optimizer.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(online.parameters(), work.CLIP)
    optimizer.step()
    steps += 1
    if steps % work.SYNC == 0:
        target.load_state_dict(online.state_dict())


def act():
    with torch.no_grad():
        return int(online(torch.as_tensor(states[steps % 1_000]).unsqueeze(0)).argmax(1))


def repeated(function, count):
    return (lambda: [function() for _ in range(count)]), count


kind = "torch-compiled" if compiled else "torch"
works = {f"{kind}/dqn-training-step": repeated(train, 100)}
if not compiled:
    works[f"{kind}/dqn-action"] = repeated(act, 500)
    # As many as ours are drawn from; which ones they are makes no difference to the time.
    million = [np.concatenate([column] * (work.SAMPLED // work.CAPACITY)) for column in replay]
    works[f"{kind}/uniform-sample"] = repeated(lambda: sample(million), 200)
    a, b, c = (torch.rand(1_024, 1_024) for _ in range(3))
    works[f"{kind}/gemm-1024"] = repeated(lambda: torch.mm(a, b, out=c), 1)
work.serve(works, {"torch": torch.__version__, "numpy": np.__version__})
