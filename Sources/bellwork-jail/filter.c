#define _GNU_SOURCE
#include "calls.h"
#include "failure.h"
#include "protections.h"

#include <errno.h>

#if defined(__linux__)
#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <signal.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

/// What is on no list does not exist: the answer is that of a kernel that has never heard of the call.
static const uint32_t unknown = SCMP_ACT_ERRNO(ENOSYS);

static void add(scmp_filter_ctx filter, uint32_t action, const char *name, unsigned count,
                const struct scmp_arg_cmp *conditions) {
  int call = seccomp_syscall_resolve_name(name);
  uint32_t standard = 0;
  seccomp_attr_get(filter, SCMP_FLTATR_ACT_DEFAULT, &standard);
  // The library refuses a rule that says what goes without saying.
  if (call == __NR_SCMP_ERROR || action == standard) return;
  int result = seccomp_rule_add_array(filter, action, call, count, conditions);
  if (!result) return;
  errno = -result;
  fail(exitCannotJail, "cannot add a rule for %s", name);
}

static void addAll(scmp_filter_ctx filter, uint32_t action, const char *const *names) {
  for (; *names; names++) add(filter, action, *names, 0, NULL);
}

static void addWhere(scmp_filter_ctx filter, uint32_t action, const char *name, unsigned argument,
                     uint64_t mask, uint64_t value) {
  struct scmp_arg_cmp condition = {argument, SCMP_CMP_MASKED_EQ, mask, value};
  add(filter, action, name, 1, &condition);
}

/// Lets a call through where an argument has the one good value, and ends the process elsewhere.
///
/// A rule without a condition would win over one with a condition, so that both have one.
static void addUnless(scmp_filter_ctx filter, const char *name, unsigned argument, uint64_t value) {
  struct scmp_arg_cmp good = {argument, SCMP_CMP_EQ, value, 0};
  struct scmp_arg_cmp bad = {argument, SCMP_CMP_NE, value, 0};
  add(filter, SCMP_ACT_ALLOW, name, 1, &good);
  add(filter, SCMP_ACT_KILL_PROCESS, name, 1, &bad);
}

/// One may ask for one's own limits, and for nobody else's. What they are the launcher has said, and nobody changes it:
/// a stack that may grow without end would be memory that no limit counts.
static void addLimits(scmp_filter_ctx filter) {
  struct scmp_arg_cmp own = {0, SCMP_CMP_EQ, 0, 0}, others = {0, SCMP_CMP_NE, 0, 0};
  struct scmp_arg_cmp asking[] = {own, {2, SCMP_CMP_EQ, 0, 0}};
  struct scmp_arg_cmp changing[] = {own, {2, SCMP_CMP_NE, 0, 0}};
  add(filter, SCMP_ACT_ALLOW, "prlimit64", 2, asking);
  add(filter, SCMP_ACT_ERRNO(EPERM), "prlimit64", 2, changing);
  add(filter, SCMP_ACT_KILL_PROCESS, "prlimit64", 1, &others);
  add(filter, SCMP_ACT_ERRNO(EPERM), "setrlimit", 0, NULL);
}

/// Threads but no processes; oneself but nobody else; the program, once.
static void addHostileUnless(scmp_filter_ctx filter, const char *entry) {
  addWhere(filter, SCMP_ACT_ALLOW, "clone", 0, CLONE_THREAD, CLONE_THREAD);
  addWhere(filter, SCMP_ACT_KILL_PROCESS, "clone", 0, CLONE_THREAD, 0);
  // Its arguments lie in memory, which a filter cannot see; runtimes go back to clone.
  add(filter, SCMP_ACT_ERRNO(ENOSYS), "clone3", 0, NULL);
  addUnless(filter, "kill", 0, (uint64_t)getpid());
  addUnless(filter, "tgkill", 0, (uint64_t)getpid());
  addLimits(filter);
  // Whoever runs afterwards does not know the pointer, and its page is gone.
  addUnless(filter, "execveat", 1, (uint64_t)(uintptr_t)entry);
}

/// Lets memory be had that the limit of data counts: neither shared memory nor stacks.
static void addMaps(scmp_filter_ctx filter) {
  const uint64_t uncounted = MAP_SHARED | MAP_GROWSDOWN;
  const uint64_t refused[] = {MAP_SHARED, MAP_GROWSDOWN, uncounted};
  const char *const maps[] = {"mmap", "mmap2"};
  for (int i = 0; i < 2; i++) {
    addWhere(filter, SCMP_ACT_ALLOW, maps[i], 3, uncounted, 0);
    for (int j = 0; j < 3; j++)
      addWhere(filter, SCMP_ACT_ERRNO(EPERM), maps[i], 3, uncounted, refused[j]);
  }
}

