import Foundation
import GRDB

/// What surrounds the results: the course, the roster, the policy and the times of hand-in.
///
/// Nothing is overwritten: the last of each counts, and those before it say how it came about.
extension GradeBook {
  /// Writes down what the course of a version is made of.
  public func setOutline(_ outline: CourseOutline, courseVersion: String) throws {
    try set(outline, kind: .outline, name: courseVersion)
  }

  /// What the course of a version is made of, where it is known.
  public func outline(courseVersion: String) throws -> CourseOutline? {
    try setting(.outline, name: courseVersion)
  }

  /// Replaces the roster.
  public func setRoster(_ roster: Roster) throws { try set(roster, kind: .roster) }

  /// Who is in the class; nobody is known where no roster was given.
  public func roster() throws -> Roster { try setting(.roster) ?? Roster(entries: []) }

  /// Replaces the policy.
  public func setPolicy(_ policy: ScoringPolicy) throws { try set(policy, kind: .policy) }

  /// How points are counted.
  public func policy() throws -> ScoringPolicy { try setting(.policy) ?? ScoringPolicy() }

  /// Replaces the times of hand-in.
  public func setHandInTimes(_ times: HandInTimes) throws { try set(times, kind: .times) }

  /// When students have handed in, where that was given.
  public func handInTimes() throws -> HandInTimes {
    try setting(.times) ?? HandInTimes(entries: [])
  }

  private enum Setting: String { case outline, roster, policy, times }

  private func set(_ value: some Encodable, kind: Setting, name: String = "") throws {
    let document = try Self.text(value)
    try write { database in
      let last = try String.fetchOne(
        database,
        sql: "SELECT document FROM setting WHERE kind = ? AND name = ? ORDER BY id DESC LIMIT 1",
        arguments: [kind.rawValue, name])
      if last == document { return }
      try database.execute(
        sql: "INSERT INTO setting (kind, name, document, date) VALUES (?, ?, ?, ?)",
        arguments: [kind.rawValue, name, document, Date().timeIntervalSince1970])
    }
  }

  private func setting<T: Decodable>(_ kind: Setting, name: String = "") throws -> T? {
    try read { database in
      try String.fetchOne(
        database,
        sql: "SELECT document FROM setting WHERE kind = ? AND name = ? ORDER BY id DESC LIMIT 1",
        arguments: [kind.rawValue, name]
      ).map { try Self.value(T.self, from: $0) }
    }
  }
}
