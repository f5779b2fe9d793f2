/* Names found in texts, sections 2 to 4 of docs/taxonomy.md. */
#include "suites.h"

#include <string.h>

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

/* ------------------------------------------------------------------------- awkward names --- */

START_TEST(awkward_names)
{
    static const struct example examples[] = {
        {"C++", "c-plus-plus(C++)"}, {"in c++.", "c-plus-plus(c++)"},
        {"C++11", "c-plus-plus(C++)"}, {"C ++", ""}, {"C+++", "c-plus-plus(C++)"}, {"MVC++", ""},
        {"C+", ""}, {"C#", "c-sharp(C#)"}, {"use C#, please", "c-sharp(C#)"},
        {"C#x", "c-sharp(C#)"}, {"VC#", ""}, {"C #", ""}, {"\u00C7#", "c-sharp(\u00C7#)"},
        {".NET", "dot-net(.NET)"}, {"the .net way", "dot-net(.net)"}, {"ASP.NET", ""}, {"NET", ""},
        {"..NET", ""}, {". NET", ""}, {".NETs", ""}, {"1.NET", ""},
        {".NET Core", "dot-net-core(.NET Core)"}, {"(.NET)", "dot-net(.NET)"}, {"\u00E9.NET", ""},
        {"\x80.NET", "dot-net(.NET)"}, {".Netscape", ""}, {"R&D", "r-and-d(R&D)"},
        {"r & d", "r-and-d(r & d)"}, {"R&DX", ""}, {"HR&D", ""}, {"R&amp;D", "r-and-d(R&amp;D)"},
        {"R & Data", ""}, {"A/B testing", "ab-testing(A/B testing)"},
        {"a/b-tests", "ab-testing(a/b-tests)"}, {"A/B", ""}, {"DNA/B testing", ""},
        {"A B testing", "ab-testing(A B testing)"}, {"CI/CD", "ci-cd(CI/CD)"},
        {"CI-CD", "ci-cd(CI-CD)"}, {"ci cd", "ci-cd(ci cd)"}, {"CICD", ""}, {"CI, CD", ""},
        {"CI//CD", ""}, {"CI / CD", "ci-cd(CI / CD)"}, {"FCI/CD", ""}, {"CI/CDs", ""},
        {"Node.js", "node-js(Node.js)"}, {"node js", "node-js(node js)"},
        {"NodeJS", "node-js(NodeJS)"}, {"Node. js", ""}, {"node", ""}, {"Node.jsx", ""},
        {"Node/js", ""}, {"scikit-learn", "scikit-learn(scikit-learn)"},
        {"sklearn", "scikit-learn(sklearn)"}, {"SciKit Learn", "scikit-learn(SciKit Learn)"},
        {"scikit_learn", "scikit-learn(scikit_learn)"}, {"scikit, learn", ""},
        {"scikit\u2010learn", "scikit-learn(scikit\u2010learn)"}, {"k8s", "kubernetes(k8s)"},
        {"K8S!", "kubernetes(K8S)"}, {"k8", ""}, {"k8ss", ""}, {"Jupyter", "jupyter(Jupyter)"},
        {"Jupiter", ""}, {"Jupyter notebooks", "jupyter(Jupyter notebooks)"}, {"Jupyters", ""},
        {"Student's t-test", "t-test(Student's t-test)"},
        {"student\u2019s T test", "t-test(student\u2019s T test)"}, {"Students t-test", ""},
        {"na\u00EFve Bayes", "naive-bayes(na\u00EFve Bayes)"},
        {"NA\u00EFVE bayes", "naive-bayes(NA\u00EFVE bayes)"},
        {"na\u00CFve Bayes", "naive-bayes(na\u00CFve Bayes)"},
        {"Objective-C", "objective-c(Objective-C)"}, {"objective C", "objective-c(objective C)"},
        {"Java", "java(Java)"}, {"JavaScript", ""}, {"Java8", "java(Java8)"},
        {"Java-8", "java(Java)"}, {"Java's", "java(Java)"}, {"\u00DCJava", ""}, {"Java\u00FC", ""},
        {"Java\u0301", "java(Java)"},
    };

    expect_examples(examples, COUNT(examples));
}
END_TEST

/* ------------------------------------------------------------------------ words and joints --- */

