/// What the compiler itself calls of the C library and of the runtime, and the mathematics of C.
enum CLibrary {
  /// Whether an answer may come to use a function.
  static func mayBeUsed(_ name: String) -> Bool {
    let name = name.hasPrefix("___") ? String(name.dropFirst()) : name
    if runtime.contains(where: name.hasPrefix) || memory.contains(name) { return true }
    if name.contains(
      /^__(u?div|u?mod|mul|ashl|lshr|ashr|extend|trunc|fix|float|cmp|add|sub|pow)[a-z]*[a-z0-9]*$/)
    {
      return true
    }
    return mathematics.contains(name)
      || mathematics.contains { name == $0 + "f" || name == $0 + "l" }
  }

  private static let runtime = [
    "swift_", "_swift_", "__swift_", "_swiftEmpty", "__swift", "_TMP", "symbolic ", "got.$s",
    "associated conformance ", "__llvm_", "__tsan_", "__asan_", "__ubsan_",
  ]

  private static let memory: Set = [
    "memcmp", "memcpy", "memmove", "memset", "bzero", "malloc_size", "malloc_usable_size", "strlen",
    "__stack_chk_fail", "__stack_chk_guard", "__gxx_personality_v0", "_Unwind_Resume",
    "_GLOBAL_OFFSET_TABLE_", "__tls_get_addr", "__dso_handle", "__memcpy_chk", "__memset_chk",
  ]

  private static let mathematics: Set = [
    "acos", "acosh", "asin", "asinh", "atan", "atan2", "atanh", "cbrt", "ceil", "copysign", "cos",
    "cosh", "erf", "erfc", "exp", "exp10", "exp2", "expm1", "fabs", "fdim", "floor", "fma", "fmax",
    "fmin", "fmod", "frexp", "hypot", "ilogb", "ldexp", "lgamma", "lgamma_r", "llrint", "llround",
    "log", "log10", "log1p", "log2", "logb", "lrint", "lround", "modf", "nan", "nearbyint",
    "nextafter", "pow", "remainder", "remquo", "rint", "round", "roundeven", "scalbn", "sin",
    "sincos", "sinh", "sqrt", "tan", "tanh", "tgamma", "trunc",
  ]
}
