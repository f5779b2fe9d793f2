// libmlroles by JNA, for Rank.java and Walk.java. A long is as wide as size_t on 64-bit machines.
import com.sun.jna.Library;
import com.sun.jna.Native;
import java.util.Map;

interface Mlroles extends Library {
    Mlroles LIB = Native.load("libmlroles.so.0", Mlroles.class,
        Map.of(OPTION_STRING_ENCODING, "UTF-8"));
    int OTHER_WORK = 100000; // stands for the title of any other trade

    int mlroles_role_at(long index);
    String mlroles_role_key(int role);
    String mlroles_role_name(int role);
    String mlroles_role_title(int role, long index);
    String mlroles_role_fact(int role, long index);
    String mlroles_role_fact_kind(int role, long index);
    String mlroles_role_fact_source(int role, long index);
    int mlroles_role_level(int role, String axis);
    String mlroles_role_code(int role, long index, String field);
    long mlroles_role_covers(int role, int[] out, long cap);
    long mlroles_role_needs(int role, int[] skills, int[] needs, long cap);
    String mlroles_need_source(int role, int skill);
    int mlroles_evidence(int role, int skill);
    int mlroles_skill_at(long index);
    String mlroles_skill_key(int skill);
    String mlroles_skill_name(int skill);
    String mlroles_skill_kind(int skill);
    String mlroles_skill_group(int skill);
    String mlroles_skill_alias(int skill, long index);
    long mlroles_names_in(byte[] text, long len, int[] out, long cap);
    long mlroles_rank(int[] have, long n, int[] out, int[] scores, long cap);
    int mlroles_decide(int[] have, long n);
    long mlroles_explain(int role, int[] have, long n, int[] out, int[] parts, long cap);
}
