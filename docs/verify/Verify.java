import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Verifies an exported journal by the heads that were kept elsewhere. Shares no code with the program that wrote them;
 * docs/journal.md says how both are made.
 *
 * <p>{@code java Verify.java journal-key.pem HEADS journal.tsv}: the key and the folder of heads as they were kept, the
 * journal as it is exported today. Exit code 0: nothing contradicts the heads; 1: something does, and each thing is told;
 * 2: a file can't be read.
 */
public final class Verify {

    private static final String EDITION = "yiciban journal head\t1";
    private static final int MOST_TOLD = 100;

    /** What a head says of the journal of a case. */
    private record Said(int head, int lines, String digest) {}

    /** A head as far as the next one needs it. */
    private record Head(int number, String made, String previous, String hash, List<String> cases) {}

    /** A file that isn't what it should be. */
    private static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1;

        Unreadable(String message) {
            super(message);
        }
    }

    private final PrintStream out;
    /** By case, the oldest head first. */
    private final Map<String, List<Said>> said = new HashMap<>();

    private final Set<String> seen = new HashSet<>();
    private int findings;
    private long lines;
    private long after;

    private Verify(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        System.exit(run(System.out, arguments));
    }

    static int run(PrintStream out, String... arguments) {
        if (arguments.length != 3) {
            out.println("java Verify.java KEY HEADS JOURNAL: the public key, the folder of the heads, the exported"
                    + " journal");
            return 2;
        }
        try {
            return new Verify(out).verify(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
        } catch (Unreadable wrong) {
            out.println(plain(wrong.getMessage()));
        } catch (IOException unreadable) {
            out.println("cannot be read: " + plain(unreadable.getMessage()));
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            out.println("not a public key of Ed25519 in PEM: " + arguments[0]);
        } catch (OutOfMemoryError endless) {
            out.println("a line or a file is longer than any of a journal");
        }
        return 2;
    }

    private int verify(Path key, Path folder, Path journal) throws IOException, GeneralSecurityException, Unreadable {
        TreeMap<Integer, Head> heads = heads(folder, publicKey(key));
        follow(heads);
        try (BufferedReader rows = Files.newBufferedReader(journal)) {
            journals(rows);
        }
        for (String number : said.keySet()) {
            if (!seen.contains(number)) {
                found("case " + number + " is not there; head " + last(number).head() + " speaks of it");
            }
        }
        out.printf(
                "%d heads, the last of them number %d, made %s; %d cases, %d lines, %d of them younger than the"
                        + " heads.%n",
                heads.size(), heads.lastKey(), heads.lastEntry().getValue().made(), seen.size(), lines, after);
        out.println(findings == 0 ? "Nothing contradicts the heads." : findings + " findings.");
        return findings == 0 ? 0 : 1;
    }

    private void found(String what) {
        findings++;
        if (findings <= MOST_TOLD) {
            out.println(plain(what));
        }
    }

    /** Whoever forged a file may have written signs into it that move what stands on a terminal. */
    private static String plain(String text) {
        return text == null ? "" : text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
    }

    private Said last(String number) {
        List<Said> all = said.get(number);
        return all.get(all.size() - 1);
    }

    // ---- the heads ----

    private static PublicKey publicKey(Path pem) throws IOException, GeneralSecurityException {
        String text = Files.readString(pem).replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(text)));
    }

    private TreeMap<Integer, Head> heads(Path folder, PublicKey key)
            throws IOException, GeneralSecurityException, Unreadable {
        TreeMap<Integer, Head> heads = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                Head head = head(file, key);
                if (head != null && heads.putIfAbsent(head.number(), head) != null) {
                    found("there are two heads of number " + head.number());
                }
            }
        }
        if (heads.isEmpty()) {
            throw new Unreadable("there is no head in " + folder);
        }
        return heads;
    }

    /** The head that a file holds; nothing when it isn't one that was signed, which is told. */
    private Head head(Path file, PublicKey key) throws IOException, GeneralSecurityException, Unreadable {
        String text = Files.readString(file);
        int end = text.lastIndexOf("signature\t");
        if (!text.startsWith(EDITION + "\n") || end < 0) {
            throw new Unreadable(file + " is no head of this edition");
        }
        String hash = sha256(text.substring(0, end));
        if (!isSigned(hash, text.substring(end + "signature\t".length()).trim(), key)) {
            found(file.getFileName() + " is not as it was signed");
            return null;
        }
        List<String> rows = text.substring(0, end).lines().toList();
        try {
            Head head = new Head(
                    Integer.parseInt(value(rows, 1, "number")),
                    value(rows, 2, "made"),
                    value(rows, 3, "previous"),
                    hash,
                    rows.subList(6, rows.size()));
            if (Integer.parseInt(value(rows, 4, "cases")) != head.cases().size()) {
                throw new Unreadable(file + " does not hold as many cases as it says");
            }
            return head;
        } catch (NumberFormatException | IndexOutOfBoundsException wrong) {
            throw new Unreadable(file + " is no head of this edition");
        }
    }

    private static boolean isSigned(String hash, String signature, PublicKey key) throws GeneralSecurityException {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(hash.getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (java.security.SignatureException | IllegalArgumentException notOne) {
            return false;
        }
    }

    private static String value(List<String> rows, int at, String name) throws Unreadable {
        String[] parts = rows.get(at).split("\t", 2);
        if (parts.length != 2 || !parts[0].equals(name)) {
            throw new Unreadable("a head has “" + rows.get(at) + "” where " + name + " should stand");
        }
        return parts[1];
    }

    /** Each head has the hash of the one before it, and a journal only grows. */
    private void follow(TreeMap<Integer, Head> heads) throws Unreadable {
        Head before = null;
        for (Head head : heads.values()) {
            if (before == null && head.number() > 1) {
                out.println(
                        "The heads before number " + head.number() + " are not here; what they said is not verified.");
            } else if (before != null && head.number() != before.number() + 1) {
                found("head " + (before.number() + 1) + " is missing");
            } else if (!head.previous().equals(before == null ? "-" : before.hash())) {
                found("head " + head.number() + " follows another head than the one that is here");
            }
            for (String row : head.cases()) {
                take(head.number(), row);
            }
            before = head;
        }
    }

    private void take(int head, String row) throws Unreadable {
        String[] parts = row.split("\t");
        if (parts.length != 3 || !parts[1].matches("[1-9][0-9]{0,8}")) {
            throw new Unreadable("head " + head + " has a line that says nothing: " + row);
        }
        List<Said> all = said.computeIfAbsent(parts[0], number -> new ArrayList<>());
        Said now = new Said(head, Integer.parseInt(parts[1]), parts[2]);
        if (!all.isEmpty() && all.get(all.size() - 1).lines() >= now.lines()) {
            found("case " + parts[0] + " had no more lines in head " + head + " than before");
        }
        all.add(now);
    }

    // ---- the journal ----

    /** Reads the journal once, one line at a time, in the order of the cases and of their lines. */
    private void journals(BufferedReader rows) throws IOException, Unreadable {
        String number = null;
        String digest = "";
        int no = 0;
        for (String row = rows.readLine(); row != null; row = rows.readLine()) {
            String[] parts = row.split("\t", 3);
            if (parts.length != 3 || !parts[1].matches("[1-9][0-9]{0,8}")) {
                throw new Unreadable("line " + (lines + 1) + " of the journal is none");
            }
            if (!parts[0].equals(number)) {
                end(number, no);
                number = parts[0];
                if (!seen.add(number)) {
                    throw new Unreadable("the lines of case " + number + " don't stand together");
                }
                digest = "";
                no = 0;
            }
            no++;
            lines++;
            if (Integer.parseInt(parts[1]) != no) {
                found("case " + number + ": line " + no + " is missing");
                no = Integer.parseInt(parts[1]);
            }
            digest = sha256(digest + "\n" + row);
            compare(number, no, digest);
        }
        end(number, no);
    }

    private void compare(String number, int no, String digest) {
        for (Said one : said.getOrDefault(number, List.of())) {
            if (one.lines() == no && !one.digest().equals(digest)) {
                found("case " + number + ": its first " + no + " lines are not those of head " + one.head());
            }
        }
    }

    private void end(String number, int no) {
        if (number == null) {
            return;
        }
        int headed = said.containsKey(number) ? last(number).lines() : 0;
        if (no < headed) {
            found("case " + number + " has " + no + " lines; it had " + headed + " in head "
                    + last(number).head());
        }
        after += Math.max(0, no - headed);
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
