#ifndef CKERNELS_H
#define CKERNELS_H
#include <stddef.h>
#include <stdint.h>

// Matrix kernels, compiled several times for different instruction sets and chosen at run time.
// Matrices are row-major. The inference kernels give the same bits on every level: integer sums, and floats with a
// fixed order of operations that no compiler may fuse or reorder. The training kernels give the same bits only on
// one level.

/// Outputs per panel of packed weights; every padded output count is a multiple of it.
enum { CK_PANEL = 16 };

/// Greatest width of a convolution.
enum { CK_WIDEST = 512 };

/// Functions of one level. Rows are tokens unless said otherwise; widths of inference vectors are multiples of 16.
struct ck_table {
    const char *name;

    // Inference

    /// out[r][j] = row_scale[r] * scale[j] * sum_k a[r][k] * w(k, j) + bias[j] (null row_scale: all 1).
    /// `pairs` is half the (even) depth. Weights are packed in panels of 16 outputs: [outputs / 16][pairs][16][2].
    /// Products must not overflow 32-bit sums.
    void (*linear)(const int16_t *a, size_t a_stride, size_t rows, size_t pairs, const int16_t *w,
                   size_t outputs, const float *scale, const float *bias, const float *row_scale, float *out,
                   size_t out_stride);
    /// A convolution over three rows at a distance, two outputs at once by four products rather than six: Winograd's
    /// F(2, 3) (Lavin, Gray 2016), in whole numbers. Item i of `count` reads the rows d0..d3 = taps[4i..<4i+4] of x (each
    /// `width` wide, numbers up to 2^14; negative: zeros) and writes
    /// out[i][0] = scale * 2 * (d0 g0 + d1 g1 + d2 g2) + bias and out[i][1] = scale * 2 * (d1 g0 + d2 g1 + d3 g2) + bias.
    /// Weights are packed as [outputs / 16][4][width / 2][16][2]: g0 + g1 + g2, g0 - g1 + g2, 2 g0, 2 g2.
    /// Sums may leave 32 bits on the way, twice the outputs may not. `scratch` has count * 4 * width entries.
    void (*convolve)(const int16_t *x, size_t width, const int32_t *taps, size_t count, const int16_t *w,
                     size_t outputs, const float *scale, const float *bias, int16_t *scratch, float *out);
    /// out[r] = sum over the ids of row r (ids[ends[r-1]..<ends[r]], negative = skip) of scale[id] * table[id].
    void (*embed)(const int8_t *table, const float *scale, size_t width, const int32_t *ids, const int32_t *ends,
                  size_t rows, float *out);
    /// x = layer norm of x + y.a * sigmoid(y.b) (y is [a | b], 2 * width wide; null y: of x alone); also in 16 bits as
    /// round(x * quantum) clamped to ±limit.
    void (*gated_norm)(float *x, const float *y, size_t rows, size_t width, const float *gain, const float *bias,
                       float quantum, float limit, int16_t *out);
    /// out[r] = round(x[r] / row_scale[r]), the row's greatest number becoming `limit`; columns beyond `width` are 0.
    void (*quantize_rows)(const float *x, size_t rows, size_t width, float limit, int16_t *out, size_t out_stride,
                          float *row_scale);
    /// out[i][j] = sum_k a[i][k] * b[k][j], each sum in the order of k, multiplied and added in separate roundings.
    void (*product)(const float *a, size_t rows, size_t depth, const float *b, size_t columns, float *out,
                    size_t out_stride);

    // Training

    /// c[i][j] (+)= sum_k a[i * a_row + k * a_column] * b[k][j].
    void (*gemm)(size_t rows, size_t columns, size_t depth, const float *a, size_t a_row, size_t a_column,
                 const float *b, size_t b_stride, float *c, size_t c_stride, int accumulate);
    void (*glu)(const float *y, size_t rows, size_t width, float *out);
    void (*glu_gradient)(const float *y, const float *g, size_t rows, size_t width, float *gy);
    /// `inverse` receives the inverse deviation of every row, `normal` the rows before gain and bias.
    void (*layer_norm)(const float *x, size_t rows, size_t width, const float *gain, const float *bias, float *out,
                       float *normal, float *inverse);
    void (*layer_norm_gradient)(const float *normal, const float *inverse, const float *g, size_t rows, size_t width,
                                const float *gain, float *gx, float *g_gain, float *g_bias);
    /// Softmax of each row in place; returns nothing. Entries below -1e8 count as masked.
    void (*softmax)(float *x, size_t rows, size_t width);
    /// a += factor * b
    void (*add_scaled)(float *a, const float *b, float factor, size_t count);
    double (*square_sum)(const float *a, size_t count);
    /// AdamW (Loshchilov, Hutter 2019): gradient is multiplied by `clip` first; `rate1`, `rate2` are the bias corrections.
    void (*adamw)(float *w, const float *g, float *m, float *v, size_t count, float rate, float beta1, float beta2,
                  float rate1, float rate2, float decay, float clip);
};

/// Levels that this CPU can run, from the plain one (0) upwards.
int ck_level_count(void);
const struct ck_table *ck_level(int level);
/// The fastest one.
const struct ck_table *ck_best(void);

#endif
