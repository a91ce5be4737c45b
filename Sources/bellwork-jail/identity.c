#define _GNU_SOURCE
#include "protections.h"
#include "failure.h"

#include <errno.h>
#include <grp.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#if defined(__linux__)
#include <fcntl.h>
#include <linux/capability.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/syscall.h>

/// Says which user of the new namespace is which outside: the same one, and nobody else.
static void mapUser(const char *file, unsigned id) {
  char line[64];
  int length = snprintf(line, sizeof line, "%u %u 1", id, id);
  int map = open(file, O_WRONLY | O_CLOEXEC);
  if (map < 0 || write(map, line, (size_t)length) != length)
    fail(exitCannotJail, "cannot write %s", file);
  close(map);
}

/// A network without a way out and message queues of one's own; for a compiler, processes too.
///
/// Root needs no user namespace for it, and others get one on the way. A worker has no process namespace: it
/// could start nothing in it, and a process would have to stand between it and the judge's clock.
static void enterNamespaces(const struct options *options, struct protections *protections) {
  if (!isWanted(options, levelFull)) return;
  uid_t user = geteuid();
  gid_t group = getegid();
  int kinds = CLONE_NEWNET | CLONE_NEWIPC;
  if (options->profile == profileCompiler) kinds |= CLONE_NEWPID;
  if (user != 0) kinds |= CLONE_NEWUSER;
  if (unshare(kinds)) {
    if (isNeeded(options, levelFull))
      fail(exitCannotJail, "level A needs namespaces, which this system refuses");
    errno = 0;
    return;
  }
  if (user != 0) {
    int groups = open("/proc/self/setgroups", O_WRONLY | O_CLOEXEC);
    if (groups < 0 || write(groups, "deny", 4) != 4)
      fail(exitCannotJail, "cannot write /proc/self/setgroups");
    close(groups);
    mapUser("/proc/self/uid_map", user);
    mapUser("/proc/self/gid_map", group);
  }
  protections->hasNamespaces = true;
  protections->hasProcessNamespace = kinds & CLONE_NEWPID;
}

/// Gives up every capability, those within a namespace of one's own too.
static void dropCapabilities(void) {
  struct __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
  struct __user_cap_data_struct none[2] = {{0, 0, 0}, {0, 0, 0}};
  if (syscall(SYS_capset, &header, none)) fail(exitCannotJail, "cannot drop capabilities");
}
#else
static void enterNamespaces(const struct options *options, struct protections *protections) {
  (void)protections;
  if (isNeeded(options, levelFull)) fail(exitCannotJail, "level A needs Linux");
}

static void dropCapabilities(void) {}
#endif

/// Becomes a user that owns nothing, where the launcher was started by root.
static void dropUser(const struct options *options) {
  if (geteuid() != 0) return;
#if defined(__linux__)
  if (setgroups(0, NULL) || setresgid(options->user, options->user, options->user)
      || setresuid(options->user, options->user, options->user))
    fail(exitCannotJail, "cannot become user %u; choose one that this system can have with --user",
         (unsigned)options->user);
  // The kernel hides the files of a process that has changed its user in /proc from that user itself.
  prctl(PR_SET_DUMPABLE, 1);
#else
  if (setgroups(0, NULL) || setgid(options->user) || setuid(options->user))
    fail(exitCannotJail, "cannot become user %u", (unsigned)options->user);
#endif
}

void changeIdentity(const struct options *options, struct protections *protections) {
  // The judge makes the worker the leader of a session already; then this changes nothing.
  setsid();
  errno = 0;
  enterNamespaces(options, protections);
  dropUser(options);
  dropCapabilities();
  protections->user = geteuid();
}

void tieToParent(pid_t parent) {
#if defined(__linux__)
  // A change of user clears the first, so that it comes after; a parent that is gone already sends nothing.
  if (prctl(PR_SET_PDEATHSIG, SIGKILL)) fail(exitCannotJail, "cannot be tied to the starter");
  if (getppid() != parent && getppid() != 0) fail(exitCannotJail, "the starter is gone");
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)) fail(exitCannotJail, "cannot refuse new privileges");
#else
  (void)parent;
#endif
}
