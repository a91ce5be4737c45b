#include "QLearningPeer.h"

// xoshiro256** by Blackman and Vigna (2021), seeded through SplitMix64.

typedef struct {
  uint64_t s[4];
} generator;

static uint64_t split_mix(uint64_t *state) {
  uint64_t z = (*state += 0x9E3779B97F4A7C15);
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
  return z ^ (z >> 31);
}

static inline uint64_t rotate(uint64_t word, int count) {
  return (word << count) | (word >> (64 - count));
}

static inline uint64_t next(generator *g) {
  uint64_t *s = g->s;
  const uint64_t result = rotate(s[1] * 5, 7) * 9;
  const uint64_t shifted = s[1] << 17;
  s[2] ^= s[0];
  s[3] ^= s[1];
  s[1] ^= s[2];
  s[0] ^= s[3];
  s[2] ^= shifted;
  s[3] = rotate(s[3], 45);
  return result;
}

static inline double unit(generator *g) { return (double)(next(g) >> 11) * 0x1p-53; }

static inline int64_t index_below(generator *g, int64_t count) {
  return (int64_t)(((unsigned __int128)next(g) * (uint64_t)count) >> 64);
}

// The first of the largest values is taken only if it stands alone; ties are drawn equally often.
static inline int64_t greedy_action(const double *row, int64_t count, generator *g) {
  double best = row[0];
  int64_t ties = 1;
  for (int64_t a = 1; a < count; a++) {
    if (row[a] > best) {
      best = row[a];
      ties = 1;
    } else if (row[a] == best) {
      ties++;
    }
  }
  int64_t skipped = ties == 1 ? 0 : index_below(g, ties);
  int64_t action = 0;
  while (row[action] != best || skipped-- > 0) action++;
  return action;
}

static inline double largest(const double *row, int64_t count) {
  double best = row[0];
  for (int64_t a = 1; a < count; a++) {
    if (row[a] > best) best = row[a];
  }
  return best;
}

int64_t peer_q_learning(
    const peer_world *world, peer_settings settings, int64_t episodes, uint64_t seed,
    double *table) {
  generator g;
  for (int i = 0; i < 4; i++) g.s[i] = split_mix(&seed);
  const int64_t count = world->action_count;
  int64_t steps = 0;
  for (int64_t episode = 0; episode < episodes; episode++) {
    int64_t state = world->initial_state;
    bool is_terminal = false;
    while (!is_terminal) {
      double *row = table + state * count;
      const int64_t action = unit(&g) < settings.epsilon ? index_below(&g, count)
                                                         : greedy_action(row, count, &g);
      const peer_outcome *outcome = world->outcomes + world->starts[state * count + action];
      const peer_outcome *last = world->outcomes + world->starts[state * count + action + 1] - 1;
      if (outcome < last) {
        const double mass = unit(&g) * last->cumulative_probability;
        // Counted, not searched: a branch on a random draw costs more than the additions.
        int64_t index = 0;
        for (const peer_outcome *o = outcome; o < last; o++) {
          index += mass >= o->cumulative_probability;
        }
        outcome += index;
      }
      is_terminal = outcome->is_terminal;
      double target = outcome->reward;
      if (!is_terminal) {
        target += settings.discount * largest(table + outcome->next_state * count, count);
      }
      row[action] += settings.step_size * (target - row[action]);
      state = outcome->next_state;
      steps++;
    }
  }
  return steps;
}
