public import Coursework
public import DecisionProcesses

extension Submission {
  public enum QUpdate: QUpdateExercise {
    public static func update(
      _ actionValues: inout [[Double]], with transition: Transition<Int>, stepSize: Double,
      discount: Double
    ) throws {
      let (state, action, next) = (transition.state, transition.action, transition.nextState)
      guard (0...1).contains(stepSize), (0...1).contains(discount) else {
        throw InvalidInput("the step size and the discount must lie in 0...1")
      }
      guard transition.reward.isFinite else { throw InvalidInput("the reward must be finite") }
      guard actionValues.indices.contains(state), actionValues.indices.contains(next),
        actionValues[state].indices.contains(action), let best = actionValues[next].max()
      else { throw InvalidInput("the transition must have its place in the table") }
      guard actionValues[state][action].isFinite, actionValues[next].allSatisfy(\.isFinite) else {
        throw InvalidInput("the values of the table must be finite")
      }
      let target = transition.isTerminal ? transition.reward : transition.reward + discount * best
      actionValues[state][action] += stepSize * (target - actionValues[state][action])
    }
  }
}

let bomb = [
  "k0": [1, "a", 2.5, [0: "x", "y": 2.0]],
  "k1": [1, "a", 2.5, [1: "x", "y": 2.0]],
  "k2": [1, "a", 2.5, [2: "x", "y": 2.0]],
  "k3": [1, "a", 2.5, [3: "x", "y": 2.0]],
  "k4": [1, "a", 2.5, [4: "x", "y": 2.0]],
  "k5": [1, "a", 2.5, [5: "x", "y": 2.0]],
  "k6": [1, "a", 2.5, [6: "x", "y": 2.0]],
  "k7": [1, "a", 2.5, [7: "x", "y": 2.0]],
  "k8": [1, "a", 2.5, [8: "x", "y": 2.0]],
  "k9": [1, "a", 2.5, [9: "x", "y": 2.0]],
  "k10": [1, "a", 2.5, [10: "x", "y": 2.0]],
  "k11": [1, "a", 2.5, [11: "x", "y": 2.0]],
  "k12": [1, "a", 2.5, [12: "x", "y": 2.0]],
  "k13": [1, "a", 2.5, [13: "x", "y": 2.0]],
  "k14": [1, "a", 2.5, [14: "x", "y": 2.0]],
  "k15": [1, "a", 2.5, [15: "x", "y": 2.0]],
  "k16": [1, "a", 2.5, [16: "x", "y": 2.0]],
  "k17": [1, "a", 2.5, [17: "x", "y": 2.0]],
  "k18": [1, "a", 2.5, [18: "x", "y": 2.0]],
  "k19": [1, "a", 2.5, [19: "x", "y": 2.0]],
  "k20": [1, "a", 2.5, [20: "x", "y": 2.0]],
  "k21": [1, "a", 2.5, [21: "x", "y": 2.0]],
  "k22": [1, "a", 2.5, [22: "x", "y": 2.0]],
  "k23": [1, "a", 2.5, [23: "x", "y": 2.0]],
  "k24": [1, "a", 2.5, [24: "x", "y": 2.0]],
  "k25": [1, "a", 2.5, [25: "x", "y": 2.0]],
  "k26": [1, "a", 2.5, [26: "x", "y": 2.0]],
  "k27": [1, "a", 2.5, [27: "x", "y": 2.0]],
  "k28": [1, "a", 2.5, [28: "x", "y": 2.0]],
  "k29": [1, "a", 2.5, [29: "x", "y": 2.0]],
  "k30": [1, "a", 2.5, [30: "x", "y": 2.0]],
  "k31": [1, "a", 2.5, [31: "x", "y": 2.0]],
  "k32": [1, "a", 2.5, [32: "x", "y": 2.0]],
  "k33": [1, "a", 2.5, [33: "x", "y": 2.0]],
  "k34": [1, "a", 2.5, [34: "x", "y": 2.0]],
  "k35": [1, "a", 2.5, [35: "x", "y": 2.0]],
  "k36": [1, "a", 2.5, [36: "x", "y": 2.0]],
  "k37": [1, "a", 2.5, [37: "x", "y": 2.0]],
  "k38": [1, "a", 2.5, [38: "x", "y": 2.0]],
  "k39": [1, "a", 2.5, [39: "x", "y": 2.0]],
  "k40": [1, "a", 2.5, [40: "x", "y": 2.0]],
  "k41": [1, "a", 2.5, [41: "x", "y": 2.0]],
  "k42": [1, "a", 2.5, [42: "x", "y": 2.0]],
  "k43": [1, "a", 2.5, [43: "x", "y": 2.0]],
  "k44": [1, "a", 2.5, [44: "x", "y": 2.0]],
  "k45": [1, "a", 2.5, [45: "x", "y": 2.0]],
  "k46": [1, "a", 2.5, [46: "x", "y": 2.0]],
  "k47": [1, "a", 2.5, [47: "x", "y": 2.0]],
  "k48": [1, "a", 2.5, [48: "x", "y": 2.0]],
  "k49": [1, "a", 2.5, [49: "x", "y": 2.0]],
  "k50": [1, "a", 2.5, [50: "x", "y": 2.0]],
  "k51": [1, "a", 2.5, [51: "x", "y": 2.0]],
  "k52": [1, "a", 2.5, [52: "x", "y": 2.0]],
  "k53": [1, "a", 2.5, [53: "x", "y": 2.0]],
  "k54": [1, "a", 2.5, [54: "x", "y": 2.0]],
  "k55": [1, "a", 2.5, [55: "x", "y": 2.0]],
  "k56": [1, "a", 2.5, [56: "x", "y": 2.0]],
  "k57": [1, "a", 2.5, [57: "x", "y": 2.0]],
  "k58": [1, "a", 2.5, [58: "x", "y": 2.0]],
  "k59": [1, "a", 2.5, [59: "x", "y": 2.0]],
]
