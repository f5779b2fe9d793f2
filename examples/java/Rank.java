// The roles that a text is about, and why:  java Rank FILE
import java.nio.file.Files;
import java.nio.file.Path;

class Rank {
    static final Mlroles LIB = Mlroles.LIB;

    public static void main(String[] arguments) throws java.io.IOException {
        byte[] text = Files.readAllBytes(Path.of(arguments[0]));
        int n = (int) LIB.mlroles_names_in(text, text.length, null, 0);
        int[] names = new int[n], roles = new int[64], scores = new int[64];
        int[] ids = new int[n + 1], parts = new int[n + 1]; // the base is one more
        LIB.mlroles_names_in(text, text.length, names, n);

        System.out.println(name(LIB.mlroles_decide(names, n), "none of these"));
        long nRoles = LIB.mlroles_rank(names, n, roles, scores, 64);
        for (int i = 0; i < nRoles; i++) {
            System.out.println(name(roles[i], "") + " " + scores[i]);
            long nParts = LIB.mlroles_explain(roles[i], names, n, ids, parts, n + 1);
            for (int k = 0; k < nParts; k++)
                System.out.printf("  %+d %s%n", parts[k], name(ids[k], "base"));
        }
    }

    /** Of a skill, or of a title: the role's, or other work. */
    static String name(int id, String otherwise) {
        if (id == Mlroles.OTHER_WORK)
            return "other work";
        String skill = LIB.mlroles_skill_name(id), role = LIB.mlroles_role_name(id);
        return skill != null ? skill : role != null ? role : otherwise;
    }
}
