/* mlroles: the roles of a machine-learning team, on the command line.
 * SPDX-License-Identifier: MIT
 *
 * Here are the subcommands, their options and their help; what they do is in command/.
 */
#include "command/command.h"

#include <errno.h>
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct command {
    const char *name;
    const char *arguments;
    const char *summary;
    const char *options; /* letters of OPTIONS */
    const char *examples;
    const char *notes;
    int (*run)(int argc, char **argv, const struct options *options);
};

static const struct command COMMANDS[] = {
    {"rank", "[FILE]", "the roles that a text is about, best first, and why", "jnsth",
     "  mlroles rank posting.txt\n"
     "  pdftotext posting.pdf - | mlroles rank --top 1\n"
     "  mlroles rank --json posting.txt\n",
     "FILE is a text in English, such as a job posting; without FILE, or with -, it is standard\n"
     "input. A score is in centibans: 100 make the odds of the role ten times as high. Places\n"
     "are bytes of the text, from the first up to, not with, the last.\n"
     "Exit status 1: the text is about none of the roles.\n",
     run_rank},
    {"score", "[FILE]", "a line of JSON with roles for each line of JSON with a text", "nsth",
     "  mlroles score postings.jsonl > scores.jsonl\n"
     "  tail -f postings.jsonl | mlroles score --top 3\n",
     "In:   {\"id\": ANYTHING, \"text\": \"...\"}\n"
     "Out:  {\"id\": ANYTHING, \"role\": KEY or null, \"ranking\": [{\"role\", \"score\",\n"
     "      \"coverage\"}, ...], \"skills\": [KEY, ...]}\n"
     "Each line in has a line out, in the same order. One that cannot be read is answered by\n"
     "{\"line\": NUMBER, \"error\": \"...\"}, with its id if that could be read. A line may have\n"
     "16 MiB.\n"
     "Exit status 3: some lines could not be read.\n",
     run_score},
    {"find", "NAME...", "the roles and skills that a name means", "jh",
     "  mlroles find MLE\n"
     "  mlroles find k8s \"site reliability engineer\"\n",
     "Exit status 1: a name that means nothing was among them.\n", run_find},
    {"skills", "[ROLE]", "all skills, or what a role asks for", "jh",
     "  mlroles skills\n"
     "  mlroles skills data-engineer\n",
     "ROLE is a key or any title of one role. A need is 1 to 1000; evidence is in centibans, for\n"
     "the role or, if negative, against it.\n",
     run_skills},
    {"roles", "", "the roles", "jh", "  mlroles roles\n", "", run_roles},
    {"show", "ROLE", "all that is known of a role, with sources", "jh",
     "  mlroles show ml-engineer\n"
     "  mlroles show \"data scientist\"\n",
     "ROLE is a key or any title of one role.\n", run_show},
    {"overlap", "[ROLE ROLE]", "how alike what two roles ask for is, or the matrix of all", "jmh",
     "  mlroles overlap\n"
     "  mlroles overlap ml-engineer ml-researcher\n"
     "  mlroles overlap --measure cosine\n",
     "The matrix is of one measure, jaccard if none is named; two roles are compared by all.\n",
     run_overlap},
    {"export", "--format FORMAT", "the whole taxonomy, or its picture", "fh",
     "  mlroles export --format json > taxonomy.json\n"
     "  mlroles export --format svg > heat-map.svg\n",
     "json: everything. csv: a line for each role and skill with a need or evidence. svg: a heat\n"
     "map of what the roles ask for most.\n",
     run_export},
};

enum { N_COMMANDS = sizeof COMMANDS / sizeof COMMANDS[0] };

static const struct {
    char letter;
    const char *name;
    const char *argument;
    const char *help;
} OPTIONS[] = {
    {'j', "json", NULL, "print JSON"},
    {'n', "top", "N", "tell at most N roles"},
    {'s', "skills-only", NULL, "do not count the text's own title"},
    {'t', "threshold", "N", "decide on a role only if its score is above N for each skill"},
    {'m', "measure", "NAME", "jaccard, dice, overlap or cosine"},
    {'f', "format", "FORMAT", "json, csv or svg"},
    {'h', "help", NULL, "print this help"},
};

enum { N_OPTIONS = sizeof OPTIONS / sizeof OPTIONS[0] };

static int print_usage(void)
{
    fputs("Examples:\n"
          "  mlroles rank posting.txt            which role a job posting is about, and why\n"
          "  mlroles score postings.jsonl        the same for many, a line of JSON for each\n"
          "  mlroles find MLE k8s                what names mean\n"
          "  mlroles show ml-engineer            all that is known of a role\n"
          "  mlroles overlap                     how alike the roles are\n"
          "\n"
          "Usage: mlroles SUBCOMMAND [OPTION]... [ARGUMENT]...\n"
          "\n"
          "Subcommands:\n",
          stdout);
    for (size_t i = 0; i < N_COMMANDS; i++) {
        char synopsis[64];
        snprintf(synopsis, sizeof synopsis, "%s %s", COMMANDS[i].name, COMMANDS[i].arguments);
        printf("  %-23s  %s\n", synopsis, COMMANDS[i].summary);
    }
    fputs("\n"
          "Options:\n"
          "  -h, --help               print this help, or that of a subcommand\n"
          "      --version            print the versions of the library and the taxonomy\n"
          "\n"
          "`mlroles SUBCOMMAND --help` tells the rest. Colour: on a terminal, unless NO_COLOR\n"
          "is set. Exit status: 0 done, 1 nothing found, 2 wrong use, 3 input or output failed.\n",
          stdout);
    return DONE;
}