START_TEST(joints)
{
    static const struct example examples[] = {
        {"machine learning", "machine-learning(machine learning)"},
        {"MACHINE-LEARNING", "machine-learning(MACHINE-LEARNING)"},
        {"machine  _\u2014 learning", "machine-learning(machine  _\u2014 learning)"},
        {"machine \t_\u2014 learning", ""},
        {"machine\u00A0learning", "machine-learning(machine\u00A0learning)"},
        {"mach\u00ADine learning", "machine-learning(mach\u00ADine learning)"},
        {"machinelearning", ""},
        /* a name may be wrapped, whatever the next line begins with, and broken at a hyphen */
        {"machine\nlearning", "machine-learning(machine\nlearning)"},
        {"machine \r\n  learning", "machine-learning(machine \r\n  learning)"},
        {"machine\u2028learning", "machine-learning(machine\u2028learning)"},
        {"machine\nLearning", "machine-learning(machine\nLearning)"}, {"machine\n\nlearning", ""},
        {"machine-\nlearning", "machine-learning(machine-\nlearning)"},
        {"Microsoft\nExcel", "excel(Microsoft\nExcel)"}, {"apache\nspark", "spark(apache\nspark)"},
        /* a slash, dot or apostrophe of the text asks for the same in the name */
        {"machine/learning", ""}, {"machine.learning", ""}, {"machine'learning", ""},
        {"A.B testing", ""}, {"Node'js", ""},
        /* breaks */
        {"machine. learning", ""}, {"machine, learning", ""}, {"machine (learning", ""},
        {"machine; learning", ""}, {"machine: learning", ""}, {"machine\x80learning", ""},
        {"machine\u2026learning", ""}, {"machine & learning", ""}, {"machine\u2022learning", ""},
        {"systems. Design", "design(Design)"},
        /* marks on both sides of a name are words of their own */
        {"#python", "python(python)"}, {"python&sql", "python(python) sql(sql)"},
        {"train & evaluate", "t-and-e(train & evaluate)"},
        {"train&evaluate", "t-and-e(train&evaluate)"}, {"train and evaluate", ""},
    };

    expect_examples(examples, COUNT(examples));
}
END_TEST

START_TEST(leftmost_and_longest)
{
    static const struct example examples[] = {
        {"design of a machine learning model in production",
         "productive-ml(design of a machine learning model in production)"},
        {"design of a machine learning model in production.",
         "productive-ml(design of a machine learning model in production)"},
        {"design of a machine learning model in use",
         "design(design) machine-learning(machine learning)"},
        {"design of a machine learning model, in production",
         "design(design) machine-learning(machine learning)"},
        {"design of a design of a machine learning model in production",
         "design(design) productive-ml(design of a machine learning model in production)"},
        {"machine machine learning engineer", "engineer(machine learning engineer)"},
        {"machine learning engine", "machine-learning(machine learning)"},
        {"machine learning-engineers", "engineer(machine learning-engineers)"},
        {"large language", ""}, {"large language model", "llm(large language model)"},
        {"large large language models", "llm(large language models)"},
        {"Microsoft Excel", "excel(Microsoft Excel)"}, {"LLMs", "llm(LLMs)"}, {"LLMss", ""},
        {"Apache Spark SQL", "spark(Apache Spark) sql(SQL)"},
        {"SQL Server", "sql-server(SQL Server)"},
    };

    expect_examples(examples, COUNT(examples));
}
END_TEST

/* A title goes before a skill that ends in its first words. */
START_TEST(titles_before_skills)
{
    static const struct example examples[] = {
        {"big data", "last(big data)"}, {"Big Data Analyst", "analyst(Data Analyst)"},
        {"big data analysis", "last(big data)"},
        {"big data, Data Analyst", "last(big data) analyst(Data Analyst)"},
        {"big data. Analyst", "last(big data)"}, {"ML data", "machine-learning(ML data)"},
        {"ML Data Analyst", "machine-learning(ML) analyst(Data Analyst)"},
        {"ML data (x) Analyst", "machine-learning(ML data)"},
        {"big data-analysts", "analyst(data-analysts)"},
        {"Big\nData\nScientist", "scientist(Data\nScientist)"},
    };

    expect_examples(examples, COUNT(examples));
}
END_TEST

/* ---------------------------------------------------------------------------------- flags --- */

START_TEST(case_and_lookup)
{
    static const struct example examples[] = {
        {"Spark", "spark(Spark)"}, {"SPARK", "spark(SPARK)"}, {"spark", ""}, {"sPARK", ""},
        {"apache spark", "spark(apache spark)"}, {"pyspark", "spark(pyspark)"},
        {"ML", "machine-learning(ML)"}, {"ml", ""}, {"Ml", ""},
        /* a name that may not stand leaves its place to the next shorter one */
        {"SQL Server", "sql-server(SQL Server)"}, {"sql server", "sql(sql)"},
        {"SQL server", "sql(SQL)"}, {"sql Server", "sql(sql)"}, {"SQL SERVER",
        "sql-server(SQL SERVER)"}, {"sQL Server", "sql(sQL)"},
        {"SQL Loader", "sql(SQL)"}, {"sql loader", "sql(sql)"},
        /* but one that is `listed` and stands alone leaves it to none */
        {"SQL Go", ""}, {"SQL Go, Python", "sql-server(SQL Go) python(Python)"},
    };

    expect_examples(examples, COUNT(examples));
}
END_TEST

