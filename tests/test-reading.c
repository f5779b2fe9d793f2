/* How a text is read: characters, words and gaps, sections 1 and 2 of docs/taxonomy.md. Python, SQL
 * and Java are names that count anywhere; R and C must be listed, so they tell what joins. */
#include "suites.h"

#include <stdio.h>
#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

/* ------------------------------------------------------------------- classes of characters --- */

static int holds(const char *text, mlroles_skill skill)
{
    mlroles_skill found[8];
    size_t n = mlroles_skills_in(text, strlen(text), found, 8);

    for (size_t i = 0; i < n && i < 8; i++)
        if (found[i] == skill)
            return 1;
    return 0;
}

/* Whether the text, with the characters in the place of each @, names the skill; read as plain
 * text, if it is, or not: see expect_examples. */
static int names(const char *pattern, const char *characters, mlroles_skill skill)
{
    char text[400] = "";
    size_t len = 0;
    int found;

    for (const char *c = pattern; *c; c++)
        len += (size_t)(*c == '@' ? sprintf(text + len, "%.60s", characters)
                                  : sprintf(text + len, "%c", *c));
    found = holds(text, skill);
    strcpy(text + len, "\u200B");
    ck_assert_msg(holds(text, skill) == found, "\"%s\" is read in two ways", text);
    return found;
}

enum {
    PYTHON = 10000, R = 10001, C = 10002, C_PLUS_PLUS = 10003, C_SHARP = 10004, R_AND_D = 10006,
    CI_CD = 10008, NODE_JS = 10010, ML = 10021, T_TEST = 10024
};

/* The class of the characters, by what they do between words. */
static const char *class_of(const char *s)
{
    if (!names("Python@x", s, PYTHON))
        return names("Py@thon", s, PYTHON) ? "nothing" : "letter";
    if (names("machine@learning", s, ML)) {
        if (names("see @ R, C", s, R))
            return "line end";
        return names("Java, C@x", s, C) ? "space" : "hyphen"; /* which binds */
    }
    if (names("machine@ learning", s, ML))
        return "quote";
    if (names("CI@CD", s, CI_CD))
        return "slash";
    if (names("Student@s t-test", s, T_TEST))
        return "apostrophe";
    if (names("Node@js", s, NODE_JS))
        return "dot";
    if (names("machine@\nlearning", s, ML))
        return "tab";
    if (names("R@D", s, R_AND_D))
        return "&";
    if (names("C@@", s, C_PLUS_PLUS))
        return "+";
    if (names("C@", s, C_SHARP))
        return "#";
    if (!names("Java @ R", s, R))
        return names("skills@ R", s, R) ? "colon" : "other";
    if (names("see @ R, C", s, R))
        return names("skills @ R", s, R) ? "boundary" : "bullet";
    return names("skills @ R", s, R) ? "bracket" : "separator";
}

struct characters {
    const char *class, *members[24]; /* each in UTF-8, or as text writes it otherwise */
};

static void expect_classes(const struct characters *rows, size_t count)
{
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < COUNT(rows[i].members) && rows[i].members[k]; k++) {
            const char *got = class_of(rows[i].members[k]);

            ck_assert_msg(strcmp(got, rows[i].class) == 0, "\"%s\" is %s, not %s",
                          rows[i].members[k], got, rows[i].class);
        }
}

START_TEST(ascii)
{
    static const struct characters rows[] = {
        {"letter", {"a", "Z", "0", "9"}},
        {"space", {" ", "~", "\v", "\f", "\r"}},
        {"tab", {"\t"}},
        {"line end", {"\n"}},
        {"hyphen", {"-", "_"}},
        {"apostrophe", {"'"}},
        {"quote", {"\"", "%", "`"}},
        {"separator", {",", ";", "|"}},
        {"slash", {"/"}},
        {"bracket", {"(", ")", "[", "]"}},
        {"colon", {":"}},
        {"dot", {"."}},
        {"&", {"&"}},
        {"+", {"+"}},
        {"#", {"#"}},
        {"nothing", {"{", "}"}},
        {"bullet", {"}{"}},
        {"other", {"!", "$", "=", "?", "@", "<", ">", "^", "\x01", "\x1F", "\x7F"}},
    };

    expect_classes(rows, COUNT(rows));
}
END_TEST

