/// A column of a log of training.
///
/// A log is a file of comma-separated values with a line for each episode, and a first line that names
/// the columns. Only `episode` and `return` have to be there; the others let more be found. Columns
/// that are not listed here are passed over, and so are lines that begin with `#`. Names may have
/// capital letters, and spaces or hyphens in place of underscores; semicolons or tabs may stand in
/// place of commas. A field may be empty where a number is not known; `nan` and `inf` are numbers that
/// went wrong, and are reported as such. A number that its column cannot hold, such as an epsilon of 2.5,
/// is an error with its line: see `domain`.
public enum TrainingLogColumn: String, CaseIterable, Hashable, Sendable {
  /// The number of the episode.
  case episode
  /// The sum of its rewards, without discount.
  case `return`
  /// The number of its steps.
  case steps
  /// The sum of its rewards, each discounted by its step.
  case discountedReturn = "discounted_return"
  /// Whether a limit of steps cut it short: 1 or 0, true or false.
  case truncated
  /// The chance of an exploratory choice at its end.
  case epsilon
  /// The step size or learning rate at its end.
  case stepSize = "step_size"
  /// The discount.
  case discount
  /// The smallest reward in it.
  case rewardMinimum = "reward_min"
  /// The largest reward in it.
  case rewardMaximum = "reward_max"
  /// The largest action value of the state that it began in, after it; their mean where episodes begin
  /// in different states.
  case startValue = "start_value"
  /// The smallest of all action values after it, or of those looked at.
  case valueMinimum = "value_min"
  /// The largest of them.
  case valueMaximum = "value_max"
  /// Their standard deviation.
  case valueDeviation = "value_deviation"
  /// The mean of the temporal-difference errors in it.
  case errorMean = "td_error_mean"
  /// Their standard deviation.
  case errorDeviation = "td_error_deviation"
  /// The number of different states in the replay buffer, or among the last states of any number.
  case uniqueStates = "unique_states"
  /// The number of states that are not terminal and whose values are all 0.
  case deadStates = "dead_states"
  /// The number of states that are not terminal.
  case stateCount = "state_count"
  /// The number of transitions in the replay buffer, or of the last states that were looked at.
  case bufferSize = "buffer_size"
  /// The share of its steps in which its most frequent action was taken.
  case topActionShare = "top_action_share"
  /// The share of its steps in which the choice was not a greedy one.
  case exploratoryShare = "exploratory_share"
  /// The mean loss of the updates in it.
  case loss
  /// The largest norm of a gradient in it, before any clipping.
  case gradientNorm = "gradient_norm"

  /// Whether a log has to have it.
  public var isRequired: Bool { self == .episode || self == .return }

  /// What it holds, in words.
  public var meaning: String {
    switch self {
    case .episode: "number of the episode (required)"
    case .return: "sum of its rewards, without discount (required)"
    case .steps: "number of its steps"
    case .discountedReturn: "sum of its rewards, each discounted by its step"
    case .truncated: "whether a limit of steps cut it short: 1 or 0"
    case .epsilon: "chance of an exploratory choice at its end"
    case .stepSize: "step size or learning rate at its end"
    case .discount: "discount"
    case .rewardMinimum: "smallest reward in it"
    case .rewardMaximum: "largest reward in it"
    case .startValue: "largest action value of the state it began in, after it"
    case .valueMinimum: "smallest of all action values after it"
    case .valueMaximum: "largest of them"
    case .valueDeviation: "their standard deviation"
    case .errorMean: "mean of the TD errors in it"
    case .errorDeviation: "their standard deviation"
    case .uniqueStates: "different states in the replay buffer, or among the last"
    case .deadStates: "states, terminal ones left out, whose values are all 0"
    case .stateCount: "number of states, terminal ones left out"
    case .bufferSize: "transitions in the replay buffer, or last states looked at"
    case .topActionShare: "share of its steps that took its most frequent action"
    case .exploratoryShare: "share of its steps whose choice was not greedy"
    case .loss: "mean loss of the updates in it"
    case .gradientNorm: "largest norm of a gradient in it, before clipping"
    }
  }

  /// The column of a name in a file, if it is one of these.
  init?(named name: String) {
    let plain = name.lowercased().map { "- ".contains($0) ? "_" : $0 }
    self.init(rawValue: String(plain))
  }

  /// The column's place among all; a switch, since it is asked for with every number of a log.
  var index: Int {
    switch self {
    case .episode: 0
    case .return: 1
    case .steps: 2
    case .discountedReturn: 3
    case .truncated: 4
    case .epsilon: 5
    case .stepSize: 6
    case .discount: 7
    case .rewardMinimum: 8
    case .rewardMaximum: 9
    case .startValue: 10
    case .valueMinimum: 11
    case .valueMaximum: 12
    case .valueDeviation: 13
    case .errorMean: 14
    case .errorDeviation: 15
    case .uniqueStates: 16
    case .deadStates: 17
    case .stateCount: 18
    case .bufferSize: 19
    case .topActionShare: 20
    case .exploratoryShare: 21
    case .loss: 22
    case .gradientNorm: 23
    }
  }
}
