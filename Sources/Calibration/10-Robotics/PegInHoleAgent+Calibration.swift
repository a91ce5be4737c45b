import Coursework

extension CalibrationSet {
  private typealias Paraphrase = PegParaphrases

  static let pegInHoleAgent = CalibrationSet(
    Contracts.PegInHoleAgent.self,
    alternatives: [
      "keeps rows by slot and counts down": PegColumnsAgent<PegStandard>.self,
      "goes through batches backwards": PegColumnsAgent<PegBackwards>.self,
    ],
    paraphrases: [
      "takes a truncation for the end": both(
        Paraphrase.EitherFlagEnds.self, Paraphrase.GoesOnInTheMiddle.self),
      "keeps the potential of a terminal state": both(
        Paraphrase.NeverDropsPotential.self, Paraphrase.AddsShapingLast.self),
      "shapes without the discount": both(
        Paraphrase.PlainDifference.self, Paraphrase.ProgressBonus.self),
      "learns from the bare reward": both(
        Paraphrase.RewardAlone.self, Paraphrase.PotentialOfNothing.self),
      "scales the task's reward alone": both(
        Paraphrase.ScalesFirst.self, Paraphrase.DividesOut.self),
      "keeps the action of the safety layer": both(
        Paraphrase.WritesWhatWasDone.self, Paraphrase.WritesTheRetraction.self),
      "remembers only what went well": both(
        Paraphrase.WritesSuccesses.self, Paraphrase.DropsFailures.self),
      "learns before it may": both(
        Paraphrase.NeedsABatch.self, Paraphrase.CountsAgeToABatch.self),
      "learns after every step": both(
        Paraphrase.AnyStep.self, Paraphrase.AnyStepFromAge.self),
      "epsilon never falls": both(Paraphrase.FirstChance.self, Paraphrase.AlwaysYoung.self),
      "epsilon begins anew in each episode": both(
        Paraphrase.ChanceOfEpisode.self, Paraphrase.FallsWithinEpisode.self),
      "leaves the importance weights out": both(
        Paraphrase.AllOnes.self, Paraphrase.ForgetsWeight.self),
      "does not normalise the weights": both(
        Paraphrase.AsksForThemAsTheyAre.self, Paraphrase.AsksForThemBackwards.self),
      "the importance exponent stays where it is": both(
        Paraphrase.NoProgress.self, Paraphrase.NoProgressBackwards.self),
      "follows errors of any size": both(
        Paraphrase.PullsWithAllItsMight.self, Paraphrase.PullsBackwards.self),
      "the target network selects": both(
        Paraphrase.AsksTheStill.self, Paraphrase.MarksItsBest.self),
      "priorities are never updated": both(
        Paraphrase.TellsNobody.self, Paraphrase.TellsACopy.self),
      "priorities of weighted errors": both(
        Paraphrase.TellsProducts.self, Paraphrase.TellsSizesOfProducts.self),
      "the target network is never copied": both(
        Paraphrase.NeverTime.self, Paraphrase.WaitsForLess.self),
      "copies by steps instead of updates": both(
        Paraphrase.ByAge.self, Paraphrase.ByAgeOnceItLearns.self),
    ])

  private static func both(
    _ first: (some PegHabit).Type, _ second: (some PegHabit).Type
  ) -> [any PegInHoleAgentExercise.Type] {
    func agent<Habit: PegHabit>(_ habit: Habit.Type) -> any PegInHoleAgentExercise.Type {
      PegColumnsAgent<Habit>.self
    }
    return [agent(first), agent(second)]
  }
}