START_TEST(listed)
{
    static const struct example examples[] = {
        {"Python, R and SQL", "python(Python) r(R) sql(SQL)"}, {"R. Smith", ""}, {"R", ""},
        {"Python, r and SQL", "python(Python) r(r) sql(SQL)"},
        {"see R, C, Go", ""},
        {"see R, C, Go, Java", "r(R) c(C) go(Go) java(Java)"},
        {"Java / R", "java(Java) r(R)"}, {"R/Java", "r(R) java(Java)"}, {"R or Java",
        "r(R) java(Java)"}, {"R AND Java", "r(R) java(Java)"}, {"R; Java", "r(R) java(Java)"},
        {"R | Java", "r(R) java(Java)"}, {"R & Java", "r(R) java(Java)"},
        {"R + Java", "r(R) java(Java)"}, {"(R) Java", "r(R) java(Java)"},
        {"Java (R, C)", "java(Java) r(R) c(C)"}, {"R, and/or Java", "r(R) java(Java)"},
        {"Java\nR\nC", "java(Java) r(R) c(C)"}, {"* Java\n* R", "java(Java) r(R)"},
        {"\u2022 R\n\u2022 Java", "r(R) java(Java)"}, {"- Java\n- R", "java(Java) r(R)"},
        {"Java\u2028R", "java(Java) r(R)"}, {"R\u00B7Java", "r(R) java(Java)"},
        {"R\uE0A7Java", "r(R) java(Java)"},
        /* a title is in a list as a skill is */
        {"Data Analyst (R)", "analyst(Data Analyst) r(R)"},
        /* no list: spaces and hyphens alone, other words, other marks, a sentence's end */
        {"Java R", "java(Java)"}, {"Java - R", "java(Java)"}, {"Java with R", "java(Java)"},
        {"Java: R", "java(Java)"}, {"Java. R", "java(Java)"}, {"Java, then R", "java(Java)"},
        {"Java [R]", "java(Java) r(R)"}, {"Java # R", "java(Java) r(R)"},
        {"Java, \x80 R", "java(Java)"},
        {"Java andor R", "java(Java)"}, {"Java, sand R", "java(Java)"},
        {"Java ands R", "java(Java)"},
        {"Java, and. R", "java(Java)"}, {"Java, 'R'", "java(Java) r(R)"},
        {"R and.NET", ""}, /* the dot is behind a letter: no mark, so .NET is not there */
        {"R, .NET", "r(R) dot-net(.NET)"}, {"R or or, and C and Java",
        "r(R) dot-net-core(or) c(C) java(Java)"},
        /* not free */
        {"Java, C-level", "java(Java)"}, {"Java, R.N.", "java(Java)"}, {"Java, R's", "java(Java)"},
        {"Java, R\u2019s", "java(Java)"}, {"Java, C_x", "java(Java)"}, {"Java, C\u2013x",
        "java(Java)"}, {"Java, C\u2010x", "java(Java)"}, {"Java, x-C", "java(Java)"},
        {"Java, x.C", "java(Java)"}, {"Java, C+", "java(Java)"}, {"Java, +C", "java(Java)"},
        {"Java,&C", "java(Java)"}, {".C, Java", "java(Java)"}, {"Java, .C", "java(Java)"},
        {"Java, C.+", "java(Java)"},
        {"Java, C-.Net", "java(Java) dot-net(.Net)"}, {"Java, C-&", "java(Java)"},
        {"Java, \u00E9-C", "java(Java)"}, {"Java, C-\u00E9", "java(Java)"},
        {"Java, C-\x80", "java(Java) c(C)"}, {"Java, \x80-C", "java(Java)"},
        /* free: more than one hyphen, a space beside it, an end */
        {"Java, C--level", "java(Java) c(C)"}, {"Java, C - level", "java(Java) c(C)"},
        {"Java, C- level", "java(Java) c(C)"}, {"Java, C -level", "java(Java) c(C)"},
        {"Java, C.", "java(Java) c(C)"}, {"Java, C. x", "java(Java) c(C)"}, {"Java, C..x",
        "java(Java) c(C)"}, {"Java, C-", "java(Java) c(C)"}, {"Java, C'", "java(Java) c(C)"},
        {"Java, -C", "java(Java) c(C)"}, {"Java,C", "java(Java) c(C)"},
        {"Java, C's", "java(Java)"}, {"Java, ..C", "java(Java)"},
        /* what is not free is no part of a list: an item of other words, or what ends it */
        {"Java, R& C", "java(Java)"}, {"Java, R-x, C", "java(Java) c(C)"},
        {"Java, R-x, C-x, C", "java(Java)"},
        /* `case` and `listed` together, and a plural with both */
        {"Python, Excel", "python(Python) excel(Excel)"},
        {"Python, excel", "python(Python) excel(excel)"},
        {"Excel at work", ""}, {"Chef, SQL", "chef(Chef) sql(SQL)"}, {"Go to, SQL", "sql(SQL)"},
        {"widgets, SQL", "in-house(widgets) sql(SQL)"}, {"Widget", ""}, {"widgets", ""},
        {"LLM, R", "llm(LLM) r(R)"}, {"Golang, C", "go(Golang) c(C)"},
        /* a joining word that is a name, or begins one, is an item and joins nothing */
        {"R, OR-Core", "r(R) dot-net-core(OR-Core)"}, {"R or OR-core, C",
        "r(R) dot-net-core(OR-core) c(C)"}, {"R, OR, Java", "r(R) dot-net-core(OR) java(Java)"},
        {"R OR Java", "java(Java)"}, {"R or core, Java", "dot-net-core(or core) java(Java)"},
    };

    expect_examples(examples, COUNT(examples));
}
END_TEST

