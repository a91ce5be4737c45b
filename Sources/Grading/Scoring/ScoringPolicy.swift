public import Foundation

/// How points are counted, from a JSON file of which every line may be left out.
///
///     {
///       "award": "all-or-nothing",
///       "resubmissions": "best",
///       "deadline": "2026-12-01T23:59:00Z",
///       "freeLateDays": 2,
///       "penaltyPerLateDay": 0.1,
///       "lastLateDay": 7
///     }
///
/// - `award`: `all-or-nothing` gives an exercise's points where all its checks pass; `share` gives the share
///   of the checks that pass, counted only over checks that are known to be out of reach of an answer
///   without substance, and all or nothing where none is known.
/// - `resubmissions`: which attempt counts, the one with the most points (`best`; the earliest of equals) or
///   the `last`.
/// - `deadline`, with a time zone: a hand-in is late by the days that have begun since. Without a deadline,
///   or without the time of a hand-in, nothing is late.
/// - `freeLateDays` cost nothing; each further day takes `penaltyPerLateDay` of the points that were earned;
///   after `lastLateDay` nothing is earned.
public struct ScoringPolicy: Hashable, Codable, Sendable {
  /// How the points of an exercise are given.
  public var award = Award.allOrNothing
  /// Which attempt counts.
  public var resubmissions = Resubmissions.best
  /// When hand-ins begin to be late.
  public var deadline: Date?
  /// The late days that cost nothing.
  public var freeLateDays = 0
  /// The share of the points that each further day takes.
  public var penaltyPerLateDay = 0.0
  /// The last day on which a hand-in earns anything.
  public var lastLateDay: Int?

  /// How the points of an exercise are given.
  public enum Award: String, Codable, Sendable {
    case allOrNothing = "all-or-nothing"
    case share
  }

  /// Which attempt counts.
  public enum Resubmissions: String, Codable, Sendable {
    case best
    case last
  }

  /// Creates the usual policy: all or nothing, the best attempt, no deadline.
  public init() {}

  /// The days by which a hand-in is late: those that have begun since the deadline.
  public func lateDays(handedIn: Date?) -> Int {
    guard let deadline, let handedIn, handedIn > deadline else { return 0 }
    return Int((handedIn.timeIntervalSince(deadline) / 86_400).rounded(.up))
  }

  /// The share of the points that is lost, in `0...1`.
  public func penalty(lateDays: Int) -> Double {
    if let lastLateDay, lateDays > lastLateDay { return 1 }
    return min(1, Double(max(0, lateDays - freeLateDays)) * penaltyPerLateDay)
  }
}

// MARK: - Reading a file

extension ScoringPolicy {
  /// Reads a policy; `file` is its name, for messages.
  ///
  /// - Throws: `ClassFileError` where a name, a value or a range is wrong.
  public init(json: Data, file: String) throws(ClassFileError) {
    let decoder = JSONDecoder()
    do {
      let names = try decoder.decode([String: AnyValue].self, from: json).keys.sorted()
      let known = ["award", "resubmissions", "deadline", "freeLateDays", "penaltyPerLateDay"]
      if let name = names.first(where: { !(known + ["lastLateDay"]).contains($0) }) {
        throw ClassFileError.wrongPolicy(
          file,
          reason: "“\(name)” is not one of \((known + ["lastLateDay"]).joined(separator: ", "))")
      }
      let draft = try decoder.decode(Draft.self, from: json)
      self = draft.policy
      if let text = draft.deadline {
        guard let date = Date(iso8601: text) else {
          throw ClassFileError.wrongTime(file, text: text)
        }
        deadline = date
      }
    } catch let error as ClassFileError {
      throw error
    } catch let error as DecodingError {
      throw .wrongPolicy(file, reason: error.place)
    } catch {
      throw .wrongPolicy(file, reason: "\(error)")
    }
    guard freeLateDays >= 0, lastLateDay ?? 0 >= 0 else {
      throw .wrongPolicy(file, reason: "days are not negative")
    }
    guard (0...1).contains(penaltyPerLateDay) else {
      throw .wrongPolicy(
        file, reason: "penaltyPerLateDay is a share between 0 and 1, not \(penaltyPerLateDay)")
    }
  }

  /// Any JSON value; only its name matters.
  private struct AnyValue: Decodable { init(from decoder: any Decoder) {} }

  /// A policy of which everything may be missing.
  private struct Draft: Decodable {
    var award: Award?
    var resubmissions: Resubmissions?
    var deadline: String?
    var freeLateDays: Int?
    var penaltyPerLateDay: Double?
    var lastLateDay: Int?

    var policy: ScoringPolicy {
      var policy = ScoringPolicy()
      policy.award = award ?? policy.award
      policy.resubmissions = resubmissions ?? policy.resubmissions
      policy.freeLateDays = freeLateDays ?? 0
      policy.penaltyPerLateDay = penaltyPerLateDay ?? 0
      policy.lastLateDay = lastLateDay
      return policy
    }
  }
}

extension DecodingError {
  /// Where the text goes wrong, in a few words.
  fileprivate var place: String {
    switch self {
    case .typeMismatch(_, let context), .valueNotFound(_, let context),
      .keyNotFound(_, let context), .dataCorrupted(let context):
      let path = context.codingPath.map(\.stringValue).joined(separator: ".")
      return path.isEmpty ? "it is not valid JSON" : "the value of “\(path)” is wrong"
    @unknown default: return "it cannot be understood"
    }
  }
}
