import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** What it costs to decide on a text. See ../cost.sh. */
class Cost {
    static final Mlroles LIB = Mlroles.LIB;

    static long clock() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    static double seconds(byte[] text) {
        int[] ids = new int[100];
        long n = Long.parseLong(System.getenv("N")), begin = clock();
        for (long i = 0; i < n; i++)
            LIB.mlroles_decide(ids,
                LIB.mlroles_names_in(text, text.length, ids, ids.length));
        return (clock() - begin) / 1e9;
    }

    public static void main(String[] arguments) throws java.io.IOException {
        byte[] text = Files.readAllBytes(Path.of(System.getenv("TEXT")));
        seconds(text); // until it is compiled
        System.out.println(seconds(new byte[0]) + " " + seconds(text) + " Java "
            + System.getProperty("java.version") + ", JNA " + com.sun.jna.Native.VERSION);
    }
}
