/// The functions of the C library, which come with Foundation, and those of them that an answer may call.
///
/// One list for both ways of looking: the gate finds a name in a file, the audit finds it in what was compiled.
package enum CFunctions {
  /// Whether an answer may call a function: it computes something of its arguments alone.
  package static func mayBeCalled(_ name: String) -> Bool {
    if computing.contains(name[...]) || mathematics.contains(name[...]) { return true }
    // Of Float and, on some processors, of Float80.
    guard let last = name.last, last == "f" || last == "l" else { return false }
    return mathematics.contains(name.dropLast())
  }

  /// Whether a name is known to be one of C's, and may not be used.
  package static func isRefused(_ name: String) -> Bool { refused.contains(name[...]) }

  private static let mathematics: Set<Substring> = words(
    """
    acos acosh asin asinh atan atan2 atanh cbrt ceil copysign cos cosh drem erf erfc exp exp10
    exp2 expm1 fabs fdim finite floor fma fmax fmin fmod frexp gamma hypot ilogb isinf isnan j0
    j1 jn ldexp lgamma lgamma_r llrint llround log log10 log1p log2 logb lrint lround modf nan
    nearbyint nextafter nexttoward pow remainder remquo rint round roundeven scalb scalbln
    scalbn significand sin sincos sinh sqrt tan tanh tgamma trunc y0 y1 yn
    """
  ).union(["lgammaf_r", "lgammal_r"])

  /// Whole numbers, numbers of a text, letters, and comparisons.
  private static let computing: Set<Substring> = words(
    """
    abs labs llabs imaxabs div ldiv lldiv imaxdiv difftime ffs ffsl ffsll htonl htons ntohl
    ntohs atof atoi atol atoll strtod strtof strtold strtoimax strtol strtoll strtoq strtoul
    strtoull strtoumax strtouq memcmp strcasecmp strcmp strlen strncasecmp strncmp isalnum
    isalpha isascii isblank iscntrl isdigit isgraph islower isprint ispunct isspace isupper
    isxdigit toascii tolower toupper
    """)

  private static func words(_ text: String) -> Set<Substring> {
    Set(text.split { $0 == " " || $0 == "\n" })
  }
}
