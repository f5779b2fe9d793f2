/* Titles in a text, section 5 of docs/taxonomy.md: heads, heads that go first, shared words, and
 * which title is the posting's own. In the small taxonomy Baker, Software Clerk, Product Manager
 * and Software Developer are titles of other trades; Clerk, Technician and Developer are heads. */
#include "suites.h"

#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

START_TEST(titles_of_roles)
{
    static const struct example examples[] = {
        {"Data Analyst wanted", "analyst(Data Analyst)"},
        {"data analysts", "analyst(data analysts)"}, {"analyst", ""},
        {"engineer", ""} /* keys are for look-up */, {"Reporter", ""},
        {"Reporters", ""} /* and so is this title */,
        {"analytics engineer",
         "scientist(analytics engineer) analyst(analytics engineer) engineer(analytics engineer)"},
        {"Applied Scientists, Python",
         "scientist(Applied Scientists) engineer(Applied Scientists) python(Python)"},
        {"AI/ML engineer", "engineer(AI/ML engineer)"},
        {"AI ML Engineer", "engineer(AI ML Engineer)"},
        {"Scientist of R & D", "scientist(Scientist of R & D)"}, {"Insights", ""},
        {"Python, Insights", "python(Python) analyst(Insights)"}, {"15-2051.00", ""}, {"2511", ""},
    };

    expect_examples(examples, COUNT(examples));
}
END_TEST

START_TEST(titles_of_other_trades)
{
    static const struct example examples[] = {
        {"the baker sings", "other(baker)"}, {"Product Manager", "other(Product Manager)"},
        {"Product, Manager", ""}, {"Bakers", ""}, {"the Product Managers", ""},
        {"Data Analyst, Baker", "analyst(Data Analyst) other(Baker)"},
        {"SQL Product-Manager", "sql(SQL) other(Product-Manager)"},
        {"Bak-\ner", "other(Bak-\ner)"}, {"#ProductManager", "other(ProductManager)"},
    };

    expect_examples(examples, COUNT(examples));
}
END_TEST

START_TEST(heads)
{
    static const struct example examples[] = {
        {"Field Technician", "other(Technician)"}, {"Technician", ""},
        {"field technician", "other(technician)"}, {"Field Technicians", ""},
        /* one to five words before it in its line */
        {"a b c d e Technician", "other(Technician)"}, {"a b c d e f Technician", ""},
        {"x\na Technician", "other(Technician)"}, {"x\nTechnician", ""},
        {"x\n\u2022 a Technician", "other(Technician)"}, {"x\ta Technician", "other(Technician)"},
        {"x<p>a Technician", "other(Technician)"}, {"a, Technician", ""}, {"x, a Technician", ""},
        {"x. a Technician", ""}, {"x (a Technician)", ""}, {"x: a Technician", ""},
        {"x's Technician", ""}, {"x-y Technician", "other(Technician)"},
        {"x/y Technician", "other(Technician)"}, {"\"x\" Technician", "other(Technician)"},
        {"x & y Technician", "other(Technician)"},
        {"R&D Technician", "r-and-d(R&D) other(Technician)"},
        {"x-Technician", "other(Technician)"}, {"(x Technician", "other(Technician)"},
        /* the text ends, something else than a space stands behind, or the title goes on */
        {"Field Technician, x", "other(Technician)"}, {"Field Technician. x", "other(Technician)"},
        {"Field Technician\nx", "other(Technician)"},
        {"Field Technician - x", "other(Technician)"}, {"Field Technician-x", "other(Technician)"},
        {"Field Technician (x)", "other(Technician)"}, {"Field Technician \"x\"", ""},
        {"Field Technician x", ""}, {"Field Technician for x", "other(Technician)"},
        {"Field Technician II", "other(Technician)"}, {"Field Technician with x", ""},
        {"Field Technician \"", "other(Technician)"},
        /* a longer name goes before it */
        {"Software Clerk x", "other(Software Clerk)"},
        {"Machine Learning Developer x", "engineer(Machine Learning Developer)"},
    };

    expect_examples(examples, COUNT(examples));
}
END_TEST

