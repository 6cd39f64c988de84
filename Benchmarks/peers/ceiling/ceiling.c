// The ceiling: one rubric compiled in, one pass over the bytes, nothing checked. It is no engine, and trusts its input.
// Takes NEUTRAL.json (not read: it is in rubric.h) CASES.ndjson OUT.ndjson. Arithmetic is in whole numbers, hence exact.
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif
#include "rubric.h"

enum { BLOCK = 1 << 18, PADDING = 64, LINE = 4096 };
typedef const unsigned char *Place;

typedef struct {
  Place id;
  size_t id_length;
  int scores[CRITERIA];
} Case;

// The closing quote of the text that begins here.
static inline Place text_end(Place at) {
  for (;;) {
#ifdef __SSE2__
    __m128i bytes = _mm_loadu_si128((const __m128i *)at);
    __m128i quotes = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('"'));
    __m128i slashes = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\'));
    int found = _mm_movemask_epi8(_mm_or_si128(quotes, slashes));
    if (!found) {
      at += 16;
      continue;
    }
    at += __builtin_ctz(found);
#else
    while (*at != '"' && *at != '\\') at++;
#endif
    if (*at == '"') return at;
    at += 2;
  }
}

static inline Place after_space(Place at) {
  while (*at == ' ' || *at == '\t') at++;
  return at;
}

static Place after_value(Place at) {
  if (*at == '"') return text_end(at + 1) + 1;
  if (*at == '{' || *at == '[') {
    for (int depth = 0;; at++) {
      if (*at == '"') at = text_end(at + 1);
      else if (*at == '{' || *at == '[') depth++;
      else if ((*at == '}' || *at == ']') && --depth == 0) return at + 1;
    }
  }
  while (*at != ',' && *at != '}' && *at != ']' && *at != '\n') at++;
  return at;
}

static inline int is_name(Place at, size_t length, const char *name, size_t name_length) {
  return length == name_length && memcmp(at, name, name_length) == 0;
}

static inline int criterion_at(Place at, size_t length, int guess) {
  if (guess < CRITERIA && is_name(at, length, criterion_names[guess], criterion_lengths[guess])) return guess;
  for (int index = 0; index < CRITERIA; index++)
    if (is_name(at, length, criterion_names[index], criterion_lengths[index])) return index;
  return -1;
}

static inline int option_at(Place at, size_t length) {
  for (int index = 0; index < OPTIONS; index++)
    if (is_name(at, length, option_names[index], option_lengths[index])) return index;
  return -1;
}

static Place read_answers(Place at, Case *taken) {
  int guess = 0;
  for (at = after_space(at + 1); *at != '}'; at = after_space(at)) {
    if (*at == ',') {
      at++;
      continue;
    }
    Place name = at + 1, end = text_end(name);
    int criterion = criterion_at(name, end - name, guess);
    guess = criterion + 1;
    at = after_space(after_space(end + 1) + 1);
    if (*at == '"') {
      Place option = at + 1;
      end = text_end(option);
      int chosen = option_at(option, end - option);
      if (criterion >= 0 && chosen >= 0) taken->scores[criterion] = scores[criterion][chosen];
      at = end + 1;
    } else {
      at = after_value(at);
    }
  }
  return at + 1;
}

static Place read_case(Place at, Case *taken) {
  taken->id_length = 0;
  for (int index = 0; index < CRITERIA; index++) taken->scores[index] = -1;
  for (at = after_space(after_space(at) + 1); *at != '}'; at = after_space(at)) {
    if (*at == ',') {
      at++;
      continue;
    }
    Place name = at + 1, end = text_end(name);
    at = after_space(after_space(end + 1) + 1);
    if (is_name(name, end - name, "id", 2)) {
      taken->id = at + 1;
      Place id_end = text_end(at + 1);
      taken->id_length = id_end - taken->id;
      at = id_end + 1;
    } else if (is_name(name, end - name, "antwoorden", 10)) {
      at = read_answers(at, taken);
    } else {
      at = after_value(at);
    }
  }
  while (*at != '\n') at++;
  return at + 1;
}

static inline char *put(char *out, const char *text) {
  size_t length = strlen(text);
  memcpy(out, text, length);
  return out + length;
}

static inline char *put_number(char *out, unsigned number) {
  char digits[12];
  int count = 0;
  do digits[count++] = '0' + number % 10;
  while (number /= 10);
  while (count) *out++ = digits[--count];
  return out;
}

static char *write_case(char *out, const Case *taken) {
  out = put(out, "{\"id\":\"");
  memcpy(out, taken->id, taken->id_length);
  out = put(out + taken->id_length, "\",\"points\":{");
  // The mean of the means so far is top / (bottom * count).
  int64_t top = 0, bottom = 1, count = 0;
  for (int layer = 0; layer < LAYERS; layer++) {
    int64_t total = 0, weight = 0;
    for (int index = layer_starts[layer]; index < layer_starts[layer + 1]; index++) {
      if (taken->scores[index] < 0) continue;
      total += taken->scores[index] * weights[index];
      weight += weights[index];
    }
    if (layer) *out++ = ',';
    *out++ = '"';
    out = put(put(out, layer_names[layer]), "\":");
    if (weight) {
      unsigned whole = 100 * total / weight, rest = 100 * total % weight;
      out = put_number(out, whole + (2 * rest > weight || (2 * rest == weight && whole % 2)));
      top = top * weight + total * bottom;
      bottom *= weight;
      count++;
    } else {
      out = put(out, "null");
    }
  }
  int level = 0;
  for (int index = 1; index < LEVELS; index++)
    if (count && top >= level_bounds[index] * bottom * count) level = index;
  out = put(put(put(out, "},\"level\":\""), level_names[level]), "\",\"flags\":[");
  unsigned long long flags = raised(taken->scores);
  for (int index = 0, isFirst = 1; index < FLAGS; index++) {
    if (!(flags >> index & 1)) continue;
    if (!isFirst) *out++ = ',';
    isFirst = 0;
    *out++ = '"';
    out = put(out, flag_names[index]);
    *out++ = '"';
  }
  return put(out, "]}\n");
}

static void write_all(int descriptor, const char *bytes, size_t count) {
  while (count) {
    ssize_t done = write(descriptor, bytes, count);
    if (done < 0) exit(1);
    bytes += done;
    count -= done;
  }
}

int main(int count, char **arguments) {
  if (count < 4) return 2;
  int cases = open(arguments[2], O_RDONLY), output = open(arguments[3], O_WRONLY | O_CREAT | O_TRUNC, 0644);
  if (cases < 0 || output < 0) return 1;
  static unsigned char block[BLOCK + PADDING];
  static char lines[BLOCK + LINE];
  size_t held = 0;
  char *out = lines;
  for (ssize_t got; (got = read(cases, block + held, BLOCK - held)) > 0;) {
    Place at = block, end = block + held + got, last = memrchr(block, '\n', held + got);
    while (last && at <= last) {
      Case taken;
      at = read_case(at, &taken);
      out = write_case(out, &taken);
      if (out - lines >= BLOCK) {
        write_all(output, lines, out - lines);
        out = lines;
      }
    }
    held = end - at;
    memmove(block, at, held);
  }
  write_all(output, lines, out - lines);
  return 0;
}
