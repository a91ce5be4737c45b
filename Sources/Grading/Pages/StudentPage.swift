import Checks
public import Coursework
import Foundation

/// The page of one student: verdicts, evidence, the mistake that was named, and where to go on.
public struct StudentPage {
  private let grade: StudentGrade
  private let figures: [ExerciseID: String]

  /// Creates a page; `figures` holds a drawing (SVG) for exercises that have one.
  ///
  /// A drawing is shown as a picture, in which a browser runs nothing.
  public init(_ grade: StudentGrade, figures: [ExerciseID: String] = [:]) {
    self.grade = grade
    self.figures = figures
  }

  /// The page as one self-contained file.
  public var html: String {
    get throws {
      Self.template.render([
        "pageTitle": "\(grade.name) · Bellwork",
        "name": grade.name,
        "identifier": Self.shown(grade.name == grade.student ? nil : grade.student),
        "score": grade.score.inPoints,
        "maximum": grade.maximum,
        "passed": grade.exercises.count { $0.examination?.verdict.isPassed ?? false },
        "exerciseCount": grade.exercises.count,
        "attempts": Self.shown(grade.attemptCount > 1 ? grade.attemptCount : nil),
        "late": late,
        "warning": Self.shown(grade.attempt?.sandboxLevel.warning),
        "notes": (grade.attempt?.notes ?? []).map {
          ["file": Self.shown($0.file.isEmpty ? nil : $0.file), "reason": $0.reason]
        },
        "hasNotes": !(grade.attempt?.notes ?? []).isEmpty,
        "chapters": grade.chapters.map(values),
        "level": grade.attempt.map { $0.sandboxLevel.rawValue } ?? "–",
        "courseVersion": grade.attempt.map { String($0.courseVersion.prefix(12)) } ?? "–",
        "seed": Self.shown(grade.attempt.map { "\($0.salt)" }),
      ])
    }
  }

  private var late: Any {
    guard grade.lateDays > 0 || grade.lateDaysOverride != nil else { return false }
    return [
      "days": grade.lateDays == 1 ? "1 day late" : "\(grade.lateDays) days late",
      "share": (grade.penalty * 100).inPoints,
      "raw": grade.raw.inPoints,
      "reason": Self.shown(grade.lateDaysOverride?.reason),
    ] as [String: Any]
  }

  private func values(of chapter: ChapterGrade) -> [String: Any] {
    [
      "number": chapter.number, "title": chapter.title, "chapterScore": chapter.raw.inPoints,
      "chapterMaximum": chapter.maximum, "exercises": chapter.exercises.map(values),
    ]
  }

  /// What is said of an exercise whether it was handed in or not, and what came of it.
  private func values(of grade: ExerciseGrade) -> [String: Any] {
    let (exercise, verdict) = (grade.exercise, grade.examination?.verdict)
    let frame: [String: Any] = [
      "id": "\(exercise.id)", "exercise": exercise.name, "title": exercise.title,
      "verdict": grade.label, "tone": grade.tone,
      "points": grade.points.inPoints, "exerciseMaximum": exercise.points,
      "isOpen": verdict.map { !$0.isPassed && !$0.isSilent } ?? false,
      "decision": Self.shown(
        grade.override.map {
          ["reason": $0.reason, "author": $0.author, "found": grade.found.inPoints]
        }),
      "figure": Self.shown(
        figures[exercise.id].map {
          [
            "data": Data($0.utf8).base64EncodedString(),
            "seed": Self.shown(grade.examination.map { "\($0.seed)" }),
          ] as [String: Any]
        }),
    ]
    return frame.merging(grade.examination.map(Self.values) ?? [:]) { $1 }
  }

  /// What came of an exercise; a template leaves out what is not there.
  private static func values(of examination: Examination) -> [String: Any] {
    let results = examination.results
    let worthReading = results.filter { !$0.verdict.isPassed }
    return [
      "failures": failures(worthReading, isWhole: worthReading.count == results.count),
      "passedChecks": results.filter(\.verdict.isPassed).map(\.claim),
      "hasPassedChecks": results.contains(where: \.verdict.isPassed),
      "mistake": shown(
        examination.mistake.map { ["mistakeName": $0.name, "explanation": $0.explanation] }),
      "isUnknownMistake": examination.diagnosis == .unknown,
      "hint": shown(examination.verdict.isPassed ? nil : examination.hintCommand),
      "repeat": shown(examination.repeatCommand),
      "output": shown(examination.output.isEmpty ? nil : examination.output),
    ]
  }

  /// A value for a template, in which what is not there is false and hides its section.
  static func shown(_ value: (some Any)?) -> Any { value.map { $0 as Any } ?? false }