/* The first and last of each range, and what is beside it. */
START_TEST(beyond_ascii)
{
    static const struct characters rows[] = {
        {"letter", {"\u00C0", "\u00DF", "\u00FF", "\u02FF", "\u0370", "\u0430", "\u05D0", "\u0915",
                    "\U00010000", "\U0001F130", "\U0001F149", "\U00040000",
                    "\uA4D0", "\uABFF", "\uFB00", "\uFF21", "\u24B6", "\u24E9"}},
        {"space", {"\u00A0", "\u1680", "\u2000", "\u200A", "\u202F", "\u205F", "\u3000"}},
        {"line end", {"\xC2\x85", "\u2028", "\u2029"}},
        {"hyphen", {"\u2010", "\u2015", "\u2212", "\uFF0D", "\uFF3F", "\uFE63", "\uFE4D"}},
        {"apostrophe", {"\u2018", "\u2019", "\u201B", "\uFF07"}},
        {"quote", {"\u00AB", "\u00BB", "\u201A", "\u201C", "\u201F", "\u2039", "\u203A"}},
        {"bullet", {"\u00B7", "\u2022", "\u2023", "\u2043", "\u2190", "\u21FF", "\u2219", "\u2460",
                    "\u24B5", "\u24EA", "\u27BF", "\u2900", "\u297F", "\u2B00", "\u2BFF", "\u30FB",
                    "\uE000", "\uF8FF", "\U0001F000", "\U0001F642", "\U0001FAFF"}},
        {"separator", {"\u3001", "\uFF0C", "\uFF1B", "\uFF5C"}},
        {"slash", {"\u2044", "\u2215", "\uFF0F"}},
        {"bracket", {"\uFF08", "\uFF09"}},
        {"colon", {"\uFF1A"}},
        {"+", {"\u207A", "\uFF0B"}},
        {"&", {"\uFF06"}},
        {"#", {"\u266F", "\uFF03"}},
        {"nothing", {"\u00AD", "\u200B", "\u200F", "\u202A", "\u202E", "\u2060", "\u2064", "\u2066",
                     "\u206F", "\uFEFF", "\u0300", "\u036F", "\u1AB0", "\u1AFF", "\u1DC0", "\u1DFF",
                     "\u20D0", "\u20FF", "\uFE20", "\uFE2F", "\uFE00", "\uFE0F"}},
        {"other", {"\xC2\x80", "\u00A1", "\u00B2", "\u00BF", "\u00D7", "\u00F7", "\u2016", "\u2026",
                   "\u2065", "\u2122", "\u207F", "\u2200", "\u27C0", "\u2980", "\u2AFF", "\u2E00",
                   "\u2E7F", "\u2E80", "\uA4CF", "\uA960", "\uAC00", "\uD7FF", "\uF900"}},
        {"other", {"\uFAFF", "\U00020000", "\U0003FFFF", "\uFE10", "\uFE30", "\uFF61", "\uFFFD",
                   "\uFFFF", "\u65E5", "\u306E", "\uD55C", "\x80", "\xFF", "\xC3", "\xE2\x82"}},
    };

    expect_classes(rows, COUNT(rows));
}
END_TEST

/* What stands for a character is of that character's class. */
START_TEST(written_otherwise)
{
    static const struct characters rows[] = {
        {"letter", {"&#97;", "&#x61;", "&#x61", "&#97", "&#228;", "&eacute;", "&szlig;", "&AElig;",
                    "&amp;#97;", "\\u0061", "\\u00e9", "&ccedil;", "&ntilde;"}},
        {"space", {"&nbsp;", "&amp;nbsp;", "&amp;amp;nbsp;", "&ensp;", "&emsp;", "&thinsp;",
                   "&#32;", "&#xA0;", "\\r", "\\u0020", "\\u00A0", "\\ ", "\\~"}},
        {"tab", {"\\t", "&#9;", "\\u0009", "&Tab;"}},
        {"line end", {"\\n", "&#10;", "\\u000a", "\\\\", "<br>", "<br/>", "<BR />", "</br>",
                      "&lt;br&gt;", "&NewLine;"}},
        {"hyphen", {"&ndash;", "&mdash;", "&#8211;", "&lowbar;", "&hyphen;", "&minus;", "\\-",
                    "\\_", "\\u2013"}},
        {"apostrophe", {"&apos;", "&rsquo;", "&lsquo;", "&#39;", "&#x27;", "\\'", "\\u2019"}},
        {"quote", {"&quot;", "&ldquo;", "&rdquo;", "&laquo;", "&raquo;", "&sbquo;", "&bdquo;",
                   "&percnt;", "&grave;", "\\\"", "\\%", "\\`", "\\u0022"}},
        {"bullet", {"&bull;", "&middot;", "&#8226;", "\\u2022", "\\item", "\\x", "\\section{"}},
        {"separator", {"&comma;", "&semi;", "&verbar;", "&vert;", "&#44;", "\\,", "\\;", "\\|"}},
        {"slash", {"&sol;", "&#47;", "&#x2F;", "\\/", "\\u002f"}},
        {"bracket", {"&lpar;", "&rpar;", "&lsqb;", "&rsqb;", "&lbrack;", "&rbrack;", "\\(", "\\[",
                     "](x)", "](x \"y\")", "](x(y)z)"}},
        {"colon", {"&colon;", "&#58;", "\\:", "\\u003A"}},
        {"dot", {"&period;", "&#46;", "\\.", "\\u002E"}},
        {"&", {"&amp;", "&amp;amp;", "&#38;", "&amp;#38;", "\\&", "\\u0026"}},
        {"+", {"&plus;", "&#43;", "&#x2b;", "&#x2B", "\\+", "\\u002B", "&#0000043;",
               "&#x00002B;"}},
        {"#", {"&num;", "&#35;", "\\#", "\\u0023"}},
        {"nothing", {"&shy;", "&zwj;", "&zwnj;", "&#8203;", "&#173;", "\\u00AD", "\\{", "\\}",
                     "&lcub;", "&rcub;", "&lbrace;", "&rbrace;", "\\textbf{", "\\emph{",
                     "\\underline{", "\\mbox{", "\\texttt{}", "<!-- x -->", "<!---->", "<b>",
                     "</b>", "&lt;b&gt;", "&lt;/b&gt;", "<!-- < > & -->"}},
        {"nothing", {"<span class=\"x\">", "<SPAN>", "</Span >", "&lt;a href=&quot;x&quot;&gt;"}},
        {"boundary", {"<p>", "</p>", "<li>", "<td>", "<h1>", "<div class=\"x\">", "<!doctype html>",
                      "<?php ?>", "</>", "<x>", "<spans>", "<b1>", "&lt;p&gt;", "&lt;/li&gt;",
                      "<script>SQL</script>", "<STYLE x>SQL</Style y>", "<scripts>"}},
        {"other", {"&hellip;", "&trade;", "&copy;", "&excl;", "&quest;", "&dollar;", "&commat;",
                   "&equals;", "&lt;", "&gt;", "&times;", "&#0;", "&#xD800;", "&#x110000;",
                   "\\u0000", "\\ud800", "\\!", "\\=", "\\@", "<https://x.y>", "<mail@x>",
                   "\\\n", "&#1;"}},
    };

    expect_classes(rows, COUNT(rows));
}
END_TEST

