#pragma once

#include <sys/types.h>

#include <string>

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
  void close();

private:
  int number;
};

struct Pipe {
  Descriptor readEnd;
  Descriptor writeEnd;

  // Both ends are closed on exec and lie above the three standard descriptors, so that one pipe of
  // the child never overwrites another where the parent runs with a standard descriptor closed.
  bool open();
};

// What became of a process, with the beginnings of what it wrote.
struct Ending {
  enum Kind { exited, killed, timedOut, outputTooLarge };
  Kind kind = exited;
  int status = 0;  // the exit status or the signal's number
  std::string output;
  std::string errors;
};

// A process with pipes to its three standard descriptors, stopped and reaped when its owner goes.
class ChildProcess {
public:
  // A process with a time limit gets a process group of its own, so that stopping it also stops
  // what it started. One without stays in ours, so that Control-C reaches it: a window.
  explicit ChildProcess(double seconds) : seconds(seconds) {}
  ChildProcess(const ChildProcess &) = delete;
  ChildProcess &operator=(const ChildProcess &) = delete;
  ~ChildProcess() { end(); }

  // Starts `program -d`; returns 0 or errno.
  int start(const char *program);

  // The descriptor of its standard input; the caller closes it.
  int takeInput() { return input.writeEnd.release(); }

  // Reads what the process writes until it has ended, its time is over or its output is larger than
  // `limit`. It is the process that is waited for, not the end of its pipes: what it started may
  // hold them open for longer.
  void watch(Ending &ending, size_t limit);

  // Stops the process and what it started.
  void end();

private:
  bool hasEnded(Ending &ending) const;

  double seconds;
  pid_t pid = -1;
  Pipe input, output, errors;
};
