"""How long Bellwork and PyTorch take to solve CartPole with the same algorithm, seed by seed in turn.

    python -m venv /tmp/peers && /tmp/peers/bin/pip install -r Tests/Peers/requirements.txt
    swift build -c release --product bellwork
    /tmp/peers/bin/python Tests/Peers/solve.py --seeds 10

The algorithm is plain deep Q-learning with the settings that the recorded search found. Solved means that
the last 100 returns have a mean of at least 475; a run is given up after 500 episodes, and then counts as
infinitely long. Seeds are those of `bellwork experiment cartpole-table`, from 101 on; equal seeds draw
different numbers here and there. `--json FILE` keeps the samples.

Processor seconds are those of the run alone on both sides, whatever else the machine does. Clock seconds
are those of the run alone for PyTorch, and of the whole command, start and figure included, for Bellwork.
"""

import argparse
import csv
import json
import math
import os
import shlex
import statistics
import subprocess
import sys
import tempfile
import time

from compare import HERE, pinned

FIRST_SEED = 101
GOAL = 5.0


def searched_settings():
    """The trial with the best mean score of those on three seeds, as `CartPoleSearch.best` has it."""
    path = os.path.join(HERE, "..", "..", "datasets", "experiments", "cartpole-search.json")
    with open(path) as file:
        trials = json.load(file)["dqn"]
    finalists = [trial for trial in trials if len(trial["scores"]) == 3]
    return min(finalists, key=lambda trial: sum(trial["scores"]))["settings"]


def own_run(command, seed, folder, processor):
    """Has Bellwork add the run of one more seed to its table in the folder."""
    command, environment = pinned(
        [*shlex.split(command), "--seeds", str(seed - FIRST_SEED + 1), "--output", folder],
        processor)
    begun = time.perf_counter()
    subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
    clock = time.perf_counter() - begun
    with open(os.path.join(folder, "cartpole-table.csv"), newline="") as file:
        row = {row["seed"]: row for row in csv.DictReader(file)}[str(seed)]
    return {
        "returns": [int(r) for r in row["returns"].split()], "solved": row["solved"] == "yes",
        "processor": float(row["seconds"]), "clock": clock}


def peer_run(settings, seed, processor):
    command, environment = pinned(
        [sys.executable, "solve_torch.py", str(seed), json.dumps(settings)], processor)
    output = subprocess.run(
        command, cwd=HERE, env=environment, check=True, stdout=subprocess.PIPE, text=True)
    return json.loads(output.stdout)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seeds", type=int, default=10)
    parser.add_argument(
        "--ours", default=".build/release/bellwork experiment cartpole-table --methods dqn "
        "--settings searched")
    parser.add_argument("--processor", type=int, default=0, help="the one that all run on; -1: any")
    parser.add_argument("--json", help="a file for all samples")
    options = parser.parse_args()
    processor = options.processor if options.processor >= 0 else None

    settings = searched_settings()
    samples = {"settings": settings, "ours": [], "torch": []}
    print("seed   solved by         episodes         steps     processor seconds      clock seconds")
    print("     ours  torch     ours  torch    ours   torch      ours      torch     ours      torch")
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(FIRST_SEED, FIRST_SEED + options.seeds):
            ours = own_run(options.ours, seed, folder, processor)
            theirs = peer_run(settings, seed, processor)
            for name, run in (("ours", ours), ("torch", theirs)):
                samples[name].append({"seed": seed, **run})
            print(line(seed, ours, theirs), flush=True)
            if options.json:
                with open(options.json, "w") as file:
                    json.dump(samples, file, indent=1)
    report(samples)


def line(seed, *runs):
    """A run of each, side by side."""
    solved, episodes, steps, processor, clock = zip(*(
        ("yes" if run["solved"] else "no", len(run["returns"]), sum(run["returns"]),
         run["processor"], run["clock"]) for run in runs))
    return (
        f"{seed}  {solved[0]:>4} {solved[1]:>6}   {episodes[0]:>6} {episodes[1]:>6} "
        f"{steps[0]:>7} {steps[1]:>7}  {processor[0]:>8.2f} {processor[1]:>10.2f} "
        f"{clock[0]:>8.2f} {clock[1]:>10.2f}")


def median_to_solve(runs, size):
    """The median of a size of runs; what was given up is infinitely large."""
    return statistics.median(size(run) if run["solved"] else math.inf for run in runs)


def report(samples):
    versions = samples["torch"][0]["versions"]
    count = len(samples["torch"])
    medians = {}
    print("\nversions:", ", ".join(f"{k} {v}" for k, v in versions.items()))
    for name in ("ours", "torch"):
        runs = samples[name]
        solved = sum(run["solved"] for run in runs)
        medians[name] = {
            "processor": median_to_solve(runs, lambda run: run["processor"]),
            "clock": median_to_solve(runs, lambda run: run["clock"]),
            "step": statistics.median(run["processor"] / sum(run["returns"]) for run in runs)}
        print(f"\n{name}: {solved} of {count} solved; {count - solved} given up, as infinitely long")
        for title, value in [
            ("episodes to solve", f"{median_to_solve(runs, lambda run: len(run['returns'])):,.0f}"),
            ("steps to solve", f"{median_to_solve(runs, lambda run: sum(run['returns'])):,.0f}"),
            ("processor seconds to solve", f"{medians[name]['processor']:,.2f}"),
            ("clock seconds to solve", f"{medians[name]['clock']:,.2f}"),
            ("processor microseconds a step", f"{medians[name]['step'] * 1e6:,.1f}"),
        ]:
            print(f"  median of {title:30} {value:>10}")
    print()
    for size, title in [("processor", "processor seconds to solve"),
                        ("clock", "clock seconds to solve"), ("step", "processor seconds a step")]:
        ours, theirs = medians["ours"][size], medians["torch"][size]
        if math.isinf(ours) or math.isinf(theirs):
            print(f"{title:28} no ratio: too few runs of one side solved the task")
            continue
        ratio = theirs / ours
        # A step is no goal of its own: it is there since it does not depend on luck in learning.
        note = "" if size == "step" else f"   goal {GOAL:g}: {'met' if ratio >= GOAL else 'missed'}"
        print(f"{title:28} torch takes {ratio:6.2f} times the time of ours{note}")


if __name__ == "__main__":
    main()
