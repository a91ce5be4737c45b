import Statistics

/// Something that a calibration must not find.
public enum CalibrationFault: Hashable, Sendable, CustomStringConvertible {
  /// A right answer did not pass.
  case falseAlarm(exercise: String, sample: String, Rate)
  /// A mistake passed.
  case missed(exercise: String, sample: String, Rate)
  /// A mistake was taken for another.
  case confused(exercise: String, sample: String, with: String, Rate)
  /// A mistake of the catalogue was not named although it is known word for word.
  case unnamed(exercise: String, sample: String, Rate)
  /// Paraphrases are named in fewer than 95 % of the runs, and not by chance.
  case rarelyNamed(exercise: String, Rate)

  public var description: String {
    switch self {
    case .falseAlarm(let id, let sample, let rate):
      "\(id): a right answer (\(sample)) did not pass in \(rate.count) of \(rate.runs) runs"
    case .missed(let id, let sample, let rate):
      "\(id): “\(sample)” passed in \(rate.count) of \(rate.runs) runs"
    case .confused(let id, let sample, let other, let rate):
      "\(id): “\(sample)” was taken for “\(other)” in \(rate.count) of \(rate.runs) runs"
    case .unnamed(let id, let sample, let rate):
      "\(id): “\(sample)” was not named in \(rate.count) of \(rate.runs) runs"
    case .rarelyNamed(let id, let rate):
      "\(id): paraphrases were named in only \(rate.count) of \(rate.runs) runs"
    }
  }
}

extension ExerciseTally {
  /// What the counts show to be wrong with the checks.
  public var faults: [CalibrationFault] {
    samples.flatMap(faults) + namingFaults
  }

  private func faults(of sample: SampleTally) -> [CalibrationFault] {
    let id = "\(exercise)"
    var faults: [CalibrationFault] = []
    if sample.kind.isRight {
      if sample.failures > 0 {
        faults.append(
          .falseAlarm(exercise: id, sample: sample.name, Rate([sample], \.failures)))
      }
      return faults
    }
    if sample.passes > 0 {
      faults.append(.missed(exercise: id, sample: sample.name, Rate([sample], \.passes)))
    }
    for (other, count) in sample.mistakenFor.sorted(by: { $0.key < $1.key }) {
      faults.append(
        .confused(exercise: id, sample: sample.name, with: other, Rate([sample]) { _ in count }))
    }
    if sample.kind == .misconception, sample.named + sample.passes < sample.runs {
      faults.append(
        .unnamed(
          exercise: id, sample: sample.name, Rate([sample]) { $0.runs - $0.named - $0.passes }))
    }
    return faults
  }

  private var namingFaults: [CalibrationFault] {
    let named = namedParaphrases
    guard named.runs > 0, named.interval(confidence: 1 - 2e-9).upperBound < 0.95 else { return [] }
    return [.rarelyNamed(exercise: "\(exercise)", named)]
  }
}