START_TEST(inline_tags)
{
    static const char *const tags[] = {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em",
        "font", "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike",
        "strong", "sub", "sup", "tt", "u", "var", "wbr",
    };

    for (size_t i = 0; i < COUNT(tags); i++) {
        char tag[40];

        sprintf(tag, "<%s>", tags[i]);
        ck_assert_str_eq(class_of(tag), "nothing");
        sprintf(tag, "</%s x='1'>", tags[i]);
        ck_assert_str_eq(class_of(tag), "nothing");
        sprintf(tag, "<%sx>", tags[i]);
        ck_assert_str_eq(class_of(tag), "boundary");
    }
}
END_TEST

/* Characters whose class depends on what is beside them. */
START_TEST(neighbours)
{
    static const struct example examples[] = {
        /* a star: a bullet alone, else a quote */
        {"Java * R", "java(Java) r(R)"}, {"* R\n* Java", "r(R) java(Java)"},
        {"Java\t*\tR", "java(Java) r(R)"}, {"Java *R", "java(Java)"}, {"Java* R", "java(Java)"},
        {"**machine** learning", "machine-learning(machine** learning)"},
        {"machine * learning", ""}, {"machine*learning", ""},
        {"*machine learning*", "machine-learning(machine learning)"},
        {"machine learning *", "machine-learning(machine learning)"},
        /* a hash: a mark directly behind a letter or such a mark */
        {"Java # R", "java(Java) r(R)"}, {"Java# R", "java(Java)"}, {"C #", ""},
        {"C#", "c-sharp(C#)"}, {"C<b>#</b>", "c-sharp(C<b>#)"}, {"C##", "c-sharp(C#)"},
        {"C## R", "c-sharp(C#)"}, {"C+#", ""},
        /* a dot: a mark before a letter, but not behind a letter or a dot */
        {".NET", "dot-net(.NET)"}, {",.NET", "dot-net(.NET)"}, {"x.NET", ""}, {"..NET", ""},
        {". NET", ""}, {"<b>.</b>NET", ""}, {"x<b></b>.NET", ""}, {"\\.NET", "dot-net(\\.NET)"},
        {".&#78;ET", ""}, {"+.NET", "dot-net(.NET)"}, {"#.NET", "dot-net(.NET)"},
        /* a brace directly behind one is a bullet, else nothing */
        {"{Java}{R}", "java(Java) r(R)"}, {"{Java} {R}", "java(Java)"}, {"\\skill{Py}{thon}", ""},
        {"Py{th}on", "python(Py{th}on)"},
    };

    expect_examples(examples, COUNT(examples));
}
END_TEST

/* ---------------------------------------------------------------- what is not read as text --- */

START_TEST(comments_and_scripts)
{
    static const struct example examples[] = {
        {"<!-- Python --> SQL", "sql(SQL)"}, {"Py<!-- x -->thon", "python(Py<!-- x -->thon)"},
        {"<!-- Python", "python(Python)"}, {"<!-->Python--> SQL", "sql(SQL)"},
        {"<!-- a > Python --> SQL", "sql(SQL)"}, {"<!-- a > Python -- >", "python(Python)"},
        {"<! -- Python -->", ""} /* a tag */,
        {"<!-- Python --> SQL --> Java", "sql(SQL) java(Java)"},
        /* LaTeX's, at the beginning of a line alone */
        {"% Python", ""}, {"%Python\nSQL", "sql(SQL)"},
        {"SQL\n% Python\nJava", "sql(SQL) java(Java)"}, {" % Python", "python(Python)"},
        {"5% Python", "python(Python)"}, {"SQL\r% Python", "sql(SQL) python(Python)"},
        {"SQL\n\n%% Python", "sql(SQL)"}, {"\\% Python", "python(Python)"},
        {"Java\n%\nR", "java(Java) r(R)"},
        /* the line end behind it is one more */
        {"machine\n%\nlearning", ""},
        {"%\nmachine\nlearning", "machine-learning(machine\nlearning)"},
        {"<script>Python</script> SQL", "sql(SQL)"},
        {"<script x=1>Python</script > SQL", "sql(SQL)"}, {"<STYLE>Python</sTyLe>SQL", "sql(SQL)"},
        {"<script>Python</style> SQL", "python(Python) sql(SQL)"},
        {"<script>Python</script>SQL<script>Java</script>", "sql(SQL)"},
        {"<scripts>Python</scripts>", "python(Python)"},
        {"<script1>Python</script1>", "python(Python)"}, {"<script>Python", "python(Python)"},
        {"< script>Python</script>", "python(Python)"}, {"<script-x>Python</script>", ""},
        {"<script>Python</scripture> SQL", "sql(SQL)"},
    };

    expect_examples(examples, COUNT(examples));
}
END_TEST

