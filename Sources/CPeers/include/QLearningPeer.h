// Q-learning as a C programmer would write it: the peer that the Swift loop is measured against.
//
// The benchmark alone uses it. The algorithm, the generator and the order of draws are those of
// the Swift code, so that the same seed gives the same table, bit for bit.

#pragma once

#include <stdbool.h>
#include <stdint.h>

/// An outcome with the sum of its own probability and those before it in the row.
typedef struct {
  double cumulative_probability;
  double reward;
  int64_t next_state;
  bool is_terminal;
} peer_outcome;

/// A world: row `state * action_count + action` has the outcomes starts[row] ..< starts[row + 1].
typedef struct {
  int64_t action_count;
  int64_t initial_state;
  const int64_t *starts;
  const peer_outcome *outcomes;
} peer_world;

/// What to learn with.
typedef struct {
  double epsilon;
  double step_size;
  double discount;
} peer_settings;

/// Trains a state-major table in place and returns the number of steps taken.
int64_t peer_q_learning(
    const peer_world *world, peer_settings settings, int64_t episodes, uint64_t seed,
    double *table);
