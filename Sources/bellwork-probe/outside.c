#define _GNU_SOURCE
#include "attempts.h"

#include <fcntl.h>
#include <sched.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

int openSocket(const char *unused) {
  (void)unused;
  return socket(AF_INET, SOCK_STREAM, 0) >= 0;
}

/// Whether anything but the three standard descriptors is open.
int findDescriptors(const char *unused) {
  (void)unused;
  for (int descriptor = 3; descriptor < 4096; descriptor++)
    if (fcntl(descriptor, F_GETFD) >= 0) return 1;
  return 0;
}

int findVariable(const char *name) {
  return getenv(name) != NULL;
}

int becomeRoot(const char *unused) {
  (void)unused;
  return geteuid() == 0 || setuid(0) == 0;
}

int makeNamespace(const char *unused) {
  (void)unused;
#if defined(__linux__)
  return unshare(CLONE_NEWUSER) == 0;
#else
  return 0;
#endif
}
