import Subprocess

/// The environment of a worker: nothing of the judge's, and a backtrace on a crash.
enum WorkerEnvironment {
  static var current: Environment {
    .custom([
      "PATH": "/usr/bin:/bin",
      // The runtime prints the learner's file and line; colours and registers would only hide them.
      "SWIFT_BACKTRACE":
        "enable=yes,color=no,interactive=no,output-to=stderr,threads=crashed,images=none,"
        + "registers=none,limit=32,sanitize=no,timeout=5s,cache=no",
    ])
  }
}
