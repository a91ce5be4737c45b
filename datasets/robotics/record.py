#!/usr/bin/env python3
"""Records poses and Jacobians of the UR5 for comparison with this package's own.

    python3 -m venv /tmp/robotics
    /tmp/robotics/bin/pip install numpy==2.4.6 pin==4.1.0
    /tmp/robotics/bin/python datasets/robotics/record.py

Pinocchio (LAAS-CNRS and INRIA, BSD licence) builds the arm from the published Denavit-Hartenberg
parameters as a chain of turning joints: the placement of each joint is Tz(d) Tx(a) Rx(alpha) of the one
before, and the tool is a frame behind the last. Each entry holds six joint angles, the tool's position,
its rotation by rows, and the Jacobian by rows (three of the position, three of the rotation), in the axes
of the base and at the tool's origin.
"""

import json
import pathlib
import platform

import numpy
import pinocchio

FOLDER = pathlib.Path(__file__).parent
SEED = 5
LENGTHS = [0, -0.425, -0.39225, 0, 0, 0]
OFFSETS = [0.089159, 0, 0, 0.10915, 0.09465, 0.0823]
TWISTS = [numpy.pi / 2, 0, 0, numpy.pi / 2, -numpy.pi / 2, 0]
# What is in the hand: 150 mm ahead, turned by 180 degrees about x.
TOOLS = {"ur5": (0, 0), "ur5-with-peg": (0.15, numpy.pi)}


def turn_about_x(angle):
    return pinocchio.utils.rotate("x", angle)


def build(tool_length, tool_turn):
    model = pinocchio.Model()
    parent, placement = 0, pinocchio.SE3.Identity()
    for length, offset, twist in zip(LENGTHS, OFFSETS, TWISTS):
        parent = model.addJoint(parent, pinocchio.JointModelRZ(), placement, f"joint {parent + 1}")
        placement = pinocchio.SE3(turn_about_x(twist), numpy.array([length, 0, offset]))
    tool = pinocchio.SE3(turn_about_x(tool_turn), numpy.array([0, 0, tool_length]))
    model.addFrame(
        pinocchio.Frame("tool", parent, 0, placement * tool, pinocchio.FrameType.OP_FRAME))
    return model


def entry(model, data, angles):
    frame = model.getFrameId("tool")
    jacobian = pinocchio.computeFrameJacobian(
        model, data, angles, frame, pinocchio.ReferenceFrame.LOCAL_WORLD_ALIGNED)
    pinocchio.framesForwardKinematics(model, data, angles)
    pose = data.oMf[frame]
    return {
        "angles": angles.tolist(),
        "position": pose.translation.tolist(),
        "rotation": pose.rotation.tolist(),
        "jacobian": jacobian.tolist(),
    }


def main():
    for name, tool in TOOLS.items():
        model = build(*tool)
        data = model.createData()
        generator = numpy.random.default_rng(SEED)
        quarter = numpy.pi / 2
        named = [numpy.zeros(6), numpy.array([0, -quarter, -quarter, -quarter, quarter, 0])]
        drawn = [generator.uniform(-numpy.pi, numpy.pi, 6) for _ in range(30)]
        header = {
            "pinocchio": pinocchio.__version__,
            "numpy": numpy.__version__,
            "python": platform.python_version(),
            "machine": platform.machine(),
            "seed": SEED,
            "toolLength": tool[0],
            "toolTurn": tool[1],
        }
        entries = [entry(model, data, angles) for angles in named + drawn]
        lines = [f"{json.dumps(key)}:{json.dumps(value)}" for key, value in header.items()]
        lines.append('"entries":[\n' + ",\n".join(json.dumps(one) for one in entries) + "\n]")
        (FOLDER / f"{name}.json").write_text("{\n" + ",\n".join(lines) + "\n}\n")


if __name__ == "__main__":
    main()
