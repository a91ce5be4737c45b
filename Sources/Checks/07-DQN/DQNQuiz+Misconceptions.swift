import Coursework

/// What is often believed about this chapter: the answers of the quiz with one of them wrong.
enum DQNQuizMisconceptions {
  static let all = [
    Misconception(
      Contracts.DQNQuiz.self, "the network was measured on 57 games",
      """
      The suite of 57 games belongs to later papers; the first document quotes it for this one. \
      How many rows has figure 3?
      """,
      as: LaterSuite.self),
    Misconception(
      Contracts.DQNQuiz.self, "the network was measured on 29 games",
      """
      On 29 games the network reached three quarters of a human's score. On how many was it tried?
      """,
      as: OnlySuccesses.self),
    Misconception(
      Contracts.DQNQuiz.self, "the network sees three colours",
      """
      You count three numbers for each pixel. What does preprocessing do with colours, and what \
      are the four planes?
      """,
      as: Colours.self),
    Misconception(
      Contracts.DQNQuiz.self, "a value is at most the longest return",
      """
      You add up 500 rewards as if none were discounted. What does the sum of 0.99ᵏ come to?
      """,
      as: Undiscounted.self),
    Misconception(
      Contracts.DQNQuiz.self, "every training step carries values one state further",
      """
      Your rewards travel with every training step. From which network does a state hear about \
      the next one, and when does that network change?
      """,
      as: EveryStep.self),
    Misconception(
      Contracts.DQNQuiz.self, "the gradient's norm was clipped",
      """
      That is the second document's rule. Which part of the update is kept within −1...1 in the paper?
      """,
      as: NormClipped.self),
    Misconception(
      Contracts.DQNQuiz.self, "each gradient was clipped",
      """
      The paper cuts a quantity off before any gradient of the network is formed. What is \
      multiplied by the gradient of Q?
      """,
      as: EntriesClipped.self),
    Misconception(
      Contracts.DQNQuiz.self, "every transition stores its stacks",
      """
      You store eight frames for each transition. How many of them does the next transition share?
      """,
      as: StoresStacks.self),
    Misconception(
      Contracts.DQNQuiz.self, "half is replaced after half of 1/rate steps",
      """
      You expect the same amount to be replaced at each step. What is blended at the second \
      step: the old network, or what has become of it?
      """,
      as: Linear.self),
  ]

  private enum LaterSuite: DQNQuizMistake {
    static var games: DQNAnswers.Games { .games57 }
  }
  private enum OnlySuccesses: DQNQuizMistake {
    static var games: DQNAnswers.Games { .games29 }
  }
  private enum Colours: DQNQuizMistake {
    static var inputNumbers: DQNAnswers.Numbers { .numbers21168 }
  }
  private enum Undiscounted: DQNQuizMistake {
    static var largestValue: DQNAnswers.Bound { .value500 }
  }
  private enum EveryStep: DQNQuizMistake {
    static var heardOf: DQNAnswers.Distance { .states50000 }
  }
  private enum NormClipped: DQNQuizMistake {
    static var clipped: DQNAnswers.Clipped { .gradientNorm }
  }
  private enum EntriesClipped: DQNQuizMistake {
    static var clipped: DQNAnswers.Clipped { .gradientEntries }
  }
  private enum StoresStacks: DQNQuizMistake {
    static var frameMemory: DQNAnswers.Gigabytes { .gigabytes56 }
  }
  private enum Linear: DQNQuizMistake {
    static var halfReplaced: DQNAnswers.Steps { .steps100 }
  }
}

/// The computed keys, of which a mistake replaces one.
private protocol DQNQuizMistake: DQNQuizExercise {}

extension DQNQuizMistake {
  static var games: DQNAnswers.Games { DQNQuizKey.games }
  static var inputNumbers: DQNAnswers.Numbers { DQNQuizKey.inputNumbers }
  static var largestValue: DQNAnswers.Bound { DQNQuizKey.largestValue }
  static var heardOf: DQNAnswers.Distance { DQNQuizKey.heardOf }
  static var clipped: DQNAnswers.Clipped { DQNQuizKey.clipped }
  static var frameMemory: DQNAnswers.Gigabytes { DQNQuizKey.frameMemory }
  static var halfReplaced: DQNAnswers.Steps { DQNQuizKey.halfReplaced }
}