START_TEST(tags)
{
    static const struct example examples[] = {
        {"Py<b>thon</b>", "python(Py<b>thon)"}, {"<b>Py</b>thon", "python(Py</b>thon)"},
        {"Py<p>thon", ""}, {"Py<br>thon", ""}, {"<b>Python</b>", "python(Python)"},
        {"<Python>", ""}, {"<Python", "python(Python)"}, {"<a title='Python'>SQL</a>", "sql(SQL)"},
        {"< Python>", "python(Python)"}, {"<1 Python>", "python(Python)"}, {"</Python>", ""},
        {"<?Python?>", ""}, {"<!Python>", ""}, {"<-Python>", "python(Python)"},
        /* nothing that opens another may stand between */
        {"<a <b>Python", "python(Python)"}, {"Py<a <b>thon", ""},
        {"<a Python <b>", "python(Python)"}, {"<a Python &lt;", "python(Python)"},
        {"<a Python &lt; >", "python(Python)"},
        {"machine<br>learning", "machine-learning(machine<br>learning)"},
        {"machine<br>\nlearning", ""}, {"machine<br><br>learning", ""},
        {"machine <b>learning</b>", "machine-learning(machine <b>learning)"},
        {"machine<b>learning", ""}, {"machine<li>learning", ""},
        {"machine</b> learning", "machine-learning(machine</b> learning)"},
        {"<li>R</li><li>Java</li>", "r(R) java(Java)"},
        {"<td>Java</td><td>R is</td>", "java(Java)"}, {"Java, <https://x.y> R", "java(Java)"},
        {"Java, <b>R</b>", "java(Java) r(R)"},
        /* escaped, and ended by its own kind */
        {"Py&lt;b&gt;thon", "python(Py&lt;b&gt;thon)"}, {"&lt;Python&gt;", ""},
        {"Py&lt;b>thon", ""}, {"&lt;a Python>", "python(Python)"},
        {"<a Python&gt;", "python(Python)"}, {"&lt; Python&gt;", "python(Python)"},
        {"&lt;li&gt;R&lt;/li&gt;&lt;li&gt;Java&lt;/li&gt;", "r(R) java(Java)"},
    };

    expect_examples(examples, COUNT(examples));
}
END_TEST

START_TEST(link_targets)
{
    static const struct example examples[] = {
        {"[Python](https://x.y/SQL)", "python(Python)"}, {"[x](SQL)", ""},
        {"![x](SQL) Java", "java(Java)"}, {"[x](SQL(Java)y) Python", "python(Python)"},
        {"[x](SQL \"Java\") Python", "python(Python)"}, {"[x](SQL  \"Java\")", ""},
        {"[x](SQL 'Java')", "sql(SQL) java(Java)"}, {"[x](SQL Java)", "sql(SQL) java(Java)"},
        {"[x](SQL \"Java\" y)", "sql(SQL) java(Java)"}, {"[x](SQL \"Java)", "sql(SQL) java(Java)"},
        {"[x](SQL\n)", "sql(SQL)"}, {"[x](SQL [y])", "sql(SQL)"}, {"[x](SQL]", "sql(SQL)"},
        {"[x](SQL", "sql(SQL)"}, {"[x] (SQL)", "sql(SQL)"}, {"[x](SQL(y)", "sql(SQL)"},
        {"x](SQL) Java", "java(Java)"}, {"[Java](x) R", "java(Java) r(R)"},
        {"[machine](x) learning", ""}, {"[Java](x), [R](y)", "java(Java) r(R)"},
    };

    expect_examples(examples, COUNT(examples));
}
END_TEST

START_TEST(urls)
{
    static const struct example examples[] = {
        {"https://x.y/Python SQL", "sql(SQL)"}, {"http://Python", ""}, {"a+b.c-1://Python", ""},
        {"://Python", "python(Python)"}, {"_x://Python", "python(Python)"},
        {"1x://Python", "python(Python)"}, {"x_y://Python", "python(Python)"},
        {"x%y://Python", "python(Python)"}, {"x/https://Python", "python(Python)"},
        {"https:/Python", "python(Python)"}, {"(https://x/Python)", ""},
        {"abcdefghijklmnopqrstuvwxyzabcdef://Python", ""} /* 32 bytes */,
        {"abcdefghijklmnopqrstuvwxyzabcdefg://Python", "python(Python)"},
        /* where it ends */
        {"https://x/Python,SQL", "sql(SQL)"}, {"https://x;SQL", "sql(SQL)"},
        {"https://x[SQL]", "sql(SQL)"}, {"https://x{SQL}", "sql(SQL)"},
        {"https://x<SQL", "sql(SQL)"}, {"https://x>SQL", "sql(SQL)"},
        {"https://x\"SQL\"", "sql(SQL)"}, {"https://x'SQL'", "sql(SQL)"},
        {"https://x|SQL", "sql(SQL)"}, {"https://x^SQL", "sql(SQL)"},
        {"https://x`SQL`", "sql(SQL)"}, {"https://x\tSQL", "sql(SQL)"},
        {"https://x\u2022SQL", "sql(SQL)"}, {"https://x\x7FSQL", "sql(SQL)"},
        {"https://x\\nSQL", "sql(SQL)"}, {"https://x/(Python)Python SQL", "sql(SQL)"},
        {"https://x)SQL", "sql(SQL)"}, {"https://x?a=Python&b=.Python:Python!Python#Python", ""},
        {"Java, https://x.y. R", "java(Java)"},
        /* what ends a sentence is the text's */
        {"https://x: SQL", "sql(SQL)"}, {"https://x/Python?", ""},
    };

    expect_examples(examples, COUNT(examples));
}
END_TEST

