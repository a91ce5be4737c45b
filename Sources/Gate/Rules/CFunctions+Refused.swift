extension CFunctions {
  /// What Foundation brings along of the C library and no answer needs, functions and variables.
  ///
  /// Derived: what clang reads in the toolchain's `SwiftGlibc.h` (glibc 2.36), without underscored names, functions of
  /// complex numbers, which Swift has no type for, and those that may be called. A test reads the header anew.
  static let refused: Set<Substring> = Set(
    """
    a64l abort accept access acct addseverity adjtime aio_cancel aio_error aio_fsync aio_read
    aio_return aio_suspend aio_write alarm aligned_alloc alloca alphasort arc4random arc4random_buf
    arc4random_uniform asctime asctime_r at_quick_exit atexit bcmp bcopy bind bindresvport
    bindresvport6 brk bsearch bzero calloc catclose catgets catopen cfgetispeed cfgetospeed
    cfmakeraw cfsetispeed cfsetospeed cfsetspeed chdir chmod chown chroot clearenv clearerr
    clearerr_unlocked clock clock_getcpuclockid clock_getres clock_gettime clock_nanosleep
    clock_settime close closedir closefrom closelog confstr connect creat crypt ctermid ctime
    ctime_r daemon daylight dirfd dirname dlclose dlerror dlopen dlsym dprintf drand48 drand48_r dup
    dup2 duplocale dysize ecvt ecvt_r endgrent endhostent endnetent endnetgrent endprotoent endpwent
    endrpcent endservent endusershell endutent endutxent erand48 erand48_r execl execle execlp execv
    execve execvp exit explicit_bzero faccessat fchdir fchmod fchmodat fchown fchownat fclose fcntl
    fcvt fcvt_r fdatasync fdopen fdopendir feclearexcept fegetenv fegetexceptflag fegetround
    feholdexcept feof feof_unlocked feraiseexcept ferror ferror_unlocked fesetenv fesetexceptflag
    fesetround fetestexcept feupdateenv fexecve fflush fflush_unlocked fgetc fgetc_unlocked
    fgetgrent fgetgrent_r fgetpos fgetpwent fgetpwent_r fgets fileno fileno_unlocked flock flockfile
    fmemopen fmtmsg fnmatch fopen fork forkpty fpathconf fprintf fputc fputc_unlocked fputs fread
    fread_unlocked free freeaddrinfo freeifaddrs freelocale freopen fscanf fsconfig fseek fseeko
    fsetpos fsmount fsopen fspick fstat fstatat fstatvfs fsync ftell ftello ftok ftruncate
    ftrylockfile ftw funlockfile futimens futimes fwrite fwrite_unlocked gai_strerror gcvt
    getaddrinfo getc getc_unlocked getchar getchar_unlocked getcwd getdelim getdirentries
    getdomainname getdtablesize getegid getentropy getenv geteuid getgid getgrent getgrgid
    getgrgid_r getgrnam getgrnam_r getgrouplist getgroups gethostbyaddr gethostbyaddr_r
    gethostbyname gethostbyname2 gethostbyname2_r gethostbyname_r gethostent gethostent_r gethostid
    gethostname getifaddrs getitimer getline getloadavg getlogin getlogin_r getnameinfo getnetbyaddr
    getnetbyaddr_r getnetbyname getnetbyname_r getnetent getnetent_r getnetgrent getnetgrent_r
    getopt getpagesize getpass getpeername getpgid getpgrp getpid getppid getpriority getprotobyname
    getprotobyname_r getprotobynumber getprotobynumber_r getprotoent getprotoent_r getpwent
    getpwent_r getpwnam getpwnam_r getpwuid getpwuid_r getrlimit getrpcbyname getrpcbyname_r
    getrpcbynumber getrpcbynumber_r getrpcent getrpcent_r getrusage getservbyname getservbyname_r
    getservbyport getservbyport_r getservent getservent_r getsid getsockname getsockopt getsubopt
    gettimeofday getuid getusershell getutent getutent_r getutid getutid_r getutline getutline_r
    getutxent getutxid getutxline getw getwd glob globfree gmtime gmtime_r gsignal hcreate hdestroy
    herror hsearch hstrerror iconv iconv_close iconv_open if_freenameindex if_indextoname
    if_nameindex if_nametoindex in6addr_any in6addr_loopback index inet_addr inet_aton inet_lnaof
    inet_makeaddr inet_net_ntop inet_net_pton inet_neta inet_netof inet_network inet_nsap_addr
    inet_nsap_ntoa inet_ntoa inet_ntop inet_pton initgroups initstate initstate_r innetgr
    inotify_add_watch inotify_init inotify_init1 inotify_rm_watch insque ioctl iruserok iruserok_af
    isalnum_l isalpha_l isatty isblank_l iscntrl_l isdigit_l isfdtype isgraph_l islower_l isprint_l
    ispunct_l isspace_l isupper_l isxdigit_l jrand48 jrand48_r kill killpg l64a la_x32_gnu_pltenter
    la_x32_gnu_pltexit la_x86_64_gnu_pltenter la_x86_64_gnu_pltexit lchmod lchown lcong48 lcong48_r
    lfind link linkat lio_listio listen localeconv localtime localtime_r lockf login login_tty
    logout logwtmp longjmp lrand48 lrand48_r lsearch lseek lstat lutimes madvise malloc mblen
    mbstowcs mbtowc memccpy memchr memcpy memmove memset mincore mkdir mkdirat mkdtemp mkfifo
    mkfifoat mknod mknodat mkstemp mkstemps mktemp mktime mlock mlockall mmap mount mount_setattr
    move_mount mprotect mrand48 mrand48_r msgctl msgget msgrcv msgsnd msync munlock munlockall
    munmap nanosleep newlocale nice nl_langinfo nl_langinfo_l nrand48 nrand48_r on_exit open
    open_memstream open_tree openat opendir openlog openpty optarg opterr optind optopt pathconf
    pause pclose perror pipe poll popen posix_fadvise posix_fallocate posix_madvise posix_memalign
    posix_spawn posix_spawn_file_actions_addclose posix_spawn_file_actions_adddup2
    posix_spawn_file_actions_addopen posix_spawn_file_actions_destroy posix_spawn_file_actions_init
    posix_spawnattr_destroy posix_spawnattr_getflags posix_spawnattr_getpgroup
    posix_spawnattr_getschedparam posix_spawnattr_getschedpolicy posix_spawnattr_getsigdefault
    posix_spawnattr_getsigmask posix_spawnattr_init posix_spawnattr_setflags
    posix_spawnattr_setpgroup posix_spawnattr_setschedparam posix_spawnattr_setschedpolicy
    posix_spawnattr_setsigdefault posix_spawnattr_setsigmask posix_spawnp pread preadv printf profil
    pselect psiginfo psignal pthread_atfork pthread_attr_destroy pthread_attr_getdetachstate
    pthread_attr_getguardsize pthread_attr_getinheritsched pthread_attr_getschedparam
    pthread_attr_getschedpolicy pthread_attr_getscope pthread_attr_getstack
    pthread_attr_getstackaddr pthread_attr_getstacksize pthread_attr_init
    pthread_attr_setdetachstate pthread_attr_setguardsize pthread_attr_setinheritsched
    pthread_attr_setschedparam pthread_attr_setschedpolicy pthread_attr_setscope
    pthread_attr_setstack pthread_attr_setstackaddr pthread_attr_setstacksize
    pthread_barrier_destroy pthread_barrier_init pthread_barrier_wait pthread_barrierattr_destroy
    pthread_barrierattr_getpshared pthread_barrierattr_init pthread_barrierattr_setpshared
    pthread_cancel pthread_cond_broadcast pthread_cond_destroy pthread_cond_init pthread_cond_signal
    pthread_cond_timedwait pthread_cond_wait pthread_condattr_destroy pthread_condattr_getclock
    pthread_condattr_getpshared pthread_condattr_init pthread_condattr_setclock
    pthread_condattr_setpshared pthread_create pthread_detach pthread_equal pthread_exit
    pthread_getcpuclockid pthread_getschedparam pthread_getspecific pthread_join pthread_key_create
    pthread_key_delete pthread_kill pthread_mutex_consistent pthread_mutex_destroy
    pthread_mutex_getprioceiling pthread_mutex_init pthread_mutex_lock pthread_mutex_setprioceiling
    pthread_mutex_timedlock pthread_mutex_trylock pthread_mutex_unlock pthread_mutexattr_destroy
    pthread_mutexattr_getprioceiling pthread_mutexattr_getprotocol pthread_mutexattr_getpshared
    pthread_mutexattr_getrobust pthread_mutexattr_gettype pthread_mutexattr_init
    pthread_mutexattr_setprioceiling pthread_mutexattr_setprotocol pthread_mutexattr_setpshared
    pthread_mutexattr_setrobust pthread_mutexattr_settype pthread_once pthread_rwlock_destroy
    pthread_rwlock_init pthread_rwlock_rdlock pthread_rwlock_timedrdlock pthread_rwlock_timedwrlock
    pthread_rwlock_tryrdlock pthread_rwlock_trywrlock pthread_rwlock_unlock pthread_rwlock_wrlock
    pthread_rwlockattr_destroy pthread_rwlockattr_getkind_np pthread_rwlockattr_getpshared
    pthread_rwlockattr_init pthread_rwlockattr_setkind_np pthread_rwlockattr_setpshared pthread_self
    pthread_setcancelstate pthread_setcanceltype pthread_setschedparam pthread_setschedprio
    pthread_setspecific pthread_sigmask pthread_spin_destroy pthread_spin_init pthread_spin_lock
    pthread_spin_trylock pthread_spin_unlock pthread_testcancel putc putc_unlocked putchar
    putchar_unlocked putenv putpwent puts pututline pututxline putw pwrite pwritev qecvt qecvt_r
    qfcvt qfcvt_r qgcvt qsort quick_exit raise rand rand_r random random_r rcmd rcmd_af
    re_syntax_options read readdir readdir_r readlink readlinkat readv realloc reallocarray realpath
    recv recvfrom recvmsg regcomp regerror regexec regfree remove remque rename renameat revoke
    rewind rewinddir rexec rexec_af rindex rmdir rpmatch rresvport rresvport_af ruserok ruserok_af
    sbrk scandir scanf sched_get_priority_max sched_get_priority_min sched_getparam
    sched_getscheduler sched_rr_get_interval sched_setparam sched_setscheduler sched_yield seed48
    seed48_r seekdir select sem_close sem_destroy sem_getvalue sem_init sem_open sem_post
    sem_timedwait sem_trywait sem_unlink sem_wait semctl semget semop send sendfile sendmsg sendto
    setbuf setbuffer setdomainname setegid setenv seteuid setgid setgrent setgroups sethostent
    sethostid sethostname setitimer setjmp setlinebuf setlocale setlogin setlogmask setnetent
    setnetgrent setpgid setpgrp setpriority setprotoent setpwent setregid setreuid setrlimit
    setrpcent setservent setsid setsockopt setstate setstate_r settimeofday setuid setusershell
    setutent setutxent setvbuf shm_open shm_unlink shmat shmctl shmdt shmget shutdown sigaction
    sigaddset sigaltstack sigblock sigdelset sigemptyset sigfillset siggetmask siginterrupt
    sigismember siglongjmp signal signgam sigpending sigprocmask sigqueue sigreturn sigsetmask
    sigstack sigsuspend sigtimedwait sigwait sigwaitinfo sleep snprintf sockatmark socket socketpair
    sprintf srand srand48 srand48_r srandom srandom_r sscanf ssignal stat statvfs stderr stdin
    stdout stpcpy stpncpy strcasecmp_l strcat strchr strcoll strcoll_l strcpy strcspn strdup
    strerror strerror_l strerror_r strfmon strfmon_l strftime strftime_l strncasecmp_l strncat
    strncpy strndup strnlen strpbrk strrchr strsep strsignal strspn strstr strtok strtok_r strxfrm
    strxfrm_l symlink symlinkat sync syscall sysconf syslog system tcdrain tcflow tcflush tcgetattr
    tcgetpgrp tcgetsid tcsendbreak tcsetattr tcsetpgrp tdelete telldir tempnam tfind time timegm
    timelocal timer_create timer_delete timer_getoverrun timer_gettime timer_settime times
    timespec_get timezone tmpfile tmpnam tmpnam_r tolower_l toupper_l truncate tsearch ttyname
    ttyname_r ttyslot twalk tzname tzset ualarm ulimit umask umount umount2 uname ungetc unlink
    unlinkat unsetenv updwtmp uselocale usleep utime utimensat utimes utmpname valloc vdprintf vfork
    vfprintf vfscanf vhangup vprintf vscanf vsnprintf vsprintf vsscanf vsyslog wait wait3 wait4
    waitid waitpid wcstoimax wcstombs wcstoumax wctomb wordexp wordfree write writev
    """.split { $0 == " " || $0 == "\n" })
}