  /// What to tell about checks that did not pass; those that only repeat a verdict are told once, and
  /// without a claim where the verdict is the whole exercise's.
  private static func failures(_ results: [CheckResult], isWhole: Bool) -> [[String: Any]] {
    let isOne = isWhole && Set(results.map(\.verdict)).count == 1
    var told: Set<Verdict> = []
    return results.compactMap { result in
      guard result.question != nil || told.insert(result.verdict).inserted else { return nil }
      return [
        "claim": shown(isOne && result.question == nil ? nil : result.claim),
        "silent": result.verdict.isSilent,
        "hidden": result.isHidden && !isOne,
        "asked": shown(result.question),
        "expected": shown(result.discrepancy?.expected),
        "because": shown(result.discrepancy?.reason),
        "answered": shown(result.discrepancy?.actual),
        "description": shown(
          result.discrepancy == nil ? "\(result.verdict)".capitalizedSentence : nil),
      ]
    }
  }
}

extension ExerciseGrade {
  /// The colour of the verdict.
  var tone: String {
    guard let examination else { return "idle" }
    if examination.verdict.isPassed { return "good" }
    if examination.results.contains(where: \.verdict.needsALook) { return "look" }
    return examination.verdict.isSilent ? "idle" : "bad"
  }
}

extension StudentPage {
  private static let template = PageTemplate(
    body: """
      <header>
      <h1><bdi>{{name}}</bdi></h1>
      {{#identifier}}<p class="faint"><bdi>{{.}}</bdi></p>{{/identifier}}
      <dl class="tiles">
      <div><dt>Points</dt><dd>{{score}} <small>of {{maximum}}</small></dd></div>
      <div><dt>Exercises passed</dt><dd>{{passed}} <small>of {{exerciseCount}}</small></dd></div>
      {{#attempts}}<div><dt>Attempts</dt><dd>{{.}}</dd></div>{{/attempts}}
      </dl>
      {{#late}}<p class="decided">{{days}}: {{share}} % of {{raw}} points are taken.\
      {{#reason}} Decided by a person: {{.}}{{/reason}}</p>{{/late}}
      {{#warning}}<p class="mistake" role="note">{{.}}</p>{{/warning}}
      </header>
      {{#hasNotes}}<section class="card">
      <h3>About the files</h3>
      <ul>{{#notes}}<li>{{#file}}<code><bdi>{{.}}</bdi></code> {{/file}}{{reason}}</li>
      {{/notes}}</ul>
      </section>{{/hasNotes}}
      {{#chapters}}
      <section>
      <h2>Chapter {{number}}: {{title}} <span class="faint small">{{chapterScore}} of \
      {{chapterMaximum}}</span></h2>
      {{#exercises}}
      <details{{#isOpen}} open{{/isOpen}} id="e{{id}}">
      <summary><h3>{{id}} {{exercise}} <span class="title">{{title}}</span></h3>
      <span class="badge {{tone}}">{{verdict}}</span>
      <span class="number small">{{points}} / {{exerciseMaximum}}</span></summary>
      <div class="inside">
      {{#decision}}<p class="decided">Decided by {{author}}: {{reason}} \
      <span class="faint">The grader had found {{found}}.</span></p>{{/decision}}
      {{#mistake}}<div class="mistake"><h3>A known mistake: {{mistakeName}}</h3>
      <p>{{explanation}}</p></div>{{/mistake}}
      {{#failures}}<div class="evidence{{#silent}} idle{{/silent}}">{{#claim}}<h4>{{.}}</h4>{{/claim}}
      {{#hidden}}<p class="faint small">Grading alone makes this check.</p>{{/hidden}}
      {{#description}}<p>{{.}}</p>{{/description}}
      {{#expected}}<dl>
      {{#asked}}<dt>Asked</dt><dd>{{.}}</dd>{{/asked}}
      <dt>Expected</dt><dd>{{expected}}</dd>
      <dt>Because</dt><dd>{{because}}</dd>
      <dt>Answered</dt><dd>{{answered}}</dd>
      </dl>{{/expected}}</div>
      {{/failures}}
      {{#isUnknownMistake}}<p class="faint">The answers coincide with none of the mistakes known for \
      this exercise.</p>{{/isUnknownMistake}}
      {{#hint}}<p class="small">A hint: <code>{{.}}</code></p>{{/hint}}
      {{#repeat}}<p class="small">The same questions again: <code>{{.}}</code></p>{{/repeat}}
      {{#figure}}<p class="small faint">What your code does, drawn by \
      <code>swift run bellwork plot {{id}}{{#seed}} --seed {{.}}{{/seed}}</code>:</p>
      <div class="scroll"><img class="figure" alt="What your {{exercise}} does" \
      src="data:image/svg+xml;base64,{{data}}"></div>
      {{/figure}}
      {{#output}}<p class="small faint">Your code printed:</p>
      <pre>{{.}}</pre>{{/output}}
      {{#hasPassedChecks}}<ul class="checks small">{{#passedChecks}}<li>{{.}}</li>
      {{/passedChecks}}</ul>{{/hasPassedChecks}}
      </div>
      </details>
      {{/exercises}}
      </section>
      {{/chapters}}
      <p class="faint small">Graded under sandbox level {{level}}, course version {{courseVersion}}\
      {{#seed}}, with the questions of seed {{.}}{{/seed}}.</p>

      """)
}
