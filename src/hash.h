/* How a word is hashed, when a table is made and when it is read. Words are hashed eight folded
 * bytes at a time, taken as a little-endian number on every machine.
 *
 * A hash only says where to look; the word itself always decides. */
#ifndef MLROLES_HASH_H
#define MLROLES_HASH_H

#include "chars.h"

/* Odd 64-bit constants with no pattern: the fractions of the golden ratio, of pi and of e. */
#define MLROLES__K1 UINT64_C(0x9E3779B97F4A7C15)
#define MLROLES__K2 UINT64_C(0x243F6A8885A308D3)
#define MLROLES__K3 UINT64_C(0xB7E151628AED2A6B)

static inline uint64_t mlroles__load8(const unsigned char *s)
{
    return (uint64_t)s[0] | (uint64_t)s[1] << 8 | (uint64_t)s[2] << 16 | (uint64_t)s[3] << 24 |
           (uint64_t)s[4] << 32 | (uint64_t)s[5] << 40 | (uint64_t)s[6] << 48 |
           (uint64_t)s[7] << 56;
}

/* mlroles__fold of eight bytes of words at once. Of the ASCII that stands in words (letters,
 * digits, marks) capitals alone lack bit 5; what has bit 7 stays as it is. */
static inline uint64_t mlroles__fold8(uint64_t x)
{
    return x | (~(x >> 2) & UINT64_C(0x2020202020202020));
}

#define MLROLES__ONES UINT64_C(0x0101010101010101)

/* Bit 7 of each of eight bytes, all taken as below 0x80, that lies from `first` to `last`. */
static inline uint64_t mlroles__in_range(uint64_t bytes, unsigned first, unsigned last)
{
    return (bytes + MLROLES__ONES * (0x80 - first)) & ~(bytes + MLROLES__ONES * (0x7F - last));
}

/* Bit 7 of each of eight bytes that is an ASCII letter or digit. */
static inline uint64_t mlroles__letters(uint64_t bytes)
{
    uint64_t x = bytes & ~(MLROLES__ONES * 0x80);

    x = mlroles__in_range(x | MLROLES__ONES * 0x20, 'a', 'z') | mlroles__in_range(x, '0', '9');
    return x & ~bytes;
}

/* How many ASCII letters and digits the eight bytes begin with. */
static inline unsigned mlroles__letters_in(uint64_t bytes)
{
    uint64_t others = ~mlroles__letters(bytes) & (MLROLES__ONES * 0x80);

    return others ? (unsigned)__builtin_ctzll(others) / 8 : 8;
}

/* Ones for the bytes that a word has of eight. Made without a branch: how long the next word is
 * cannot be foreseen. */
static inline uint64_t mlroles__word_mask(size_t len)
{
    return ((UINT64_C(1) << (8 * len & 63)) - 1) | (0 - (uint64_t)(len >= 8));
}

/* The first eight bytes of a word, zero beyond its end; `room` bytes may be read. */
static inline uint64_t mlroles__first8(const unsigned char *word, size_t len, size_t room)
{
    uint64_t x = 0;

    if (room >= 8)
        x = mlroles__load8(word);
    else
        for (size_t i = 0; i < room; i++)
            x |= (uint64_t)word[i] << (8 * i);
    return x & mlroles__word_mask(len);
}

/* The same, folded. */
static inline uint64_t mlroles__head(const unsigned char *word, size_t len, size_t room)
{
    return mlroles__fold8(mlroles__first8(word, len, room));
}

/* Filters tell in one bit that no name begins so. Their hash of a word, by its length and first
 * bytes, is coarser than folding, and cheaper: bit 5 of every byte is set. */
static inline uint64_t mlroles__filter_hash(uint64_t first8, size_t len)
{
    uint64_t lower = first8 | UINT64_C(0x2020202020202020);

    return (lower ^ len * MLROLES__K2) * MLROLES__K1;
}

static inline uint64_t mlroles__filter_pair(uint64_t hash, uint64_t next)
{
    return (hash ^ next >> 11) * MLROLES__K3;
}

/* Bit 0: whether the bit for a hash is set in a filter of 2^bits bits. */
static inline unsigned mlroles__filtered(const uint64_t *filter, unsigned bits, uint64_t hash)
{
    size_t bit = (size_t)(hash >> (64 - bits));

    return (unsigned)(filter[bit / 64] >> bit % 64 & 1);
}

/* How many bits are set; the builtin may call a library. */
static inline unsigned mlroles__count_bits(uint64_t x)
{
    x -= x >> 1 & UINT64_C(0x5555555555555555);
    x = (x & UINT64_C(0x3333333333333333)) + (x >> 2 & UINT64_C(0x3333333333333333));
    x = (x + (x >> 4)) & UINT64_C(0x0F0F0F0F0F0F0F0F);
    return (unsigned)(x * UINT64_C(0x0101010101010101) >> 56);
}

static inline uint64_t mlroles__hash_word(uint64_t head, const unsigned char *word, size_t len)
{
    uint64_t h = (head + len) * MLROLES__K1;

    if (len <= 8)
        return h;
    for (size_t i = 8; i + 8 < len; i += 8)
        h = ((h ^ h >> 29) + mlroles__fold8(mlroles__load8(word + i))) * MLROLES__K2;
    return ((h ^ h >> 29) + mlroles__fold8(mlroles__load8(word + len - 8))) * MLROLES__K2;
}

/* One of eight kinds of words, known at a glance: few words that follow the beginning of a name go
 * on with it, and most of the others are of another kind. */
static inline unsigned mlroles__word_kind(unsigned char first, size_t len)
{
    return (mlroles__fold(first) * 5U + (unsigned)len) & 7;
}

/* Of the words from the root of the trie on, given the hash of those before the last (0: none). */
static inline uint64_t mlroles__hash_path(uint64_t path, uint64_t word)
{
    uint64_t h = (path ^ word) * MLROLES__K3;

    return h ^ h >> 32;
}

/* A perfect hash (Belazzougui, Botelho, Dietzfelbinger: Hash, displace, and compress, 2009): the
 * high bits of the path choose a seed, path and seed choose one of the steps. */
static inline uint32_t mlroles__seed_of(uint64_t path, unsigned bits)
{
    return (uint32_t)(path >> (64 - bits));
}

static inline uint32_t mlroles__step_of(uint64_t path, uint32_t seed, uint32_t steps)
{
    uint64_t h = (path + seed * MLROLES__K2) * MLROLES__K1;

    return (uint32_t)((h >> 32) * steps >> 32);
}

#endif
