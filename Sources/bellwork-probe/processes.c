#define _GNU_SOURCE
#include "attempts.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ptrace.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

int startProcess(const char *unused) {
  (void)unused;
  pid_t child = fork();
  if (child == 0) _exit(0);
  return child > 0 && waitpid(child, NULL, 0) == child;
}

/// The program that takes this one's place says by its status that it was done.
int startProgram(const char *shell) {
  execl(shell, shell, "-c", "exit 10", (char *)NULL);
  return 0;
}

int signalStarter(const char *unused) {
  (void)unused;
  // Signal 0 asks whether one might.
  return kill(getppid(), 0) == 0;
}

/// The kernel sends signals about a descriptor to whoever its owner names.
int signalByDescriptor(const char *unused) {
  (void)unused;
  return fcntl(STDOUT_FILENO, F_SETOWN, getppid()) == 0;
}

int traceStarter(const char *unused) {
  (void)unused;
#if defined(__linux__)
  return ptrace(PTRACE_SEIZE, getppid(), NULL, NULL) == 0;
#else
  return 0;
#endif
}

int leaveSession(const char *unused) {
  (void)unused;
  return setsid() >= 0;
}

static void *wait_(void *unused) {
  pause();
  return unused;
}

/// Whether so many threads can be had at once, each with as little memory as possible.
int startThreads(const char *count) {
  pthread_attr_t small;
  pthread_attr_init(&small);
  pthread_attr_setstacksize(&small, 16384);
  for (long i = 0; i < atol(count); i++) {
    pthread_t thread;
    errno = pthread_create(&thread, &small, wait_, NULL);
    if (errno) return 0;
  }
  return 1;
}
