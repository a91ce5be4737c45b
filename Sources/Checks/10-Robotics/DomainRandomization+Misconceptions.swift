import Coursework

/// The classic mistakes of exercise 10.5.
enum DomainRandomizationMisconceptions {
  static let all = [
    mistake(
      "redraws the conditions in every step",
      """
      Your friction, mass and latency are other ones in each step. A robot does not change its friction \
      a hundred times a second: when is it drawn, and where is it kept?
      """,
      as: RedrawsEachStep.self),
    mistake(
      "draws the conditions once for all episodes",
      """
      All of your episodes take place in the same world. What does a policy learn that has never felt \
      another one?
      """,
      as: DrawsOnce.self),
    mistake(
      "carries commands out one step too late",
      """
      Your commands wait a step longer than the latency. Put the new command into the queue before you \
      take the oldest one out.
      """,
      as: OneStepLate.self),
    mistake(
      "ignores the latency",
      """
      Your commands are carried out at once. A latency of k keeps each of them back for k steps.
      """,
      as: NoLatency.self),
    mistake(
      "carries commands over into the next episode",
      """
      An episode of yours begins with the commands of the one before. What has been commanded when a \
      new episode begins?
      """,
      as: KeepsCommands.self),
    mistake(
      "pays for what is measured",
      """
      Your rewards depend on what the sensors say. Then noise is paid and punished, and an extra mass \
      changes the task: what is the reward a reward for?
      """,
      as: PaysMeasured.self),
    mistake(
      "draws the noise once for each episode",
      """
      Your sensors are wrong by the same amount in all steps of an episode. That is an offset, which \
      can be learned; noise is another number each time.
      """,
      as: ConstantNoise.self),
    mistake(
      "takes the variance for the deviation",
      """
      Your noise grows with the square of what was asked for. What do you multiply a draw of deviation 1 \
      with, to get deviation σ?
      """,
      as: SquaredSpread.self),
    mistake(
      "draws noise uniformly",
      """
      Your noise never exceeds a limit, and is as often near it as near 0. What does the normal \
      distribution look like?
      """,
      as: UniformNoise.self),
    mistake(
      "gives both sensors the same noise",
      """
      Where your force is measured too large, your offset is, too. Two sensors err independently.
      """,
      as: SharedNoise.self),
    mistake(
      "never draws the upper half of a range",
      """
      Your numbers stop in the middle of their ranges. Half of the width is a range's ± only around its \
      middle: where do you begin to count?
      """,
      as: LowerHalf.self),
    mistake(
      "shares one draw among all quantities",
      """
      Slippery holes are narrow in all of your episodes, and the sensors good. With one draw for \
      everything, only a line through the box of conditions is ever seen.
      """,
      as: SharesOneDraw.self),
    mistake(
      "never draws the longest latency",
      """
      The upper end of your range of latencies never comes. How many whole numbers are there from 2 to 4?
      """,
      as: LastIsMissing.self),
    mistake(
      "takes the clearance for the play on either side",
      """
      The clearance is a difference of diameters. How far can the peg go to one side?
      """,
      as: WholeClearance.self),
  ]

  private static func mistake(
    _ name: String, _ explanation: String,
    as implementation: Contracts.DomainRandomization.Implementation
  ) -> Misconception {
    Misconception(Contracts.DomainRandomization.self, name, explanation, as: implementation)
  }

  private struct RedrawsEachStep: RandomizationMistake {
    static var habits: RandomizationHabits {
      var habits = RandomizationHabits()
      habits.redrawsInEachStep = true
      return habits
    }
    var world: MistakenWorld
  }

  private struct DrawsOnce: RandomizationMistake {
    static var habits: RandomizationHabits {
      var habits = RandomizationHabits()
      habits.drawsOnce = true
      return habits
    }
    var world: MistakenWorld
  }

  private struct OneStepLate: RandomizationMistake {
    static var habits: RandomizationHabits {
      var habits = RandomizationHabits()
      habits.delay = { $0 + 1 }
      return habits
    }
    var world: MistakenWorld
  }

  private struct NoLatency: RandomizationMistake {
    static var habits: RandomizationHabits {
      var habits = RandomizationHabits()
      habits.delay = { _ in 0 }
      return habits
    }
    var world: MistakenWorld
  }

  private struct KeepsCommands: RandomizationMistake {
    static var habits: RandomizationHabits {
      var habits = RandomizationHabits()
      habits.keepsCommands = true
      return habits
    }
    var world: MistakenWorld
  }

  private struct PaysMeasured: RandomizationMistake {
    static var habits: RandomizationHabits {
      var habits = RandomizationHabits()
      habits.paysWhatIsMeasured = true
      return habits
    }
    var world: MistakenWorld
  }

  private struct ConstantNoise: RandomizationMistake {
    static var habits: RandomizationHabits {
      var habits = RandomizationHabits()
      habits.noiseIsConstant = true
      return habits
    }
    var world: MistakenWorld
  }

  private struct SquaredSpread: RandomizationMistake {
    static var habits: RandomizationHabits {
      var habits = RandomizationHabits()
      habits.spread = { $0 * $0 }
      return habits
    }
    var world: MistakenWorld
  }

  private struct UniformNoise: RandomizationMistake {
    static var habits: RandomizationHabits {
      var habits = RandomizationHabits()
      habits.noiseIsUniform = true
      return habits
    }
    var world: MistakenWorld
  }

  private struct SharedNoise: RandomizationMistake {
    static var habits: RandomizationHabits {
      var habits = RandomizationHabits()
      habits.sharesNoise = true
      return habits
    }
    var world: MistakenWorld
  }

  private struct LowerHalf: RandomizationMistake {
    static var habits: RandomizationHabits {
      var habits = RandomizationHabits()
      habits.share = 0.5
      return habits
    }
    var world: MistakenWorld
  }

  private struct SharesOneDraw: RandomizationMistake {
    static var habits: RandomizationHabits {
      var habits = RandomizationHabits()
      habits.sharesOneDraw = true
      return habits
    }
    var world: MistakenWorld
  }

  private struct LastIsMissing: RandomizationMistake {
    static var habits: RandomizationHabits {
      var habits = RandomizationHabits()
      habits.missingLatencies = 1
      return habits
    }
    var world: MistakenWorld
  }

  private struct WholeClearance: RandomizationMistake {
    static var habits: RandomizationHabits {
      var habits = RandomizationHabits()
      habits.play = { $0 }
      return habits
    }
    var world: MistakenWorld
  }
}
