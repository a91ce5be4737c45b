/// What a launcher says that holds on this machine.
struct Protections: Hashable, Sendable {
  /// The number of the user that jailed programs are.
  let user: Int
  /// Whether the network and the message queues are the jail's own.
  let hasNamespaces: Bool
  /// The version of Landlock, 0 where the kernel has none.
  let landlockVersion: Int
  /// Whether system calls are filtered.
  let hasFilter: Bool

  /// Reads the launcher's description, a word and a number on each line.
  init?(description: String) {
    var values: [Substring: Int] = [:]
    for line in description.split(separator: "\n") {
      let words = line.split(separator: " ")
      if words.count == 2, let value = Int(words[1]) { values[words[0]] = value }
    }
    guard
      let user = values["user"], let namespaces = values["namespaces"],
      let landlock = values["landlock"], let filter = values["filter"]
    else { return nil }
    self.user = user
    hasNamespaces = namespaces == 1
    landlockVersion = landlock
    hasFilter = filter == 1
  }

  /// The level that these protections make, should they hold.
  var level: SandboxLevel {
    if !hasFilter { return .limitsOnly }
    if landlockVersion == 0 { return .filtered }
    return hasNamespaces ? .full : .contained
  }

  /// What is missing, in sentences for the instructor.
  var lacking: [String] {
    guard hasFilter else {
      return [
        "Files, processes and the network are open to strangers' code: system calls are not filtered here."
          + " Linux filters them since 3.17; macOS does not."
      ]
    }
    var sentences: [String] = []
    if landlockVersion == 0 {
      sentences.append(
        "There is no Landlock (Linux has it since 5.13, unless it is left out of its start options):"
          + " the filter of system calls alone keeps files away.")
    }
    if !hasNamespaces {
      sentences.append(
        "There are no namespaces, as is usual in containers: the filter of system calls alone keeps the"
          + " network away.")
    }
    return sentences
  }
}
