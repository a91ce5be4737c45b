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

  /// The habits with a change made to them.
  private static func changed(
    _ change: (inout RandomizationHabits) -> Void
  ) -> RandomizationHabits {
    var habits = RandomizationHabits()
    change(&habits)
    return habits
  }

  private struct RedrawsEachStep: RandomizationMistake {
    static let habits = changed { $0.redrawsInEachStep = true }
    var world: MistakenWorld
  }

  private struct DrawsOnce: RandomizationMistake {
    static let habits = changed { $0.drawsOnce = true }
    var world: MistakenWorld
  }

  private struct OneStepLate: RandomizationMistake {
    static let habits = changed { $0.delay = { latency in latency + 1 } }
    var world: MistakenWorld
  }

  private struct NoLatency: RandomizationMistake {
    static let habits = changed { $0.delay = { _ in 0 } }
    var world: MistakenWorld
  }

  private struct KeepsCommands: RandomizationMistake {
    static let habits = changed { $0.keepsCommands = true }
    var world: MistakenWorld
  }

  private struct PaysMeasured: RandomizationMistake {
    static let habits = changed { $0.paysWhatIsMeasured = true }
    var world: MistakenWorld
  }

  private struct ConstantNoise: RandomizationMistake {
    static let habits = changed { $0.noiseIsConstant = true }
    var world: MistakenWorld
  }

  private struct SquaredSpread: RandomizationMistake {
    static let habits = changed { $0.spread = { deviation in deviation * deviation } }
    var world: MistakenWorld
  }

  private struct UniformNoise: RandomizationMistake {
    static let habits = changed { $0.noiseIsUniform = true }
    var world: MistakenWorld
  }

  private struct SharedNoise: RandomizationMistake {
    static let habits = changed { $0.sharesNoise = true }
    var world: MistakenWorld
  }

  private struct LowerHalf: RandomizationMistake {
    static let habits = changed { $0.share = 0.5 }
    var world: MistakenWorld
  }

  private struct SharesOneDraw: RandomizationMistake {
    static let habits = changed { $0.sharesOneDraw = true }
    var world: MistakenWorld
  }

  private struct LastIsMissing: RandomizationMistake {
    static let habits = changed { $0.missingLatencies = 1 }
    var world: MistakenWorld
  }

  private struct WholeClearance: RandomizationMistake {
    static let habits = changed { $0.play = { clearance in clearance } }
    var world: MistakenWorld
  }
}
