// Prints the whole taxonomy, a fact a line:  java Walk
import static java.nio.charset.StandardCharsets.UTF_8;

class Walk {
    static final Mlroles LIB = Mlroles.LIB;
    static final java.io.PrintStream OUT = new java.io.PrintStream(System.out, false, UTF_8);

    static void show(Object... fields) {
        for (int i = 0; i < fields.length; i++)
            OUT.print((i == 0 ? "" : "\t") + (fields[i] == null ? "" : fields[i]));
        OUT.print("\n");
    }

    public static void main(String[] arguments) {
        int[] out = new int[1 << 16], needs = new int[1 << 16];
        for (int r = 0, role; (role = LIB.mlroles_role_at(r)) != 0; r++) {
            String key = LIB.mlroles_role_key(role);
            Role.show(LIB, role, key);
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
            String key = LIB.mlroles_skill_key(skill), alias;
            show("skill", skill, key, LIB.mlroles_skill_name(skill),
                LIB.mlroles_skill_kind(skill), LIB.mlroles_skill_group(skill));
            for (int i = 0; (alias = LIB.mlroles_skill_alias(skill, i)) != null; i++)
                show("alias", key, alias);
        }
        OUT.flush();
    }
}
