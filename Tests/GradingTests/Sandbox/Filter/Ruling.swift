#if os(Linux)
import Foundation

/// A system call, and what has to become of it.
struct Ruling: Hashable, Sendable {
  let call: String
  let arguments: [Argument]
  let decision: Decision

  /// An argument; some are judged by the number of the process that is jailed.
  enum Argument: Hashable, Sendable, ExpressibleByIntegerLiteral {
    case value(UInt64)
    /// The jailed process's own number, and so much more.
    case ownProcess(plus: UInt64)

    init(integerLiteral value: UInt64) { self = .value(value) }
  }

  private init(_ call: String, _ arguments: [Argument], _ decision: Decision) {
    (self.call, self.arguments, self.decision) = (call, arguments, decision)
  }

  /// The same for calls whose arguments are not judged.
  private static func all(_ decision: Decision, _ names: String...) -> [Ruling] {
    names.flatMap { $0.split(separator: " ") }.map { Ruling(String($0), [], decision) }
  }

  /// The same for one call with each of these arguments.
  private static func each(
    _ decision: Decision, _ call: String, _ arguments: [Argument]...
  ) -> [Ruling] {
    arguments.map { Ruling(call, $0, decision) }
  }

  /// Lists as one; sums of so many would keep the compiler busy.
  private static func list(_ parts: [Ruling]...) -> [Ruling] { parts.flatMap { $0 } }

  /// What has to become of a tenant's calls, on every kind of processor.
  static func all(for tenant: Tenant) -> [Ruling] {
    switch tenant {
    case .worker: ofWorkers + filesOfWorkers
    case .loadingWorker: ofWorkers + filesOfLoadingWorkers
    case .compiler: ofCompilers
    }
  }

  /// Arguments that are worth trying on every call: none, all, single bits, and those that are judged anywhere.
  static var allArguments: [[Argument]] {
    let plain: [UInt64] = [0, .max, 1, 2, 1 << 16, 1 << 31, 1 << 32, 1 << 63]
    let judged = Set((ofWorkers + ofCompilers).map(\.arguments)).filter { !$0.isEmpty }
    return plain.map { Array(repeating: .value($0), count: 6) } + judged
  }

  private static let ofWorkers: [Ruling] = list(
    all(
      .allowed, "read write close fstat lseek dup3 pipe2 ppoll pselect6 epoll_pwait eventfd2",
      "brk munmap mprotect mremap madvise futex set_robust_list set_tid_address rseq gettid",
      "sched_yield sched_getaffinity membarrier exit exit_group rt_sigaction rt_sigprocmask",
      "rt_sigreturn rt_sigsuspend sigaltstack clock_gettime clock_nanosleep nanosleep getrandom",
      "getpid getppid getuid getrusage sysinfo uname readlinkat timerfd_create getrlimit"),
    all(.refused(0), "prctl setpriority sched_setscheduler sched_setparam sched_setaffinity"),
    all(
      .refused(ENOSYS),
      "clone3 wait4 waitid fgetxattr io_submit mlockall signalfd4 kexec_file_load",
      "mbind get_mempolicy"),
    all(.refused(EPERM), "setrlimit"),
    all(
      .killed, "execve setsid setpgid unshare setns ptrace process_vm_readv process_vm_writev",
      "tkill rt_sigqueueinfo rt_tgsigqueueinfo pidfd_open pidfd_send_signal pidfd_getfd kcmp",
      "socket socketpair connect bind listen accept4 sendto sendmsg recvfrom recvmsg setsockopt",
      "shmget shmat msgget semget mq_open memfd_create userfaultfd vmsplice remap_file_pages",
      "io_uring_setup io_uring_enter bpf seccomp keyctl add_key perf_event_open mount umount2",
      "pivot_root chroot init_module finit_module kexec_load reboot swapon syslog acct personality",
      "setuid setgid setresuid setresgid setgroups capset clock_settime settimeofday sethostname",
      "name_to_handle_at open_by_handle_at fanotify_init"),
    // Threads, and no processes: pthread_create; fork; posix_spawn; fork into a namespace.
    each(.allowed, "clone", [0x3d_0f00]),
    each(.killed, "clone", [17], [0x4111], [0x1000_0011], [0]),
    // Itself, and nobody else: the first process, its group, all, and a number that is its own in the lower half.
    each(.allowed, "kill", [.ownProcess(plus: 0), 9]),
    each(.killed, "kill", [1, 9], [0, 9], [.value(.max), 9], [.ownProcess(plus: 1 << 32), 9]),
    each(.allowed, "tgkill", [.ownProcess(plus: 0), 7, 6]),
    each(.killed, "tgkill", [1, 1, 9], [.ownProcess(plus: 1), 7, 6]),
    // Asking for its own limits; changing them, also by a pointer whose lower half is 0; asking for others'.
    each(.allowed, "prlimit64", [0, 7, 0, 4096], [0, 3, 0, 0]),
    each(
      .refused(EPERM), "prlimit64", [0, 7, 4096, 0], [0, 3, 4096, 8192], [0, 3, 0x1_0000_0000, 0]),
    each(.killed, "prlimit64", [1, 7, 0, 4096], [1, 7, 4096, 0], [0x1_0000_0000, 7, 4096, 0]),
    // MAP_PRIVATE with and without MAP_ANONYMOUS, and a thread's stack with MAP_STACK and MAP_NORESERVE; MAP_SHARED
    // alike, and MAP_SHARED_VALIDATE; MAP_GROWSDOWN, private and shared.
    each(
      .allowed, "mmap", [0, 4096, 3, 0x22], [0, 4096, 1, 2, 3], [0, 4096, 7, 0x22],
      [0, 4096, 0, 0x2_4022]),
    each(.refused(EPERM), "mmap", [0, 4096, 3, 0x21], [0, 4096, 1, 1, 3], [0, 4096, 3, 3, 3]),
    each(
      .refused(EPERM), "mmap", [0, 4096, 3, 0x122], [0, 4096, 3, 0x121], [0, 4096, 3, 0x102, 3],
      [0, 4096, 3, 0x2_0122]),
    // F_DUPFD, F_GETFD, F_SETFD, F_GETFL, F_SETFL, F_DUPFD_CLOEXEC.
    each(.allowed, "fcntl", [1, 0], [1, 1], [1, 2, 1], [1, 3], [1, 4, 2048], [1, 1030, 3]),
    // F_SETLK, F_SETOWN, F_SETSIG, F_SETOWN_EX, F_NOTIFY, F_ADD_SEALS; the kernel looks at the lower half alone.
    each(
      .refused(ENOSYS), "fcntl", [1, 6], [1, 8, 1], [1, 10, 9], [1, 15], [1, 1026], [1, 1033],
      [1, 0x1_0000_0008, 1]),
    // TCGETS, TIOCSTI.
    each(.refused(ENOTTY), "ioctl", [0, 0x5401], [0, 0x5412]))

