/* mlroles export: the whole taxonomy as JSON or CSV, and its picture.
 * SPDX-License-Identifier: MIT
 */
#include "command.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ------------------------------------------------------------------------------------- CSV --- */

/* As RFC 4180 quotes, with the line ends of the system. */
static void print_field(const char *text, char end)
{
    if (!text)
        text = "";
    if (!strpbrk(text, ",\"\r\n")) {
        printf("%s%c", text, end);
        return;
    }
    putchar('"');
    for (; *text; text++)
        printf(*text == '"' ? "\"\"" : "%c", *text);
    printf("\"%c", end);
}

static void print_csv_row(mlroles_role role, mlroles_skill skill)
{
    int need = (int)mlroles_need(role, skill);
    print_field(mlroles_role_key(role), ',');
    print_field(mlroles_role_name(role), ',');
    print_field(mlroles_skill_key(skill), ',');
    print_field(mlroles_skill_name(skill), ',');
    print_field(mlroles_skill_kind(skill), ',');
    print_field(mlroles_skill_group(skill), ',');
    printf("%d,%d,", need, (int)mlroles_evidence(role, skill));
    print_field(mlroles_need_source(role, skill), '\n');
}

/* A line without a skill is the role's base. */
static void print_csv(void)
{
    printf("role,role_name,skill,skill_name,kind,group,need,evidence,need_source\n");
    for (size_t i = 0; i < mlroles_role_count(); i++) {
        mlroles_role role = mlroles_role_at(i);
        print_csv_row(role, 0);
        for (size_t k = 0; k < mlroles_skill_count(); k++) {
            mlroles_skill skill = mlroles_skill_at(k);
            if (mlroles_need(role, skill) || mlroles_evidence(role, skill))
                print_csv_row(role, skill);
        }
    }
}

/* ------------------------------------------------------------- the heat map: what is in it --- */

enum {
    TOP_NEEDS = 20, /* of each role */
    PANELS = 3,     /* side by side */
    HEADING = 2,    /* height of a group's heading, in rows */
};

/* A skill stands in the group of the role that needs it most; group 0 is what most roles need. */
struct row {
    mlroles_skill skill;
    size_t group;
    int32_t need;
};

struct heat_map {
    size_t n_rows;
    struct row *rows;
    size_t n_groups;
    size_t group_sizes[MAX_ROLES + 1];
};

static struct row make_row(mlroles_skill skill)
{
    struct row row = {.skill = skill};
    size_t n = mlroles_role_count(), asking = 0;
    int32_t sum = 0;
    for (size_t i = 0; i < n; i++) {
        int32_t need = mlroles_need(mlroles_role_at(i), skill);
        asking += need > 0;
        sum += need;
        if (need > row.need) {
            row.need = need;
            row.group = i + 1;
        }
    }
    if (2 * asking > n) {
        row.group = 0;
        row.need = sum;
    }
    return row;
}

static int compare_rows(const void *left, const void *right)
{
    const struct row *a = left, *b = right;
    if (a->group != b->group)
        return a->group < b->group ? -1 : 1;
    if (a->need != b->need)
        return a->need > b->need ? -1 : 1;
    return a->skill < b->skill ? -1 : a->skill > b->skill;
}

static bool has_row(const struct heat_map *map, mlroles_skill skill)
{
    for (size_t i = 0; i < map->n_rows; i++) {
        if (map->rows[i].skill == skill)
            return true;
    }
    return false;
}

static struct heat_map make_heat_map(void)
{
    size_t n_roles = mlroles_role_count();
    struct heat_map map = {.n_groups = n_roles + 1};
    map.rows = allocate(n_roles * TOP_NEEDS * sizeof *map.rows);
    for (size_t i = 0; i < n_roles; i++) {
        mlroles_skill skills[TOP_NEEDS];
        size_t n = mlroles_role_needs(mlroles_role_at(i), skills, NULL, TOP_NEEDS);
        for (size_t k = 0; k < n && k < TOP_NEEDS; k++) {
            if (!has_row(&map, skills[k]))
                map.rows[map.n_rows++] = make_row(skills[k]);
        }
    }
    qsort(map.rows, map.n_rows, sizeof *map.rows, compare_rows);
    for (size_t i = 0; i < map.n_rows; i++)
        map.group_sizes[map.rows[i].group]++;
    return map;
}

/* ------------------------------------------------------------- the heat map: how it looks --- */