START_TEST(head_first)
{
    static const struct example examples[] = {
        {"Software Developer, Machine Learning", "engineer(Software Developer, Machine Learning)"},
        {"software developer, machine-learning", "engineer(software developer, machine-learning)"},
        {"Developer, Machine Learning", "engineer(Developer, Machine Learning)"},
        {"x, Developer, Machine Learning", "engineer(Developer, Machine Learning)"},
        {"Developer, Cooking", ""}, {"Baker, Data", "other(Baker)"},
        /* the gap behind the title */
        {"Developer (Machine Learning)", "engineer(Developer (Machine Learning)"},
        {"Developer: Machine Learning", "engineer(Developer: Machine Learning)"},
        {"Developer | Machine Learning", "engineer(Developer | Machine Learning)"},
        {"Developer - Machine Learning", "engineer(Developer - Machine Learning)"},
        {"Developer \u2013 Machine Learning", "engineer(Developer \u2013 Machine Learning)"},
        {"Developer; Machine Learning", "engineer(Developer; Machine Learning)"},
        {"Developer-Machine Learning", "machine-learning(Machine Learning)"},
        {"Developer Machine Learning", "machine-learning(Machine Learning)"},
        {"Developer. Machine Learning", "machine-learning(Machine Learning)"},
        {"Developer / Machine Learning", "machine-learning(Machine Learning)"},
        {"Developer\nMachine Learning", "machine-learning(Machine Learning)"},
        {"Developer,\nMachine Learning", "machine-learning(Machine Learning)"},
        {"Developer, \u2022 Machine Learning", "machine-learning(Machine Learning)"},
        /* levels between */
        {"Developer II, Machine Learning", "engineer(Developer II, Machine Learning)"},
        {"Developer II Senior - Machine Learning",
         "engineer(Developer II Senior - Machine Learning)"},
        {"Developer II II II, Machine Learning",
         "engineer(Developer II II II, Machine Learning)"},
        {"Developer II II II II, Machine Learning", "machine-learning(Machine Learning)"},
        /* words as the text spells them */
        {"Software Devel-\noper, Machine Learning",
         "other(Software Devel-\noper) machine-learning(Machine Learning)"},
        {"Developer x, Machine Learning", "machine-learning(Machine Learning)"},
        {"Developer, II, Machine Learning", "machine-learning(Machine Learning)"},
        /* what stands behind the words */
        {"Developer, Machine Learning. x", "engineer(Developer, Machine Learning)"},
        {"Developer, Machine Learning\nx", "engineer(Developer, Machine Learning)"},
        {"Developer, Machine Learning, x", "engineer(Developer, Machine Learning)"},
        {"Developer, Machine Learning - x", "engineer(Developer, Machine Learning)"},
        {"Developer, Machine Learning x", "machine-learning(Machine Learning)"},
        {"Developer, Machine Learning for x", "engineer(Developer, Machine Learning)"},
        {"Developer, Machine Learning II", "engineer(Developer, Machine Learning)"},
        {"Developer, Machine Learning and x", "engineer(Developer, Machine Learning)"},
        {"Developer (Machine Learning & x)", "engineer(Developer (Machine Learning)"},
        {"Developer, Machine Learning-x", "machine-learning(Machine Learning)"},
        {"Developer, Machine Learning \"x\"", "machine-learning(Machine Learning)"},
        {"Developer, x Machine Learning", "machine-learning(Machine Learning)"},
        /* two words of the title before one, the most words before fewer */
        {"Software Developer, Applied", "analyst(Software Developer, Applied)"},
        {"Developer, Applied", "engineer(Developer, Applied)"},
        {"Field Developer, Applied", "engineer(Developer, Applied)"},
        {"Product Manager, Machine Learning",
         "other(Product Manager) machine-learning(Machine Learning)"},
        /* a title of that role, so it may be in a list */
        {"Developer, Machine Learning, R", "engineer(Developer, Machine Learning) r(R)"},
    };

    expect_examples(examples, COUNT(examples));
}
END_TEST

START_TEST(shared_words)
{
    static const struct example examples[] = {
        {"Data Analyst/Scientist", "analyst(Data Analyst) scientist(Scientist)"},
        {"Data Analyst / Scientist", "analyst(Data Analyst) scientist(Scientist)"},
        {"data analyst and scientist", "analyst(data analyst) scientist(scientist)"},
        {"Data Analyst or Scientist", "analyst(Data Analyst) scientist(Scientist)"},
        {"Data Analyst & Scientist", "analyst(Data Analyst) scientist(Scientist)"},
        {"Data Scientist/Analyst", "scientist(Data Scientist) analyst(Analyst)"},
        {"Data Analyst/Cook", "analyst(Data Analyst)"},
        {"Data Analyst, Scientist", "analyst(Data Analyst)"},
        {"Data Analyst + Scientist", "analyst(Data Analyst)"},
        {"Data Analyst Scientist", "analyst(Data Analyst)"},
        {"Data Analyst and a Scientist", "analyst(Data Analyst)"},
        {"Data Analyst and, Scientist", "analyst(Data Analyst)"},
        {"Data Analyst-Scientist", "analyst(Data Analyst)"},
        {"BI Analyst/Scientist", "analyst(BI Analyst)"}, {"Baker/Scientist", "other(Baker)"},
        {"Machine Learning Engineer/Developer",
         "engineer(Machine Learning Engineer) engineer(Developer)"},
        {"Data Analyst/Scientist/x", "analyst(Data Analyst) scientist(Scientist)"},
    };

    expect_examples(examples, COUNT(examples));
}
END_TEST

/* --------------------------------------------------------------------------- the own title --- */

