// What every operation on 128 bits gives for edge values and for many drawn ones, as one number for each operation.
// Compiled for this machine it is the compiler's own arithmetic that answers, compiled for the module it is wide.c.
#include <stdint.h>

typedef __int128 wide;
typedef unsigned __int128 uwide;

enum { DRAWN = 200000, ROUNDING = 10, OPERATIONS = 11 };

double round(double value);

static uint64_t state;

/// xorshift64*
static uint64_t draw(void) {
  state ^= state >> 12;
  state ^= state << 25;
  state ^= state >> 27;
  return state * 0x2545F4914F6CDD1D;
}

/// Values of every length, and near every power of two.
static uwide number(void) {
  uwide value = (uwide)draw() << 64 | draw();
  uint64_t kind = draw();
  value >>= kind % 128;
  if (kind & 1 << 10) value = ((uwide)1 << (kind >> 16) % 128) + (uwide)(kind >> 32) % 5 - 2;
  return kind & 1 << 11 ? -value : value;
}

static const uint64_t halves[] = {
  0, 1, 2, 3, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 0x100000000, 0x100000001, 0x7FFFFFFFFFFFFFFF, 0x8000000000000000,
  0x8000000000000001, 0xFFFFFFFF00000000, 0xFFFFFFFFFFFFFFFE, 0xFFFFFFFFFFFFFFFF,
};
enum { HALVES = sizeof halves / sizeof *halves };

static uwide result(int operation, uwide one, uwide other) {
  switch (operation) {
    case 0: return one + other;
    case 1: return one - other;
    case 2: return one * other;
    case 3: return other ? one / other : 0;
    case 4: return other ? one % other : 0;
    // The one quotient that does not fit has no result.
    case 5: return other && !(other == -(uwide)1 && one == (uwide)1 << 127) ? (uwide)((wide)one / (wide)other) : 0;
    case 6: return other && !(other == -(uwide)1 && one == (uwide)1 << 127) ? (uwide)((wide)one % (wide)other) : 0;
    case 7: return one << (other & 127);
    case 8: return one >> (other & 127);
    default: return (uwide)((wide)one >> (other & 127));
  }
}

static uint64_t mixed(uint64_t digest, uwide value) {
  digest = (digest ^ (uint64_t)value) * 0x100000001B3;
  return (digest ^ (uint64_t)(value >> 64)) * 0x100000001B3;
}

/// Numbers at and beside every half, and any bits at all.
static uint64_t roundings(void) {
  uint64_t sum = 0xCBF29CE484222325;
  state = 88172645463325252;
  for (int count = 0; count < DRAWN; count++) {
    union { double number; uint64_t bits; } value = {.bits = draw()};
    if (count % 2) value.number = (double)(int64_t)(draw() % 2000) / 2 - 500;
    if (count % 4 == 1) value.bits += draw() % 3 - 1;
    value.number = round(value.number);
    sum = mixed(sum, value.number == value.number ? value.bits : 0);
  }
  return sum;
}

#ifdef __wasm__
__attribute__((export_name("digest")))
#endif
uint64_t digest(int operation) {
  if (operation == ROUNDING) return roundings();
  uint64_t sum = 0xCBF29CE484222325;
  for (int a = 0; a < HALVES * HALVES; a++)
    for (int b = 0; b < HALVES * HALVES; b++) {
      uwide one = (uwide)halves[a / HALVES] << 64 | halves[a % HALVES];
      uwide other = (uwide)halves[b / HALVES] << 64 | halves[b % HALVES];
      sum = mixed(sum, result(operation, one, other));
    }
  state = 88172645463325252;
  for (int count = 0; count < DRAWN; count++) {
    uwide one = number(), other = number();
    sum = mixed(sum, result(operation, one, other));
  }
  return sum;
}

#ifndef __wasm__
#include <stdio.h>
int main(void) {
  for (int operation = 0; operation < OPERATIONS; operation++) printf("%016llx\n", (unsigned long long)digest(operation));
}
#endif
