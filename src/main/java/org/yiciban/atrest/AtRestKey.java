package org.yiciban.atrest;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** One key, known by its id. Never printed: it has no components. */
final class AtRestKey {

    private static final int NONCE = 12;
    private static final int MAC_KEY = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder BYTES = Base64.getUrlDecoder();

    private final String id;
    private final KeyPurpose purpose;
    private final Algorithms algorithms;
    private final byte[] key;
    private final String checkValue;

    /** @param id that of the secret; the key's own is {@code id.sm} for the other algorithms, so that a value tells its own */
    AtRestKey(String id, KeyPurpose purpose, Algorithms algorithms, String secret) {
        this.id = algorithms == Algorithms.AES ? id : id + ".sm";
        this.purpose = purpose;
        this.algorithms = algorithms;
        String label = purpose + "\n" + this.id;
        this.key = Hkdf.key(secret, label, purpose == KeyPurpose.HASH ? MAC_KEY : algorithms.keyBytes());
        this.checkValue = HexFormat.of().formatHex(Hkdf.key(secret, "check\n" + label, MAC_KEY));
    }

    String id() {
        return id;
    }

    KeyPurpose purpose() {
        return purpose;
    }

    /** Shows whether another key is the same one; the key can't be had from it. */
    String checkValue() {
        return checkValue;
    }

    /** Nonce and encrypted text, with a colon between them. */
    String sealed(Place place, String plain) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] secret = algorithms.crypt(true, key, nonce, bound(place), plain.getBytes(StandardCharsets.UTF_8));
            return TEXT.encodeToString(nonce) + ":" + TEXT.encodeToString(secret);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws UnreadableValue when it isn't what was sealed for this place */
    String opened(Place place, String nonce, String secret) {
        try {
            byte[] plain = algorithms.crypt(false, key, BYTES.decode(nonce), bound(place), BYTES.decode(secret));
            return new String(plain, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | RuntimeException altered) {
            // too short a text is told by each library in its own way
            throw new UnreadableValue(place, "it was cut, altered, or written for another place.");
        }
    }

    /** 64 hexadecimal digits. */
    String hash(String text) {
        return HexFormat.of().formatHex(algorithms.hash(key, text.getBytes(StandardCharsets.UTF_8)));
    }

    private byte[] bound(Place place) {
        return place.bound(id).getBytes(StandardCharsets.UTF_8);
    }
}