START_TEST(lines_in_capitals)
{
    static const struct example examples[] = {
        {"SPARK", "spark(SPARK)"}, {"USE SPARK", "spark(SPARK)"}, {"A SPARK B C", "spark(SPARK)"},
        {"USE SPARK HERE", ""}, {"USE IT SPARK", ""}, {"SPARK USE IT", ""},
        {"USE SPARK Here", "spark(SPARK)"}, {"USE Spark HERE", "spark(Spark)"},
        {"USE SPARK 17 HERE", ""}, {"USE 17 18 SPARK", "spark(SPARK)"},
        {"USE SPARK\nand here", "spark(SPARK)"}, {"and here\nUSE SPARK HERE\nand here", ""},
        {"here<p>USE SPARK HERE<p>here", ""},
        {"here \u2022 USE SPARK HERE", "spark(SPARK)"} /* a bullet ends no line */,
        {"here, USE SPARK HERE", "spark(SPARK)"},
        /* eight words on each side are looked at */
        {"x AB CD EF GH IJ KL MN SPARK", "spark(SPARK)"}, {"x AB CD EF GH IJ KL MN OP SPARK", ""},
        {"SPARK AB CD EF GH IJ KL MN x", "spark(SPARK)"}, {"SPARK AB CD EF GH IJ KL MN OP x", ""},
        /* names that capitals do not prove count where the lower-case ones do */
        {"JAVA, SPARK AND SQL", "java(JAVA) spark(SPARK) sql(SQL)"},
        {"JAVA, R AND SQL", "java(JAVA) r(R) sql(SQL)"}, {"USE MANY R, C", ""},
        {"WE ALL USE R SKILLS", ""}, {"\u00C9 USE SPARK", "spark(SPARK)"} /* spelled E */,
    };

    expect_examples(examples, COUNT(examples));
}
END_TEST

/* Free or not, beyond what the marks of lists say. */
START_TEST(freedom)
{
    static const struct example examples[] = {
        {"Java, operations research (OR)", "java(Java)"},
        {"Java, operations research (OR), C", "java(Java) c(C)"},
        {"Java, operations room (OR)", "java(Java)"},
        {"Java, old thing (OR), C", "java(Java) dot-net-core(OR) c(C)"},
        {"Java, operations research [OR], C", "java(Java) dot-net-core(OR) c(C)"},
        {"Java, OR", "java(Java) dot-net-core(OR)"},
        {"Java, operations research ( OR ), C", "java(Java) dot-net-core(OR) c(C)"},
        {"Python+R", "python(Python) r(R)"}, {"R+Python", "r(R) python(Python)"},
        {"Python+R+SQL", "python(Python) r(R) sql(SQL)"}, {"Python++R", "python(Python)"},
        {"Python+R+", "python(Python)"}, {"Python&R", "python(Python)"},
        {"Python+ R", "python(Python) r(R)"}, {"Java, R'", "java(Java) r(R)"},
        {"Java, R.", "java(Java) r(R)"}, {"Java, R.x", "java(Java)"},
        {"Java, R\u2010x", "java(Java)"}, {"Java, R_x", "java(Java)"},
        {"Java, R<b>-</b>x", "java(Java)"},
        /* a name that is strong need not be free */
        {"x-Python-y", "python(Python)"}, {"Python's", "python(Python)"},
        {"Spark-x", "spark(Spark)"}, {"Java, spark-x", "java(Java)"},
    };

    expect_examples(examples, COUNT(examples));
}
END_TEST

