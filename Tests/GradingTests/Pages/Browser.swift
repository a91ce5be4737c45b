import Foundation
import Testing

/// A headless Chromium, where one is installed.
struct Browser {
  /// What a browser has found in a page.
  struct Finding: Equatable {
    /// How wide the page is laid out, and how wide the window is, in pixels.
    var width: Int
    var window: Int
    /// Whether code in the page has set the mark `data-ran`.
    var hasRun: Bool
    /// The elements that load or run something.
    var elements: Int
    /// The attributes that name an address elsewhere.
    var addresses: Int
    /// What the page has asked for, apart from what it holds itself.
    var requests: Int
  }

  /// Where it is, or nil.
  static let program: URL? = {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let folders = ["/usr/bin"] + path.split(separator: ":").map(String.init)
    let places = ["chromium", "chromium-browser", "google-chrome"].flatMap { name in
      folders.map { "\($0)/\(name)" }
    }
    return places.first(where: FileManager.default.isExecutableFile).map {
      URL(fileURLWithPath: $0)
    }
  }()

  let folder: Folder

  /// Opens each page in a window of a phone's width, all sections unfolded, and looks at it.
  ///
  /// The pages are shown in frames without a file of their own, into which the page around them can look.
  func look(at pages: [String], width: Int) throws -> [Finding] {
    let texts = pages.map { "\"\(Data($0.utf8).base64EncodedString())\"" }
    let file = folder["frames.html"]
    try Data(Self.frames(texts.joined(separator: ","), width: width).utf8).write(to: file)
    let document = String(decoding: try run(["--dump-dom", file.absoluteString]), as: UTF8.self)
    let found = try #require(document.firstMatch(of: /<pre id="result">([^<]*)<\/pre>/)).1
    return found.split(separator: "\n").map { line in
      let numbers = line.split(separator: " ").map { Int($0) ?? -1 }
      return Finding(
        width: numbers[0], window: numbers[1], hasRun: numbers[2] != 0, elements: numbers[3],
        addresses: numbers[4], requests: numbers[5])
    }
  }

  /// A picture (PNG) of a page in a window of that size.
  func picture(of page: URL, width: Int, height: Int, to file: URL) throws -> Data {
    _ = try run([
      "--hide-scrollbars", "--window-size=\(width),\(height)", "--screenshot=\(file.path)",
      page.absoluteString,
    ])
    return try Data(contentsOf: file)
  }

  /// What the browser prints.
  ///
  /// A dialog that a page opens would keep it waiting for ever, hence the limit, which is long enough for a
  /// machine with much else to do.
  private func run(_ arguments: [String]) throws -> Data {
    let browser = Process()
    let output = Pipe()
    browser.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    browser.arguments =
      [
        "timeout", "--kill-after=10", "600", try #require(Self.program).path, "--headless",
        "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
        "--host-resolver-rules=MAP * ~NOTFOUND", "--user-data-dir=\(folder["profile"].path)",
      ] + arguments
    browser.standardOutput = output
    browser.standardError = FileHandle.nullDevice
    try browser.run()
    let said = try output.fileHandleForReading.readToEnd() ?? Data()
    browser.waitUntilExit()
    #expect(browser.terminationStatus == 0, "the browser did not come to an end")
    return said
  }

  private static func frames(_ pages: String, width: Int) -> String {
    """
    <!DOCTYPE html><meta charset="utf-8"><body><script>
    for (const page of [\(pages)]) {
      const frame = document.createElement("iframe");
      [frame.width, frame.height] = [\(width), 812];
      frame.srcdoc = new TextDecoder().decode(Uint8Array.from(atob(page), c => c.charCodeAt(0)));
      document.body.append(frame);
    }
    addEventListener("load", () => {
      const rows = [...document.querySelectorAll("iframe")].map(frame => {
        const page = frame.contentDocument, root = page.documentElement;
        for (const part of page.querySelectorAll("details")) part.open = true;
        const names = [...page.querySelectorAll("*")].flatMap(e => [...e.attributes])
          .filter(a => !a.name.startsWith("xmlns") && /^\\s*(https?:)?\\/\\//i.test(a.value));
        const requests = frame.contentWindow.performance.getEntriesByType("resource")
          .filter(e => !e.name.startsWith("data:"));
        return [root.scrollWidth, frame.contentWindow.innerWidth, root.dataset.ran ? 1 : 0,
          page.querySelectorAll("script,iframe,frame,object,embed,link,base,form,audio,video").length,
          names.length, requests.length].join(" ");
      });
      const result = document.createElement("pre");
      [result.id, result.textContent] = ["result", rows.join("\\n")];
      document.body.replaceChildren(result);
    });
    </script>
    """
  }
}
