// One run of gnuplot as a process of our own, fed through gnuplot-iostream.
//
// gnuplot-iostream opens gnuplot with popen, which shows neither a missing program, nor what was
// written to standard error, nor a hang. It also accepts a FILE *, so the process is started here and
// only the writing is left to the library. The process lives in this file rather than in Swift
// because the library needs the pipe as a FILE * while the other two pipes are being read: splitting
// that between swift-subprocess (asynchronous, owns its descriptors) and this file would need more
// code than posix_spawn, poll and waitpid do.

#include "CGnuplot.h"

#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <new>
#include <string>
#include <thread>
#include <vector>

#include <gnuplot-iostream.h>

extern char **environ;

struct GnuplotRun {
  GnuplotOutcome outcome = GnuplotNotStarted;
  int status = 0;
  bool tookScript = false;
  std::string output;
  std::string errors;
};

namespace {

const size_t errorLimit = 16 * 1024;

// A descriptor that is closed when its owner goes.
class Descriptor {
public:
  explicit Descriptor(int number = -1) : number(number) {}
  Descriptor(const Descriptor &) = delete;
  Descriptor &operator=(const Descriptor &) = delete;
  ~Descriptor() { close(); }
  int get() const { return number; }
  bool isOpen() const { return number >= 0; }
  int release() {
    int released = number;
    number = -1;
    return released;
  }
  void reset(int other) {
    close();
    number = other;
  }
  void close() {
    if (number >= 0) ::close(number);
    number = -1;
  }

private:
  int number;
};

struct Pipe {
  Descriptor readEnd;
  Descriptor writeEnd;

  // Both ends are closed on exec and lie above the three standard descriptors, so that one pipe of
  // the child never overwrites another where the parent runs with a standard descriptor closed.
  bool open() {
    int ends[2];
#ifdef __APPLE__
    if (pipe(ends) != 0) return false;
#else
    if (pipe2(ends, O_CLOEXEC) != 0) return false;
#endif
    readEnd.reset(fcntl(ends[0], F_DUPFD_CLOEXEC, 3));
    writeEnd.reset(fcntl(ends[1], F_DUPFD_CLOEXEC, 3));
    ::close(ends[0]);
    ::close(ends[1]);
    return readEnd.isOpen() && writeEnd.isOpen();
  }
};

// Starts the program; returns 0 or errno. A run with a time limit gets a process group of its own,
// so that stopping it also stops what it started. A window stays in ours: Control-C closes it.
int start(const char *program, bool ownGroup, Pipe &input, Pipe &output, Pipe &errors, pid_t &pid) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
  posix_spawn_file_actions_adddup2(&actions, input.readEnd.get(), 0);
  posix_spawn_file_actions_adddup2(&actions, output.writeEnd.get(), 1);
  posix_spawn_file_actions_adddup2(&actions, errors.writeEnd.get(), 2);

  // The child starts with the usual signals, whatever this program blocks or ignores.
  sigset_t none, usual;
  sigemptyset(&none);
  sigemptyset(&usual);
  sigaddset(&usual, SIGPIPE);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &usual);
  posix_spawnattr_setpgroup(&attributes, 0);
  short flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF;
  if (ownGroup) flags |= POSIX_SPAWN_SETPGROUP;
  posix_spawnattr_setflags(&attributes, flags);

  // -d: a person's own ~/.gnuplot must not change the figures.
  std::string name = program, flag = "-d";
  char *arguments[] = {name.data(), flag.data(), nullptr};
  int error = posix_spawnp(&pid, program, &actions, &attributes, arguments, environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return error;
}

// Writes the script through the library; runs in a thread of its own, because a gnuplot that does not
// read must not keep the deadline from being watched. Signals are blocked: SIGPIPE is sent to the
// writing thread and goes with it, and the failed write shows as a stream that is no longer good.
void writeScript(int descriptor, const char *script, size_t length, std::atomic<bool> &took) {
  sigset_t all;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, nullptr);
#ifdef F_SETNOSIGPIPE
  fcntl(descriptor, F_SETNOSIGPIPE, 1);
#endif
  FILE *file = fdopen(descriptor, "w");
  if (!file) {
    ::close(descriptor);
    return;
  }
  try {
    gnuplotio::Gnuplot gnuplot(file);
    gnuplot.write(script, static_cast<std::streamsize>(length));
    gnuplot.flush();
    took = gnuplot.good();
  } catch (...) {
    took = false;
  }
}

// Reads what is there; returns false when the pipe has ended. Keeps at most `limit` bytes.
bool readSome(Descriptor &descriptor, std::string &text, size_t limit, bool &overflowed) {
  char buffer[65536];
  for (;;) {
    ssize_t count = read(descriptor.get(), buffer, sizeof buffer);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return errno == EAGAIN;
    if (count == 0) return false;
    size_t room = limit - text.size();
    if (static_cast<size_t>(count) > room) overflowed = true;
    text.append(buffer, std::min(room, static_cast<size_t>(count)));
    // A flood must not keep the deadline from being watched.
    if (overflowed) return true;
  }
}

