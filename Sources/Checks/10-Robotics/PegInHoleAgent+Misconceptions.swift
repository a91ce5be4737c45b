import Coursework
import DecisionProcesses

/// The classic mistakes of exercise 10.6.
enum PegInHoleAgentMisconceptions {
  static let all = [
    mistake(
      "takes a truncation for the end",
      """
      Your memory says of steps at which the time ran out that nothing follows them. The peg is still \
      there, and so is the hole: which of the two flags ends what rewards are worth?
      """,
      as: PegMistaken<TruncationEnds>.self),
    mistake(
      "keeps the potential of a terminal state",
      """
      Your shaped rewards of terminated steps contain the potential of the state behind them. What does \
      the contract count it as, and what would the best policy be if it were left in?
      """,
      as: PegMistaken<KeepsLastPotential>.self),
    mistake(
      "shapes without the discount",
      """
      Your shaping is the plain difference of potentials. Add up what it pays along a way, each term with \
      its discount: do the potentials in the middle cancel?
      """,
      as: PegMistaken<ShapesWithoutDiscount>.self),
    mistake(
      "learns from the bare reward",
      """
      Your memory holds the task's own rewards. Where does the potential of the states come in?
      """,
      as: PegMistaken<NoShaping>.self),
    mistake(
      "scales the task's reward alone",
      """
      Your rewards are scaled, and the shaping is added at its full size. In which order does the contract \
      have the two?
      """,
      as: PegMistaken<ScalesRewardOnly>.self),
    mistake(
      "keeps the action of the safety layer",
      """
      Where the layer overrode the command your memory holds the retraction. Which of the two does the \
      contract keep, and why can the agent learn from it?
      """,
      as: PegMistaken<KeepsExecuted>.self),
    mistake(
      "remembers only what went well",
      """
      Your memory holds successful episodes and nothing else. From what would the agent learn what is bad?
      """,
      as: PegMistaken<KeepsSuccesses>.self),
    mistake(
      "learns before it may",
      """
      Your first update comes as soon as there is a batch. How many transitions does the contract wait for?
      """,
      as: PegMistaken<LearnsEarly>.self),
    mistake(
      "learns after every step",
      """
      Your agent updates in every step. What does `trainingInterval` count?
      """,
      as: PegMistaken<LearnsAlways>.self),
    mistake(
      "epsilon never falls",
      """
      Your agent explores as much in the end as in the beginning. Of what is ε a function?
      """,
      as: PegMistaken<ConstantEpsilon>.self),
    mistake(
      "epsilon begins anew in each episode",
      """
      Your agent explores as it did at first whenever an episode begins. Over what does the contract count \
      steps?
      """,
      as: PegMistaken<EpsilonOfEpisode>.self),
    mistake(
      "leaves the importance weights out",
      """
      Each transition of your batches counts the same, though some are drawn far more often than others. \
      What makes up for that?
      """,
      as: PegMistaken<Unweighted>.self),
    mistake(
      "does not normalise the weights",
      """
      Your weights are those of 8.5 before they are divided by the largest of the batch. Which of the two \
      does the contract ask for?
      """,
      as: PegMistaken<NotNormalized>.self),
    mistake(
      "the importance exponent stays where it is",
      """
      Your β is the same in every update. At which step of its line does the contract take it?
      """,
      as: PegMistaken<ConstantImportance>.self),
    mistake(
      "follows errors of any size",
      """
      Your gradient grows with the error without a bound. What is the slope of the Huber loss beyond its \
      threshold?
      """,
      as: PegMistaken<SquaredLoss>.self),
    mistake(
      "the target network selects",
      """
      Your targets ask the target network both which action is best and what it is worth. Which network \
      selects in double DQN?
      """,
      as: PegMistaken<TargetSelects>.self),
    mistake(
      "priorities are never updated",
      """
      What is drawn from your memory does not depend on what was learned. Who tells the memory about the \
      errors of a batch?
      """,
      as: PegMistaken<NoUpdate>.self),
    mistake(
      "priorities of weighted errors",
      """
      Your memory is told of errors times weights: what is drawn often is then thought to be small. Which \
      errors does the contract hand over?
      """,
      as: PegMistaken<WeightedPriorities>.self),
    mistake(
      "the target network is never copied",
      """
      Your targets come from the network that you began with, to the end. What does it know of everything \
      that was learned since?
      """,
      as: PegMistaken<NeverCopies>.self),
    mistake(
      "copies by steps instead of updates",
      """
      Your copies come after so many steps. Most steps teach nothing: what does the contract count?
      """,
      as: PegMistaken<CopiesBySteps>.self),
  ]

  private static func mistake(
    _ name: String,
    _ explanation: String,
    as implementation: any PegInHoleAgentExercise.Type
  ) -> Misconception {
    Misconception(Contracts.PegInHoleAgent.self, name, explanation, as: implementation)
  }
}
