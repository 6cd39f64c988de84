// Takes and gives back memory in every size and order, and looks whether blocks keep what was put in them.
#include "../../../Sources/Module/runtime.h"

int posix_memalign(void **result, size_t alignment, size_t length);

enum { BLOCKS = 512 };

static struct { uint8_t *at; size_t length; uint8_t mark; } held[BLOCKS];
static uint64_t state;

static uint64_t draw(void) {
  state ^= state >> 12;
  state ^= state << 25;
  state ^= state >> 27;
  return state * 0x2545F4914F6CDD1D;
}

/// Every length is drawn about as often as its double.
static size_t length(void) {
  uint64_t drawn = draw();
  return (size_t)(drawn >> 43) >> (drawn % 22);
}

static int isIntact(int index) {
  for (size_t at = 0; at < held[index].length; at++)
    if (held[index].at[at] != held[index].mark) return 0;
  return 1;
}

/// The number of the first round in which something was wrong; 0 when nothing was.
EXPORT("rounds") int32_t rounds(int32_t count, uint64_t seed) {
  state = seed;
  for (int32_t round = 1; round <= count; round++) {
    int index = (int)(draw() % BLOCKS);
    if (held[index].at && !isIntact(index)) return round;
    free(held[index].at);
    held[index].at = 0;
    if (draw() % 3 == 0) continue;
    held[index].length = length();
    held[index].mark = (uint8_t)draw();
    size_t alignment = 16;
    if (draw() % 8 == 0) {
      alignment = (size_t)1 << (4 + draw() % 13);
      void *block;
      if (posix_memalign(&block, alignment, held[index].length)) return round;
      held[index].at = block;
    } else {
      held[index].at = malloc(held[index].length);
    }
    if (!held[index].at || (size_t)held[index].at % alignment) return round;
    memset(held[index].at, held[index].mark, held[index].length);
  }
  for (int index = 0; index < BLOCKS; index++) {
    if (held[index].at && !isIntact(index)) return count;
    free(held[index].at);
    held[index].at = 0;
  }
  return 0;
}

/// Whether copies that overlap come out as they should, both ways, in every length to 40.
EXPORT("copies") int32_t copies(void) {
  uint8_t bytes[64];
  for (int length = 0; length <= 40; length++)
    for (int from = 0; from <= 20; from++) {
      for (int at = 0; at < 64; at++) bytes[at] = (uint8_t)at;
      memmove(bytes + 10, bytes + from, (size_t)length);
      for (int at = 0; at < 64; at++)
        if (bytes[at] != (at >= 10 && at < 10 + length ? at - 10 + from : at)) return 0;
      if (memcmp(bytes + 10, bytes + 10, (size_t)length)) return 0;
    }
  return memcmp("ab", "ac", 2) < 0 && memcmp("\xFF", "\x01", 1) > 0 && memcmp("ab", "ac", 1) == 0;
}

/// Asks for more than there can be; never comes back.
EXPORT("tooMuch") int32_t tooMuch(void) { return malloc((size_t)3 << 30) != 0; }
