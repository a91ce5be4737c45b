/// The names that no answer needs, with what to do instead.
enum RefusedNames {
  /// Why a name is refused, to be read after “uses NAME, ”; nil where it is not.
  static func advice(for name: String) -> String? {
    if let entry = table.first(where: { $0.names.contains(name) }) { return entry.advice }
    if CFunctions.isRefused(name) { return ofC }
    return has(["Dispatch", "dispatch"], before: name) ? threads : adviceForMember(name)
  }

  /// The same for a member of any type.
  static func adviceForMember(_ name: String) -> String? {
    let isUnsafe = has(["Unsafe", "withUnsafe", "unsafe"], before: name)
    return isUnsafe || memoryMembers.contains(name) ? memory : nil
  }

  /// Whether a name begins with one of some words, and goes on with another.
  private static func has(_ words: [String], before name: String) -> Bool {
    words.contains { name.hasPrefix($0) && name.dropFirst($0.count).first?.isUppercase == true }
  }

  /// Names of C's which members of the libraries have, too.
  static let commonWords: Set = [
    "accept", "access", "clock", "index", "rand", "random", "read", "remove", "select", "time",
    "times", "wait", "write",
  ]

  private static let ofC =
    "which belongs to the C library and is not allowed in answers; write in Swift what you need"
  private static let threads =
    "which runs code beside the answer; an answer computes by itself"

  private static let memory = "which reaches into memory; index the array or the value itself"

  private static let memoryMembers: Set = [
    "unsafelyUnwrapped", "withContiguousMutableStorageIfAvailable",
    "withContiguousStorageIfAvailable", "withUTF8",
  ]

  private static let table: [(names: Set<String>, advice: String)] = [
    (
      [
        "OpaquePointer", "AutoreleasingUnsafeMutablePointer", "Unmanaged", "CVaListPointer",
        "withVaList", "memcpy", "memmove", "memset", "malloc", "calloc", "realloc", "free",
      ], memory
    ),
    (
      ["readLine", "stdin", "getchar", "fgets"], "which reads what nobody types; use the parameters"
    ),
    (
      ["CommandLine", "ProcessInfo", "getenv", "setenv", "environ"],
      "which asks about the program that runs it; use the parameters"
    ),
    (
      [
        "exit", "abort", "atexit", "quick_exit", "raise", "kill", "signal", "sigaction", "longjmp",
        "setjmp",
      ],
      "which would end the program that asks; throw an error or return"
    ),
    (
      [
        "fork", "vfork", "execv", "execve", "execvp", "posix_spawn", "posix_spawnp", "system",
        "popen", "Process", "Thread", "pthread_create", "dlopen", "dlsym", "syscall", "ptrace",
      ],
      "which starts or loads other code; an answer computes by itself"
    ),
    (
      [
        "FileManager", "FileHandle", "URL", "URLSession", "URLRequest", "Bundle", "UserDefaults",
        "Pipe",
        "fopen", "freopen", "fdopen", "open", "openat", "creat", "unlink", "mmap", "opendir",
        "InputStream", "OutputStream", "NSString", "NSData",
      ],
      "which reaches for files or the network; everything that is needed is in the parameters"
    ),
    (
      ["socket", "connect", "getaddrinfo", "gethostbyname", "Socket", "SocketPort", "Host"],
      "which reaches for the network; everything that is needed is in the parameters"
    ),
    (
      ["stdout", "stderr", "fputs", "puts", "fprintf", "vprintf", "setbuf", "setvbuf"],
      "which writes past the course; use print"
    ),
    (["sleep", "usleep", "nanosleep"], "which waits for nothing; leave it out"),
    (
      [
        "drand48", "srand48", "erand48", "lrand48", "mrand48", "rand", "rand_r", "srand", "random",
        "srandom", "arc4random", "arc4random_uniform",
      ],
      "which draws numbers that no seed repeats; draw from the generator that you are given"
    ),
    (
      ["clock", "time", "gettimeofday", "clock_gettime", "localtime", "gmtime"],
      "which reads a clock; an answer does not depend on when it is asked"
    ),
    (
      ["NSClassFromString", "NSSelectorFromString", "Selector", "class_getInstanceMethod"],
      "which looks code up by its name; call it"
    ),
  ]
}