/* Weak names: a capital is missing, so they have to be alone in their items. */
START_TEST(alone_in_an_item)
{
    static const struct example examples[] = {
        {"Java, spark", "java(Java) spark(spark)"}, {"Java, spark.", "java(Java) spark(spark)"},
        {"Java, spark!", "java(Java) spark(spark)"}, {"Java, spark flies", "java(Java)"},
        {"Java, a spark", "java(Java)"}, {"spark and Java", "spark(spark) java(Java)"},
        {"spark + Java", "spark(spark) java(Java)"},
        {"Java, \"spark\"", "java(Java) spark(spark)"},
        {"Java | spark | x", "java(Java) spark(spark)"}, {"spark", ""}, {"spark, r", ""},
        {"the spark, Java", "java(Java)"},
        /* over at most three words that are ignored */
        {"Java, advanced spark", "java(Java) spark(spark)"},
        {"Java, spark 5 years", "java(Java) spark(spark)"},
        {"Java, spark (5 years)", "java(Java) spark(spark)"},
        {"Java, working knowledge, spark", "java(Java) spark(spark)"},
        {"Java, working spark", "java(Java)"}, {"Java, spark 1 2 3, x", "java(Java) spark(spark)"},
        {"Java, spark 1 2 3 4, x", "java(Java)"}, {"Java, 1 2 3 spark", "java(Java) spark(spark)"},
        {"Java, 1 2 3 4 spark", "java(Java)"}, {"Java, a) spark", "java(Java) spark(spark)"},
        {"Java, A) spark", "java(Java) spark(spark)"} /* another item */,
        {"Java, a spark", "java(Java)"},
        /* not in brackets on both sides, but at an end of the text */
        {"Java (spark)", "java(Java) spark(spark)"}, {"Java (spark) x", "java(Java)"},
        {"Java (spark), x", "java(Java) spark(spark)"},
        {"Java (x, spark) y", "java(Java) spark(spark)"}, {"Java [spark] x", "java(Java)"},
        /* what introduces a name */
        {"experience with spark, Java", "spark(spark) java(Java)"},
        {"with spark, Java", "java(Java)"},
        {"experience with advanced spark, Java", "spark(spark) java(Java)"},
        /* with `listed` too */
        {"Java, excel", "java(Java) excel(excel)"}, {"Java, excel at", "java(Java)"},
        {"Java, widgets, go", "java(Java) in-house(widgets) go(go)"},
    };

    expect_examples(examples, COUNT(examples));
}
END_TEST

