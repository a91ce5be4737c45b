// Which version of a kernel this processor runs.

#pragma once

#include "NeuralKernels.h"

/// The fastest kind of kernel that this processor and its system can run.
///
/// `neural_limit_kind` lowers it, for tests.
neural_kind neural_processor(void);
