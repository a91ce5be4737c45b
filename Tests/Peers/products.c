// Matrix products at the sizes of a training step, and a large one, in several libraries, on one thread.
//
//     apt-get install libopenblas-dev libxsmm-dev libdnnl-dev
//     clang -O3 Tests/Peers/products.c Sources/CNeuralKernels/*.c -I Sources/CNeuralKernels/include
//         -lxsmm -lopenblas -ldnnl -ldl -lm -lpthread -o /tmp/products       (in one line)
//     taskset -c 0 /tmp/products 21 Cooperlake
//
// The arguments are the number of rounds and the kernel that OpenBLAS is told to take in a second process. It
// reads OPENBLAS_CORETYPE when it is loaded, so every library has a process of its own; in each round all are
// asked in turn for one sample of each product. Printed are medians of processor time, the least, and the median
// of the rounds' ratios to the course's own kernels. The compiler is the Swift toolchain's, for their sake.

#define _GNU_SOURCE
#include <cblas.h>
#include <fcntl.h>
#include <libxsmm.h>
#include <math.h>
#include <oneapi/dnnl/dnnl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "NeuralKernels.h"

// c = a·b, all row-major: m by k, k by n, m by n.
typedef struct {
  const char *name;
  int m, k, n, repetitions;
} shape;

static const shape shapes[] = {
    {"64 x 128 x 128", 64, 128, 128, 300},
    {"64 x 4 x 128", 64, 4, 128, 3000},
    {"1024 x 1024 x 1024", 1024, 1024, 1024, 1},
};
enum { shape_count = sizeof shapes / sizeof *shapes, largest = 1024 * 1024, most_rounds = 1000 };

static void fail(const char *what) {
  fprintf(stderr, "products: %s\n", what);
  exit(1);
}

// MARK: - The libraries

static void in_kernels(const shape *s, const float *a, const float *b, float *c) {
  if (s->m > 256) {
    neural_multiply_large(s->m, s->n, s->k, a, s->k, b, s->n, c, s->n);
    return;
  }
  const neural_product product = {
      .m = s->m, .n = s->n, .k = s->k, .a = a, .a_row = s->k, .a_column = 1, .b = b, .b_row = s->n,
      .c = c, .c_row = s->n, .writes_padding = true};
  neural_multiply(&product);
}

static void in_openblas(const shape *s, const float *a, const float *b, float *c) {
  cblas_sgemm(
      CblasRowMajor, CblasNoTrans, CblasNoTrans, s->m, s->n, s->k, 1, a, s->k, b, s->n, 0, c, s->n);
}

static void in_onednn(const shape *s, const float *a, const float *b, float *c) {
  if (dnnl_sgemm('N', 'N', s->m, s->n, s->k, 1, a, s->k, b, s->n, 0, c, s->n) != dnnl_success)
    fail("oneDNN refuses a product");
}

static int least(int a, int b) { return a < b ? a : b; }

// libxsmm generates a kernel for one small size: a large product is cut into tiles of it. Its matrices are
// column-major, so it is asked for the transpose, b'·a'.
static void in_libxsmm(const shape *s, const float *a, const float *b, float *c) {
  static const shape *known;
  static libxsmm_smmfunction first, further;
  const int tile_m = least(s->m, 64), tile_n = least(s->n, 128), tile_k = least(s->k, 256);
  if (known != s) {
    const float one = 1, zero = 0;
    const libxsmm_blasint lda = s->n, ldb = s->k, ldc = s->n;
    first = libxsmm_smmdispatch(tile_n, tile_m, tile_k, &lda, &ldb, &ldc, &one, &zero, NULL, NULL);
    further = libxsmm_smmdispatch(tile_n, tile_m, tile_k, &lda, &ldb, &ldc, &one, &one, NULL, NULL);
    if (!first || !further) fail("libxsmm has no kernel for a size");
    known = s;
  }
  for (int i = 0; i < s->m; i += tile_m)
    for (int j = 0; j < s->n; j += tile_n)
      for (int p = 0; p < s->k; p += tile_k)
        (p == 0 ? first : further)(b + (size_t)p * s->n + j, a + (size_t)i * s->k + p,
                                   c + (size_t)i * s->n + j);
}

static const char *kernels_detail(void) {
  static const char *const names[] = {"plain C", "AVX2", "AVX-512"};
  return names[neural_limit_kind(neural_avx512)];
}

static const char *openblas_detail(void) {
  openblas_set_num_threads(1);
  return openblas_get_corename();
}

static const char *onednn_detail(void) {
  static char text[32];
  const dnnl_version_t *version = dnnl_version();
  snprintf(text, sizeof text, "%d.%d.%d", version->major, version->minor, version->patch);
  return text;
}

static const char *libxsmm_detail(void) {
  libxsmm_init();
  return libxsmm_get_target_arch();
}

typedef struct {
  const char *name;
  void (*multiply)(const shape *, const float *, const float *, float *);
  const char *(*detail)(void);
} library;

static const library libraries[] = {
    {"ours", in_kernels, kernels_detail},
    {"OpenBLAS", in_openblas, openblas_detail},
    {"OpenBLAS, told", in_openblas, openblas_detail},
    {"libxsmm", in_libxsmm, libxsmm_detail},
    {"oneDNN", in_onednn, onednn_detail},
};
enum { library_count = sizeof libraries / sizeof *libraries, told = 2 };