enum {
    CELL_WIDTH = 24,
    CELL_HEIGHT = 18,
    MARGIN = 24,
    TITLE_HEIGHT = 44,
    PANEL_GAP = 56, /* the last column's name leans into it */
    LETTER_WIDTH = 6, /* about; the viewer's font decides */
    BOLD_WIDTH = 8,
    FONT_SIZE = 11,
};

struct layout {
    size_t label_width;
    size_t head_height;
    size_t panel_width;
    size_t width;
    size_t height;
    size_t panel[MAX_ROLES + 1]; /* of each group */
};

static void print_escaped(const char *text)
{
    for (; *text; text++) {
        switch (*text) {
        case '&':
            fputs("&amp;", stdout);
            break;
        case '<':
            fputs("&lt;", stdout);
            break;
        case '>':
            fputs("&gt;", stdout);
            break;
        default:
            putchar(*text);
        }
    }
}

/* The group that is highest of those without a panel; what most roles need comes before all. */
static size_t next_group(const struct heat_map *map, const bool *placed)
{
    size_t next = 0;
    for (size_t g = 0; g < map->n_groups && placed[0]; g++) {
        if (!placed[g] && (placed[next] || map->group_sizes[g] > map->group_sizes[next]))
            next = g;
    }
    return next;
}

/* Each goes below what is shortest so far. Returns the height of the highest panel, in rows. */
static size_t fill_panels(const struct heat_map *map, struct layout *layout)
{
    bool placed[MAX_ROLES + 1] = {0};
    size_t heights[PANELS] = {0};
    size_t highest = 0;
    for (size_t i = 0; i < map->n_groups; i++) {
        size_t g = next_group(map, placed), panel = 0;
        for (size_t k = 1; k < PANELS; k++)
            panel = heights[k] < heights[panel] ? k : panel;
        if (map->group_sizes[g])
            heights[panel] += map->group_sizes[g] + HEADING;
        highest = heights[panel] > highest ? heights[panel] : highest;
        layout->panel[g] = panel;
        placed[g] = true;
    }
    return highest;
}

static struct layout make_layout(const struct heat_map *map)
{
    struct layout layout = {0};
    size_t longest = 0, longest_key = 0;
    for (size_t i = 0; i < map->n_rows; i++) {
        size_t width = width_of(mlroles_skill_name(map->rows[i].skill));
        longest = width > longest ? width : longest;
    }
    for (size_t i = 0; i < mlroles_role_count(); i++) {
        size_t width = width_of(mlroles_role_key(mlroles_role_at(i)));
        longest_key = width > longest_key ? width : longest_key;
    }
    layout.label_width = longest * LETTER_WIDTH + 16;
    if (layout.label_width < longest_key * BOLD_WIDTH + 16)
        layout.label_width = longest_key * BOLD_WIDTH + 16;
    layout.head_height = longest_key * LETTER_WIDTH * 7 / 10 + 16; /* it stands at 45 degrees */
    layout.panel_width = layout.label_width + mlroles_role_count() * CELL_WIDTH;
    layout.width = 2 * MARGIN + PANELS * (layout.panel_width + PANEL_GAP);
    layout.height = 2 * MARGIN + TITLE_HEIGHT + layout.head_height +
                    fill_panels(map, &layout) * CELL_HEIGHT;
    return layout;
}

/* From the lightest blue for the least need to the darkest for the greatest. */
static void print_colour(int32_t need)
{
    static const int stops[3][3] = {{0xdc, 0xea, 0xf7}, {0x42, 0x92, 0xc6}, {0x08, 0x30, 0x6b}};
    const int *low = stops[need >= 500], *high = low + 3;
    int part = need >= 500 ? need - 500 : need;
    if (need == 0)
        printf("#f5f5f3");
    else
        printf("#%02x%02x%02x", low[0] + (high[0] - low[0]) * part / 500,
               low[1] + (high[1] - low[1]) * part / 500, low[2] + (high[2] - low[2]) * part / 500);
}

static void print_cell(size_t x, size_t y, mlroles_role role, mlroles_skill skill)
{
    int32_t need = mlroles_need(role, skill);
    printf("<rect x='%zu' y='%zu' width='%d' height='%d' fill='", x + 1, y + 1, CELL_WIDTH - 2,
           CELL_HEIGHT - 2);
    print_colour(need);
    printf("'><title>");
    print_escaped(mlroles_role_name(role));
    printf(", ");
    print_escaped(mlroles_skill_name(skill));
    printf(": %d</title></rect>\n", (int)need);
}

