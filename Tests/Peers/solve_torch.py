"""Deep Q-learning in PyTorch until CartPole is solved: one run, the peer of `solve.py`. Eager, one thread.

    python solve_torch.py SEED SETTINGS

SETTINGS are those of one trial of the recorded search, as JSON; all else is as in `work.py`. One line of
JSON comes back: the return of each episode, whether the task was solved, the number of training steps, and
the seconds of processor and clock that the run took, without those of importing and warming up.

Written to be fast: Adam is the fused one, denormal numbers are flushed to zero, the target network moves
by one call for all parameters, replay is NumPy arrays, and the world is plain floats, without the checks of
Gymnasium's.
"""

import json
import sys
import time

import numpy as np
import torch
from torch import nn

import work

torch.set_num_threads(1)
# Means of units that have died decay into denormal numbers, which slow Adam down.
torch.set_flush_denormal(True)
EPISODES, STEPS = 500, 500
WINDOW, SOLVED = 100, 475


def network():
    return nn.Sequential(
        nn.Linear(4, work.HIDDEN), nn.ReLU(), nn.Linear(work.HIDDEN, work.HIDDEN), nn.ReLU(),
        nn.Linear(work.HIDDEN, 2))


class Replay:
    """A ring of transitions, column by column."""

    def __init__(self, rng):
        self.rng = rng
        self.states = np.empty((work.CAPACITY, 4), np.float32)
        self.actions = np.empty(work.CAPACITY, np.int64)
        self.rewards = np.empty(work.CAPACITY, np.float32)
        self.after = np.empty((work.CAPACITY, 4), np.float32)
        self.ended = np.empty(work.CAPACITY, np.float32)
        self.columns = (self.states, self.actions, self.rewards, self.after, self.ended)
        self.count = self.cursor = 0

    def append(self, *transition):
        for column, value in zip(self.columns, transition):
            column[self.cursor] = value
        self.cursor = (self.cursor + 1) % work.CAPACITY
        self.count = min(self.count + 1, work.CAPACITY)

    def sample(self):
        """Distinct transitions."""
        places = self.rng.choice(self.count, work.BATCH, replace=False, shuffle=False)
        return [torch.from_numpy(column[places]) for column in self.columns]


class Agent:
    def __init__(self, settings, rng):
        self.settings, self.rng = settings, rng
        self.online, self.target = network(), network()
        self.target.load_state_dict(self.online.state_dict())
        self.parameters = list(self.online.parameters())
        self.followers = list(self.target.parameters())
        self.optimizer = torch.optim.Adam(
            self.parameters, lr=settings["learningRate"], fused=True)
        huber = settings["usesHuberLoss"]
        self.loss = nn.functional.huber_loss if huber else nn.functional.mse_loss
        self.replay = Replay(rng)
        self.interactions = self.training_steps = self.cycle_start = 0

    @property
    def epsilon(self):
        end, steps = self.settings["finalEpsilon"], self.settings["epsilonSteps"]
        return 1 + (end - 1) * min(self.interactions / steps, 1)

    @property
    def has_finished(self):
        """Whether a cycle of training is over, after which the agent only acts."""
        limit = self.settings.get("trainingSteps")
        return limit is not None and self.training_steps - self.cycle_start >= limit

    @torch.inference_mode()
    def act(self, state):
        """Any action with chance epsilon, else the best one."""
        if self.rng.random() < self.epsilon:
            return int(self.rng.integers(2))
        return int(self.online(torch.from_numpy(state[None])).argmax())

    def learn(self, *transition):
        self.replay.append(*transition)
        self.interactions += 1
        if self.replay.count < work.BATCH:
            return
        for _ in range(self.settings["trainingRepeats"]):
            if not self.has_finished:
                self.train()

    def train(self):
        s, a, r, following, over = self.replay.sample()
        with torch.no_grad():
            goal = r + work.DISCOUNT * (1 - over) * self.target(following).max(1).values
        values = self.online(s).gather(1, a.unsqueeze(1)).squeeze(1)
        loss = self.loss(values, goal)
        self.optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(self.parameters, work.CLIP)
        limit = self.settings.get("trainingSteps")
        if limit is not None:
            share = 1 - (self.training_steps - self.cycle_start) / limit
            self.optimizer.param_groups[0]["lr"] = self.settings["learningRate"] * share
        self.optimizer.step()
        self.training_steps += 1
        self.follow()

    @torch.no_grad()
    def follow(self):
        update = self.settings["targetUpdate"]
        if "blend" in update:
            torch._foreach_lerp_(self.followers, self.parameters, update["blend"]["rate"])
        elif self.training_steps % update["copy"]["every"] == 0:
            torch._foreach_copy_(self.followers, self.parameters)


def play(agent, rng):
    """One episode; a time limit ends it without terminating it."""
    state = tuple(rng.uniform(-0.05, 0.05, 4).tolist())
    row = np.array(state, np.float32)
    for length in range(1, STEPS + 1):
        action = agent.act(row)
        state, fell = work.cart_pole(state, action)
        following = np.array(state, np.float32)
        agent.learn(row, action, 1.0, following, fell)
        row = following
        if fell:
            break
    return length


def run(settings, seed, episodes=EPISODES):
    """Returns, whether the task was solved, and training steps."""
    torch.manual_seed(seed)
    rng = np.random.default_rng(seed)
    agent = Agent(settings, rng)
    returns, since_trained = [], []
    while len(returns) < episodes:
        returns.append(play(agent, rng))
        if len(returns) >= WINDOW and sum(returns[-WINDOW:]) >= SOLVED * WINDOW:
            return returns, True, agent.training_steps
        if settings["trainsAgain"] and agent.has_finished:
            # Five episodes of an agent that only acts decide whether it trains again.
            since_trained.append(returns[-1])
            if len(since_trained) == 5:
                if sum(since_trained) < 5 * SOLVED:
                    agent.cycle_start = agent.training_steps
                since_trained = []
    return returns, False, agent.training_steps


def main():
    seed, settings = int(sys.argv[1]), json.loads(sys.argv[2])
    run(settings, 0, episodes=10)
    processor, clock = time.process_time(), time.perf_counter()
    returns, solved, training_steps = run(settings, seed)
    processor, clock = time.process_time() - processor, time.perf_counter() - clock
    print(json.dumps({
        "returns": returns, "solved": solved, "training_steps": training_steps,
        "processor": processor, "clock": clock,
        "versions": {"torch": torch.__version__, "numpy": np.__version__}}))


if __name__ == "__main__":
    main()