START_TEST(mail_and_hosts)
{
    static const struct example examples[] = {
        {"Python@example.org SQL", "sql(SQL)"}, {"a.Python+b_c%d-e@x.yz", ""},
        {"Python@host", "python(Python)"}, {"Python@x.y", "python(Python)"},
        {"a@Python.x1", "python(Python)"}, {"a@x.Python", ""}, {"a@Python.de,SQL", "sql(SQL)"},
        {"a@Python.de/SQL", "sql(SQL)"}, {"Python@@x.yz", "python(Python)"},
        {"Python-0123456789012345678901234567890123456789012345678901234567@x.yz",
         "python(Python)"} /* 65 bytes before the @, and 64 */,
        {"Python-012345678901234567890123456789012345678901234567890123456@x.yz", ""},
        {"/Python@x.yz", "python(Python)"},
        /* hosts */
        {"www.Python.x", ""}, {"wwww.Python.x", "python(Python)"},
        {"www.x.y?Python SQL", "sql(SQL)"}, {"a.Python.com", ""}, {"Python.com", "python(Python)"},
        {"Python.com/SQL Java", "java(Java)"}, {"Python.com:80", "python(Python)"},
        {"a.Python.org", ""}, {"a.Python.edu", ""}, {"a.Python.gov", ""}, {"a.Python.dev", ""},
        {"a.Python.io", "python(Python)"}, {"Python.io/SQL", "python(Python) sql(SQL)"},
        {"a.Python.comx", "python(Python)"}, {"a..Python.com", "python(Python)"},
        {"a.Python.com.", ""}, {"a.Python.com/SQL,Java", "java(Java)"},
        {"_a.Python.com", "python(Python)"}, {"\u00E9 www.Python", ""},
    };

    expect_examples(examples, COUNT(examples));
}
END_TEST

START_TEST(files_and_paths)
{
    static const struct example examples[] = {
        {"src/Python.py SQL", "sql(SQL)"}, {"Python/SQL.csv", ""},
        {"Python/SQL", "python(Python) sql(SQL)"}, {"Python/SQL.csvx", "python(Python) sql(SQL)"},
        {"Python/SQL.csv1", "python(Python) sql(SQL)"}, {"Python.py", "python(Python)"},
        {"a-b_c.d/Python.json,SQL", "sql(SQL)"}, {"Python//SQL.csv", "python(Python) sql(SQL)"},
        {"Python/SQL.foo", "python(Python) sql(SQL)"}, {"Python/csv", "python(Python)"},
        {"Python/SQL.tar.gz", ""}, {"CI/CD.sh", ""}, {"Python/x.c-sv", "python(Python)"},
        {"Python/x.yml/SQL", "sql(SQL)"},
        /* paths */
        {"~/Python SQL", "sql(SQL)"}, {"./Python", ""}, {"../Python/SQL", ""},
        {"~ /Python", "python(Python)"}, {"/usr/Python", ""}, {"/us/Python SQL", "sql(SQL)"},
        {"/u/Python", "python(Python)"}, {"/Python", "python(Python)"}, {"/a.b_c-d/Python", ""},
        {"/usr/", ""}, {"//usr/Python", "python(Python)"}, {"/usr+/Python", "python(Python)"},
        {"x/usr/Python", "python(Python)"}, {"(/usr/Python)", ""},
        {"-/usr/Python", "python(Python)"}, {"\"~/Python\" SQL", "sql(SQL)"}, {"'./Python'", ""},
        {"=/usr/Python", ""}, {"[/usr/Python]", ""}, {"{/usr/Python}", ""}, {":/usr/Python", ""},
        {",/usr/Python", ""}, {";/usr/Python", ""}, {"</usr/Python", ""},
        {"./Python, SQL", "sql(SQL)"}, {"x./Python", "python(Python)"},
        {"/usr/x\\Python SQL", "sql(SQL)"}, {"Java /usr/x R", "java(Java)"},
        {"Java / R", "java(Java) r(R)"},
        /* drives and shares, as text and as JSON */
        {"C:\\Python SQL", "sql(SQL)"}, {"C:\\\\Python SQL", "sql(SQL)"},
        {"x:\\nPython", "python(Python)"}, {"x:\\tPython", "python(Python)"},
        {"x:\\\"Python", "python(Python)"}, {"x:\\/Python", "python(Python)"},
        {"x:/Python", "python(Python)"}, {"1:\\Python", ""} /* an escape */,
        {"\\\\host\\Python SQL", "sql(SQL)"}, {"\\\\ Python", "python(Python)"},
        {"Java, C:\\x", "java(Java)"},
    };

    expect_examples(examples, COUNT(examples));
}
END_TEST

START_TEST(hashtags)
{
    static const struct example examples[] = {
        {"#MachineLearning", "machine-learning(MachineLearning)"}, {"MachineLearning", ""},
        {"#machineLearning", "machine-learning(machineLearning)"}, {"#Machinelearning", ""},
        {"#MACHINELearning", ""}, {"#Machine1Learning", ""}, {"# MachineLearning", ""},
        {"see #MachineLearning!", "machine-learning(MachineLearning)"}, {"x#MachineLearning", ""},
        {"##MachineLearning", "machine-learning(MachineLearning)"}, {"#1MachineLearning", ""},
        {"#machine_learning", "machine-learning(machine_learning)"},
        {"#NodeJS", "node-js(NodeJS)"}, {"#ApacheSpark", "spark(ApacheSpark)"},
        {"#python", "python(python)"}, {"#Python SQL", "python(Python) sql(SQL)"},
        {"#Py MachineLearning", ""}, {"#DataAnalystJobs", "analyst(DataAnalyst)"},
        {"\\#MachineLearning", "machine-learning(MachineLearning)"},
        {"\uFF03MachineLearning", "machine-learning(MachineLearning)"},
        /* of a job board */
        {"#LI-Python SQL", "sql(SQL)"}, {"#a-b-Python", ""}, {"#-Python", "python(Python)"},
        {"#LI- Python", "python(Python)"}, {"x#LI-Python", "python(Python)"},
        {"#LI_Python", "python(Python)"},
    };

    expect_examples(examples, COUNT(examples));
}
END_TEST

/* ------------------------------------------------------------ characters written otherwise --- */