START_TEST(joined_items)
{
    static const struct example examples[] = {
        {"see R (5 years), Java", "r(R) java(Java)"}, {"see R 5 years, Java", "r(R) java(Java)"},
        {"see R 5 years Java", "java(Java)"}, {"see R five years, Java", "java(Java)"},
        {"see R: 5, Java", "r(R) java(Java)"}, {"see R: Java", "java(Java)"},
        {"see R 1 2 3 4 5 6 7 8, Java", "r(R) java(Java)"},
        {"see R 1 2 3 4 5 6 7 8 9, Java", "java(Java)"},
        /* a dot behind a number */
        {"see R, 1. Java", "r(R) java(Java)"}, {"1. R 2. Java", "java(Java)"},
        {"1. R\n2. Java", "r(R) java(Java)"}, {"see R 3.. x, Java", "java(Java)"},
        {"see R, x. Java", "java(Java)"}, {"see R 3.5, Java", "r(R) java(Java)"},
        {"a) R\nb) Java", "r(R) java(Java)"},
        /* one item of at most three other words between */
        {"see R, foo, Java", "r(R) java(Java)"}, {"see R, foo bar baz, Java", "r(R) java(Java)"},
        {"see R, foo bar baz qux, Java", "java(Java)"}, {"see R, foo, bar, Java", "java(Java)"},
        {"see R / foo / Java", "r(R) java(Java)"}, {"see R, foo Java", "java(Java)"},
        {"see R foo, Java", "java(Java)"}, {"see R, foo and Java", "java(Java)"},
        {"see R and foo, Java", "r(R) java(Java)"}, {"see R, foo-bar, Java", "r(R) java(Java)"},
        {"see R, foo. bar, Java", "java(Java)"}, {"see R, foo.bar, Java", "java(Java)"},
        {"see R, foo's, Java", "java(Java)"}, {"see R (foo), Java", "r(R) java(Java)"},
        {"see R, foo, Java rocks", "java(Java)"}, {"see R, foo, advanced Java", "r(R) java(Java)"},
        {"see R, foo!, Java", "java(Java)"},
        /* a name that begins a line is alone there */
        {"Java\nR", "java(Java) r(R)"}, {"Java\nR is", "java(Java)"},
        {"Java<li>R is", "java(Java)"}, {"Java \u2022 R is", "java(Java)"},
        {"Java\tR is", "java(Java)"}, {"Java, R is", "java(Java) r(R)"},
        {"Java\n- advanced R", "java(Java) r(R)"}, {"see R\nJava is", "java(Java)"},
        {"see R\nJava, C", "r(R) java(Java) c(C)"}, {"Java,\nR is", "java(Java)"},
        {"Java, advanced\nR is", "java(Java)"},
        /* a title of another trade ends a list */
        {"Java, Baker, R", "java(Java) other(Baker)"},
        {"see R, Baker, Java", "other(Baker) java(Java)"},
        {"Java, Data Analyst, R", "java(Java) analyst(Data Analyst) r(R)"},
    };

    expect_examples(examples, COUNT(examples));
}
END_TEST

START_TEST(headings)
{
    static const struct example examples[] = {
        {"Skills: R", "r(R)"}, {"skills: r", "r(r)"}, {"Skills:\nR", "r(R)"},
        {"Skills\nR", "r(R)"}, {"Skills<p>R", "r(R)"}, {"Skills (R)", "r(R)"}, {"Skills R", ""},
        {"Skills - R", ""}, {"Skills\tR", ""}, {"Skills, R", ""}, {"Skills \u2022 R", ""},
        {"Skills\n\u2022 R", "r(R)"}, {"Skills. R", ""}, {"Skills!\nR", ""}, {"Skill: R", ""},
        {"things: R", ""}, {"Programming Languages: R", "r(R)"},
        {"Programming-languages\nr", "r(r)"}, {"Programming, languages: R", ""},
        {"skills: Spark, go", "spark(Spark) go(go)"},
        /* at most three words before it in its line, but with a colon any */
        {"our many good skills\nR", "r(R)"}, {"our many very good skills\nR", ""},
        {"x\nour many good skills\nR", "r(R)"},
        {"we list some of our many good skills: R", "r(R)"},
        {"x \u2022 our many good skills\nR", "r(R)"}, {"in, all, other skills\nR", "r(R)"},
        /* over at most three words that are ignored */
        {"skills: advanced R", "r(R)"}, {"skills: 1 2 3 R", "r(R)"}, {"skills: 1 2 3 4 R", ""},
        {"skills: 1, 2, 3, R", "r(R)"}, {"skills: 1, 2, 3, 4, R", ""}, {"skills: foo R", ""},
        {"skills: foo, R", ""}, {"skills advanced: R", "r(R)"},
        /* a level that may be a heading is passed over where it is none */
        {"skills: fluent R", "r(R)"}, {"fluent: R", "r(R)"}, {"fluent R", ""},
        /* the first name is alone in its item; the list counts whole */
        {"skills: R is", ""}, {"skills: R, C is", "r(R) c(C)"}, {"skills: R is, C", ""},
        {"skills: R, c", "r(R) c(c)"}, {"skills: R. C", "r(R)"},
        {"skills: R, foo, C", "r(R) c(C)"},
    };

    expect_examples(examples, COUNT(examples));
}
END_TEST

START_TEST(cues)
{
    static const struct example examples[] = {
        {"experience with R is", "r(R)"}, {"Experience-with R is", "r(R)"},
        {"experience\nwith\nR is", "r(R)"}, {"written in C, go", "c(C) go(go)"},
        {"experience with r is", ""}, {"experience with the R is", ""},
        {"experience with, R is", ""}, {"experience. with R is", ""},
        {"experience with: R is", ""}, {"experience with (R) is", ""}, {"with R is", ""},
        {"experience with R-x", ""}, {"experience with-\nR is", "r(R)"}, {"years of R is", "r(R)"},
        {"the R skills", "r(R)"}, {"the R programming language", "r(R)"},
        {"the R programming", ""}, {"the r skills", ""}, {"the R, skills", ""},
        {"the R (skills)", ""}, {"the R\nskills", "r(R)"}, {"the R-skills", ""},
        {"the R - skills", "r(R)"}, {"the R \"skills\"", "r(R)"}, {"the R-\nskills", "r(R)"},
        {"the R\tskills", ""}, {"see R, foo, C skills", "c(C)"} /* C is not alone */,
        {"see R, C skills", "r(R) c(C)"},
    };

    expect_examples(examples, COUNT(examples));
}
END_TEST

