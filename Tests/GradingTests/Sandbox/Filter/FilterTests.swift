#if os(Linux)
import Foundation
import Testing

/// The launcher's filters, run on calls: this machine's, and that of a processor which is not at hand.
///
/// The kernel of one kind of processor tries one table. Here both are read, instruction by instruction, and compared.
@Suite("The jail's filter on x86-64 and aarch64")
struct FilterTests {
  @Test(
    "Each named call is allowed, refused or the end, for its arguments", arguments: Tenant.allCases,
    Architecture.allCases)
  func rulings(_ tenant: Tenant, _ architecture: Architecture) throws {
    let filter = try ExportedFilter(for: tenant, on: architecture)
    for ruling in Ruling.all(for: tenant) {
      let decision = try filter.decision(on: ruling.call, ruling.arguments)
      #expect(decision == ruling.decision, "\(ruling)")
    }
  }

  @Test("A call that both kinds of processor have is decided alike", arguments: Tenant.allCases)
  func agreement(_ tenant: Tenant) throws {
    let x86 = try ExportedFilter(for: tenant, on: .x86)
    let arm = try ExportedFilter(for: tenant, on: .arm)
    let shared = Set(Architecture.x86.calls).intersection(Architecture.arm.calls)
    #expect(shared.count > 200, "libseccomp's tables are not what they were")
    let disagreements = try shared.sorted().flatMap { call in
      try Ruling.allArguments.filter { arguments in
        let decision = try x86.decision(on: call, arguments)
        return try decision == nil || decision != arm.decision(on: call, arguments)
      }.map { "\(call) \($0)" }
    }
    #expect(disagreements == [])
  }

  /// Calls that aarch64 never had, and those that programs make there in their place.
  private static let substitutes: KeyValuePairs = [
    "open": "openat", "access": "faccessat", "stat": "newfstatat",
    "lstat": "newfstatat", "readlink": "readlinkat", "mkdir": "mkdirat", "rmdir": "unlinkat",
    "unlink": "unlinkat", "rename": "renameat", "link": "linkat", "symlink": "symlinkat",
    "mknod": "mknodat", "chmod": "fchmodat", "chown": "fchownat", "lchown": "fchownat",
    "utime": "utimensat", "dup2": "dup3", "pipe": "pipe2",
    "poll": "ppoll", "pause": "ppoll", "select": "pselect6", "epoll_create": "epoll_create1",
    "epoll_wait": "epoll_pwait", "getpgrp": "getpgid", "time": "clock_gettime",
  ]

  @Test(
    "What only x86-64 has is decided there as what takes its place is on aarch64",
    arguments: Tenant.allCases)
  func successors(_ tenant: Tenant) throws {
    let x86 = try ExportedFilter(for: tenant, on: .x86)
    let arm = try ExportedFilter(for: tenant, on: .arm)
    for (old, new) in Self.substitutes {
      #expect(Architecture.arm.number(of: old) == nil, "\(old)")
      let (before, now) = (try x86.decision(on: old, []), try arm.decision(on: new, []))
      #expect(before != nil && before == now, "\(old), \(new)")
    }
    // A fork is a clone that says no more than which signal to send when it ends.
    let fork = try arm.decision(on: "clone", [17])
    for call in ["fork", "vfork"] {
      #expect(Architecture.arm.number(of: call) == nil, "\(call)")
      #expect(try x86.decision(on: call, []) == fork, "\(call)")
    }
  }

  @Test(
    "Another processor's calls end the process, whatever they are", arguments: Tenant.allCases,
    Architecture.allCases)
  func foreignCalls(_ tenant: Tenant, _ architecture: Architecture) throws {
    let filter = try ExportedFilter(for: tenant, on: architecture)
    let others = ["x86", "x86_64", "arm", "aarch64", "riscv64", "mips"].map(Architecture.token(of:))
    #expect(!others.contains(0))
    let numbers = UInt32(0)..<600
    for token in others + [0, .max] where token != architecture.token {
      let survived = try numbers.filter { try filter.decision(on: $0, token: token) != .killed }
      #expect(survived == [], "token \(token)")
    }
    guard architecture == .x86 else { return }
    // The same processor's calls with pointers of 32 bits have its token, and a bit in their numbers.
    #expect(try numbers.filter { try filter.decision(on: 0x4000_0000 + $0) != .killed } == [])
  }

  @Test(
    "Calls that no table has are refused to workers, and left to the kernel for compilers",
    arguments: Tenant.allCases, Architecture.allCases)
  func unknownCalls(_ tenant: Tenant, _ architecture: Architecture) throws {
    let filter = try ExportedFilter(for: tenant, on: architecture)
    let expected: Decision = tenant == .compiler ? .allowed : .refused(ENOSYS)
    let unknown = (UInt32(0)..<4096).filter { architecture.name(of: $0) == nil }
    #expect(unknown.count > 3000)
    let others = try (unknown + [9999, 0x3fff_ffff, .max]).filter {
      try filter.decision(on: $0) != expected
    }
    #expect(others == [])
  }

  /// A pointer is only ever compared with constants of the program, so that no others need be tried.
  @Test(
    "Of all pointers one starts a worker's program", arguments: [Tenant.worker, .loadingWorker],
    Architecture.allCases)
  func entry(_ tenant: Tenant, _ architecture: Architecture) throws {
    let filter = try ExportedFilter(for: tenant, on: architecture)
    let call = try #require(architecture.number(of: "execveat"))
    let constants = filter.program.constants
    var entries: [UInt64] = []
    for high in constants {
      for low in constants {
        let pointer = UInt64(high) << 32 | UInt64(low)
        if try filter.decision(on: call, [3, pointer]) == .allowed { entries.append(pointer) }
      }
    }
    #expect(entries.count == 1)
    // It is the start of a page, above all that a program is laid out at by itself.
    #expect(entries.allSatisfy { $0 % 4096 == 0 && $0 >= 1 << 32 }, "\(entries)")
    #expect(try filter.decision(on: call, [3, 0]) == .killed)
    #expect(try filter.decision(on: call, [3, .max]) == .killed)
    // Another start draws another one; the same comes up once in 2^34 times.
    let twin = try ExportedFilter(for: tenant, on: architecture)
    #expect(try twin.decision(on: call, [3, entries.first ?? 0]) == .killed)
  }

  @Test("The launcher says which kinds of processor it does not know, and writes nothing")
  func unknownProcessor() {
    let error = #expect(throws: FilterError.self) {
      try ExportedFilter.export(["--export-filter", "abacus"])
    }
    #expect(
      error
        == .notExported(
          status: 125,
          sentence: "bellwork-jail[]: there is no processor kind \"abacus\"\n"))
  }
}
#endif
