package org.yiciban.shared;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256; texts and secrets that are texts are taken in UTF-8. */
public final class HmacSha256 {

    private static final String NAME = "HmacSHA256";

    private final SecretKeySpec key;

    public HmacSha256(String secret) {
        this(secret.getBytes(StandardCharsets.UTF_8));
    }

    /** Under a key of any length but none. */
    public HmacSha256(byte[] key) {
        this.key = new SecretKeySpec(key, NAME);
    }

    /** 32 bytes. */
    public byte[] of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** 32 bytes, of the parts one after the other. */
    public byte[] of(byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(NAME);
            mac.init(key);
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** 32 bytes as a key for another purpose, from which the secret can't be had. */
    public byte[] keyFor(String purpose) {
        return of("key\n" + purpose);
    }
}