START_TEST(entities)
{
    static const struct example examples[] = {
        {"C&#43;&#43;", "c-plus-plus(C&#43;&#43;)"}, {"C&#43&#x2B", "c-plus-plus(C&#43&#x2B)"},
        {"C&#0000043;+", "c-plus-plus(C&#0000043;+)"}, {"C&#00000043;+", ""},
        {"C&#x00002B;+", "c-plus-plus(C&#x00002B;+)"}, {"C&#x000002B;+", ""},
        {"C&plus;&plus;", "c-plus-plus(C&plus;&plus;)"}, {"C&plus&plus", ""},
        {"C&num;", "c-sharp(C&num;)"}, {"R&amp;D", "r-and-d(R&amp;D)"},
        {"R&amp;amp;D", "r-and-d(R&amp;amp;D)"}, {"R&amp;#38;D", "r-and-d(R&amp;#38;D)"},
        {"R&#38;D", "r-and-d(R&#38;D)"}, {"R&D;", "r-and-d(R&D)"},
        {"CI&sol;CD", "ci-cd(CI&sol;CD)"}, {"Node&period;js", "node-js(Node&period;js)"},
        {"na&iuml;ve Bayes", "naive-bayes(na&iuml;ve Bayes)"},
        {"na&#239;ve Bayes", "naive-bayes(na&#239;ve Bayes)"}, {"na&foo;ve Bayes", ""},
        {"Pyth&#111;n", "python(Pyth&#111;n)"}, {"&#80;ython", "python(&#80;ython)"},
        {"machine&nbsp;learning", "machine-learning(machine&nbsp;learning)"},
        {"machine&amp;nbsp;learning", "machine-learning(machine&amp;nbsp;learning)"},
        {"machine&nbsp learning", ""}, {"machine&nosuch;learning", ""},
        {"&Python;", "python(Python)"}, {"&#Python;", "python(Python)"},
        {"Java &bull; R", "java(Java) r(R)"}, {"Java &lt; R", "java(Java)"},
        /* what an entity stands for begins nothing longer */
        {"&#60;Python>", "python(Python)"}, {"&#37; Python", "python(Python)"},
        {"&#92;nPython", ""}, {"x@Python&period;de", "python(Python)"},
    };

    expect_examples(examples, COUNT(examples));
}
END_TEST

START_TEST(escapes)
{
    static const struct example examples[] = {
        /* of JSON */
        {"Python\\nSQL", "python(Python) sql(SQL)"},
        {"machine\\nlearning", "machine-learning(machine\\nlearning)"},
        {"machine\\n\\nlearning", ""},
        {"machine\\r\\nlearning", "machine-learning(machine\\r\\nlearning)"},
        {"machine\\tlearning", ""},
        {"machine\\t\\nlearning", "machine-learning(machine\\t\\nlearning)"},
        {"C\\u002B\\u002b", "c-plus-plus(C\\u002B\\u002b)"},
        {"Pyth\\u006Fn", "python(Pyth\\u006Fn)"}, {"Pyth\\u6Fn", ""}, {"\\u006ython", ""},
        {"\"Java\\\", \\\"R\"", "java(Java) r(R)"}, {"CI\\/CD", "ci-cd(CI\\/CD)"},
        {"- Java\\n- R", "java(Java) r(R)"}, {"a@x.yz\\nPython", "python(Python)"},
        {"x\\nhttps://Python SQL", "sql(SQL)"},
        /* of Markdown */
        {"C\\+\\+", "c-plus-plus(C\\+\\+)"}, {"C\\#", "c-sharp(C\\#)"},
        {"scikit\\_learn", "scikit-learn(scikit\\_learn)"}, {"R\\&D", "r-and-d(R\\&D)"},
        {"\\*Java\\* R", "java(Java)"}, {"\\[x](SQL)", ""},
        /* an escaped character begins nothing longer */
        {"\\<Python>", "python(Python)"}, {"machine\\&nbsp;learning", ""},
        {"\\%Python", "python(Python)"}, {"[x\\](SQL)", "sql(SQL)"},
        /* of LaTeX */
        {"\\textbf{Python}", "python(Python)"}, {"Py\\emph{th}on", "python(Py\\emph{th}on)"},
        {"Py\\textit{th}on", "python(Py\\textit{th}on)"},
        {"Py\\mbox{thon}", "python(Py\\mbox{thon)"},
        {"Py\\underline{thon}", "python(Py\\underline{thon)"}, {"Py\\emp{th}on", ""},
        {"Py\\text th", ""}, {"\\Python", ""}, {"\\Python{SQL}", "sql(SQL)"},
        {"\\nPython{SQL}", "sql(SQL)"}, {"\\item Java \\item R", "java(Java) r(R)"},
        {"\\section{Java}\\section{R}", "java(Java) r(R)"},
        {"machine\\\\learning", "machine-learning(machine\\\\learning)"},
        {"machine~learning", "machine-learning(machine~learning)"},
        {"C\\#\\ Java", "c-sharp(C\\#) java(Java)"}, {"\\skill{Java}{R}", "java(Java) r(R)"},
        /* alone */
        {"Python\\", "python(Python)"}, {"Java, \\\nR", "java(Java)"},
        {"Java, \\\u00E9 R", "java(Java)"},
    };

    expect_examples(examples, COUNT(examples));
}
END_TEST

