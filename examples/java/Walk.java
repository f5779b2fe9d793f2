import static java.nio.charset.StandardCharsets.UTF_8;

/** Prints the whole taxonomy, a fact a line. */
class Walk {
    static final Mlroles LIB = Mlroles.LIB;
    static final String[] AXES = {"machine-learning", "software-engineering", "communication"};
    static final String[] FIELDS = {"scheme", "version", "code", "label", "match", "source"};
    static final java.io.PrintStream OUT = new java.io.PrintStream(System.out, false, UTF_8);

    static void show(Object... fields) {
        for (int i = 0; i < fields.length; i++)
            OUT.print((i == 0 ? "" : "\t") + (fields[i] == null ? "" : fields[i]));
        OUT.print("\n");
    }

    public static void main(String[] arguments) {
        String text;
        for (int r = 0, role; (role = LIB.mlroles_role_at(r)) != 0; r++) {
            String key = LIB.mlroles_role_key(role);
            show("role", role, key, LIB.mlroles_role_name(role), LIB.mlroles_evidence(role, 0));
            for (int i = 0; (text = LIB.mlroles_role_title(role, i)) != null; i++)
                show("title", key, text);
            for (int i = 0; (text = LIB.mlroles_role_fact(role, i)) != null; i++)
                show("fact", key, LIB.mlroles_role_fact_kind(role, i), text,
                    LIB.mlroles_role_fact_source(role, i));
            for (String axis : AXES)
                if (LIB.mlroles_role_level(role, axis) >= 0)
                    show("level", key, axis, LIB.mlroles_role_level(role, axis));
            for (int i = 0; LIB.mlroles_role_code(role, i, "code") != null; i++) {
                OUT.print("code\t" + key);
                for (String field : FIELDS) OUT.print("\t" + LIB.mlroles_role_code(role, i, field));
                OUT.print("\n");
            }
            int[] out = new int[1 << 16], needs = new int[1 << 16];
            long n = LIB.mlroles_role_covers(role, out, out.length);
            for (int i = 0; i < n; i++) show("covers", key, LIB.mlroles_role_key(out[i]));
            n = LIB.mlroles_role_needs(role, out, needs, out.length);
            for (int i = 0; i < n; i++)
                show("need", key, LIB.mlroles_skill_key(out[i]), needs[i],
                    LIB.mlroles_need_source(role, out[i]));
            for (int s = 0, skill, e; (skill = LIB.mlroles_skill_at(s)) != 0; s++)
                if ((e = LIB.mlroles_evidence(role, skill)) != 0)
                    show("evidence", key, LIB.mlroles_skill_key(skill), e);
        }
        for (int s = 0, skill; (skill = LIB.mlroles_skill_at(s)) != 0; s++) {
            String key = LIB.mlroles_skill_key(skill);
            show("skill", skill, key, LIB.mlroles_skill_name(skill),
                LIB.mlroles_skill_kind(skill), LIB.mlroles_skill_group(skill));
            for (int i = 0; (text = LIB.mlroles_skill_alias(skill, i)) != null; i++)
                show("alias", key, text);
        }
        OUT.flush();
    }
}
