import Foundation
import Grading
import Testing

@Suite("A scoring policy")
struct ScoringPolicyTests {
  private func policy(_ json: String) throws -> ScoringPolicy {
    try ScoringPolicy(json: Data(json.utf8), file: "policy.json")
  }

  @Test("What is left out is as usual")
  func empty() throws {
    #expect(try policy("{}") == ScoringPolicy())
    #expect(ScoringPolicy().award == .allOrNothing)
    #expect(ScoringPolicy().resubmissions == .best)
    #expect(ScoringPolicy().penalty(lateDays: 400) == 0)
  }

  @Test("A second after the deadline is one day late, and a day and a second are two")
  func lateDays() throws {
    let policy = try policy(#"{"deadline": "2026-12-01T12:00:00+01:00"}"#)
    let deadline = try Date("2026-12-01T11:00:00Z", strategy: .iso8601)
    #expect(policy.deadline == deadline)
    #expect(policy.lateDays(handedIn: deadline) == 0)
    #expect(policy.lateDays(handedIn: deadline.addingTimeInterval(1)) == 1)
    #expect(policy.lateDays(handedIn: deadline.addingTimeInterval(86_400)) == 1)
    #expect(policy.lateDays(handedIn: deadline.addingTimeInterval(86_401)) == 2)
    #expect(policy.lateDays(handedIn: nil) == 0)
  }

  @Test("Free days cost nothing, further days their share, and after the last day nothing is left")
  func penalty() throws {
    let policy = try policy(#"{"freeLateDays": 2, "penaltyPerLateDay": 0.25, "lastLateDay": 5}"#)
    #expect((0...6).map(policy.penalty) == [0, 0, 0, 0.25, 0.5, 0.75, 1])
    let harsh = try self.policy(#"{"penaltyPerLateDay": 0.4}"#)
    #expect(harsh.penalty(lateDays: 3) == 1)
  }

  @Test(
    "A policy that cannot be meant is refused with its reason",
    arguments: [
      (#"{"awards": "share"}"#, "“awards” is not one of award, resubmissions"),
      (#"{"award": "some"}"#, "the value of “award” is wrong"),
      (#"{"penaltyPerLateDay": 10}"#, "a share between 0 and 1, not 10.0"),
      (#"{"freeLateDays": -1}"#, "days are not negative"),
      (#"{"award": "#, "it is not valid JSON"),
      ("[]", "is wrong|not valid"),
    ])
  func refused(json: String, reason: String) {
    let error = #expect(throws: ClassFileError.self) { try policy(json) }
    let text = error?.description ?? ""
    #expect(text.hasPrefix("policy.json is no policy: "))
    if json != "[]" { #expect(text.contains(reason)) }
  }

  @Test("A deadline without a time zone is refused")
  func deadline() {
    #expect(throws: ClassFileError.wrongTime("policy.json", text: "2026-12-01 12:00")) {
      try policy(#"{"deadline": "2026-12-01 12:00"}"#)
    }
  }
}