START_TEST(letters_beyond_ascii)
{
    static const struct example examples[] = {
        {"\uFF30\uFF39\uFF34\uFF28\uFF2F\uFF2E", "python(\uFF30\uFF39\uFF34\uFF28\uFF2F\uFF2E)"},
        {"C\uFF0B\uFF0B", "c-plus-plus(C\uFF0B\uFF0B)"}, {"C\uFF03", "c-sharp(C\uFF03)"},
        {"CI\uFF0FCD", "ci-cd(CI\uFF0FCD)"}, {"R\uFF06D", "r-and-d(R\uFF06D)"},
        {"C\u266F", "c-sharp(C\u266F)"}, {"C\u207A\u207A", "c-plus-plus(C\u207A\u207A)"},
        {"work\uFB02ow", "last(work\uFB02ow)"}, {"work\uFB01ow", ""},
        {"\U0001D40F\U0001D432\U0001D42D\U0001D421\U0001D428\U0001D427",
         "python(\U0001D40F\U0001D432\U0001D42D\U0001D421\U0001D428\U0001D427)"},
        {"\u24C5ython", "python(\u24C5ython)"}, {"k\U0001D7D6s", "kubernetes(k\U0001D7D6s)"},
        {"Pyth\u00F6n", "python(Pyth\u00F6n)"}, {"Pyth\u00D4N", "python(Pyth\u00D4N)"},
        {"Pytho\u0301n", "python(Pytho\u0301n)"}, {"Pyth\u1ECFn", "python(Pyth\u1ECFn)"},
        {"Pyth\u00F8n", ""}, {"Pyth\u043En", ""} /* a stroke is no mark; a Cyrillic o */,
        {"naive bayes", "naive-bayes(naive bayes)"},
        /* superscripts and numbers in circles are no letters */
        {"Python\u00B2", "python(Python)"}, {"Python\u2461", "python(Python)"},
        {"Pytho\u207F", ""}, {"k\u2467s", ""},
        /* invisible characters and marks, not at a word's ends */
        {"Py\u00ADthon", "python(Py\u00ADthon)"}, {"Py\u200Bthon\u200B", "python(Py\u200Bthon)"},
        {"\uFEFFPython", "python(Python)"}, {"C+\u200B+", "c-plus-plus(C+\u200B+)"},
        {"Python\uFE0F", "python(Python)"}, {"\u200EPython\u200F, SQL", "python(Python) sql(SQL)"},
        /* scripts without spaces between words, and others */
        {"\u65E5\u672CPython\u8A9E", "python(Python)"}, {"\u306EPython\u3092", "python(Python)"},
        {"\uD55CPython\uAE00", "python(Python)"}, {"\u0431Python", ""}, {"Python\u0431", ""},
        {"Python\u3001R", "python(Python) r(R)"}, {"Python\u30FBR", "python(Python) r(R)"},
        {"Python\uFF0CR", "python(Python) r(R)"}, {"Python\u65E5R", "python(Python)"},
    };

    expect_examples(examples, COUNT(examples));
}
END_TEST

/* ----------------------------------------------------------------------------- words, gaps --- */

START_TEST(gaps)
{
    static const struct example examples[] = {
        /* separators: at least a space or hyphen, quotes as many as there are */
        {"machine \"learning\"", "machine-learning(machine \"learning)"},
        {"machine\"learning", ""},
        {"`machine` `learning`", "machine-learning(machine` `learning)"},
        {"machine\"-\"learning", "machine-learning(machine\"-\"learning)"},
        {"machine - learning", "machine-learning(machine - learning)"}, {"machine 'learning", ""},
        {"machine\tlearning", ""}, {"machine \u2022 learning", ""},
        /* a line end, with spaces, tabs and quotes */
        {"machine\t\n\t\"learning", "machine-learning(machine\t\n\t\"learning)"},
        {"machine -\nlearning", ""}, {"machine\n- learning", ""}, {"machine\n\nlearning", ""},
        {"machine\v\nlearning", "machine-learning(machine\v\nlearning)"},
        /* broken: a hyphen first, then spaces and tabs and one line end */
        {"machine- \t\n\t learning", "machine-learning(machine- \t\n\t learning)"},
        {"machine--\nlearning", ""}, {"machine-\n-learning", ""}, {"machine-\n\nlearning", ""},
        {"machine-\"\nlearning", ""}, {"machine-\tlearning", ""}, {"CI-\nCD", "ci-cd(CI-\nCD)"},
        {"Node-\njs", "node-js(Node-\njs)"}, {"R-\n&D", "r-and-d(R-\n&D)"},
        /* one slash and spaces; one dot; one apostrophe */
        {"CI / CD", "ci-cd(CI / CD)"}, {"CI/\nCD", ""}, {"CI/-CD", ""}, {"CI/\tCD", ""},
        {"CI\u2044CD", "ci-cd(CI\u2044CD)"}, {"Node .js", ""}, {"Node..js", ""},
        {"Student\u2019s t-test", "t-test(Student\u2019s t-test)"}, {"Student''s t-test", ""},
        {"Student 's t-test", ""}, {"Student's t/test", ""},
        /* tight asks for tight, but next to an ampersand */
        {"C+ +", ""}, {"C-++", ""}, {"R & D", "r-and-d(R & D)"}, {"R &D", "r-and-d(R &D)"},
        {"R/&D", ""}, {"R&.D", ""}, {"R\n&\nD", "r-and-d(R\n&\nD)"},
    };

    expect_examples(examples, COUNT(examples));
}
END_TEST

