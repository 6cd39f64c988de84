// Rounding of binary fractions, for which WebAssembly has no instruction.

/// To the nearest whole number, and away from zero where two are as near.
double round(double value) {
  double whole = __builtin_trunc(value);
  if (__builtin_fabs(value - whole) < 0.5 || value != value) return whole;
  return whole + __builtin_copysign(1, value);
}
