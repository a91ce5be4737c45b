import Coursework
import DecisionProcesses

extension CalibrationSet {
  private typealias Paraphrase = DynaQParaphrases

  static let dynaQ = CalibrationSet(
    Contracts.DynaQ.self,
    alternatives: [
      "searches a ring of pairs, and draws with random(in:)": Planner<Plain>.self,
      "draws from the whole table until it hits a pair that was tried": Planner<Rejects>.self,
    ],
    paraphrases: [
      "plans from pairs that were never tried": [
        Planner<Paraphrase.FillsTheTable>.self, Planner<Paraphrase.DefaultsToZero>.self,
      ],
      "the model forgets the end of the episode": [
        Planner<Paraphrase.StoresNoEnd>.self, Planner<Paraphrase.RebuildsWithoutEnd>.self,
      ],
      "remembers the transition only after planning": [
        Planner<Paraphrase.WritesLast>.self, Planner<Paraphrase.SkipsTheNewest>.self,
      ],
      "the model keeps the first result of a pair": [
        Planner<Paraphrase.WritesOnce>.self, Planner<Paraphrase.LooksFromTheFront>.self,
      ],
      "draws from everything that happened": [
        Planner<Paraphrase.DrawsFromTheDiary>.self, Planner<Paraphrase.CountsBackward>.self,
      ],
      "draws pairs by how often they were tried": [
        Planner<Paraphrase.DrawsADay>.self, Planner<Paraphrase.WeighsVisits>.self,
      ],
      "plans again and again with one draw": [
        Planner<Paraphrase.RepeatsADraw>.self, Planner<Paraphrase.RepeatsTheLastDraw>.self,
      ],
      "plans with the newest transition only": [
        Planner<Paraphrase.ReadsTheLastPage>.self, Planner<Paraphrase.RepeatsReality>.self,
      ],
      "plans before it learns from the real transition": [
        Planner<Paraphrase.LearnsLast>.self, Planner<Paraphrase.RealAtTheEnd>.self,
      ],
      "never learns from the real transition itself": [
        Planner<Paraphrase.DropsReality>.self, Planner<Paraphrase.LearnsFromPlans>.self,
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
