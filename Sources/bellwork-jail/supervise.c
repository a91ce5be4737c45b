#define _GNU_SOURCE
#include "launch.h"
#include "failure.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#if defined(__linux__)
#include <sys/prctl.h>
#endif

/// Ends as `status` says that another process has ended.
static void endLike(int status) {
  if (WIFEXITED(status)) _exit(WEXITSTATUS(status));
  signal(WTERMSIG(status), SIG_DFL);
  kill(getpid(), WTERMSIG(status));
  // The first process of a namespace cannot end itself by a signal; it says the number as shells do.
  _exit(128 + WTERMSIG(status));
}

/// Kills the processes whose parent this one is or has become, until there are none.
///
/// A kernel may be built without the list of them; the session's end, which is the grader's, then ends them.
static void endChildren(void) {
#if defined(__linux__)
  for (;;) {
    FILE *children = fopen("/proc/thread-self/children", "re");
    if (!children) return;
    int child, count = 0;
    while (fscanf(children, "%d", &child) == 1) {
      kill(child, SIGKILL);
      count++;
    }
    fclose(children);
    if (count == 0) return;
    waitpid(-1, NULL, 0);
  }
#endif
}

/// Waits for one process, then ends what is left of the others.
static void waitFor(pid_t child) {
  int status = 0;
  // Others that have lost their parents end here too.
  for (pid_t ended = 0; ended != child;) {
    ended = waitpid(-1, &status, 0);
    if (ended < 0 && errno != EINTR) fail(exitCannotJail, "cannot wait for the program");
  }
  // The first process of a namespace has no need to: the kernel ends all others with it. Its number there is 1,
  // and /proc is not that namespace's.
  if (getpid() != 1) endChildren();
  endLike(status);
}

static void split(const char *what) {
  fflush(NULL);
  pid_t parent = getpid();
  pid_t child = fork();
  if (child < 0) fail(exitCannotJail, "cannot start %s", what);
  if (child > 0) waitFor(child);
  tieToParent(parent);
}

void supervise(const struct protections *protections) {
#if defined(__linux__)
  prctl(PR_SET_CHILD_SUBREAPER, 1);
#endif
  // In a namespace of its own, the first process takes all others with it when it ends.
  if (protections->hasProcessNamespace) split("the namespace's first process");
  split("the program");
}