START_TEST(broken_words)
{
    static const struct example examples[] = {
        {"Kuber-\nnetes", "kubernetes(Kuber-\nnetes)"},
        {"Kuber-\r\n  netes x", "kubernetes(Kuber-\r\n  netes)"},
        {"Kuber-<br>netes", "kubernetes(Kuber-<br>netes)"}, {"Kuber-netes", ""},
        {"Kuber\nnetes", ""}, {"Kuber- netes", ""}, {"Kuber-\n\nnetes", ""},
        {"Kuber--\nnetes", ""}, {"Kuber\u2010\nnetes", "kubernetes(Kuber\u2010\nnetes)"},
        {"Kuber\u00AD\nnetes", ""}, {"Kub-\ner-\nnetes", ""}, {"Kuber-\nnetesx", ""},
        {"Jupy-\nter Note-\nbook", "jupyter(Jupy-\nter Note-\nbook)"},
        {"machine learn-\ning", "machine-learning(machine learn-\ning)"},
        {"machine learn-\ning engineer", "engineer(machine learn-\ning engineer)"},
        {"SP-\nARK", "spark(SP-\nARK)"}, {"the Sp-\nark", "spark(Sp-\nark)"},
        {"a sp-\nark flies", ""},
        /* one word goes before two */
        {"PySpark", "spark(PySpark)"}, {"Py-\nSpark", "spark(Py-\nSpark)"},
    };

    expect_examples(examples, COUNT(examples));
}
END_TEST

START_TEST(versions)
{
    static const struct example examples[] = {
        {"Java17", "java(Java17)"}, {"Java8 x", "java(Java8)"}, {"Java123", ""}, {"Java1x", ""},
        {"Java5", "last(Java5)"}, {"Java6", "java(Java6)"} /* the first is a name itself */,
        {"SQL19", "sql(SQL19)"}, {"C17", ""}, {"Go12", ""}, {"Go<b>12</b>, SQL", "sql(SQL)"},
        {"Pythons3", ""}, {"3Python", ""}, {"Apache Spark3", "spark(Apache Spark3)"},
        {"Microsoft3 Excel", "excel(Microsoft3 Excel)"}, {"Py<b>thon3</b>", "python(Py<b>thon3)"},
        {"Python\uFF13", "python(Python\uFF13)"},
        {"machine2 learning", "machine-learning(machine2 learning)"}, {"spark2 flies", ""},
        {"Spark2 flies", "spark(Spark2)"}, {"Data Analyst2", "analyst(Data Analyst2)"},
        {"Java-17", "java(Java)"}, {"Kuber-\nnetes2", ""},
    };

    expect_examples(examples, COUNT(examples));
}
END_TEST

START_TEST(acronyms)
{
    static const struct example examples[] = {
        {"Machine Learning (ML) Engineer", "engineer(Machine Learning (ML) Engineer)"},
        {"machine learning (ml) engineers", "engineer(machine learning (ml) engineers)"},
        {"Machine Learning (MX) Engineer", "machine-learning(Machine Learning)"},
        {"Machine Learning (MLX) Engineer", "machine-learning(Machine Learning)"},
        {"Machine Learning (M) Engineer", "machine-learning(Machine Learning)"},
        {"Machine Learning [ML] Engineer",
         "machine-learning(Machine Learning) machine-learning(ML)"},
        {"Machine Learning (ML), Engineer",
         "machine-learning(Machine Learning) machine-learning(ML)"},
        {"Machine Learning (ML)", "machine-learning(Machine Learning) machine-learning(ML)"},
        {"Machine Learning, (ML) Engineer",
         "machine-learning(Machine Learning) machine-learning(ML)"},
        {"ML (Machine Learning) Engineer", "engineer(ML (Machine Learning) Engineer)"},
        {"ML (machine-learning) Engineer", "engineer(ML (machine-learning) Engineer)"},
        {"ML (Machine, Learning) Engineer", "machine-learning(ML)"},
        {"ML (Machines) Engineer", "machine-learning(ML)"},
        {"ML (My Own Learning) Engineer", "machine-learning(ML)"},
        {"large (l) language model", ""},
        {"large language (LL) model", "llm(large language (LL) model)"},
        {"large language (LL model", ""},
    };

    expect_examples(examples, COUNT(examples));
}
END_TEST

/* What the compiler derives from names: words apart at inner capitals, and British spellings. */
START_TEST(derived_spellings)
{
    static const struct example examples[] = {
        {"use Py Spark here", "spark(Py Spark)"}, {"use py Spark here", "spark(Spark)"},
        {"use py spark here", ""}, {"the py-Spark x", "spark(Spark)"}, {"k 8s", ""},
        {"model optimization", "machine-learning(model optimization)"},
        {"Model Optimisation", "machine-learning(Model Optimisation)"}, {"model optimisazion", ""},
    };

    expect_examples(examples, COUNT(examples));
}
END_TEST

/* Texts that random ones compared with the plain reader have shown to be read wrongly, each its
 * smallest. */
START_TEST(found_at_random)
{
    static const struct example examples[] = {
        {"www.Python", ""}, /* a host needs but one dot behind www */
        {"#machine\u200BLearning", "machine-learning(machine\u200BLearning)"},
        {"#machine<b>Learning", "machine-learning(machine<b>Learning)"},
        /* one bracket opens an acronym, one closes it */
        {"large language (LL)) model", ""}, {"large language ((LL) model", ""},
        /* names may have a version, phrases have none */
        {"skills1: R", ""}, {"years of1 R is", ""}, {"not1 a Baker", "other(Baker)"},
    };

    expect_examples(examples, COUNT(examples));
}
END_TEST

Suite *reading_suite(void)
{
    Suite *suite = suite_create("reading");
    const TTest *const tests[] = {
        ascii, beyond_ascii, written_otherwise, inline_tags, neighbours, comments_and_scripts, tags,
        link_targets, urls, mail_and_hosts, files_and_paths, hashtags, entities, escapes,
        letters_beyond_ascii, gaps, broken_words, versions, acronyms, derived_spellings,
        found_at_random,
    };

    ADD_CASE(suite, "reading", tests);
    return suite;
}
