import Coursework
import DecisionProcesses

/// The mistakes of exercise 2.8 in what is learned from, in other words.
enum DynaQLessonParaphrases {
  // MARK: - Plans again and again with one draw

  enum RepeatsADraw: Habit {
    static func choose(_ picked: [Transition<Int>], _ real: Transition<Int>) -> [Transition<Int>] {
      picked.isEmpty ? [] : Array(repeating: picked[0], count: picked.count)
    }
  }

  enum RepeatsTheLastDraw: Habit {
    static func choose(_ picked: [Transition<Int>], _ real: Transition<Int>) -> [Transition<Int>] {
      picked.compactMap { _ in picked.last }
    }
  }

  // MARK: - Plans with the newest transition only

  enum ReadsTheLastPage: Habit {
    static func pick(
      _ diary: Diary, _ generator: inout some RandomNumberGenerator
    ) -> Transition<Int> {
      diary.pages[diary.pages.count - 1]
    }
  }

  enum RepeatsReality: Habit {
    static func choose(_ picked: [Transition<Int>], _ real: Transition<Int>) -> [Transition<Int>] {
      Array(repeating: real, count: picked.count)
    }
  }

  // MARK: - Plans before it learns from the real transition

  enum LearnsLast: Habit {
    static func lessons(
      _ real: Transition<Int>, _ chosen: [Transition<Int>]
    ) -> [Transition<Int>] {
      var lessons = chosen
      lessons.append(real)
      return lessons
    }
  }

  enum RealAtTheEnd: Habit {
    static func lessons(
      _ real: Transition<Int>, _ chosen: [Transition<Int>]
    ) -> [Transition<Int>] {
      ([real] + chosen.reversed()).reversed()
    }
  }

  // MARK: - Never learns from the real transition itself

  enum DropsReality: Habit {
    static func lessons(
      _ real: Transition<Int>, _ chosen: [Transition<Int>]
    ) -> [Transition<Int>] {
      Array(([real] + chosen).dropFirst())
    }
  }

  enum LearnsFromPlans: Habit {
    static func lessons(
      _ real: Transition<Int>, _ chosen: [Transition<Int>]
    ) -> [Transition<Int>] { chosen }
  }

  // MARK: - Counts the real update among the planned ones

  enum DropsADraw: Habit {
    static func choose(_ picked: [Transition<Int>], _ real: Transition<Int>) -> [Transition<Int>] {
      Array(picked.prefix(max(0, picked.count - 1)))
    }
  }

  enum StartsCountingAtOne: Habit {
    static func choose(_ picked: [Transition<Int>], _ real: Transition<Int>) -> [Transition<Int>] {
      picked.indices.filter { $0 >= 1 }.map { picked[$0] }
    }
  }

  // MARK: - Does not plan when an episode ends

  enum LeavesAtTheEnd: Habit {
    static func choose(_ picked: [Transition<Int>], _ real: Transition<Int>) -> [Transition<Int>] {
      guard !real.isTerminal else { return [] }
      return picked
    }
  }

  enum PlansOnTheWay: Habit {
    static func choose(_ picked: [Transition<Int>], _ real: Transition<Int>) -> [Transition<Int>] {
      picked.filter { _ in real.isTerminal == false }
    }
  }
}
