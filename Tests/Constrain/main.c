// constrain: runs a program in circumstances that this machine is not in, so that the jail is tested there too.
//
//     constrain plain PROGRAM [WORD]…        as a user without privileges
//     constrain docker PROGRAM [WORD]…       as root in a container with Docker's default restrictions
//     constrain plain-docker PROGRAM [WORD]… as a user in such a container
//     constrain no-landlock PROGRAM [WORD]…  on a kernel that has never heard of Landlock
//     constrain open PROGRAM [WORD]…         with a descriptor open that is nobody's business
//     constrain facts                        prints whether there is Landlock and whether namespaces are granted
//
// Docker's defaults, as far as a jail meets them: 14 capabilities, and no namespaces, mounts or keys
// (moby/profiles, seccomp/default_linux.go; moby/moby, oci/caps/defaults.go).

#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#if defined(__linux__)
#include <errno.h>
#include <grp.h>
#include <linux/audit.h>
#include <linux/capability.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/syscall.h>

#define USER 59998

static void must(int failed, const char *what) {
  if (!failed) return;
  perror(what);
  exit(1);
}

/// Refuses calls by number. A test's filter: for the processor that compiled it, and no other.
static void refuse(const int *calls, size_t count, int error, int refusesNamespaces) {
  struct sock_filter program[256];
  size_t length = 0;
  const uint32_t refusal = SECCOMP_RET_ERRNO | (uint32_t)error;
  const uint32_t namespaces = CLONE_NEWNS | CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWUSER
                              | CLONE_NEWPID | CLONE_NEWNET | CLONE_NEWCGROUP;
  program[length++] = (struct sock_filter)BPF_STMT(
      BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr));
  for (size_t i = 0; i < count; i++) {
    program[length++] =
        (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)calls[i], 0, 1);
    program[length++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, refusal);
  }
  if (refusesNamespaces) {
    program[length++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_clone3, 0, 1);
    program[length++] =
        (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | ENOSYS);
    program[length++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_clone, 0, 3);
    program[length++] = (struct sock_filter)BPF_STMT(
        BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args[0]));
    program[length++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, namespaces, 0, 1);
    program[length++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, refusal);
  }
  program[length++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
  struct sock_fprog filter = {(unsigned short)length, program};
  if (!syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &filter)) return;
  // Only with all of root's capabilities may one filter without giving up new privileges for good.
  must(prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0), "no_new_privs");
  must((int)syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &filter), "seccomp");
}

static void keepDockersCapabilities(void) {
  const int kept[] = {CAP_CHOWN,   CAP_DAC_OVERRIDE, CAP_FSETID,     CAP_FOWNER,  CAP_MKNOD,
                      CAP_NET_RAW, CAP_SETGID,       CAP_SETUID,     CAP_SETFCAP, CAP_SETPCAP,
                      CAP_KILL,    CAP_SYS_CHROOT,   CAP_AUDIT_WRITE, CAP_NET_BIND_SERVICE};
  uint64_t set = 0;
  for (size_t i = 0; i < sizeof kept / sizeof *kept; i++) set |= 1ull << kept[i];
  for (unsigned i = 0; i < 64; i++)
    if (!(set >> i & 1)) prctl(PR_CAPBSET_DROP, i, 0, 0, 0);
  struct __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
  uint32_t low = (uint32_t)set, high = (uint32_t)(set >> 32);
  struct __user_cap_data_struct data[2] = {{low, low, 0}, {high, high, 0}};
  must((int)syscall(SYS_capset, &header, data), "capset");
}

/// What this machine has, found without the launcher.
static int printFacts(void) {
  long version = syscall(444, NULL, 0, 1);
  int kinds = CLONE_NEWNET | CLONE_NEWIPC | (geteuid() == 0 ? 0 : CLONE_NEWUSER);
  printf("landlock %d\nnamespaces %d\n", version > 0, !unshare(kinds));
  return 0;
}

static void constrain(const char *circumstances) {
  const int landlock[] = {444, 445, 446};
  const int docker[] = {SYS_unshare, SYS_setns,   SYS_mount, SYS_umount2, SYS_pivot_root, SYS_bpf,
                        SYS_keyctl,  SYS_add_key, 428,       429,         430};
  int isContainer = strstr(circumstances, "docker") != NULL;
  if (isContainer) refuse(docker, sizeof docker / sizeof *docker, EPERM, 1);
  if (!strcmp(circumstances, "no-landlock")) refuse(landlock, 3, ENOSYS, 0);
  if (isContainer && geteuid() == 0) keepDockersCapabilities();
  if (!strncmp(circumstances, "plain", 5) && geteuid() == 0)
    must(setgroups(0, NULL) || setresgid(USER, USER, USER) || setresuid(USER, USER, USER), "setuid");
}
#else
static int printFacts(void) {
  puts("landlock 0\nnamespaces 0");
  return 0;
}

static void constrain(const char *circumstances) {
  (void)circumstances;
}
#endif

int main(int count, char **arguments) {
  if (count == 2 && !strcmp(arguments[1], "facts")) return printFacts();
  if (count < 3) return 2;
  if (!strcmp(arguments[1], "open")) dup2(STDERR_FILENO, 99);
  constrain(arguments[1]);
  execv(arguments[2], arguments + 2);
  perror(arguments[2]);
  return 1;
}
