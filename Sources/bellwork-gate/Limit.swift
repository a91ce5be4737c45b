#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

#if os(Linux) && canImport(Glibc)
typealias Resource = __rlimit_resource
#else
typealias Resource = Int32
#endif

/// Denies this process more than `bound` of something.
func limit(_ resource: Resource, to bound: UInt64) {
  var limits = rlimit(rlim_cur: rlim_t(bound), rlim_max: rlim_t(bound))
  #if os(Linux) && canImport(Glibc)
  setrlimit(__rlimit_resource_t(resource.rawValue), &limits)
  #else
  setrlimit(resource, &limits)
  #endif
}
