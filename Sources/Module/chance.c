// Chance, and what ends the module. Tables are hashed with a seed, so that no file can be made to slow them down.
#include "runtime.h"

static uint64_t state[2];

/// Where chance begins; the page gives what its browser draws.
EXPORT("seed") void seed(uint64_t one, uint64_t other) {
  state[0] = one;
  state[1] = other;
}

/// SplitMix64, one after the other over both halves of the seed.
static uint64_t next(void) {
  uint64_t mixed = (state[0] += 0x9E3779B97F4A7C15);
  mixed = (mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9;
  mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EB;
  return (mixed ^ mixed >> 31) ^ state[1];
}

void arc4random_buf(void *bytes, size_t length) {
  uint8_t *to = bytes;
  for (uint64_t drawn = 0; length > 0; length--, drawn >>= 8) {
    if (!drawn) drawn = next();
    *to++ = (uint8_t)drawn;
  }
}

uintptr_t __stack_chk_guard = 0x5AFE57AC;
void __stack_chk_fail(void) { __builtin_trap(); }

/// A module says nothing but its replies.
int putchar(int character) { return character; }