START_TEST(names_only)
{
    static const struct example examples[] = {
        {"R, C", "r(R) c(C)"}, {"R and C", "r(R) c(C)"}, {"R\nC", "r(R) c(C)"},
        {"(R, C)", "r(R) c(C)"}, {"R", ""}, {"R C", ""}, {"R: C", ""}, {"x R, C", ""},
        {"R, C x", ""}, {"R, C.", ""}, {"R, C!", ""}, {"x (R, C)", ""}, {"x: R, C", ""},
        {"R, c", ""}, {"r, c", ""}, {"x\nR, C\ny", "r(R) c(C)"},
        {"x \u2022 R, C \u2022 y", "r(R) c(C)"}, {"x\tR, C\ty", "r(R) c(C)"},
        {"<p>x<p>R, C<p>y", "r(R) c(C)"}, {"x<br>R, C<br>y", "r(R) c(C)"},
        {"advanced R, C 5 years", "r(R) c(C)"}, {"x\n1 2 3 R, C 1 2 3\ny", "r(R) c(C)"},
        {"x\n1 2 3 4 R, C\ny", ""}, {"x\nR, C 1 2 3 4\ny", ""}, {"1. R\n2. C", "r(R) c(C)"},
        {"a) R, C", "r(R) c(C)"}, {"A) R, C", ""}, {"a R, C", ""}, {"R, foo, C", "r(R) c(C)"},
        {"R, foo, C x", ""}, {"R, C, foo", ""}, {"foo, R, C", ""}, {"R, C-x", ""},
        {"R, OR, C", "r(R) dot-net-core(OR) c(C)"},
    };

    expect_examples(examples, COUNT(examples));
}
END_TEST

/* A long list, its one sure name first, in the middle or last. The verdict is the same wherever the
 * scan begins, as long as the sure name is in the text. */
START_TEST(long_lists)
{
    enum { ITEMS = 20000, WIDTH = 3 };
    static char text[ITEMS * WIDTH + 8];
    static const size_t places[] = {0, 1, ITEMS / 2, ITEMS - 1};

    for (size_t p = 0; p < COUNT(places); p++) {
        for (size_t i = 0; i < ITEMS; i++)
            memcpy(text + i * WIDTH, i % 2 ? "C, " : "R, ", WIDTH);
        memcpy(text + places[p] * WIDTH, "k8s", WIDTH);
        if (places[p] + 1 < ITEMS) /* k8s takes the place of the comma and space */
            memcpy(text + places[p] * WIDTH + WIDTH, ", C", WIDTH);
        if (places[p] + 2 < ITEMS)
            memcpy(text + places[p] * WIDTH + 2 * WIDTH, ",R,", WIDTH);
        for (size_t from = 0; from <= places[p] && from < 60; from += WIDTH)
            ck_assert_uint_eq(mlroles_mentions(text + from, ITEMS * WIDTH - from, NULL, NULL, NULL,
                                               0),
                              ITEMS - from / WIDTH);
    }
}
END_TEST

/* A list in a sentence, of names none of which is sure: the sixtieth makes it one that counts. */
START_TEST(sixty_names)
{
    enum { ITEMS = 130, WIDTH = 3, BEFORE = 4 };
    char text[BEFORE + ITEMS * WIDTH + 1] = "see ";

    for (size_t i = 0; i < ITEMS; i++)
        memcpy(text + BEFORE + i * WIDTH, i % 2 ? "C, " : "R, ", WIDTH);
    for (size_t items = 1; items <= ITEMS; items++)
        ck_assert_uint_eq(mlroles_mentions(text, BEFORE + items * WIDTH, NULL, NULL, NULL, 0),
                          items < 60 ? 0 : items);
    memcpy(text, "R.x ", BEFORE); /* no item, so not one of the sixty */
    ck_assert_uint_eq(mlroles_mentions(text, BEFORE + 59 * WIDTH, NULL, NULL, NULL, 0), 0);
    memcpy(text + BEFORE + 30 * WIDTH, "R. ", WIDTH); /* a sentence ends, and with it a list */
    ck_assert_uint_eq(mlroles_mentions(text, BEFORE + 89 * WIDTH, NULL, NULL, NULL, 0), 0);
    ck_assert_uint_eq(mlroles_mentions(text, BEFORE + 91 * WIDTH, NULL, NULL, NULL, 0), 60);
}
END_TEST

