import Coursework

/// The classic mistakes of exercise 10.1.
enum PegFeatureMisconceptions {
  static let all: [Misconception] = []
}
