// All kernels, for the level that includes this file.

#include "Vector.h"

#include "MultiplyRows.h"

#include "MultiplyFewRows.h"

#include "MultiplyColumns.h"

#include "Activations.h"

#include "Rows.h"

const struct kernels LEVEL = {
    .multiply = multiply,
    .multiply_transposed = multiply_transposed,
    .gelu = gelu,
    .gelu_tanh = gelu_tanh,
    .tanh = tanh_of,
    .softmax_rows = softmax_rows,
    .normalise_rows = normalise_rows,
};
