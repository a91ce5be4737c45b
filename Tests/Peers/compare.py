"""Runs Bellwork and its peers in turn, on one processor, and prints ratios of medians.

    python -m venv /tmp/peers && /tmp/peers/bin/pip install -r Tests/Peers/requirements.txt
    swift build -c release --product bellwork
    /tmp/peers/bin/python Tests/Peers/compare.py --rounds 9

A round asks every peer for one sample of each of its works and then lets Bellwork measure its own.
The status is 1 where a goal is missed. Compiling costs PyTorch about a minute before the first round (it needs a C++ compiler);
`--peers torch jax numpy` leaves it out. The memory of replay is measured once, before the rounds (it takes
NumPy most of a minute; `--no-memory` leaves it out). `--json FILE` keeps the samples.
"""

import argparse
import json
import os
import shlex
import statistics
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
COMMANDS = {
    "torch": ["torch_peer.py"],
    "torch-compiled": ["torch_peer.py", "compiled"],
    "jax": ["jax_peer.py"],
    "numpy": ["numpy_peer.py"],
}
# Each in a process of its own, which tells how much its peak of memory grew.
MEMORY = [["memory_peer.py", "arrays"], ["memory_peer.py", "prioritized"], ["memory_peer.py", "deque"]]
# What is compared: our work, the peer's, and the ratio that Bellwork sets out to reach.
GOALS = [
    ("dqn-training-step", "jax-scan/dqn-training-step", 1.0),
    ("dqn-training-step", "jax/dqn-training-step", None),
    ("dqn-training-step", "torch/dqn-training-step", 8.0),
    ("dqn-training-step", "torch-compiled/dqn-training-step", None),
    ("dqn-interaction", "jax-scan/dqn-interaction", 1.0),
    ("dqn-action", "torch/dqn-action", None),
    ("cartpole-step", "gymnasium/cartpole-step", None),
    ("uniform-sample", "torch/uniform-sample", None),
    ("uniform-sample", "numpy/uniform-sample", None),
    ("prioritized-sample", "numpy/prioritized-sample", None),
    ("gemm-1024", "torch/gemm-1024", None),
    ("gemm-1024", "numpy/gemm-1024", None),
]
# The same for memory.
MEMORY_PAIRS = [
    ("replay-million", "numpy/replay-million"),
    ("replay-million", "deque/replay-million"),
    ("prioritized-replay-million", "numpy/prioritized-replay-million"),
]


def pinned(command, processor):
    environment = dict(os.environ)
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        environment[name] = "1"
    prefix = ["taskset", "-c", str(processor)] if processor is not None else []
    return prefix + command, environment


class Peer:
    """A process that answers each line with one sample of each of its works."""

    def __init__(self, name, processor):
        command, environment = pinned([sys.executable, *COMMANDS[name]], processor)
        self.process = subprocess.Popen(
            command, cwd=HERE, env=environment, text=True, stdin=subprocess.PIPE,
            stdout=subprocess.PIPE)
        self.versions = json.loads(self.process.stdout.readline())["versions"]

    def sample(self):
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def own_sample(command, processor, memory, goals):
    """One sample of each of Bellwork's works, in nanoseconds.

    The bytes it tells of go to `memory`, and its goals to `goals`.
    """
    command, environment = pinned(shlex.split(command), processor)
    output = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    report = json.loads(output.stdout)
    goals[:] = report["goals"]
    memory.update({r["name"]: r["value"] for r in report["results"] if r["unit"] == "bytes"})
    return {r["name"]: r["value"] for r in report["results"] if r["unit"] == "ns"}


def peers_memory(processor):
    memory = {}
    for arguments in MEMORY:
        print(f"starting {' '.join(arguments)}", file=sys.stderr)
        command, environment = pinned([sys.executable, *arguments], processor)
        output = subprocess.run(
            command, cwd=HERE, env=environment, check=True, capture_output=True, text=True)
        memory.update(json.loads(output.stdout))
    return memory


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--peers", nargs="*", choices=list(COMMANDS), default=list(COMMANDS))
    parser.add_argument(
        "--ours", default=".build/release/bellwork benchmark --json --samples 7 --only deep")
    parser.add_argument("--processor", type=int, default=0, help="the one that all run on; -1: any")
    parser.add_argument("--no-memory", action="store_true", help="leave the peers' memory out")
    parser.add_argument("--json", help="a file for all samples")
    options = parser.parse_args()
    processor = options.processor if options.processor >= 0 else None

    memory = {} if options.no_memory else peers_memory(processor)
    peers = []
    for name in options.peers:
        print(f"starting {name}", file=sys.stderr)
        peers.append(Peer(name, processor))
    samples, goals = {}, []
    for number in range(options.rounds):
        print(f"round {number + 1} of {options.rounds}", file=sys.stderr)
        for source in [*(peer.sample for peer in peers),
                       lambda: own_sample(options.ours, processor, memory, goals)]:
            for name, value in source().items():
                samples.setdefault(name, []).append(value)
    for peer in peers:
        peer.close()
    if options.json:
        with open(options.json, "w") as file:
            json.dump({"nanoseconds": samples, "bytes": memory}, file, indent=1)
    missed = report(samples, {k: v for peer in peers for k, v in peer.versions.items()})
    report_memory(memory)
    missed += report_own(goals, samples, memory)
    return 1 if missed else 0


def report(samples, versions):
    """Prints what was measured; returns the number of goals that were missed."""
    median = {name: statistics.median(values) for name, values in samples.items()}
    print("versions:", ", ".join(f"{k} {v}" for k, v in versions.items()))
    for name in sorted(median):
        low, high = min(samples[name]), max(samples[name])
        print(f"{name:36} {median[name]:>12,.0f} ns   ({low:,.0f} to {high:,.0f})")
    print()
    missed = 0
    for ours, theirs, goal in GOALS:
        if ours not in median or theirs not in median:
            continue
        # Of each round, so that what slows the machine for a while slows both.
        ratios = [t / o for o, t in zip(samples[ours], samples[theirs])]
        ratio = statistics.median(ratios)
        is_met = goal is None or ratio >= goal
        missed += not is_met
        note = "" if goal is None else f"   goal {goal:g}: {'met' if is_met else 'missed'}"
        print(f"{theirs:36} takes {ratio:6.2f} times the time of ours{note}")
    return missed


def report_memory(memory):
    """Prints what replay takes."""
    print()
    for name in sorted(memory):
        print(f"{name:36} {memory[name] / 1e6:>12,.1f} MB")
    for ours, theirs in MEMORY_PAIRS:
        if ours in memory and theirs in memory:
            print(f"{theirs:36} takes {memory[theirs] / memory[ours]:6.2f} times the memory of ours")


def report_own(goals, samples, memory):
    """Holds medians over all rounds against Bellwork's own goals; returns the number that were missed."""
    print()
    missed = 0
    for goal in goals:
        if goal["unit"] == "MB":
            measured = memory[goal["name"]] / 1e6
        else:
            measured = statistics.median(samples[goal["name"]])
            measured /= statistics.median(samples[goal["other"]]) if "other" in goal else 1e3
        is_met = measured <= goal["goal"]
        missed += not is_met
        note = f"{measured:.2f} of at most {goal['goal']:g} {goal['unit']}"
        print(f"{'met' if is_met else 'missed':8}{goal['name']}: {goal['claim']} ({note})")
    return missed


if __name__ == "__main__":
    sys.exit(main())
