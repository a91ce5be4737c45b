import Testing
import Workspace

@Suite("The README for students")
struct StudentReadmeTests {
  /// What is left of a text where the edition has neither answers nor anything about grading.
  private func edited(_ text: String) -> String {
    StudentReadme { path in
      !["Solutions", "Sources/Calibration", "Sources/Grading", "Tests/Peers"].contains(path)
        && !path.hasPrefix("Sources/bellwork-")
    }.text(of: text)
  }

  @Test func `A text about what is there stays as it is`() {
    let text = """
      # Title

      ```sh
      swift run bellwork check 1.1

      swift test
      ```

      One sentence, with `bellwork check 1.1 --seed 4`. Another
      of `Sources/Checks`.

      - An item
        of two lines.
      - Another.

      | Folder of `Sources` | What |
      |---|---|
      | `Checks` | checks |

      """
    #expect(edited(text) == text)
  }

  @Test func `The section for instructors goes, up to the next`() {
    #expect(
      edited("## A\n\na\n\n## For instructors\n\nb\n\n### More\n\nc\n\n## B\n\nd\n")
        == "## A\n\na\n\n## B\n\nd\n")
  }

  @Test func `Lines of code go that call a command which is not there`() {
    #expect(
      edited("```sh\nswift run bellwork hint 1.1\nswift run bellwork solution 1.1  # it\n```\n")
        == "```sh\nswift run bellwork hint 1.1\n```\n")
  }

  @Test func `Rows go whose folders are not there, and so does a table's row about a command`() {
    let rows = [
      "| Folder of `Sources` | What |", "|---|---|", "| `Checks` | checks |",
      "| `Grading`, over `bellwork-jail` | all else |", "| `Judging` | behind `bellwork grade` |",
    ]
    #expect(edited(rows.joined(separator: "\n")) == rows[..<3].joined(separator: "\n") + "\n")
  }

  @Test(arguments: [
    // A phrase that only says how something was measured.
    (
      "Measured today with `swift run bellwork calibrate 1 --seeds 3`, seeds 1 to 3.",
      "Measured today, seeds 1 to 3.\n"
    ),
    ("Sixty seeds (`calibrate 9 --seeds 60`), no alarm.", "Sixty seeds, no alarm.\n"),
    // A sentence, of which the ones before it do not depend.
    ("It is fast. `Tests/Peers` has\nthe programs.", "It is fast.\n"),
    (
      "- In `check` it is so. `bellwork grade` has more.\n- Last.",
      "- In `check` it is so.\n- Last.\n"
    ),
    // A paragraph or an item about something that is not there.
    ("`bellwork calibrate` examines. It counts.\n\nNext.", "Next.\n"),
    ("- The jail was tried. It held.\n- Last.", "- Last.\n"),
  ])
  func `Of a text what is said of other things stays`(text: String, expected: String) {
    #expect(edited(text) == expected)
  }

  @Test func `Packages of which no room has need are not installed`() {
    #expect(
      edited("```sh\napt-get install -y libopenblas-dev libsqlite3-dev && swift test\n```\n")
        == "```sh\napt-get install -y libopenblas-dev && swift test\n```\n")
  }
}
