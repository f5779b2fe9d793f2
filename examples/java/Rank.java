import java.nio.file.Files;
import java.nio.file.Path;

/** The roles that a text is about, and why: java Rank FILE. */
class Rank {
    public static void main(String[] arguments) throws java.io.IOException {
        Mlroles lib = Mlroles.LIB;
        byte[] text = Files.readAllBytes(Path.of(arguments[0]));
        int most = (int) lib.mlroles_skill_count() + 1; // the base is one more
        int[] have = new int[most], roles = new int[64], scores = new int[64];
        int[] skills = new int[most], parts = new int[most];
        long n = lib.mlroles_skills_in(text, text.length, have, most);
        long nRoles = lib.mlroles_rank(have, n, roles, scores, 64);
        for (int i = 0; i < nRoles; i++) {
            System.out.println(lib.mlroles_role_name(roles[i]) + " " + scores[i]);
            long nParts = lib.mlroles_explain(roles[i], have, n, skills, parts, most);
            for (int k = 0; k < nParts; k++) {
                String name = skills[k] == 0 ? "base" : lib.mlroles_skill_name(skills[k]);
                System.out.printf("  %+d %s%n", parts[k], name);
            }
        }
    }
}