// Reads both pipes until the process has ended, the deadline has passed or the output is too large.
// It is the process that is waited for, not the end of the pipes: what gnuplot itself started may hold
// them open for longer.
void watch(GnuplotRun &run, pid_t pid, Pipe &output, Pipe &errors, double seconds, size_t limit) {
  using Clock = std::chrono::steady_clock;
  auto begin = Clock::now();
  bool stopped = false;
  for (;;) {
    // The process is not reaped yet, so that its number still means its group and nothing else.
    siginfo_t information = {};
    bool ended = waitid(P_PID, static_cast<id_t>(pid), &information, WEXITED | WNOHANG | WNOWAIT) == 0 &&
                 information.si_pid == pid;
    bool tooMuch = false, ignored = false;
    if (output.readEnd.isOpen() && !readSome(output.readEnd, run.output, limit, tooMuch))
      output.readEnd.close();
    if (errors.readEnd.isOpen() && !readSome(errors.readEnd, run.errors, errorLimit, ignored))
      errors.readEnd.close();
    if (ended && !stopped) {
      run.outcome = information.si_code == CLD_EXITED ? GnuplotExited : GnuplotKilled;
      run.status = information.si_status;
      if (tooMuch) run.outcome = GnuplotOutputTooLarge;
    }
    if (ended) return;
    double elapsed = std::chrono::duration<double>(Clock::now() - begin).count();
    if (!stopped && (tooMuch || (seconds > 0 && elapsed > seconds))) {
      run.outcome = tooMuch ? GnuplotOutputTooLarge : GnuplotTimedOut;
      stopped = true;
      kill(seconds > 0 ? -pid : pid, SIGKILL);
    }
    pollfd waiting[] = {
        {output.readEnd.get(), POLLIN, 0}, {errors.readEnd.get(), POLLIN, 0}};
    poll(waiting, 2, 10);
  }
}

void perform(GnuplotRun &run, const char *program, const char *script, size_t length, double seconds,
             size_t limit) {
  Pipe input, output, errors;
  pid_t pid = -1;
  int error = input.open() && output.open() && errors.open()
                  ? start(program, seconds > 0, input, output, errors, pid)
                  : errno;
  if (error != 0) {
    run.outcome = error == ENOENT ? GnuplotNotFound : GnuplotNotStarted;
    run.status = error;
    return;
  }
  input.readEnd.close();
  output.writeEnd.close();
  errors.writeEnd.close();
  fcntl(output.readEnd.get(), F_SETFL, O_NONBLOCK);
  fcntl(errors.readEnd.get(), F_SETFL, O_NONBLOCK);

  std::atomic<bool> took{false};
  std::thread writer;
  try {
    int descriptor = input.writeEnd.get();
    writer = std::thread(
        [descriptor, script, length, &took] { writeScript(descriptor, script, length, took); });
    input.writeEnd.release();
    watch(run, pid, output, errors, seconds, limit);
  } catch (...) {
    run.outcome = GnuplotNotStarted;
    run.status = ENOMEM;
    kill(pid, SIGKILL);
  }
  // What gnuplot started may hold the script's pipe open; the writer would then never end.
  if (seconds > 0) kill(-pid, SIGKILL);
  while (waitpid(pid, nullptr, 0) < 0 && errno == EINTR) {
  }
  if (writer.joinable()) writer.join();
  run.tookScript = took;
}

}  // namespace

extern "C" {

GnuplotRun *gnuplotRun(const char *program, const char *script, size_t length, double seconds,
                       size_t outputLimit) {
  GnuplotRun *run = new (std::nothrow) GnuplotRun;
  if (!run) return nullptr;
  try {
    perform(*run, program, script, length, seconds, outputLimit);
  } catch (...) {
    run->outcome = GnuplotNotStarted;
    run->status = ENOMEM;
  }
  return run;
}

GnuplotOutcome gnuplotOutcome(const GnuplotRun *run) { return run->outcome; }

int gnuplotExitStatus(const GnuplotRun *run) { return run->status; }

int gnuplotTookScript(const GnuplotRun *run) { return run->tookScript; }

const unsigned char *gnuplotOutput(const GnuplotRun *run, size_t *count) {
  *count = run->output.size();
  return reinterpret_cast<const unsigned char *>(run->output.data());
}

const unsigned char *gnuplotErrors(const GnuplotRun *run, size_t *count) {
  *count = run->errors.size();
  return reinterpret_cast<const unsigned char *>(run->errors.data());
}

void gnuplotFree(GnuplotRun *run) { delete run; }

}  // extern "C"
