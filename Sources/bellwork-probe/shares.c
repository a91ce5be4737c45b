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

/// Memory that grows downwards is a stack, which the limit of data does not count either.
int growDownwards(const char *unused) {
  (void)unused;
#if defined(__linux__)
  const int stack = MAP_PRIVATE | MAP_ANON | MAP_GROWSDOWN;
  return mmap(NULL, 4096, PROT_READ | PROT_WRITE, stack, -1, 0) != MAP_FAILED;
#else
  return 0;
#endif
}

/// Whether so many bytes can be had, in pieces of 16 MiB, used, and then given the protection.
static int takePieces(long long bytes, int protection) {
  const size_t piece = 16 << 20;
  for (long long taken = 0; taken < bytes; taken += (long long)piece) {
    void *memory = mmap(NULL, piece, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0);
    if (memory == MAP_FAILED) return 0;
    memset(memory, 1, piece);
    if (mprotect(memory, piece, protection)) return 0;
  }
  return 1;
}

int takeMemory(const char *bytes) {
  return takePieces(atoll(bytes), PROT_READ | PROT_WRITE);
}

/// What was written, and can only be read from then on, is memory all the same, and is counted as data no longer.
int hoardMemory(const char *bytes) {
  return takePieces(atoll(bytes), PROT_READ);
}

/// Whether so many bytes have addresses. None of them is used, but the kernel's table of them would be memory, too.
int reserveAddresses(const char *bytes) {
  return mmap(NULL, (size_t)atoll(bytes), PROT_READ, MAP_PRIVATE | MAP_ANON, -1, 0) != MAP_FAILED;
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

/// Whether a limit can be set at all, be it to what it is.
int changeLimits(const char *unused) {
  (void)unused;
  struct rlimit limit;
  return !getrlimit(RLIMIT_DATA, &limit) && !setrlimit(RLIMIT_DATA, &limit);
}
