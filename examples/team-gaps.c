/* team-gaps: what does a team lack against the roles it has to fill?
 *
 *     team-gaps ml-engineer,data-engineer "Python, PyTorch, Docker" "SQL, Airflow, Kafka, AWS"
 *
 * The roles by key, then one argument for each person. For each role: who has most of its
 * profile, how much of it the team has together, and what nobody has, greatest need first.
 * Skills that stand in for one another (cloud platforms, say) are asked for once.
 */
#include <mlroles.h>
#include <stdio.h>
#include <string.h>

enum { MAX_SKILLS = 4096, SHOWN_GAPS = 8 };

static mlroles_skill team[MAX_SKILLS]; /* everybody's, one after the other: twice does no harm */
static size_t begins[MAX_SKILLS + 1];  /* whose is whose */

static void print_gaps(mlroles_role role, size_t people)
{
    mlroles_skill gaps[SHOWN_GAPS];
    size_t all = begins[people], best = 0;
    int32_t most = -1;

    for (size_t i = 0; i < people; i++) {
        int32_t has = mlroles_coverage(role, team + begins[i], begins[i + 1] - begins[i]);
        if (has > most) {
            most = has;
            best = i;
        }
    }
    int32_t together = mlroles_coverage(role, team, all);
    printf("%s\n  person %zu has %d %% of the profile, the team together %d %%\n",
           mlroles_role_name(role), best + 1, (int)(most + 50) / 100, (int)(together + 50) / 100);
    size_t n = mlroles_missing(role, team, all, gaps, SHOWN_GAPS);
    for (size_t i = 0; i < n && i < SHOWN_GAPS; i++)
        printf("  lacks %4d  %s\n", (int)mlroles_need(role, gaps[i]), mlroles_skill_name(gaps[i]));
    if (n > SHOWN_GAPS)
        printf("  and %zu lesser needs\n", n - SHOWN_GAPS);
}

/* False: there is no room for one more person's skills. */
static int read_person(const char *text, size_t person)
{
    size_t room = MAX_SKILLS - begins[person];
    size_t n = mlroles_skills_in(text, strlen(text), team + begins[person], room);
    begins[person + 1] = begins[person] + n;
    return n <= room;
}

int main(int argc, char **argv)
{
    size_t people = argc > 2 ? (size_t)argc - 2 : 0;
    if (people < 1 || people > MAX_SKILLS) {
        fprintf(stderr, "usage: %s ROLE[,ROLE]... SKILLS...\n", argv[0]);
        return 2;
    }
    for (size_t i = 0; i < people; i++) {
        if (!read_person(argv[i + 2], i)) {
            fprintf(stderr, "%s: too many skills\n", argv[0]);
            return 2;
        }
    }
    for (char *key = strtok(argv[1], ","); key; key = strtok(NULL, ",")) {
        mlroles_role role = mlroles_role_by_key(key);
        if (!role) {
            fprintf(stderr, "%s: no role has the key '%s'\n", argv[0], key);
            return 1;
        }
        print_gaps(role, people);
    }
    return 0;
}
