/* What it costs to decide on a text. See ../cost.sh. */
#include <mlroles.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { CAP = 100 };

static double seconds(const char *text, size_t len)
{
    static uint32_t ids[CAP];
    long n = atol(getenv("N"));
    clock_t begin = clock();

    for (long i = 0; i < n; i++)
        mlroles_decide(ids, mlroles_names_in(text, len, ids, CAP));
    return (double)(clock() - begin) / CLOCKS_PER_SEC;
}

int main(void)
{
    static char text[1 << 16];
    FILE *file = fopen(getenv("TEXT"), "rb");
    size_t len = file ? fread(text, 1, sizeof text, file) : 0;

    printf("%f %f gcc %s\n", seconds(text, 0), seconds(text, len), __VERSION__);
    return len == 0;
}
