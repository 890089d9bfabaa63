package org.yiciban.atrest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.yiciban.shared.HmacSha256;

/** Keys for several purposes from one secret, none of which tells another (RFC 5869, with SHA-256). */
final class Hkdf {

    private static final String SALT = "yiciban at rest";

    private Hkdf() {}

    /** A key for a purpose. */
    static byte[] key(String secret, String purpose, int bytes) {
        return derived(
                SALT.getBytes(StandardCharsets.UTF_8),
                secret.getBytes(StandardCharsets.UTF_8),
                purpose.getBytes(StandardCharsets.UTF_8),
                bytes);
    }

    /** Extract, then expand. */
    static byte[] derived(byte[] salt, byte[] secret, byte[] purpose, int bytes) {
        HmacSha256 expanding = new HmacSha256(new HmacSha256(salt).of(secret));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] block = new byte[0];
        for (int counter = 1; all.size() < bytes; counter++) {
            block = expanding.of(block, purpose, new byte[] {(byte) counter});
            all.writeBytes(block);
        }
        return Arrays.copyOf(all.toByteArray(), bytes);
    }
}