  private static let filesOfWorkers: [Ruling] =
    all(
      .refused(EACCES), "openat openat2 faccessat faccessat2 newfstatat statx getdents64 statfs",
      "mkdirat unlinkat renameat2 linkat symlinkat mknodat fchmod fchmodat fchownat truncate",
      "ftruncate utimensat chdir umask sendfile fsync")

  private static let filesOfLoadingWorkers: [Ruling] = list(
    all(
      .allowed, "openat faccessat faccessat2 newfstatat statx getdents64 statfs fstatfs"),
    all(
      .refused(ENOSYS), "openat2 mkdirat unlinkat renameat2 linkat symlinkat mknodat fchmod",
      "fchmodat fchownat truncate ftruncate utimensat chdir umask sendfile fsync"))

  private static let ofCompilers: [Ruling] = list(
    all(
      .allowed, "read write openat newfstatat mkdirat unlinkat renameat2 fchmod ftruncate flock",
      "execve wait4 waitid kill tgkill setpgid mmap mprotect madvise futex prctl prlimit64 ioctl",
      "fcntl getdents64 statfs readlinkat sched_setaffinity exit_group"),
    all(.refused(ENOSYS), "clone3"),
    all(
      .refused(EPERM), "socket socketpair connect bind listen setsid unshare setns ptrace",
      "process_vm_readv process_vm_writev pidfd_getfd kcmp perf_event_open shmget msgget semget",
      "mq_open userfaultfd io_uring_setup bpf add_key keyctl mount umount2 pivot_root chroot",
      "move_mount open_tree fsopen init_module finit_module kexec_load reboot swapon syslog acct",
      "personality setuid setgid setresuid setresgid setgroups capset settimeofday clock_settime",
      "name_to_handle_at open_by_handle_at fanotify_init"),
    // Processes and threads: fork, posix_spawn, pthread_create.
    each(.allowed, "clone", [17], [0x4111], [0x3d_0f00]),
    // A namespace of mounts, names, messages, users, processes, networks or control groups.
    each(
      .refused(EPERM), "clone", [0x2_0011], [0x400_0011], [0x800_0011], [0x1000_0011],
      [0x2000_0011], [0x4000_0011], [0x200_0011]))
}
#endif