/// Calls of which a worker needs a part, and whose other parts it can do without.
static void addParts(scmp_filter_ctx filter) {
  addMaps(filter);
  // Not F_SETOWN and F_SETSIG: the kernel would send signals to others on the worker's behalf.
  const uint64_t harmless[] = {F_DUPFD, F_DUPFD_CLOEXEC, F_GETFD, F_SETFD, F_GETFL, F_SETFL};
  for (size_t i = 0; i < sizeof harmless / sizeof *harmless; i++) {
    addWhere(filter, SCMP_ACT_ALLOW, "fcntl", 1, 0xffffffff, harmless[i]);
    addWhere(filter, SCMP_ACT_ALLOW, "fcntl64", 1, 0xffffffff, harmless[i]);
  }
  add(filter, SCMP_ACT_ERRNO(ENOTTY), "ioctl", 0, NULL);
}

/// Makes a filter that has no rules yet one for another kind of processor.
static void turnTo(scmp_filter_ctx filter, const char *architecture) {
  uint32_t token = seccomp_arch_resolve_name(architecture);
  if (token == seccomp_arch_native()) return;
  errno = 0;
  if (!token) fail(exitCannotJail, "there is no processor kind \"%s\"", architecture);
  int result = seccomp_arch_add(filter, token);
  if (!result) result = seccomp_arch_remove(filter, seccomp_arch_native());
  if (!result) return;
  errno = -result;
  fail(exitCannotJail, "cannot make a filter for %s", architecture);
}

static scmp_filter_ctx begin(uint32_t standard, const struct options *options) {
  scmp_filter_ctx filter = seccomp_init(standard);
  if (!filter) fail(exitCannotJail, "cannot begin a filter");
  if (options->architecture) turnTo(filter, options->architecture);
  return filter;
}

static scmp_filter_ctx workerFilter(const struct options *options, const char *entry) {
  scmp_filter_ctx filter = begin(unknown, options);
  addHostileUnless(filter, entry);
  addParts(filter);
  addAll(filter, SCMP_ACT_ALLOW, workerCalls);
  addAll(filter, SCMP_ACT_ERRNO(0), pretendedCalls);
  if (options->readable.count) addAll(filter, SCMP_ACT_ALLOW, loaderCalls);
  else addAll(filter, SCMP_ACT_ERRNO(EACCES), pathCalls);
  addAll(filter, SCMP_ACT_KILL_PROCESS, hostileCalls);
  return filter;
}

static scmp_filter_ctx compilerFilter(const struct options *options) {
  scmp_filter_ctx filter = begin(SCMP_ACT_ALLOW, options);
  addAll(filter, SCMP_ACT_ERRNO(EPERM), refusedOfCompilers);
  const uint64_t namespaces[] = {CLONE_NEWNS,  CLONE_NEWUTS, CLONE_NEWIPC,   CLONE_NEWUSER,
                                 CLONE_NEWPID, CLONE_NEWNET, CLONE_NEWCGROUP};
  for (size_t i = 0; i < sizeof namespaces / sizeof *namespaces; i++)
    addWhere(filter, SCMP_ACT_ERRNO(EPERM), "clone", 0, namespaces[i], namespaces[i]);
  add(filter, SCMP_ACT_ERRNO(ENOSYS), "clone3", 0, NULL);
  return filter;
}

static scmp_filter_ctx makeFilter(const struct options *options, const char *entry) {
  scmp_filter_ctx filter = options->profile == profileCompiler ? compilerFilter(options)
                                                               : workerFilter(options, entry);
  seccomp_attr_set(filter, SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS);
  // A tree of comparisons instead of a chain: fewer for each call.
  seccomp_attr_set(filter, SCMP_FLTATR_CTL_OPTIMIZE, 2);
  return filter;
}

void exportFilter(const struct options *options, const char *entry) {
  scmp_filter_ctx filter = makeFilter(options, entry);
  int result = seccomp_export_bpf(filter, STDOUT_FILENO);
  seccomp_release(filter);
  if (!result) return;
  errno = -result;
  fail(exitCannotJail, "cannot write the filter of calls");
}

bool restrictCalls(const struct options *options, const char *entry) {
  if (!isWanted(options, levelFiltered)) return false;
  scmp_filter_ctx filter = makeFilter(options, entry);
  int result = seccomp_load(filter);
  seccomp_release(filter);
  if (!result) return true;
  errno = -result;
  if (isNeeded(options, levelFiltered)) fail(exitCannotJail, "cannot load the filter of calls");
  errno = 0;
  return false;
}
#else
void exportFilter(const struct options *options, const char *entry) {
  (void)options;
  (void)entry;
  fail(exitCannotJail, "filters of calls need Linux");
}

bool restrictCalls(const struct options *options, const char *entry) {
  (void)entry;
  if (isNeeded(options, levelFiltered)) fail(exitCannotJail, "levels A to C need Linux");
  return false;
}
#endif
