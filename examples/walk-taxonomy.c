/* walk-taxonomy: everything there is, role by role and skill by skill.
 *
 *     walk-taxonomy
 *
 * Roles and skills are counted and numbered from 0; what belongs to one of them (titles, facts,
 * aliases) is asked for by index until the answer is NULL. Nothing is opened or closed, and the
 * strings live as long as the library is loaded.
 */
#include <mlroles.h>
#include <stdio.h>

enum { SHOWN_NEEDS = 5 };

static size_t count_titles(mlroles_role role)
{
    size_t n = 0;
    while (mlroles_role_title(role, n))
        n++;
    return n;
}

static void print_facts(mlroles_role role)
{
    const char *fact;
    for (size_t i = 0; (fact = mlroles_role_fact(role, i)); i++)
        printf("  %-11s %s\n", mlroles_role_fact_kind(role, i), fact);
}

/* With an array too small for all, the greatest needs are in it and the result is the true count.
 */
static void print_needs(mlroles_role role)
{
    mlroles_skill skills[SHOWN_NEEDS];
    int32_t needs[SHOWN_NEEDS];
    size_t n = mlroles_role_needs(role, skills, needs, SHOWN_NEEDS);
    for (size_t i = 0; i < n && i < SHOWN_NEEDS; i++)
        printf("  %-11s %4d %s\n", "need", (int)needs[i], mlroles_skill_name(skills[i]));
    if (n > SHOWN_NEEDS)
        printf("  %-11s and %zu more\n", "need", n - SHOWN_NEEDS);
}

static void print_skill(mlroles_skill skill)
{
    const char *alias;
    printf("%u %s: %s (%s)", (unsigned)skill, mlroles_skill_key(skill), mlroles_skill_name(skill),
           mlroles_skill_kind(skill));
    for (size_t i = 0; (alias = mlroles_skill_alias(skill, i)); i++)
        printf("%s %s", i ? "," : ", also", alias);
    putchar('\n');
}

int main(void)
{
    printf("%s, library %s\n", mlroles_taxonomy_version(), mlroles_version());
    for (size_t i = 0; i < mlroles_role_count(); i++) {
        mlroles_role role = mlroles_role_at(i);
        printf("\n%u %s: %s, %zu more titles\n", (unsigned)role, mlroles_role_key(role),
               mlroles_role_name(role), count_titles(role));
        print_facts(role);
        print_needs(role);
    }
    putchar('\n');
    for (size_t i = 0; i < mlroles_skill_count(); i++)
        print_skill(mlroles_skill_at(i));
    return 0;
}
