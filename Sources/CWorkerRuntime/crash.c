#include "WorkerRuntime.h"

#if defined(__linux__) && (defined(__x86_64__) || defined(__aarch64__))
#define _GNU_SOURCE
#include <link.h>
#include <setjmp.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <ucontext.h>
#include <unistd.h>

/// The most callers that are told.
enum { callerLimit = 32 };

/// By how much the program was moved when it was loaded; its line table knows nothing of that.
static uintptr_t slide;
static sigjmp_buf endOfStack;
static volatile sig_atomic_t isWalking;

/// What a function leaves at the top of its stack where the compiler keeps frame pointers, as Swift's does.
struct frame {
  struct frame *caller;
  uintptr_t returnAddress;
};

static void tellAddress(uintptr_t address) {
  char text[3 + 2 * sizeof address];
  size_t start = sizeof text;
  for (address -= slide; start > 3; address >>= 4) text[--start] = "0123456789abcdef"[address & 15];
  memcpy(text, " 0x", 3);
  if (write(STDERR_FILENO, text, sizeof text) < 0) return;
}

/// The instruction that failed, and the innermost frame.
static void tellInstruction(const ucontext_t *context, struct frame **innermost) {
#if defined(__x86_64__)
  tellAddress((uintptr_t)context->uc_mcontext.gregs[REG_RIP]);
  *innermost = (struct frame *)context->uc_mcontext.gregs[REG_RBP];
#else
  tellAddress((uintptr_t)context->uc_mcontext.pc);
  *innermost = (struct frame *)context->uc_mcontext.regs[29];
#endif
}

/// Tells where the program is, for the judge to look up, and leaves the end of it to the system.
///
/// A jail has no second program that could make a backtrace. After the return the same instruction fails once
/// more, now without a handler, so that the judge sees the signal that it was.
static void tellPlace(int signal, siginfo_t *information, void *context) {
  (void)signal;
  (void)information;
  // What looked like a frame was none.
  if (isWalking) siglongjmp(endOfStack, 1);
  static const char mark[] = "\nbellwork-worker crashed at";
  if (write(STDERR_FILENO, mark, sizeof mark - 1) < 0) return;
  struct frame *frame;
  tellInstruction(context, &frame);
  isWalking = 1;
  if (!sigsetjmp(endOfStack, 1)) {
    for (int count = 0; count < callerLimit && frame; count++) {
      if ((uintptr_t)frame % sizeof(void *) || !frame->returnAddress) break;
      // One before the place to return to is still within the call.
      tellAddress(frame->returnAddress - 1);
      if (frame->caller <= frame) break;
      frame = frame->caller;
    }
  }
  isWalking = 0;
  if (write(STDERR_FILENO, "\n", 1) < 0) return;
}

static int keepSlide(struct dl_phdr_info *program, size_t size, void *unused) {
  (void)size;
  (void)unused;
  slide = program->dlpi_addr;
  // The program itself comes first.
  return 1;
}

/// Begins to wait for crashes, unless Swift's own backtraces are wanted.
__attribute__((constructor)) static void waitForCrashes(void) {
  const char *own = getenv("SWIFT_BACKTRACE");
  if (!own || strncmp(own, "enable=no", strlen("enable=no"))) return;
  dl_iterate_phdr(keepSlide, NULL);
  // A stack that has overflowed has no room for a handler.
  static char room[1 << 16];
  stack_t stack = {.ss_sp = room, .ss_size = sizeof room};
  sigaltstack(&stack, NULL);
  struct sigaction action = {.sa_sigaction = tellPlace,
                             .sa_flags = SA_SIGINFO | SA_ONSTACK | SA_RESETHAND};
  const int signals[] = {SIGILL, SIGTRAP, SIGFPE, SIGSEGV, SIGBUS, SIGABRT};
  for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) sigaction(signals[i], &action, NULL);
}
#endif
