import Coursework
import DecisionProcesses

extension CalibrationSet {
  private typealias DrawParaphrase = DynaQDrawParaphrases
  private typealias LessonParaphrase = DynaQLessonParaphrases

  // No reference: its agent does not tell what it planned with.
  static let dynaQ = CalibrationSet(
    Contracts.DynaQ.self,
    alternatives: [
      "searches a ring of pairs, and draws with random(in:)": Planner<Plain>.self,
      "draws from the whole table until it hits a pair that was tried": Planner<Rejects>.self,
    ],
    paraphrases: [
      "plans from pairs that were never tried": [
        Planner<DrawParaphrase.FillsTheTable>.self, Planner<DrawParaphrase.DefaultsToZero>.self,
      ],
      "the model forgets the end of the episode": [
        Planner<DrawParaphrase.StoresNoEnd>.self, Planner<DrawParaphrase.RebuildsWithoutEnd>.self,
      ],
      "remembers the transition only after planning": [
        Planner<DrawParaphrase.WritesLast>.self, Planner<DrawParaphrase.SkipsTheNewest>.self,
      ],
      "the model keeps the first result of a pair": [
        Planner<DrawParaphrase.WritesOnce>.self, Planner<DrawParaphrase.LooksFromTheFront>.self,
      ],
      "draws from everything that happened": [
        Planner<DrawParaphrase.DrawsFromTheDiary>.self, Planner<DrawParaphrase.CountsBackward>.self,
      ],
      "draws pairs by how often they were tried": [
        Planner<DrawParaphrase.DrawsADay>.self, Planner<DrawParaphrase.WeighsVisits>.self,
      ],
      "plans again and again with one draw": [
        Planner<LessonParaphrase.RepeatsADraw>.self,
        Planner<LessonParaphrase.RepeatsTheLastDraw>.self,
      ],
      "plans with the newest transition only": [
        Planner<LessonParaphrase.ReadsTheLastPage>.self,
        Planner<LessonParaphrase.RepeatsReality>.self,
      ],
      "plans before it learns from the real transition": [
        Planner<LessonParaphrase.LearnsLast>.self, Planner<LessonParaphrase.RealAtTheEnd>.self,
      ],
      "never learns from the real transition itself": [
        Planner<LessonParaphrase.DropsReality>.self, Planner<LessonParaphrase.LearnsFromPlans>.self,
      ],
      "counts the real update among the planned ones": [
        Planner<LessonParaphrase.DropsADraw>.self,
        Planner<LessonParaphrase.StartsCountingAtOne>.self,
      ],
      "does not plan when an episode ends": [
        Planner<LessonParaphrase.LeavesAtTheEnd>.self,
        Planner<LessonParaphrase.PlansOnTheWay>.self,
      ],
    ],
    // Two shares of 1,200 draws differ by 0.1 with chance 2 exp(−120² / (2 · (600 + 40))) = 2.6e-5
    // at most (Bernstein's inequality), for each of four pairs; that no draw shows a forgotten end
    // or a pair that was never tried is rarer by far.
    chanceOfNoName: 2e-4)

  // MARK: - Right answers of another style

  private enum Plain: Habit {}

  private enum Rejects: Habit {
    static func pick(
      _ diary: Diary, _ generator: inout some RandomNumberGenerator
    ) -> Transition<Int> {
      while true {
        let state = Int.random(in: 0..<diary.states, using: &generator)
        let action = Int.random(in: 0..<diary.actions, using: &generator)
        if let found = diary.last(state, action) { return found }
      }
    }
  }
}
