/* compare-people: how much do the skills of two people overlap?
 *
 *     compare-people "Python, SQL, scikit-learn, A/B testing" "Python and PyTorch, some C++"
 *
 * A person is a list of skills or a text about them; skills are found in it as in a posting.
 */
#include <mlroles.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct person {
    size_t n;
    mlroles_skill *skills;
};

/* Asked twice, first without an array: how many skills are there, then which. */
static struct person read_person(const char *text)
{
    size_t len = strlen(text);
    struct person person = {.n = mlroles_skills_in(text, len, NULL, 0)};
    person.skills = calloc(person.n + 1, sizeof *person.skills);
    if (!person.skills) {
        perror("memory");
        exit(3);
    }
    mlroles_skills_in(text, len, person.skills, person.n);
    return person;
}

/* One skill is a set of one: it overlaps with a set just if it is in it. */
static int has(const struct person *person, mlroles_skill skill)
{
    return mlroles_overlap(&skill, 1, person->skills, person->n, MLROLES_OVERLAP) > 0;
}

static void print_skills(const char *label, const struct person *of, const struct person *other,
                         int shared)
{
    const char *before = " ";
    printf("%-12s", label);
    for (size_t i = 0; i < of->n; i++) {
        if (has(other, of->skills[i]) != shared)
            continue;
        printf("%s%s", before, mlroles_skill_name(of->skills[i]));
        before = ", ";
    }
    printf("%s\n", *before == ' ' ? " none" : "");
}

int main(int argc, char **argv)
{
    static const char *const measures[] = {"jaccard", "dice", "overlap", "cosine"};
    if (argc != 3) {
        fprintf(stderr, "usage: %s SKILLS SKILLS\n", argv[0]);
        return 2;
    }
    struct person a = read_person(argv[1]);
    struct person b = read_person(argv[2]);

    print_skills("both:", &a, &b, 1);
    print_skills("first only:", &a, &b, 0);
    print_skills("second only:", &b, &a, 0);
    for (size_t i = 0; i < sizeof measures / sizeof measures[0]; i++) {
        int32_t measure = MLROLES_JACCARD + (int32_t)i;
        int32_t overlap = mlroles_overlap(a.skills, a.n, b.skills, b.n, measure);
        printf("%-12s %3d.%02d %%\n", measures[i], (int)overlap / 100, (int)overlap % 100);
    }
    free(a.skills);
    free(b.skills);
    return 0;
}
