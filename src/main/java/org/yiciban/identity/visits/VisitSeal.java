package org.yiciban.identity.visits;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yiciban.shared.HmacSha256;
import org.yiciban.shared.Sha256;

/**
 * Encrypts what a session holds: typed forms with identity numbers, and query codes. AES-GCM with a key that is derived
 * from the secret outside the database; bound to the session, so that no row can be put into another's place. Nothing is
 * read that this program didn't write.
 */
final class VisitSeal {

    private static final Logger LOG = LoggerFactory.getLogger(VisitSeal.class);
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    /**
     * What is put into sessions by this program and by what it logs people in with. Only this program can write what is read
     * here; should its secret get out, nobody makes another class of it run all the same.
     */
    private static final ObjectInputFilter KNOWN = ObjectInputFilter.Config.createFilter("maxdepth=40;maxarray=1000000;"
            + "java.lang.*;java.util.*;java.util.concurrent.*;java.time.*;java.math.*;org.yiciban.**;"
            + "org.springframework.security.**;org.springframework.util.*;org.springframework.web.servlet.FlashMap;!*");

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    VisitSeal(String secret) {
        key = new SecretKeySpec(new HmacSha256(secret).keyFor("sessions"), "AES");
    }

    /** By this a session is found; its number can't be had from it. */
    static String digest(String id) {
        return Sha256.of(id);
    }

    byte[] sealed(String digest, Map<String, Object> attributes) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
            objects.writeObject(new HashMap<>(attributes));
            objects.flush();
            byte[] secret = cipher(Cipher.ENCRYPT_MODE, nonce, digest).doFinal(bytes.toByteArray());
            byte[] whole = Arrays.copyOf(nonce, NONCE + secret.length);
            System.arraycopy(secret, 0, whole, NONCE, secret.length);
            return whole;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("a session holds what can't be stored", e);
        }
    }

    /** What it holds; nothing when it was written under another secret or by a version that knew other classes. */
    Optional<Map<String, Object>> opened(String digest, byte[] sealed) {
        try {
            byte[] plain = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), digest)
                    .doFinal(sealed, NONCE, sealed.length - NONCE);
            try (ObjectInputStream objects = new ObjectInputStream(new ByteArrayInputStream(plain))) {
                objects.setObjectInputFilter(KNOWN);
                Map<String, Object> attributes = new HashMap<>();
                ((Map<?, ?>) objects.readObject()).forEach((name, value) -> attributes.put((String) name, value));
                return Optional.of(attributes);
            }
        } catch (IOException | ClassNotFoundException | GeneralSecurityException | RuntimeException unreadable) {
            LOG.info("a session can't be read any more and ends: {}", unreadable.toString());
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String digest) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(digest.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