static void print_row(const struct layout *layout, size_t x, size_t y, mlroles_skill skill)
{
    size_t edge = x + layout->label_width;
    printf("<text x='%zu' y='%zu' text-anchor='end'>", edge - 6, y + CELL_HEIGHT - 5);
    print_escaped(mlroles_skill_name(skill));
    printf("</text>\n");
    for (size_t i = 0; i < mlroles_role_count(); i++)
        print_cell(edge + i * CELL_WIDTH, y, mlroles_role_at(i), skill);
}

static void print_column_names(const struct layout *layout, size_t panel)
{
    size_t x = MARGIN + panel * (layout->panel_width + PANEL_GAP) + layout->label_width;
    size_t y = MARGIN + TITLE_HEIGHT + layout->head_height + CELL_HEIGHT;
    for (size_t i = 0; i < mlroles_role_count(); i++) {
        printf("<text transform='translate(%zu %zu) rotate(-45)'>",
               x + i * CELL_WIDTH + CELL_WIDTH / 2 + 4, y + CELL_HEIGHT / 2);
        print_escaped(mlroles_role_key(mlroles_role_at(i)));
        printf("</text>\n");
    }
}

static void print_groups(const struct heat_map *map, const struct layout *layout)
{
    size_t used[PANELS] = {0}; /* rows of each panel */
    size_t row = 0;
    for (size_t g = 0; g < map->n_groups; g++) {
        size_t panel = layout->panel[g];
        size_t x = MARGIN + panel * (layout->panel_width + PANEL_GAP);
        size_t top = MARGIN + TITLE_HEIGHT + layout->head_height;
        if (!map->group_sizes[g])
            continue;
        if (!used[panel])
            print_column_names(layout, panel);
        used[panel] += HEADING;
        printf("<text class='group' text-anchor='end' x='%zu' y='%zu'>",
               x + layout->label_width - 6, top + used[panel] * CELL_HEIGHT - 6);
        print_escaped(g ? mlroles_role_key(mlroles_role_at(g - 1)) : "most roles");
        printf("</text>\n");
        for (size_t i = 0; i < map->group_sizes[g]; i++)
            print_row(layout, x, top + used[panel]++ * CELL_HEIGHT, map->rows[row++].skill);
    }
}

static void print_legend(const struct layout *layout)
{
    enum { STEPS = 10, STEP_WIDTH = 14 };
    size_t x = layout->width - MARGIN - PANEL_GAP - STEPS * STEP_WIDTH;
    printf("<text x='%zu' y='38' text-anchor='end'>need, 0 to 1000</text>\n", x - 8);
    for (int i = 0; i <= STEPS; i++) {
        printf("<rect x='%zu' y='28' width='%d' height='12' fill='", x + (size_t)i * STEP_WIDTH,
               STEP_WIDTH);
        print_colour(i * 1000 / STEPS);
        printf("'/>\n");
    }
}

static void print_svg(void)
{
    struct heat_map map = make_heat_map();
    struct layout layout = make_layout(&map);
    printf("<svg xmlns='http://www.w3.org/2000/svg' width='%zu' height='%zu' "
           "viewBox='0 0 %zu %zu' role='img'>\n"
           "<title>What the roles of a machine-learning team ask for</title>\n"
           "<style>text { font: %dpx Helvetica, Arial, 'DejaVu Sans', sans-serif; fill: #222 } "
           ".name { font-size: 20px; font-weight: bold } "
           ".group { font-size: 12px; font-weight: bold } .version { fill: #666 }</style>\n"
           "<rect width='%zu' height='%zu' fill='#ffffff'/>\n"
           "<text class='name' x='%d' y='42'>What the roles of a machine-learning team ask "
           "for</text>\n"
           "<text class='version' x='%d' y='62'>Greatest needs of each role. Taxonomy ",
           layout.width, layout.height, layout.width, layout.height, FONT_SIZE, layout.width,
           layout.height, MARGIN, MARGIN);
    print_escaped(mlroles_taxonomy_version());
    printf(".</text>\n");
    print_legend(&layout);
    print_groups(&map, &layout);
    printf("</svg>\n");
    free(map.rows);
}

/* ------------------------------------------------------------------------------------------- */

int run_export(int argc, char **argv, const struct options *options)
{
    const char *format = options->format;
    if (argc) {
        complain("export takes no argument '%s'", argv[0]);
        return WRONG_USE;
    }
    if (!format) {
        complain("no --format");
        return WRONG_USE;
    }
    if (strcmp(format, "json") == 0)
        taxonomy_as_json();
    else if (strcmp(format, "csv") == 0)
        print_csv();
    else if (strcmp(format, "svg") == 0)
        print_svg();
    else {
        complain("no format is called '%s'", format);
        return WRONG_USE;
    }
    return DONE;
}
