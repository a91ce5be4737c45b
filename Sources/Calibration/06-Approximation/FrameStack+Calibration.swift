import Coursework
import Environments

extension CalibrationSet {
  private typealias Paraphrase = FrameStackParaphrases

  static let frameStack = CalibrationSet(
    Contracts.FrameStack.self,
    reference: FrameStackReference.self,
    alternatives: [
      "keeps pictures in a ring, and multiplies step by step": Ring.self,
      "keeps the whole episode, and looks at its end": WholeEpisode.self,
    ],
    paraphrases: [
      "the newest picture comes first": [
        Paraphrase.ShowsBackwards.self, Paraphrase.CountsDown.self,
      ],
      "the stack remembers the episode before": [
        Paraphrase.FillsOnlyOnce.self, Paraphrase.ReplacesTheOldest.self,
      ],
      "an episode begins with empty pictures": [
        Paraphrase.ClearsTheRing.self, Paraphrase.PadsInFront.self,
      ],
      "the first episode says how long all pictures are": [OneRow.self, SetOfLengths.self],
      "the rewards of repeated frames are lost": [
        Paraphrase.Overwrites.self, Paraphrase.ForgetsTheSum.self,
      ],
      "the rewards of repeated frames are averaged": [
        Paraphrase.RunningMean.self, Paraphrase.WeighsByCount.self,
      ],
      "goes on after the end of the episode": [
        Paraphrase.NeverLooks.self, Paraphrase.LooksForAnEmptyPicture.self,
      ],
      "only the last picture is seen": [Paraphrase.Forgets.self, Paraphrase.ShowsItself.self],
      "the maximum is taken over all repetitions": [
        Paraphrase.Accumulates.self, Paraphrase.KeepsTheLargest.self,
      ],
      "two pictures are averaged": [Paraphrase.Halves.self, Paraphrase.MeetsInTheMiddle.self],
      "forgets the picture before the action": [
        Paraphrase.BeginsWithNothing.self, Paraphrase.BeginsDark.self,
      ],
      "clips to the sign": [Paraphrase.ComparesWithZero.self, Paraphrase.DividesBySize.self],
      "clips the value instead of the reward": [
        Paraphrase.ClipsAtTheEnd.self, Paraphrase.ClipsTheProduct.self,
      ],
      "discounts the first step": [
        Paraphrase.MultipliesOnceMore.self, Paraphrase.CountsFromZero.self,
      ],
      "the choice changes wherever a value does": [
        Paraphrase.LooksForDifferences.self, Paraphrase.LooksForLargeRewards.self,
      ],
    ])

  private enum Ring: FilmRoom {}

  private enum WholeEpisode: FilmRoom {
    static func value(_ reward: Double, in steps: Int, _ discount: Double, isClipped: Bool)
      -> Double
    {
      let rewards =
        Array(repeating: 0.0, count: steps - 1) + [isClipped ? clip(reward) : reward]
      return rewards.reversed().reduce(0) { $1 + discount * $0 }
    }
    static func clip(_ number: Double) -> Double { [-1, number, 1].sorted()[1] }
    static func repeated(
      _ action: Int, times: Int, in game: inout FilmGame, after previous: [Int]
    ) throws -> FilmStep {
      guard times > 0 else { throw InvalidInput("never") }
      var film = [FilmStep(picture: previous, reward: 0, isTerminated: false)]
      while film.count <= times && !film[film.count - 1].isTerminated {
        film.append(game.take(action))
      }
      let end = film.suffix(2).map(\.picture)
      return FilmStep(
        picture: try maximum(end[0], end[1]), reward: film.map(\.reward).reduce(0, +),
        isTerminated: film[film.count - 1].isTerminated)
    }
  }
}
