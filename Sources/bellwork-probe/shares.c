#define _GNU_SOURCE
#include "attempts.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

int sayHello(const char *unused) {
  (void)unused;
  return write(STDOUT_FILENO, "hello\n", 6) == 6;
}

static void *nothing(void *unused) {
  return unused;
}

int startThread(const char *unused) {
  (void)unused;
  pthread_t thread;
  return !pthread_create(&thread, NULL, nothing, NULL) && !pthread_join(thread, NULL);
}

int sleepShortly(const char *unused) {
  (void)unused;
  struct timespec millisecond = {0, 1000000};
  return nanosleep(&millisecond, NULL) == 0;
}

int findOwnPath(const char *unused) {
  (void)unused;
  char path[4096];
#if defined(__linux__)
  return readlink("/proc/self/exe", path, sizeof path) > 0;
#else
  (void)path;
  return 1;
#endif
}

/// Shared memory is not counted by the limit of memory.
int shareMemory(const char *unused) {
  (void)unused;
  return mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANON, -1, 0) != MAP_FAILED;
}

/// Whether so many bytes can be had, in pieces of 16 MiB, and used.
int takeMemory(const char *bytes) {
  const size_t piece = 16 << 20;
  for (long long taken = 0; taken < atoll(bytes); taken += (long long)piece) {
    void *memory = mmap(NULL, piece, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0);
    if (memory == MAP_FAILED) return 0;
    memset(memory, 1, piece);
  }
  return 1;
}

int spinWithoutEnd(const char *unused) {
  (void)unused;
  for (volatile int turn = 0;; turn = !turn) {
  }
}

int printWithoutEnd(const char *unused) {
  (void)unused;
  char words[4096];
  memset(words, 'w', sizeof words);
  while (write(STDERR_FILENO, words, sizeof words) > 0) {
  }
  return 0;
}

int raiseLimits(const char *unused) {
  (void)unused;
  struct rlimit more = {RLIM_INFINITY, RLIM_INFINITY};
  return setrlimit(RLIMIT_DATA, &more) == 0;
}
