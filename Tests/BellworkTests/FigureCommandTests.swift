import Foundation
import Testing

/// The commands that train and draw.
struct FigureCommandTests {
  @Test func `The tour leaves figures, tables and a page, and its findings hold`() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let outcome = try Program().run("tour", "--output", folder.path)
    #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let page = try String(contentsOf: folder.appending(path: "index.html"), encoding: .utf8)
    let figures = names.filter { $0.hasSuffix(".svg") }
    #expect(figures.count >= 6)
    for figure in figures {
      let text = try String(contentsOf: folder.appending(path: figure), encoding: .utf8)
      #expect(text.contains("<svg") && text.contains("</svg>"), "\(figure)")
      #expect(page.contains("src=\"\(figure)\""))
    }
    #expect(names.count { $0.hasSuffix(".csv") } >= 6)
  }

  @Test func `A missing gnuplot is a sentence that says how to get it`() throws {
    let folder = try temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let outcome = try Program().run(
      "plot", "contraction", "--output", "\(folder.path)/a.svg",
      environment: ["BELLWORK_GNUPLOT": "/nowhere/gnuplot"])
    #expect(outcome.status == 69)
    #expect(outcome.errors.contains("apt-get install gnuplot-nox"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func `A folder that is not there and an unknown ending are sentences`() throws {
    let missing = try Program().run("plot", "contraction", "--output", "/no/such/folder/a.svg")
    #expect(missing.status == 73)
    #expect(missing.errors.contains("/no/such/folder"))
    let ending = try Program().run("plot", "contraction", "--output", "a.jpeg")
    #expect(ending.status == 65)
  }

  @Test func `A figure as a script draws nothing and needs no gnuplot`() throws {
    let outcome = try Program().run(
      "plot", "contraction", "--as", "script", "--seed", "3",
      environment: ["BELLWORK_GNUPLOT": "/nowhere/gnuplot"])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("set terminal svg"))
    let again = try Program().run("plot", "contraction", "--as", "script", "--seed", "3")
    #expect(again.output == outcome.output)
  }

  @Test func `An unknown study and an exercise without a figure are sentences`() throws {
    let unknown = try Program().run("plot", "contractoin")
    #expect(unknown.status == 65)
    #expect(unknown.errors.contains("did you mean “contraction”"))
    let nothing = try Program().run("plot", "1.1")
    #expect(nothing.status == 65)
    #expect(nothing.errors.contains("has nothing to show"))
  }

  @Test func `The same seed trains the same, another seed another`() throws {
    let arguments = ["train", "q-learning", "cliff-walking", "--episodes", "50", "--csv"]
    let first = try Program().run(arguments + ["--seed", "5"])
    #expect(first.status == 0)
    #expect(first.output.hasPrefix("episode,return,steps,discounted_return,truncated,epsilon,"))
    #expect(first.output.split(separator: "\n").count == 51)
    #expect(try Program().run(arguments + ["--seed", "5"]).output == first.output)
    #expect(try Program().run(arguments + ["--seed", "6"]).output != first.output)
  }

  @Test func `Training shows its report and its alerts beside the exact values`() throws {
    let outcome = try Program().run(
      "train", "q-learning", "frozen-lake-8x8-slippery", "--episodes", "2", "--seed", "5")
    #expect(outcome.status == 0)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("  start         worth 0.0, exactly 0.415;") })
    // Two episodes reach the goal with far less than one in a million, and this is the same one always.
    #expect(lines.contains("  dead states   53 of 53, terminal ones left out"))
    #expect(
      lines.contains(
        "  warning       More than half of the states have values of 0: explore more."))
    #expect(lines.last == "  alerts        none")
  }

  @Test func `A setting out of range is a sentence`() throws {
    let outcome = try Program().run("train", "sarsa", "cliff-walking", "--step-size", "7")
    #expect(outcome.status == 65)
    #expect(
      outcome.errors
        == "bellwork: A training run needs the step size to be above 0 and at most 1, "
        + "and it is 7.0.\n")
  }
}
