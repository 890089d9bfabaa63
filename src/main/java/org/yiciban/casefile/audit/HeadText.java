package org.yiciban.casefile.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.function.Consumer;
import org.yiciban.shared.Sha256;

/**
 * How a head is written: lines of values parted by tabs. What it is, its number, when it was made, the hash of the one
 * before it, how many cases follow and how many journals were at fault; then number, lines and digest of each case; at last
 * the signature of the hash of all that stands before it. {@code docs/journal.md} describes it for whoever verifies it with
 * a program of his own.
 */
final class HeadText {

    /** What stands for the hash before the first head. */
    static final String NONE = "-";

    /** The first line: a file of another edition isn't read by what verifies this one. */
    private static final String EDITION = "yiciban journal head\t1\n";

    private HeadText() {}

    static void opening(HeadRow head, Writer out) {
        put(
                out,
                EDITION + "number\t" + head.number() + "\nmade\t" + head.madeAt() + "\nprevious\t" + head.previous()
                        + "\ncases\t" + head.cases() + "\nfaults\t" + head.faults() + "\n");
    }

    static void ofCase(String caseNumber, int lines, String digest, Writer out) {
        put(out, caseNumber + "\t" + lines + "\t" + digest + "\n");
    }

    static void signature(HeadRow head, Writer out) {
        put(out, "signature\t" + head.signature() + "\n");
    }

    /** The SHA-256 of what is written, which nobody has to keep in memory. */
    static String hash(Consumer<Writer> written) {
        MessageDigest digest = Sha256.begun();
        try (Writer out = new OutputStreamWriter(
                new DigestOutputStream(OutputStream.nullOutputStream(), digest), StandardCharsets.UTF_8)) {
            written.accept(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Sha256.of(digest);
    }

    private static void put(Writer out, String text) {
        try {
            out.write(text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