/* A list is known to count when it ends: the next one has begun by then. */
START_TEST(lists_one_after_another)
{
    static const char list[] = "R, Go\nWe like to help our friends\n";
    enum { LISTS = 200, WIDTH = sizeof list - 1 };
    static char text[LISTS * WIDTH];

    for (size_t i = 0; i < LISTS; i++)
        memcpy(text + i * WIDTH, list, WIDTH);
    for (size_t lists = 1; lists <= LISTS; lists++)
        ck_assert_uint_eq(mlroles_mentions(text, lists * WIDTH, NULL, NULL, NULL, 0), 2 * lists);
}
END_TEST

/* Items that look like what joins items: each would be looked at once for all before it, if a list
 * were not read in one way only. In capitals R is weak, and `or` divides it from its neighbours. */
START_TEST(joining_names)
{
    enum { ITEMS = 200000 };
    static char text[ITEMS * 5];

    for (size_t i = 0; i < ITEMS; i++)
        memcpy(text + i * 5, "R OR ", 5);
    ck_assert_uint_eq(mlroles_mentions(text, sizeof text, NULL, NULL, NULL, 0), ITEMS);
    for (size_t i = 0; i < ITEMS; i++)
        memcpy(text + i * 5, "or r ", 5);
    ck_assert_uint_eq(mlroles_mentions(text, sizeof text, NULL, NULL, NULL, 0), ITEMS);
}
END_TEST

/* The longest name behind more and more words of several kinds: it is not torn, wherever what is
 * read at a time ends. */
START_TEST(long_name_anywhere)
{
    static const char name[] = "design of a machine learning model in production";
    static const char *const fillers[] = {"x ", "& ", "\u00E9 ", "xyzxyzx "};
    static char text[1200 * 8 + sizeof name];

    for (size_t f = 0; f < COUNT(fillers); f++) {
        size_t width = strlen(fillers[f]);

        for (size_t words = 0; words < 1200; words++) {
            size_t begin = words * width, n;
            uint32_t id, at;

            memcpy(text + begin, name, sizeof name);
            n = mlroles_mentions(text, begin + sizeof name - 1, &id, &at, NULL, 1);
            ck_assert_uint_eq(n, 1);
            ck_assert_uint_eq(id, 10026);
            ck_assert_uint_eq(at, begin);
            memcpy(text + begin, fillers[f], width);
        }
    }
}
END_TEST

/* --------------------------------------------------------------------------- skills in it --- */

START_TEST(skills_in_a_text)
{
    static const char text[] = "SQL, ML Engineer, Python, sql, R, LLMs, large language models, "
                               "applied scientist, Jupiter, k8s and Kubernetes";
    mlroles_skill skills[8];

    ck_assert_uint_eq(mlroles_skills_in(text, strlen(text), skills, 8), 5);
    expect_ids(text, "10017 10000 10001 10022 10012", skills, 5);
    ck_assert_uint_eq(mlroles_skills_in("applied scientist", 17, skills, 8), 0);
}
END_TEST

START_TEST(long_word)
{
    const char *name = mlroles_skill_name(10027);
    char text[300];

    memset(text, ' ', sizeof text);
    memcpy(text + 20, name, 255);
    ck_assert_uint_eq(mlroles_mentions(text, sizeof text, NULL, NULL, NULL, 0), 1);
    text[275] = 'x';
    ck_assert_uint_eq(mlroles_mentions(text, sizeof text, NULL, NULL, NULL, 0), 0);
    text[275] = ' ';
    text[20 + 254] ^= 1;
    ck_assert_uint_eq(mlroles_mentions(text, sizeof text, NULL, NULL, NULL, 0), 0);
}
END_TEST

Suite *mentions_suite(void)
{
    Suite *suite = suite_create("mentions");
    const TTest *const tests[] = {
        awkward_names, joints, leftmost_and_longest, titles_before_skills, case_and_lookup,
        listed, lines_in_capitals, freedom, alone_in_an_item, joined_items, headings, cues,
        names_only, long_lists, sixty_names, lists_one_after_another, joining_names,
        long_name_anywhere, skills_in_a_text, long_word,
    };

    ADD_CASE(suite, "mentions", tests);
    return suite;
}