static void expect_names(const char *text, const char *want)
{
    mlroles_id names[8];
    size_t n = mlroles_names_in(text, strlen(text), names, 8);

    expect_ids(text, want, names, n);
}

/* The roles of the own title stand in its place, those of others are left out. */
START_TEST(names_in_a_text)
{
    static const struct {
        const char *text, *names;
    } examples[] = {
        {"", ""}, {"nothing", ""}, {"SQL, Python, sql", "10017 10000"}, {"ML Engineer", "20"},
        {"SQL, ML Engineer, SQL, Python", "10017 20 10000"},
        {"Applied Scientist: SQL", "5 20 10017"},
        {"SQL for an Analytics Engineer and SQL", "10017 5 10 20"},
        {"BI Analyst, ML Engineer, SQL", "10 10017"},
        {"ML Engineer, Applied Scientist, ML Engineer", "20"},
        {"Scientist Proper, Data Scientist, Python", "5000 10000"},
    };

    for (size_t i = 0; i < COUNT(examples); i++)
        expect_names(examples[i].text, examples[i].names);
    ck_assert_uint_eq(mlroles_names_in(NULL, 5, NULL, 5), 0);
}
END_TEST

/* Not in the plural. */
START_TEST(plurals)
{
    expect_names("Data Analysts", "");
    expect_names("Data Analysts seek an ML Engineer, SQL", "20 10017");
    expect_names("ML Engineer among Data Analysts", "20");
    expect_mentions("Data Analysts", 13, "analyst(Data Analysts)");
}
END_TEST

/* Titles of other trades, and titles that are somebody else's. */
START_TEST(whose_title)
{
    static const struct {
        const char *text, *names;
    } examples[] = {
        {"Baker", "100000"}, {"SQL Baker, Python", "10017 100000 10000"},
        {"Baker, Data Analyst", "100000"}, {"Data Analyst, Baker", "10"},
        {"Field Technician, SQL", "100000 10017"}, {"Field Technician sings. Data Analyst", "10"},
        {"Developer, Applied", "20"}, {"Data Analyst/Scientist", "10"},
        /* negated */
        {"not Data Analyst. ML Engineer", "20"}, {"not a Data Analyst. ML Engineer", "20"},
        {"rather than a Data Analyst. ML Engineer", "20"},
        {"not\na\nData Analyst. ML Engineer", "20"}, {"not: Data Analyst. ML Engineer", "20"},
        {"not a: Data Analyst. ML Engineer", "20"}, {"not, Data Analyst. ML Engineer", "10"},
        {"not. Data Analyst", "10"}, {"not (Data Analyst)", "10"},
        {"not/Data Analyst", ""} /* a slash is no break */, {"rather Data Analyst", "10"},
        {"nothing Data Analyst", "10"}, {"not a Baker. ML Engineer", "20"}, {"not a Baker", ""},
        {"a Baker", "100000"}, {"not a Field Technician", "100000"},
        {"not Developer, Applied. Baker", "100000"},
        /* a colleague's */
        {"with the Data Analyst. ML Engineer", "20"},
        {"report to: Data Analyst. ML Engineer", "20"}, {"report. to Data Analyst", "10"},
        {"with a Baker. ML Engineer", "20"}, {"with my Data Analyst", "10"},
        {"with, the Data Analyst", "10"},
        /* at most three articles and levels between */
        {"with a senior II Data Analyst", ""}, {"with the a the Data Analyst", ""},
        {"with the a the a Data Analyst", "10"}, {"with an entry level Data Analyst", "10"},
        {"with entry level Data Analyst", ""}, {"with a senior, Data Analyst", "10"},
        {"with Data Analyst and ML Engineer", "20"},
        /* what they share, the other word has too */
        {"with a Data Analyst/Scientist", ""}, {"with Data Analysts/Scientist", ""},
    };

    for (size_t i = 0; i < COUNT(examples); i++)
        expect_names(examples[i].text, examples[i].names);
}
END_TEST

/* Roles' titles are mentions whosever they are, those of other trades are not. */
START_TEST(others_titles)
{
    static const struct example examples[] = {
        {"with a Data Analyst", "analyst(Data Analyst)"},
        {"not a Data Analyst", "analyst(Data Analyst)"}, {"with a Baker", ""}, {"not a Baker", ""},
        {"rather than Baker", ""}, {"report to a senior Baker", ""},
        {"report, a Baker", "other(Baker)"}, {"with my Baker", "other(Baker)"},
        {"not a Developer, Applied", "engineer(Developer, Applied)"},
    };

    expect_examples(examples, COUNT(examples));
}
END_TEST

Suite *titles_suite(void)
{
    Suite *suite = suite_create("titles");
    const TTest *const tests[] = {
        titles_of_roles, titles_of_other_trades, heads, head_first, shared_words, names_in_a_text,
        plurals, whose_title, others_titles,
    };

    ADD_CASE(suite, "titles", tests);
    return suite;
}
