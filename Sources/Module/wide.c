// Integers of 128 bits, which WebAssembly does not have: what the compiler calls for each operation, over two halves.
#include "runtime.h"

typedef __int128 wide;
typedef unsigned __int128 uwide;
typedef union {
  uwide all;
  struct { uint64_t low, high; };
} Halves;

static uwide join(uint64_t high, uint64_t low) {
  Halves halves = {.low = low, .high = high};
  return halves.all;
}

wide __ashlti3(wide value, int by) {
  Halves from = {.all = (uwide)value};
  if (by == 0) return value;
  if (by >= 64) return (wide)join(from.low << (by - 64), 0);
  return (wide)join(from.high << by | from.low >> (64 - by), from.low << by);
}

uwide __lshrti3(uwide value, int by) {
  Halves from = {.all = value};
  if (by == 0) return value;
  if (by >= 64) return join(0, from.high >> (by - 64));
  return join(from.high >> by, from.low >> by | from.high << (64 - by));
}

wide __ashrti3(wide value, int by) {
  Halves from = {.all = (uwide)value};
  int64_t high = (int64_t)from.high;
  if (by == 0) return value;
  if (by >= 64) return (wide)join((uint64_t)(high >> 63), (uint64_t)(high >> (by - 64)));
  return (wide)join((uint64_t)(high >> by), from.low >> by | from.high << (64 - by));
}

/// All 128 bits of a product, out of four products of halves.
static uwide product(uint64_t one, uint64_t other) {
  uint64_t mask = 0xFFFFFFFF;
  uint64_t low = (one & mask) * (other & mask);
  uint64_t cross = (one >> 32) * (other & mask) + (low >> 32);
  uint64_t crossed = (one & mask) * (other >> 32) + (cross & mask);
  uint64_t high = (one >> 32) * (other >> 32) + (cross >> 32) + (crossed >> 32);
  return join(high, crossed << 32 | (low & mask));
}

wide __multi3(wide one, wide other) {
  Halves a = {.all = (uwide)one}, b = {.all = (uwide)other}, result;
  result.all = product(a.low, b.low);
  result.high += a.low * b.high + a.high * b.low;
  return (wide)result.all;
}

typedef struct { Halves quotient, rest; } Division;

/// By shifting and taking away, from the first place where the divisor fits.
static Division divide(uwide dividend, uwide divisor) {
  Halves rest = {.all = dividend}, by = {.all = divisor};
  Division result = {.quotient = {.all = 0}};
  if (!by.high && !by.low) __builtin_trap();
  if (!rest.high && !by.high) {
    result.quotient.low = rest.low / by.low;
    rest.low %= by.low;
  } else if (rest.high >= by.high) {
    int length = 128 - (rest.high ? __builtin_clzll(rest.high) : 64 + __builtin_clzll(rest.low));
    int step = length - (128 - (by.high ? __builtin_clzll(by.high) : 64 + __builtin_clzll(by.low)));
    by.all = (uwide)__ashlti3((wide)divisor, step < 0 ? 0 : step);
    for (; step >= 0; step--) {
      if (rest.high > by.high || (rest.high == by.high && rest.low >= by.low)) {
        uint64_t borrow = rest.low < by.low;
        rest.low -= by.low;
        rest.high -= by.high + borrow;
        if (step >= 64) result.quotient.high |= (uint64_t)1 << (step - 64);
        else result.quotient.low |= (uint64_t)1 << step;
      }
      by.all = __lshrti3(by.all, 1);
    }
  }
  result.rest = rest;
  return result;
}

uwide __udivti3(uwide one, uwide other) { return divide(one, other).quotient.all; }
uwide __umodti3(uwide one, uwide other) { return divide(one, other).rest.all; }

static int isNegative(wide value) {
  Halves halves = {.all = (uwide)value};
  return (int64_t)halves.high < 0;
}

static uwide negated(uwide value) {
  Halves halves = {.all = value};
  return join(~halves.high + !halves.low, ~halves.low + 1);
}

static uwide magnitude(wide value) { return isNegative(value) ? negated((uwide)value) : (uwide)value; }

wide __divti3(wide one, wide other) {
  uwide quotient = divide(magnitude(one), magnitude(other)).quotient.all;
  return (wide)(isNegative(one) != isNegative(other) ? negated(quotient) : quotient);
}

/// With the sign of what is divided.
wide __modti3(wide one, wide other) {
  uwide rest = divide(magnitude(one), magnitude(other)).rest.all;
  return (wide)(isNegative(one) ? negated(rest) : rest);
}
