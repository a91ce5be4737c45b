#define _GNU_SOURCE
#include "protections.h"
#include "failure.h"

#include <errno.h>
#include <grp.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#if defined(__linux__)
#include <fcntl.h>
#include <linux/capability.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/syscall.h>

static bool writeFile(const char *file, const char *text) {
  int descriptor = open(file, O_WRONLY | O_CLOEXEC);
  if (descriptor < 0) return false;
  bool isWritten = write(descriptor, text, strlen(text)) == (ssize_t)strlen(text);
  close(descriptor);
  return isWritten;
}

/// Keeps the numbers of user and group in a user namespace that has just been entered, and nobody else's.
static bool mapUsers(uid_t user, gid_t group) {
  char users[64], groups[64];
  snprintf(users, sizeof users, "%u %u 1", (unsigned)user, (unsigned)user);
  snprintf(groups, sizeof groups, "%u %u 1", (unsigned)group, (unsigned)group);
  return writeFile("/proc/self/setgroups", "deny") && writeFile("/proc/self/uid_map", users)
         && writeFile("/proc/self/gid_map", groups);
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
  if (user != 0 && !mapUsers(user, group))
    fail(exitCannotJail, "cannot keep the user's number in a namespace");
  protections->hasUserNamespace = user != 0;
  protections->hasNamespaces = true;
  protections->hasProcessNamespace = kinds & CLONE_NEWPID;
}

/// A user namespace for a worker that root has started, once it is root's no more.
///
/// The kernel counts threads by user and namespace: so that one worker's do not count against another's of the
/// same user. Where it is refused, they do. Some systems grant the namespace and refuse the numbers in it; a
/// worker, which owns no file, can do without. A compiler could not.
static void enterUserNamespace(const struct options *options, struct protections *protections) {
  if (!protections->hasNamespaces || protections->hasUserNamespace) return;
  if (options->profile != profileWorker) return;
  uid_t user = geteuid();
  gid_t group = getegid();
  protections->hasUserNamespace = !unshare(CLONE_NEWUSER);
  if (protections->hasUserNamespace) mapUsers(user, group);
  errno = 0;
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

static void enterUserNamespace(const struct options *options, struct protections *protections) {
  (void)options;
  (void)protections;
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
  protections->user = geteuid();
  enterUserNamespace(options, protections);
  dropCapabilities();
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
