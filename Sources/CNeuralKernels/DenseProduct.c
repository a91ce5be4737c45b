#include "NeuralKernels.h"
