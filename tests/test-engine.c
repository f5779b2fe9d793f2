/* The engine on the small taxonomy of tests/taxonomies/small/. */
#include "suites.h"

int main(void)
{
    static Suite *(*const suites[])(void) = {
        handles_suite, lookup_suite,    reading_suite, mentions_suite,  titles_suite,
        scores_suite,  agreement_suite, input_suite,   own_names_suite, reference_suite, NULL,
    };

    return run_suites(suites);
}