static int print_help(const struct command *command)
{
    printf("Examples:\n%s\nUsage: mlroles %s [OPTION]...%s%s\n\nPrints %s.\n\nOptions:\n",
           command->examples, command->name, *command->arguments ? " " : "", command->arguments,
           command->summary);
    for (size_t i = 0; i < N_OPTIONS; i++) {
        if (!strchr(command->options, OPTIONS[i].letter))
            continue;
        char synopsis[64];
        const char *letter = OPTIONS[i].letter == 'h' ? "-h, " : "    ";
        const char *argument = OPTIONS[i].argument ? OPTIONS[i].argument : "";
        snprintf(synopsis, sizeof synopsis, "%s--%s%s%s", letter, OPTIONS[i].name,
                 *argument ? " " : "", argument);
        printf("  %-23s  %s\n", synopsis, OPTIONS[i].help);
    }
    if (*command->notes)
        printf("\n%s", command->notes);
    return DONE;
}

static int print_version(void)
{
    printf("mlroles %s\ntaxonomy %s\ndigest %s\n", mlroles_version(), mlroles_taxonomy_version(),
           mlroles_taxonomy_digest());
    return DONE;
}

static bool read_number(const char *text, long least, long most, long *number)
{
    char *end;
    errno = 0;
    *number = strtol(text, &end, 10);
    return end != text && !*end && !errno && *number >= least && *number <= most;
}

static const char *option_name(int letter)
{
    size_t i = 0;
    while (OPTIONS[i].letter != letter)
        i++;
    return OPTIONS[i].name;
}

static bool set_option(struct options *options, int letter, const char *value)
{
    long number = 0;
    switch (letter) {
    case 'j':
        options->json = true;
        return true;
    case 'n':
        if (!read_number(value, 1, INT32_MAX, &number))
            break;
        options->top = (size_t)number;
        return true;
    case 's':
        options->skills_only = true;
        return true;
    case 't':
        if (!read_number(value, INT32_MIN + 1, INT32_MAX, &number))
            break;
        options->threshold = (int32_t)number;
        return true;
    case 'm':
        if (!measure_named(value))
            break;
        options->measure = value;
        return true;
    case 'f':
        options->format = value;
        return true;
    default:
        return false; /* getopt_long has told why */
    }
    complain("'%s' is no value of --%s", value, option_name(letter));
    return false;
}

/* Only the options of this subcommand, so that getopt_long refuses the others. */
static void list_options(const struct command *command, struct option *list)
{
    size_t n = 0;
    for (size_t i = 0; i < N_OPTIONS; i++) {
        if (strchr(command->options, OPTIONS[i].letter)) {
            int has_argument = OPTIONS[i].argument ? required_argument : no_argument;
            list[n++] = (struct option){OPTIONS[i].name, has_argument, NULL, OPTIONS[i].letter};
        }
    }
    list[n] = (struct option){0};
}

static int advise(const struct command *command)
{
    fprintf(stderr, "Try 'mlroles %s%s--help'.\n", command ? command->name : "",
            command ? " " : "");
    return WRONG_USE;
}

static int run_command(const struct command *command, int argc, char **argv)
{
    struct options options = {.top = SIZE_MAX, .threshold = THRESHOLD_OF_TAXONOMY};
    struct option list[N_OPTIONS + 1];
    int letter;

    list_options(command, list);
    argv[0] = (char[]){"mlroles"}; /* as getopt_long shall call us */
    optind = 0;                    /* start anew: 1 would keep the order of the first scan */
    while ((letter = getopt_long(argc, argv, "h", list, NULL)) != -1) {
        if (letter == 'h')
            return print_help(command);
        if (!set_option(&options, letter, optarg))
            return advise(command);
    }
    argc -= optind;
    argv += optind;
    int status = command->run(argc, argv, &options);
    return status == WRONG_USE ? advise(command) : status;
}

static int run(int argc, char **argv)
{
    static const struct option list[] = {
        {"help", no_argument, NULL, 'h'},
        {"version", no_argument, NULL, 'V'},
        {0},
    };
    switch (getopt_long(argc, argv, "+h", list, NULL)) {
    case -1:
        break;
    case 'h':
        return print_usage();
    case 'V':
        return print_version();
    default:
        return advise(NULL);
    }
    if (optind == argc) {
        complain("no subcommand");
        return advise(NULL);
    }
    for (size_t i = 0; i < N_COMMANDS; i++) {
        if (strcmp(argv[optind], COMMANDS[i].name) == 0)
            return run_command(&COMMANDS[i], argc - optind, argv + optind);
    }
    complain("no subcommand is called '%s'", argv[optind]);
    return advise(NULL);
}

int main(int argc, char **argv)
{
    use_colour_if_wanted();
    start_json();
    int status = run(argc, argv);
    errno = 0;
    if (ferror(stdout) | fclose(stdout)) /* a full disk shows only here */
        give_up("standard output");
    return status;
}
