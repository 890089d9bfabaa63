package org.yiciban.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, written in lower-case hexadecimal digits. */
public final class Sha256 {

    private Sha256() {}

    /** The hash of a text in UTF-8. */
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public static String of(byte[] content) {
        return written(begun().digest(content));
    }

    /** A hash that is begun, for what comes in pieces; {@link #of(MessageDigest)} ends it. */
    public static MessageDigest begun() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** The hash of all that was put in. */
    public static String of(MessageDigest begun) {
        return written(begun.digest());
    }

    private static String written(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