// MARK: - One library's process

static float *matrix(void) {
  float *numbers = aligned_alloc(64, sizeof(float) * largest);
  if (!numbers) fail("no memory");
  for (int i = 0; i < largest; ++i) numbers[i] = (float)(i % 97) / 97 - 0.5f;
  return numbers;
}

// Compares the first and the last row of a product with plain sums.
static void check(const shape *s, const float *a, const float *b, const float *c) {
  for (int i = 0; i < s->m; i += s->m - 1)
    for (int j = 0; j < s->n; ++j) {
      double sum = 0;
      for (int p = 0; p < s->k; ++p)
        sum += (double)a[(size_t)i * s->k + p] * b[(size_t)p * s->n + j];
      if (!(fabs(sum - c[(size_t)i * s->n + j]) < 1e-3)) fail("a product is wrong");
    }
}

// The time that this thread has computed, which other programs on the machine do not lengthen.
static double seconds(void) {
  struct timespec time;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

// Answers each line with the microseconds of one product of each shape.
static int serve(const library *own) {
  float *a = matrix(), *b = matrix(), *c = matrix();
  printf("%s\n", own->detail());
  for (int i = 0; i < shape_count; ++i) {
    own->multiply(&shapes[i], a, b, c);
    check(&shapes[i], a, b, c);
  }
  fflush(stdout);
  while (getchar() == '\n') {
    for (int i = 0; i < shape_count; ++i) {
      const shape *s = &shapes[i];
      own->multiply(s, a, b, c);
      const double begun = seconds();
      for (int n = 0; n < s->repetitions; ++n) own->multiply(s, a, b, c);
      printf("%.4f ", 1e6 * (seconds() - begun) / s->repetitions);
    }
    printf("\n");
    fflush(stdout);
  }
  return 0;
}

// MARK: - The process that asks

typedef struct {
  FILE *questions, *answers;
  char detail[64];
  double times[shape_count][most_rounds];
} peer;

static void start(peer *own, int index, const char *program, const char *core) {
  int down[2], up[2];
  // Peers that start later must not hold an end of these: this one is to see when its questions end.
  if (pipe2(down, O_CLOEXEC) || pipe2(up, O_CLOEXEC)) fail("no pipe");
  const pid_t child = fork();
  if (child < 0) fail("no process");
  if (child == 0) {
    dup2(down[0], 0);
    dup2(up[1], 1);
    unsetenv("OPENBLAS_CORETYPE");
    if (index == told) setenv("OPENBLAS_CORETYPE", core, 1);
    setenv("OMP_NUM_THREADS", "1", 1);
    setenv("OPENBLAS_NUM_THREADS", "1", 1);
    char number[8];
    snprintf(number, sizeof number, "%d", index);
    execl("/proc/self/exe", program, "--serve", number, NULL);
    _exit(127);
  }
  close(down[0]);
  close(up[1]);
  own->questions = fdopen(down[1], "w");
  own->answers = fdopen(up[0], "r");
  if (!fgets(own->detail, sizeof own->detail, own->answers)) fail("a library's process has ended");
  own->detail[strcspn(own->detail, "\n")] = 0;
}

static void ask(peer *own, int round) {
  fputs("\n", own->questions);
  fflush(own->questions);
  for (int i = 0; i < shape_count; ++i)
    if (fscanf(own->answers, "%lf", &own->times[i][round]) != 1)
      fail("a library's process has ended");
}

static int by_size(const void *a, const void *b) {
  const double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

// The median of some numbers, which are sorted.
static double median(double *numbers, int count) {
  qsort(numbers, (size_t)count, sizeof *numbers, by_size);
  return (numbers[(count - 1) / 2] + numbers[count / 2]) / 2;
}

static void report(const peer *peers, int rounds) {
  for (int i = 0; i < shape_count; ++i) {
    printf("\n%s\n", shapes[i].name);
    const double operations = 2.0 * shapes[i].m * shapes[i].k * shapes[i].n;
    for (int index = 0; index < library_count; ++index) {
      static double times[most_rounds], ratios[most_rounds];
      for (int round = 0; round < rounds; ++round) {
        times[round] = peers[index].times[i][round];
        ratios[round] = times[round] / peers[0].times[i][round];
      }
      const double middle = median(times, rounds);
      printf(
          "  %-15s %-16s %10.2f us (least %.2f)  %6.0f GFLOP/s  %5.2f times ours\n",
          libraries[index].name, peers[index].detail, middle, times[0], 1e-3 * operations / middle,
          median(ratios, rounds));
    }
  }
}

int main(int count, char **arguments) {
  if (count == 3 && !strcmp(arguments[1], "--serve"))
    return serve(&libraries[atoi(arguments[2]) % library_count]);
  const int rounds = count > 1 ? atoi(arguments[1]) : 21;
  if (rounds < 1 || rounds > most_rounds) fail("rounds are a number from 1 to 1000");
  signal(SIGPIPE, SIG_IGN);
  static peer peers[library_count];
  for (int index = 0; index < library_count; ++index)
    start(&peers[index], index, arguments[0], count > 2 ? arguments[2] : "Cooperlake");
  for (int round = 0; round < rounds; ++round)
    for (int index = 0; index < library_count; ++index) ask(&peers[index], round);
  report(peers, rounds);
  return 0;
}
