/// What a log of training can show to be wrong, the surest first.
///
/// Source of the remedies: the first document's debug guide and cheat sheet, and the second's checklist,
/// corrected where this course's own measurements say otherwise.
public enum TrainingFault: String, CaseIterable, Hashable, Sendable {
  /// A number is NaN or infinite.
  case notFinite = "not-finite"
  /// A value is larger than any discounted sum of rewards.
  case valuesExceedBound = "values-exceed-bound"
  /// More choices are exploratory than epsilon allows.
  case exploresBeyondEpsilon = "explores-beyond-epsilon"
  /// The start's value is above what any episode has paid.
  case valuesExceedReturns = "values-exceed-returns"
  /// The start's value is below what episodes pay on average, or never moves.
  case valuesBehindReturns = "values-behind-returns"
  /// Epsilon fell to its floor within the first fifth of the training.
  case explorationEndedEarly = "exploration-ended-early"
  /// Epsilon is one half or more at the end.
  case explorationNeverEnds = "exploration-never-ends"
  /// The return fell and did not recover.
  case returnFell = "return-fell"
  /// Errors vary more at the end than at the beginning.
  case errorsGrow = "errors-grow"
  /// The start's value goes up and down.
  case valuesOscillate = "values-oscillate"
  /// Nearly all choices are the same action.
  case repeatsAction = "repeats-action"
  /// All values are the same.
  case valuesFlat = "values-flat"
  /// Most states have values of 0.
  case manyDeadStates = "many-dead-states"
  /// The buffer, or the last part of the training, holds few different states.
  case fewStates = "few-states"
  /// The return is no better than at the beginning, and nothing else says why.
  case noImprovement = "no-improvement"

  /// What is wrong, in a sentence without its full stop.
  public var title: String {
    switch self {
    case .notFinite: "A number is not finite"
    case .valuesExceedBound: "Values are larger than any sum of rewards can be"
    case .exploresBeyondEpsilon: "The agent explores more than its epsilon allows"
    case .valuesExceedReturns: "Values promise more than any episode has paid"
    case .valuesBehindReturns: "Values promise less than episodes pay"
    case .explorationEndedEarly: "Exploration ended early in the training"
    case .explorationNeverEnds: "The agent explores as much as it acts on what it knows"
    case .returnFell: "The return fell, and has not recovered"
    case .errorsGrow: "TD errors vary more than at the beginning"
    case .valuesOscillate: "Values go up and down"
    case .repeatsAction: "The agent repeats one action"
    case .valuesFlat: "All values are the same"
    case .manyDeadStates: "Most states have values of 0"
    case .fewStates: "The agent learns from few different states"
    case .noImprovement: "The return is no better than at the beginning"
    }
  }

  /// What to look at and to change, the likeliest first.
  public var remedies: [String] {
    switch self {
    case .notFinite:
      [
        "Look at what is divided: importance weights of a priority of 0, a deviation of 0.",
        "Scale inputs to 0...1 or −1...1, and clip gradients.",
        "Stop at the first NaN. Comparisons with it are false, so nothing later complains.",
      ]
    case .exploresBeyondEpsilon:
      [
        "Is the comparison the right way round? The choice is random where a number drawn from 0...1 "
          + "is below epsilon.",
        "Is the epsilon of the log the one that chooses? Print it where the action is chosen.",
        "Is a greedy choice the largest of the values that are learned, and in the present state?",
      ]
    case .valuesExceedBound, .valuesExceedReturns:
      [
        "Is the target r alone where the episode terminated? A bootstrap across the end adds up the "
          + "rewards of all later episodes. Where worlds restart by themselves, the next observation "
          + "belongs to the next episode.",
        "Is the discount the one that you meant, and below 1 where episodes have no limit?",
        "With a network: clip gradients, reduce the learning rate, synchronise the target less often. "
          + "Double Q-learning reduces overestimates.",
      ]
    case .valuesBehindReturns:
      [
        "Is the target network, or the table that targets come from, ever synchronised? Print the "
          + "number of synchronisations; with hard ones, try every 100 to 1,000 steps.",
        "Is the table that is updated the one that is read?",
        "If neither: the step size may be so small that values are still on their way.",
      ]
    case .explorationEndedEarly:
      [
        "Does epsilon fall once an episode, as its schedule means, and not once a step?",
        "Print epsilon. Start near 1 and let it fall over half to three quarters of the training.",
        "To try at once: epsilon 0.5 again, falling over ten times as many episodes.",
        "Softmax in place of epsilon-greedy tries what looks second best more often than what looks "
          + "worst.",
      ]
    case .explorationNeverEnds:
      [
        "Let epsilon fall to between 0.01 and 0.1 over half to three quarters of the training.",
        "Judge the agent by greedy episodes: these returns are mostly those of random moves.",
      ]
    case .returnFell:
      [
        "Did the world change, or its rewards? Then epsilon has to stay at 0.01 to 0.05.",
        "With a network: a larger replay buffer (100,000), a smaller learning rate, and the best "
          + "weights kept.",
        "Run three to five seeds, better ten: one run falls by chance now and then.",
      ]
    case .errorsGrow, .valuesOscillate:
      [
        "Reduce the step size: 0.1, and let it fall. The document multiplies it by 0.999 each "
          + "episode, which stops learning for good after some thousand; 1 / visits to the power "
          + "0.6 to 1 does not.",
        "Is the scale of rewards the same throughout? Values are as large as rewards make them.",
        "With a network: synchronise the target less often.",
      ]
    case .repeatsAction:
      [
        "Are all rows of the table alike? Print some, and count the different ones.",
        "Where ties go to the first action, begin with small random values, within 0.01 of 0, or draw "
          + "among equal ones.",
        "With a network: do its inputs differ from state to state, and are they scaled to 0...1 or "
          + "−1...1?",
      ]
    case .valuesFlat:
      [
        "Explore more: raise epsilon, or begin with values above what is possible.",
        "Raise the step size: with one of 0.001, a value takes a thousand visits to move.",
        "Are rewards ever other than 0? Look at the returns of random moves first.",
        "Where ties go to the first action, begin with small random values, within 0.01 of 0.",
      ]
    case .manyDeadStates:
      [
        "Explore more: raise epsilon, or begin with values above what is possible.",
        "Are rewards ever other than 0? Look at the returns of random moves first.",
        "A table too large to be filled, or for memory, needs function approximation: tile coding, or a "
          + "network with experience replay. Coarser bins are a table still.",
      ]
    case .fewStates:
      [
        "Is each state stored as a copy? A buffer of references to one array holds one state.",
        "Explore more: raise epsilon, or begin with values above what is possible.",
        "With replay: a larger buffer, of 100,000 transitions. A small one holds the last few "
          + "episodes alone.",
      ]
    case .noImprovement:
      [
        "Look at epsilon and at the step size, by episode.",
        "To try at once: epsilon 0.5, falling over ten times as many episodes; or softmax, which "
          + "tries what looks second best more often than what looks worst.",
        "Does the state hold what the decision needs? Try the same code on a grid of 5 by 5 cells.",
      ]
    }
  }
}

/// A fault with what shows it.
public struct TrainingLogFinding: Hashable, Sendable {
  /// What is wrong.
  public let fault: TrainingFault
  /// The numbers that show it, in sentences.
  public let evidence: String

  init(_ fault: TrainingFault, _ evidence: String) {
    self.fault = fault
    self.evidence = evidence
  }
}
