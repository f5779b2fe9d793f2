/* find-title: what roles does a job title mean?
 *
 *     find-title "MLE" "Sr. ML Engineer II - Search (Remote)"
 *
 * A title is looked up as a whole first: the look-up knows every title that it returns, in any
 * case, and answers with all the roles that a title may mean. Real titles say more than the
 * taxonomy can list (a grade, a team, a place), so what is not found as a whole is read as a text
 * in which titles are mentioned.
 */
#include <mlroles.h>
#include <stdio.h>
#include <string.h>

enum { MAX_FOUND = 64 }; /* a taxonomy has no more roles; a title line has no more names */

static void print_role(mlroles_role role)
{
    printf("  %-20s %s\n", mlroles_role_key(role), mlroles_role_name(role));
}

/* How many roles were printed. */
static size_t print_meaning(const char *title)
{
    mlroles_role roles[MAX_FOUND];
    size_t n = mlroles_role_find(title, strlen(title), roles, MAX_FOUND);
    for (size_t i = 0; i < n; i++)
        print_role(roles[i]);
    return n;
}

static size_t print_mentions(const char *title)
{
    uint32_t ids[MAX_FOUND];
    size_t found = 0;
    size_t n = mlroles_mentions(title, strlen(title), ids, NULL, NULL, MAX_FOUND);
    if (n > MAX_FOUND)
        n = MAX_FOUND; /* the result tells how many there are, not how many fit */
    for (size_t i = 0; i < n; i++) {
        if (!mlroles_role_key(ids[i]))
            continue; /* a skill, or a title of another trade (MLROLES_OTHER_WORK) */
        print_role(ids[i]);
        found++;
    }
    return found;
}

int main(int argc, char **argv)
{
    int status = 0;
    if (argc < 2) {
        fprintf(stderr, "usage: %s TITLE...\n", argv[0]);
        return 2;
    }
    for (int i = 1; i < argc; i++) {
        printf("%s\n", argv[i]);
        if (print_meaning(argv[i]) || print_mentions(argv[i]))
            continue;
        printf("  no role of an ML team\n");
        status = 1;
    }
    return status;
}
