import Gate

/// What the compiler itself calls of the C library and of the runtime, and what an answer may call of C.
enum CLibrary {
  /// Whether an answer may come to use a function.
  static func mayBeUsed(_ name: String) -> Bool {
    let name = name.hasPrefix("___") ? String(name.dropFirst()) : name
    if runtime.contains(where: name.hasPrefix) || compilers.contains(name) { return true }
    if name.contains(
      /^__(u?div|u?mod|mul|ashl|lshr|ashr|extend|trunc|fix|float|cmp|add|sub|pow)[a-z]*[a-z0-9]*$/)
    {
      return true
    }
    return CFunctions.mayBeCalled(withoutStandard(name))
  }

  /// The name under which C knows a function that has another one for the linker, by the year of a standard.
  private static func withoutStandard(_ name: String) -> String {
    let prefixes = ["__isoc99_", "__isoc23_"]
    let prefix = prefixes.first(where: name.hasPrefix)
    return prefix.map { String(name.dropFirst($0.count)) } ?? name
  }

  private static let runtime = [
    "swift_", "_swift_", "__swift_", "_swiftEmpty", "__swift", "_TMP", "symbolic ", "got.$s",
    "associated conformance ", "__llvm_", "__tsan_", "__asan_", "__ubsan_",
  ]

  /// What the compiler calls by itself, such as `malloc` for an accessor that yields, and what is inside functions of
  /// C that it copies into an answer.
  private static let compilers: Set = [
    "malloc", "free", "memcpy", "memmove", "memset", "bzero", "malloc_size", "malloc_usable_size",
    "__stack_chk_fail", "__stack_chk_guard", "__gxx_personality_v0", "_Unwind_Resume",
    "_GLOBAL_OFFSET_TABLE_", "__tls_get_addr", "__dso_handle", "__memcpy_chk", "__memset_chk",
    "__ctype_b_loc", "__ctype_tolower_loc", "__ctype_toupper_loc",
  ]
}
