import Coursework
import RealModule

/// What goes wrong between a game and a network.
enum FrameStackMisconceptions {
  static let all = [
    mistake(
      "the newest picture comes first",
      """
      Your stack holds the right pictures from the newest to the oldest. To a network that was \
      trained on the other order, everything moves backwards. Where does the contract want the oldest?
      """,
      as: NewestFirst.self),
    mistake(
      "the stack remembers the episode before",
      """
      After the beginning of an episode your stack still shows the end of the one before. Which of \
      its places does the first picture of an episode take?
      """,
      as: Remembers.self),
    mistake(
      "an episode begins with empty pictures",
      """
      You fill the places before the first picture with zeros. What a network sees then is a world \
      that appears from nothing. What does the contract put there?
      """,
      as: BeginsEmpty.self),
    mistake(
      "the first episode says how long all pictures are",
      """
      Your stack refuses the pictures of a later episode, since they are longer or shorter than those \
      of the first. With which picture does the contract compare a new one?
      """,
      as: MeasuresOnce.self),
    mistake(
      "the rewards of repeated frames are lost",
      """
      You report the reward of the last repetition only. The agent took the same action every time: \
      which of the rewards did it earn?
      """,
      as: LastReward.self),
    mistake(
      "the rewards of repeated frames are averaged",
      """
      You divide by the number of repetitions. Is it the mean reward or the sum that a game's score \
      counts?
      """,
      as: MeanReward.self),
    mistake(
      "goes on after the end of the episode",
      """
      You take the action as often as you were told, though the episode ended earlier. Look at what \
      each step says.
      """,
      as: GoesOn.self),
    mistake(
      "only the last picture is seen",
      """
      You show the last picture as it is. What is drawn in every other picture only may never be seen \
      then. Which other picture counts?
      """,
      as: LastPicture.self),
    mistake(
      "the maximum is taken over all repetitions",
      """
      You show everything that was seen since the action began. Where is a ball that was in four \
      places? How many pictures does the contract name?
      """,
      as: AllPictures.self),
    mistake(
      "two pictures are averaged",
      """
      You take the mean of two pictures. What is drawn in one of the two only becomes pale. What \
      keeps it as it was?
      """,
      as: Averages.self),
    mistake(
      "forgets the picture before the action",
      """
      Where the action was taken once, you show one picture only. Which picture was seen before that?
      """,
      as: ForgetsPrevious.self),
    mistake(
      "clips to the sign",
      """
      You turn 0.25 into 1. Clipping changes what lies beyond −1 and 1: what does it do to what lies \
      between?
      """,
      as: TakesSign.self),
    mistake(
      "clips the value instead of the reward",
      """
      You discount first and clip then. An agent is given rewards one by one, and never sees a \
      discounted one. What does it learn from?
      """,
      as: ClipsValue.self),
    mistake(
      "discounts the first step",
      """
      Your values are all smaller by one factor of the discount. What is a reward worth that is paid \
      for the very next step?
      """,
      as: DiscountsFirst.self),
    mistake(
      "the choice changes wherever a value does",
      """
      You say that the choice changes because a value has. Which of the two ways is better before, \
      and which after?
      """,
      as: ComparesValues.self),
  ]

  private static func mistake(
    _ name: String, _ explanation: String, as implementation: Contracts.FrameStack.Implementation
  ) -> Misconception {
    Misconception(Contracts.FrameStack.self, name, explanation, as: implementation)
  }

  private enum NewestFirst: FrameStackMistake {
    static func appended(_ latest: [[Int]], _ picture: [Int]) -> [[Int]] {
      [picture] + latest.dropLast()
    }
  }

  private enum Remembers: FrameStackMistake {
    static func begun(_ latest: [[Int]], _ picture: [Int], count: Int) -> [[Int]] {
      latest.isEmpty ? Array(repeating: picture, count: count) : latest.dropFirst() + [picture]
    }
  }

  private enum BeginsEmpty: FrameStackMistake {
    static func begun(_ latest: [[Int]], _ picture: [Int], count: Int) -> [[Int]] {
      Array(repeating: picture.map { _ in 0 }, count: count - 1) + [picture]
    }
  }

  private enum MeasuresOnce: FrameStackMistake {
    static func length(_ latest: [[Int]], first: [Int]) -> Int { first.count }
  }

  private enum LastReward: FrameStackMistake {
    static func total(_ rewards: [Double]) -> Double { rewards[rewards.count - 1] }
  }

  private enum MeanReward: FrameStackMistake {
    static func total(_ rewards: [Double]) -> Double {
      rewards.reduce(0, +) / Double(rewards.count)
    }
  }

  private enum GoesOn: FrameStackMistake {
    static var goesOn: Bool { true }
  }

  private enum LastPicture: FrameStackMistake {
    static func seen(_ shown: [[Int]], previous: [Int]) -> [[Int]] { shown.suffix(1) }
  }

  private enum AllPictures: FrameStackMistake {
    static func seen(_ shown: [[Int]], previous: [Int]) -> [[Int]] {
      shown.count == 1 ? [previous] + shown : shown
    }
  }

  private enum Averages: FrameStackMistake {
    static func both(_ a: Int, _ b: Int) -> Int { (a + b) / 2 }
  }

  private enum ForgetsPrevious: FrameStackMistake {
    static func seen(_ shown: [[Int]], previous: [Int]) -> [[Int]] { shown.suffix(2) }
  }

  private enum TakesSign: FrameStackMistake {
    static func seen(_ reward: Double) -> Double { reward > 0 ? 1 : reward < 0 ? -1 : 0 }
  }

  private enum ClipsValue: FrameStackMistake {
    static func clippedValue(_ reward: Double, weight: Double) -> Double { seen(reward * weight) }
  }

  private enum DiscountsFirst: FrameStackMistake {
    static func weight(_ steps: Int, _ discount: Double) -> Double { .pow(discount, steps) }
  }

  private enum ComparesValues: FrameStackMistake {
    static func changes(
      _ values: (near: Double, far: Double), _ clipped: (near: Double, far: Double)
    ) -> Bool {
      values != clipped
    }
  }
}
