/// A name in the table of an object file.
struct ObjectSymbol: Hashable {
  /// The name as the linker knows it.
  let name: String
  /// The letter that `nm` has for its kind: U for what others must define, capitals for what others can see.
  let kind: Character

  /// Whether others must define it.
  var isUndefined: Bool { kind == "U" || kind == "w" || kind == "v" }
  /// Whether others can see it, and it gives way to nobody.
  var isStrong: Bool { "ABCDRST".contains(kind) }
  /// Whether others can see it, and one of several stands for all.
  var isWeak: Bool { kind == "W" || kind == "V" || kind == "u" }
  /// Whether a function decides at the start of the program what it stands for.
  var isChosenAtStart: Bool { kind == "i" || kind == "I" }

  /// Reads a line of `llvm-nm -P`: name, letter, value and size, of which a name may contain spaces.
  init?(line: Substring) {
    var fields = line.split(separator: " ")
    // What is undefined has neither a value nor a size.
    if fields.count > 3, let letter = Self.letter(fields[fields.count - 3]) {
      kind = letter
      fields.removeLast(3)
    } else if fields.count > 1, let letter = Self.letter(fields[fields.count - 1]) {
      kind = letter
      fields.removeLast()
    } else {
      return nil
    }
    let name = fields.joined(separator: " ")
    // Systems of Apple's put an underscore before every name.
    self.name = name.hasPrefix("_$s") ? String(name.dropFirst()) : name
  }

  private static func letter(_ field: Substring) -> Character? {
    field.count == 1 ? field.first : nil
  }
}
