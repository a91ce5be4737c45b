import Coursework
import DecisionProcesses

/// The mistakes of exercise 2.8 in what is planned with, in other words.
enum DynaQDrawParaphrases {
  // MARK: - Plans from pairs that were never tried

  enum FillsTheTable: Habit {
    static func pick(
      _ diary: Diary, _ generator: inout some RandomNumberGenerator
    ) -> Transition<Int> {
      let pair = Int.random(in: 0..<diary.states * diary.actions, using: &generator)
      let (state, action) = (pair % diary.states, pair / diary.states)
      return diary.last(state, action)
        ?? Transition(state: state, action: action, reward: 0, nextState: 0, isTerminal: false)
    }
  }

  enum DefaultsToZero: Habit {
    static func pick(
      _ diary: Diary, _ generator: inout some RandomNumberGenerator
    ) -> Transition<Int> {
      let action = Int.random(in: 0..<diary.actions, using: &generator)
      let state = Int.random(in: 0..<diary.states, using: &generator)
      var known = Transition(
        state: state, action: action, reward: 0.0, nextState: state, isTerminal: true)
      for page in diary.pages where page.state == state && page.action == action { known = page }
      return known
    }
  }

  // MARK: - The model forgets the end of the episode

  enum StoresNoEnd: Habit {
    static func pick(
      _ diary: Diary, _ generator: inout some RandomNumberGenerator
    ) -> Transition<Int> {
      let found = diary.pick(&generator)
      return Transition(
        state: found.state, action: found.action, reward: found.reward,
        nextState: found.nextState, isTerminal: false)
    }
  }

  enum RebuildsWithoutEnd: Habit {
    static func choose(_ picked: [Transition<Int>], _ real: Transition<Int>) -> [Transition<Int>] {
      picked.map { page in
        var copy = page
        copy.isTerminal = page.isTerminal && false
        return copy
      }
    }
  }

  // MARK: - Remembers the transition only after planning

  enum WritesLast: Habit {
    static var writesLast: Bool { true }
  }

  enum SkipsTheNewest: Habit {
    static var writesLast: Bool { true }
    static func pick(
      _ diary: Diary, _ generator: inout some RandomNumberGenerator
    ) -> Transition<Int> {
      let pairs = diary.pairs.reversed().map { $0 }
      let pair = pairs[Int.random(in: 0..<pairs.count, using: &generator)]
      return diary.last(pair[0], pair[1]) ?? diary.pages[0]
    }
  }

  // MARK: - The model keeps the first result of a pair

  enum WritesOnce: Habit {
    static func pick(
      _ diary: Diary, _ generator: inout some RandomNumberGenerator
    ) -> Transition<Int> {
      let pair = diary.pairs[Int.random(in: 0..<diary.pairs.count, using: &generator)]
      return diary.pages.first { [$0.state, $0.action] == pair } ?? diary.pages[0]
    }
  }

  enum LooksFromTheFront: Habit {
    static func pick(
      _ diary: Diary, _ generator: inout some RandomNumberGenerator
    ) -> Transition<Int> {
      let firsts = diary.pages.indices.filter { index in
        !diary.pages[..<index].contains {
          $0.state == diary.pages[index].state && $0.action == diary.pages[index].action
        }
      }
      return diary.pages[firsts[generator.index(below: firsts.count)]]
    }
  }

  // MARK: - Draws from everything that happened

  enum DrawsFromTheDiary: Habit {
    static func pick(
      _ diary: Diary, _ generator: inout some RandomNumberGenerator
    ) -> Transition<Int> {
      diary.pages.randomElement(using: &generator) ?? diary.pages[0]
    }
  }

  enum CountsBackward: Habit {
    static func pick(
      _ diary: Diary, _ generator: inout some RandomNumberGenerator
    ) -> Transition<Int> {
      diary.pages[diary.pages.count - 1 - generator.index(below: diary.pages.count)]
    }
  }

  // MARK: - Draws pairs by how often they were tried

  enum DrawsADay: Habit {
    static func pick(
      _ diary: Diary, _ generator: inout some RandomNumberGenerator
    ) -> Transition<Int> {
      let page = diary.pages[Int.random(in: 0..<diary.pages.count, using: &generator)]
      return diary.last(page.state, page.action) ?? page
    }
  }

  enum WeighsVisits: Habit {
    static func pick(
      _ diary: Diary, _ generator: inout some RandomNumberGenerator
    ) -> Transition<Int> {
      let weights = diary.pairs.map { pair in
        Double(diary.pages.count { [$0.state, $0.action] == pair })
      }
      let pair = diary.pairs[generator.index(weights: weights)]
      return diary.last(pair[0], pair[1]) ?? diary.pages[0]
    }
  }
}
