// What Walk.java prints of a role alone: name, titles, facts, levels and codes.
class Role {
    static final String[] AXES = {"machine-learning", "software-engineering", "communication"};
    static final String[] FIELDS = {"scheme", "version", "code", "label", "match", "source"};

    static void show(Mlroles lib, int role, String key) {
        String text;
        Walk.show("role", role, key, lib.mlroles_role_name(role), lib.mlroles_evidence(role, 0));
        for (int i = 0; (text = lib.mlroles_role_title(role, i)) != null; i++)
            Walk.show("title", key, text);
        for (int i = 0; (text = lib.mlroles_role_fact(role, i)) != null; i++)
            Walk.show("fact", key, lib.mlroles_role_fact_kind(role, i), text,
                lib.mlroles_role_fact_source(role, i));
        for (String axis : AXES)
            if (lib.mlroles_role_level(role, axis) >= 0)
                Walk.show("level", key, axis, lib.mlroles_role_level(role, axis));
        for (int i = 0; lib.mlroles_role_code(role, i, "code") != null; i++) {
            StringBuilder code = new StringBuilder(key);
            for (String field : FIELDS)
                code.append('\t').append(lib.mlroles_role_code(role, i, field));
            Walk.show("code", code);
        }
    }
}
