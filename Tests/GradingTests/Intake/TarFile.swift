import Foundation

/// A tar archive, written byte by byte, so that it can hold what no archiver would put in.
struct TarFile {
  private(set) var bytes: [UInt8] = []

  /// Adds an entry; `type` is the letter of the format: 0 file, 1 hard link, 2 symbolic link, 3 device,
  /// 5 folder, 6 pipe.
  mutating func add(
    _ name: [UInt8], _ content: [UInt8] = [], type: Character = "0", link: String = "",
    size: Int? = nil
  ) {
    var header = [UInt8](repeating: 0, count: 512)
    func put(_ field: some Collection<UInt8>, at offset: Int) {
      header.replaceSubrange(offset..<(offset + field.count), with: field)
    }
    put(name, at: 0)
    put("0000644\0".utf8, at: 100)
    put(Self.octal(size ?? content.count, digits: 11).utf8, at: 124)
    put("00000000000 ".utf8, at: 136)
    put("        ".utf8, at: 148)
    put(String(type).utf8, at: 156)
    put(link.utf8, at: 157)
    put("ustar\u{0}00".utf8, at: 257)
    let sum = header.reduce(0) { $0 + Int($1) }
    put((Self.octal(sum, digits: 6) + "\0 ").utf8, at: 148)
    let padding = (512 - content.count % 512) % 512
    bytes += header + content + [UInt8](repeating: 0, count: padding)
  }

  mutating func add(
    _ name: String, _ content: String = "", type: Character = "0", link: String = ""
  ) {
    add(Array(name.utf8), Array(content.utf8), type: type, link: link)
  }

  /// The archive with its end.
  var closed: [UInt8] { bytes + [UInt8](repeating: 0, count: 1024) }

  private static func octal(_ number: Int, digits: Int) -> String {
    let text = String(number, radix: 8)
    return String(repeating: "0", count: digits - text.count) + text
  }
}

/// The bytes, packed by gzip.
func gzipped(_ bytes: [UInt8]) throws -> [UInt8] {
  let gzip = Process()
  gzip.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  gzip.arguments = ["gzip", "-c"]
  let file = URL(fileURLWithPath: NSTemporaryDirectory() + "gzip-" + UUID().uuidString)
  try Data(bytes).write(to: file)
  defer { try? FileManager.default.removeItem(at: file) }
  let output = Pipe()
  gzip.standardInput = try FileHandle(forReadingFrom: file)
  gzip.standardOutput = output
  try gzip.run()
  let packed = try output.fileHandleForReading.readToEnd() ?? Data()
  gzip.waitUntilExit()
  return Array(packed)
}
