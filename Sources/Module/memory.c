// Memory for a module that has nothing but pages of 64 KiB to ask for.
//
// Every page holds blocks of one size, or is part of a run of pages that is one block; `kinds` says which. So a block
// needs no head, and `free` finds its size by its address. Sizes come in four steps for each power of two. Pages of
// small blocks stay with their size; runs join again by being free.
#include "runtime.h"

enum { PAGE = 65536, PAGES = 16384, CLASSES = 40, SMALL = 32768 };
enum { FREE = 0, RUN = 254, REST = 255 };  // and 1...CLASSES: a page of blocks of that size

typedef struct Block { struct Block *next; } Block;

extern unsigned char __heap_base;
static uint8_t kinds[PAGES];
static Block *blocks[CLASSES];
static int32_t exhausted;

/// Whether the module stopped because there was no more memory.
EXPORT("exhausted") int32_t isExhausted(void) { return exhausted; }

static void *stop(void) {
  exhausted = 1;
  __builtin_trap();
}

/// The size of the blocks of a class: 16, 32, 48, 64, then 80, 96, 112, 128, then 160…
static size_t size(int class) {
  if (class < 4) return 16 * (class + 1);
  return (size_t)(5 + class % 4) << (3 + class / 4);
}

static int classFor(size_t length) {
  if (length <= 64) return length ? (int)((length - 1) / 16) : 0;
  int power = 31 - __builtin_clz((uint32_t)(length - 1));  // 6 for 65...128
  return 4 * (power - 5) + (int)((length - 1) >> (power - 2)) % 4;
}

/// The first of `count` free pages one after another; new ones where there are none.
static size_t run(size_t count) {
  static size_t first;
  if (!first) first = ((size_t)&__heap_base + PAGE - 1) / PAGE;
  size_t end = __builtin_wasm_memory_size(0);
  size_t start = first;
  for (size_t page = first; page < end; page++) {
    if (kinds[page] != FREE) start = page + 1;
    else if (page + 1 - start == count) return start;
  }
  if (count > PAGES || start + count > PAGES) stop();
  if (__builtin_wasm_memory_grow(0, start + count - end) == (size_t)-1) stop();
  return start;
}

static void *largeBlock(size_t length) {
  size_t count = length / PAGE + (length % PAGE != 0);
  size_t page = run(count);
  memset(kinds + page, REST, count);
  kinds[page] = RUN;
  return (void *)(page * PAGE);
}

static void *smallBlock(int class) {
  if (!blocks[class]) {
    size_t page = run(1), each = size(class);
    kinds[page] = (uint8_t)(class + 1);
    for (size_t at = PAGE / each; at-- > 0;) {
      Block *block = (Block *)(page * PAGE + at * each);
      block->next = blocks[class];
      blocks[class] = block;
    }
  }
  Block *block = blocks[class];
  blocks[class] = block->next;
  return block;
}

void *malloc(size_t length) {
  return length > SMALL ? largeBlock(length) : smallBlock(classFor(length));
}

void free(void *address) {
  if (!address) return;
  size_t page = (size_t)address / PAGE;
  if (kinds[page] != RUN) {
    int class = kinds[page] - 1;
    Block *block = address;
    block->next = blocks[class];
    blocks[class] = block;
    return;
  }
  do kinds[page++] = FREE;
  while (page < PAGES && kinds[page] == REST);
}

/// Blocks whose size is a power of two stand at multiples of it.
int posix_memalign(void **result, size_t alignment, size_t length) {
  if (alignment > PAGE) stop();
  size_t power = 16;
  while (power < alignment || (power < length && power < SMALL)) power *= 2;
  *result = malloc(power < length || alignment <= 16 ? length : power);
  return 0;
}

void *memcpy(void *to, const void *from, size_t length) { return __builtin_memcpy(to, from, length); }
void *memmove(void *to, const void *from, size_t length) { return __builtin_memmove(to, from, length); }
void *memset(void *to, int value, size_t length) { return __builtin_memset(to, value, length); }

int memcmp(const void *one, const void *other, size_t length) {
  const uint8_t *a = one, *b = other;
  for (; length && *a == *b; length--) a++, b++;
  return length ? *a - *b : 0;
}
