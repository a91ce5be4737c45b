#include "calls.h"

#include <stddef.h>

const char *const workerCalls[] = {
    // What it has been given: descriptors 0 to 2, and pipes and timers of its own.
    "read", "write", "readv", "writev", "pread64", "pwrite64", "close", "close_range", "lseek", "_llseek",
    "fstat", "fstat64", "dup", "dup2", "dup3", "pipe", "pipe2", "eventfd2", "poll", "ppoll", "select",
    "pselect6", "_newselect", "epoll_create", "epoll_create1", "epoll_ctl", "epoll_wait", "epoll_pwait",
    "epoll_pwait2", "timerfd_create", "timerfd_settime", "timerfd_gettime",
    // Memory of its own.
    "brk", "munmap", "mprotect", "mremap", "madvise", "mincore",
    // Threads, and waiting for each other.
    "futex", "futex_time64", "set_robust_list", "get_robust_list", "set_tid_address", "rseq", "membarrier",
    "sched_yield", "sched_getaffinity", "sched_getparam", "sched_getscheduler", "gettid", "arch_prctl",
    "set_tls", "exit",
    // Signals of its own.
    "rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "sigreturn", "rt_sigsuspend", "rt_sigpending",
    "rt_sigtimedwait", "sigaltstack", "restart_syscall", "pause",
    // Clocks and chance.
    "clock_gettime", "clock_gettime64", "clock_getres", "clock_nanosleep", "clock_nanosleep_time64",
    "nanosleep", "gettimeofday", "time", "times", "getrandom",
    // Facts about itself and the machine.
    "getpid", "getppid", "getuid", "geteuid", "getgid", "getegid", "getpgrp", "getpgid", "getsid",
    "getrlimit", "ugetrlimit", "getrusage", "sysinfo", "uname", "getcwd", "getcpu",
    // The static runtime finds its own path by /proc/self/exe, and stops where it cannot.
    "readlink", "readlinkat", "exit_group", NULL,
};

const char *const loaderCalls[] = {
    "open", "openat", "access", "faccessat", "faccessat2", "stat", "lstat", "stat64", "newfstatat",
    "fstatat64", "statx", "getdents64", "statfs", "fstatfs", NULL,
};

const char *const pathCalls[] = {
    "open",     "openat",     "openat2",  "creat",   "access",   "faccessat", "faccessat2", "stat",
    "lstat",    "stat64",     "lstat64",  "statx",   "newfstatat", "fstatat64", "statfs",   "statfs64",
    "fstatfs",  "fstatfs64",  "getdents", "getdents64", "chdir", "fchdir",    "mkdir",      "mkdirat",
    "rmdir",    "unlink",     "unlinkat", "rename",  "renameat", "renameat2", "link",       "linkat",
    "symlink",  "symlinkat",  "mknod",    "mknodat", "chmod",    "fchmod",    "fchmodat",   "chown",
    "lchown",   "fchown",     "fchownat", "truncate", "ftruncate", "fallocate", "utimensat", "utime",
    "utimes",   "getxattr",   "lgetxattr", "setxattr", "inotify_init1", "inotify_add_watch", "umask",
    "sendfile", "splice",     "tee",      "copy_file_range", "fsync", "fdatasync", "sync", "flock", NULL,
};

const char *const pretendedCalls[] = {
    // Names and priorities of threads. A refusal makes libdispatch write to the system's log, through a socket.
    "prctl", "setpriority", "sched_setscheduler", "sched_setparam", "sched_setaffinity", NULL,
};

const char *const hostileCalls[] = {
    // Processes and programs.
    "fork", "vfork", "execve", "setsid", "setpgid", "unshare", "setns",
    // Others' processes.
    "tkill", "rt_sigqueueinfo", "rt_tgsigqueueinfo", "pidfd_open", "pidfd_send_signal",
    "pidfd_getfd", "ptrace", "process_vm_readv", "process_vm_writev", "process_madvise", "kcmp",
    "perf_event_open",
    // The network.
    "socket", "socketpair", "connect", "bind", "listen", "accept", "accept4", "sendto", "sendmsg",
    "sendmmsg", "recvfrom", "recvmsg", "recvmmsg", "setsockopt", "getsockopt", "shutdown",
    // Memory that is shared with others, or that the limits do not count.
    "shmget", "shmat", "shmctl", "msgget", "msgsnd", "msgrcv", "semget", "semop", "mq_open",
    "memfd_create", "memfd_secret", "userfaultfd", "remap_file_pages", "vmsplice",
    // The kernel itself.
    "io_uring_setup", "io_uring_enter", "io_uring_register", "io_setup", "bpf", "seccomp", "add_key",
    "request_key", "keyctl", "mount", "umount2", "pivot_root", "chroot", "move_mount", "open_tree",
    "fsopen", "init_module", "finit_module", "delete_module", "kexec_load", "reboot", "swapon", "swapoff",
    "syslog", "acct", "quotactl", "personality", "setuid", "setgid", "setreuid", "setregid", "setresuid",
    "setresgid", "setgroups", "capset", "settimeofday", "clock_settime", "adjtimex", "iopl", "ioperm",
    "sethostname", "setdomainname", "name_to_handle_at", "open_by_handle_at", "fanotify_init", "vhangup",
    NULL,
};

const char *const refusedOfCompilers[] = {
    "socket", "socketpair", "connect", "bind", "listen", "ptrace", "process_vm_readv",
    "process_vm_writev", "pidfd_getfd", "kcmp", "perf_event_open", "setsid", "unshare", "setns",
    "shmget", "msgget", "semget", "mq_open", "userfaultfd", "io_uring_setup", "bpf", "add_key",
    "request_key", "keyctl", "mount", "umount2", "pivot_root", "chroot", "move_mount", "open_tree",
    "fsopen", "init_module", "finit_module", "delete_module", "kexec_load", "reboot", "swapon", "swapoff",
    "syslog", "acct", "quotactl", "personality", "setuid", "setgid", "setreuid", "setregid", "setresuid",
    "setresgid", "setgroups", "capset", "settimeofday", "clock_settime", "adjtimex", "iopl", "ioperm",
    "name_to_handle_at", "open_by_handle_at", "fanotify_init", NULL,
};
