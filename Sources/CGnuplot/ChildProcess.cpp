#include "ChildProcess.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>

extern char **environ;

void Descriptor::close() {
  if (number >= 0) ::close(number);
  number = -1;
}

bool Pipe::open() {
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

// The child begins with the usual signals, whatever this program blocks or ignores.
static void setAttributes(posix_spawnattr_t &attributes, bool ownGroup) {
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
}

int ChildProcess::start(const char *program) {
  if (!input.open() || !output.open() || !errors.open()) return errno;
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
  posix_spawn_file_actions_adddup2(&actions, input.readEnd.get(), 0);
  posix_spawn_file_actions_adddup2(&actions, output.writeEnd.get(), 1);
  posix_spawn_file_actions_adddup2(&actions, errors.writeEnd.get(), 2);
  setAttributes(attributes, seconds > 0);

  // -d: a person's own ~/.gnuplot must not change the figures.
  std::string name = program, flag = "-d";
  char *arguments[] = {name.data(), flag.data(), nullptr};
  int error = posix_spawnp(&pid, program, &actions, &attributes, arguments, environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0) {
    pid = -1;
    return error;
  }
  input.readEnd.close();
  output.writeEnd.close();
  errors.writeEnd.close();
  fcntl(output.readEnd.get(), F_SETFL, O_NONBLOCK);
  fcntl(errors.readEnd.get(), F_SETFL, O_NONBLOCK);
  return 0;
}

// Reads what is there and keeps at most `limit` bytes; returns whether there was more than that.
static bool readSome(Descriptor &descriptor, std::string &text, size_t limit) {
  char buffer[65536];
  while (descriptor.isOpen()) {
    ssize_t count = read(descriptor.get(), buffer, sizeof buffer);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0 && errno == EAGAIN) return false;
    if (count <= 0) {
      descriptor.close();
      return false;
    }
    size_t room = limit - text.size();
    text.append(buffer, std::min(room, static_cast<size_t>(count)));
    // A flood must not keep the clock from being watched.
    if (static_cast<size_t>(count) > room) return true;
  }
  return false;
}

// The process is not reaped here, so that its number still means its group and nothing else.
bool ChildProcess::hasEnded(Ending &ending) const {
  siginfo_t information = {};
  int result = waitid(P_PID, static_cast<id_t>(pid), &information, WEXITED | WNOHANG | WNOWAIT);
  if (result != 0 || information.si_pid != pid) return false;
  ending.kind = information.si_code == CLD_EXITED ? Ending::exited : Ending::killed;
  ending.status = information.si_status;
  return true;
}

void ChildProcess::watch(Ending &ending, size_t limit) {
  const size_t errorLimit = 16 * 1024;
  using Clock = std::chrono::steady_clock;
  auto begin = Clock::now();
  for (;;) {
    bool ended = hasEnded(ending);
    bool tooMuch = readSome(output.readEnd, ending.output, limit);
    readSome(errors.readEnd, ending.errors, errorLimit);
    double elapsed = std::chrono::duration<double>(Clock::now() - begin).count();
    if (tooMuch) ending.kind = Ending::outputTooLarge;
    if (!ended && !tooMuch && seconds > 0 && elapsed > seconds) {
      ending.kind = Ending::timedOut;
      return;
    }
    if (ended || tooMuch) return;
    pollfd waiting[] = {
        {output.readEnd.get(), POLLIN, 0}, {errors.readEnd.get(), POLLIN, 0}};
    poll(waiting, 2, 10);
  }
}

void ChildProcess::end() {
  if (pid < 0) return;
  ::kill(seconds > 0 ? -pid : pid, SIGKILL);
  while (waitpid(pid, nullptr, 0) < 0 && errno == EINTR) {
  }
  pid = -1;
}
