// A program that means harm, in the way that its first argument names. Where an attempt is refused with an error
// it says so and ends with status 3; where it succeeds it says "done" and ends with status 4.

#if defined(__linux__)
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

static int isMode(const char *mode, const char *name) {
  return !strcmp(mode, name);
}

static void end(int isDone) {
  fprintf(stderr, "%s: %s\n", isDone ? "done" : "refused", strerror(errno));
  _exit(isDone ? 4 : 3);
}

/// Prints a file, for whoever can read it.
static void readAloud(const char *path) {
  char text[4096];
  int file = open(path, O_RDONLY);
  ssize_t count = file < 0 ? -1 : read(file, text, sizeof text);
  if (count > 0) fwrite(text, 1, (size_t)count, stderr);
  end(count > 0);
}

static void *idle(void *unused) {
  for (;;) pause();
  return unused;
}

static int gatherThreads(void) {
  pthread_attr_t small;
  pthread_attr_init(&small);
  pthread_attr_setstacksize(&small, 16384);
  int count = 0;
  pthread_t thread;
  while (count < 20000 && !(errno = pthread_create(&thread, &small, idle, NULL))) count++;
  return count;
}

static void takeThreads(void) {
  int count = gatherThreads();
  fprintf(stderr, "after %d ", count);
  end(count == 20000);
}

/// Keeps as many threads as it gets.
static void holdThreads(void) {
  gatherThreads();
  for (;;) pause();
}

static void outlive(void) {
  if (fork() == 0) {
    setsid();
    if (fork() == 0) sleep(987);
    _exit(0);
  }
  end(1);
}

/// Opens a socket by another of the processor's tables of calls, which a filter may have overlooked.
static void callByOtherTables(const char *mode) {
#if defined(__x86_64__)
  if (isMode(mode, "callsByX32")) end(syscall(0x40000000 + SYS_socket, AF_INET, SOCK_STREAM, 0) >= 0);
  if (isMode(mode, "callsBy386")) {
    long result;
    __asm__ volatile("int $0x80" : "=a"(result) : "a"(359), "b"(AF_INET), "c"(SOCK_STREAM), "d"(0) : "memory");
    end(result >= 0);
  }
#else
  if (isMode(mode, "callsByX32") || isMode(mode, "callsBy386")) kill(getppid(), SIGKILL);
#endif
}

/// Maps a piece of memory of its own for reading and writing; MAP_FAILED where it gets none.
static void *piece(size_t bytes, int flags) {
  return mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON | flags, -1, 0);
}

/// Takes 1 GiB in pieces that it writes and then only reads, so that they are not counted as data.
static void hoard(void) {
  const size_t bytes = 16 << 20;
  for (int count = 0; count < 64; count++) {
    void *memory = piece(bytes, 0);
    if (memory == MAP_FAILED) end(0);
    memset(memory, 1, bytes);
    mprotect(memory, bytes, PROT_READ);
  }
  end(1);
}

/// Stretches a page of its stack, which is not counted as data, to 1 GiB somewhere else.
static void stretch(void) {
  char here[4096 * 8];
  uintptr_t page = (uintptr_t)(here + 4096) & ~(uintptr_t)4095;
  memset(here, 1, sizeof here);
  end(mremap((void *)page, 4096, 1 << 30, MREMAP_MAYMOVE) != MAP_FAILED);
}

/// Asks for addresses that it never writes to: the kernel keeps a table of those that are read.
static void readFarAndWide(void) {
  const size_t bytes = 300ull << 30;
  volatile char *memory = mmap(NULL, bytes, PROT_READ, MAP_PRIVATE | MAP_ANON | MAP_NORESERVE, -1, 0);
  if (memory == MAP_FAILED) end(0);
  for (size_t place = 0; place < bytes; place += 2 << 20) (void)memory[place];
  end(1);
}

/// Lets its own stack grow without end.
static void unlimitStack(void) {
  struct rlimit none = {RLIM_INFINITY, RLIM_INFINITY};
  end(setrlimit(RLIMIT_STACK, &none) == 0);
}

static void takeMemory(const char *mode) {
  if (isMode(mode, "growsDownwards")) end(piece(1 << 30, MAP_GROWSDOWN) != MAP_FAILED);
  if (isMode(mode, "unlimitsItsStack")) unlimitStack();
  if (isMode(mode, "hoards")) hoard();
  if (isMode(mode, "stretchesItsStack")) stretch();
  if (isMode(mode, "readsFarAndWide")) readFarAndWide();
}

/// Ignores what it is told to end for.
static void ignoreSignals(void) {
  for (int number = 1; number < 32; number++) signal(number, SIG_IGN);
}

static void act(const char *mode, const char *object) {
  callByOtherTables(mode);
  takeMemory(mode);
  if (isMode(mode, "forkBomb")) for (;;) fork();
  if (isMode(mode, "vforks")) end(syscall(SYS_clone, CLONE_VM | CLONE_VFORK | SIGCHLD, 0, 0, 0, 0) > 0);
  if (isMode(mode, "outlives")) outlive();
  if (isMode(mode, "executes")) end(execl("/bin/sh", "sh", "-c", "true", (char *)NULL) == 0);
  if (isMode(mode, "executesItself")) end(execl("/proc/self/exe", "again", (char *)NULL) == 0);
  if (isMode(mode, "connects")) end(socket(AF_INET, SOCK_STREAM, 0) >= 0);
  if (isMode(mode, "connectsLocally")) end(socket(AF_UNIX, SOCK_STREAM, 0) >= 0);
  if (isMode(mode, "killsParent")) end(kill(getppid(), SIGKILL) == 0);
  if (isMode(mode, "killsAll")) end(kill(-1, SIGKILL) == 0);
  if (isMode(mode, "signalsByDescriptor")) end(fcntl(1, F_SETOWN, getppid()) == 0);
  if (isMode(mode, "hidesCode")) end(syscall(SYS_memfd_create, "code", 0) >= 0);
  if (isMode(mode, "asksTheRing")) end(syscall(425, 8, NULL) >= 0);
  if (isMode(mode, "unknownCall")) end(syscall(9999) >= 0);
  if (isMode(mode, "reads")) readAloud(object);
  if (isMode(mode, "writes")) end(open(object, O_WRONLY | O_CREAT, 0600) >= 0);
  if (isMode(mode, "spins")) for (volatile int turn = 0;; turn = !turn) {}
  if (isMode(mode, "spinsUnderSignals")) {
    ignoreSignals();
    for (volatile int turn = 0;; turn = !turn) {}
  }
  if (isMode(mode, "sleeps")) for (;;) pause();
  if (isMode(mode, "floods")) for (;;) fprintf(stderr, "words without end\n");
  if (isMode(mode, "takesThreads")) takeThreads();
  if (isMode(mode, "holdsThreads")) holdThreads();
  if (isMode(mode, "exits")) exit(0);
  if (isMode(mode, "forges")) {
    fprintf(stderr, "bellwork-jail[]: cannot begin a filter\n");
    exit(125);
  }
}

/// Runs before `main`.
__attribute__((constructor)) static void early(int count, char **arguments) {
  if (count > 1 && isMode(arguments[1], "constructor")) _exit(0);
  if (count > 1 && isMode(arguments[1], "earlyFork")) for (;;) fork();
}

int main(int count, char **arguments) {
  if (count < 2) return 2;
  act(arguments[1], count > 2 ? arguments[2] : "");
  return 2;
}
#else
int main(void) {
  return 2;
}
#endif
