package org.yiciban.atrest;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.yiciban.shared.HmacSha256;

/** Which algorithms a key is for: a cipher that also proves where a value belongs, and a keyed hash of 32 bytes. */
enum Algorithms {

    /** AES-256-GCM and HMAC-SHA-256, of the JDK. */
    AES(32) {
        @Override
        byte[] crypt(boolean encrypt, byte[] key, byte[] nonce, byte[] bound, byte[] text)
                throws GeneralSecurityException {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    encrypt ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE,
                    new SecretKeySpec(key, "AES"),
                    new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bound);
            return cipher.doFinal(text);
        }

        @Override
        byte[] hash(byte[] key, byte[] text) {
            return new HmacSha256(key).of(text);
        }
    },

    /** SM4-GCM 国密 and HMAC-SM3 (GB/T 32907, GB/T 32905), which the JDK doesn't know. */
    SM(16) {
        @Override
        byte[] crypt(boolean encrypt, byte[] key, byte[] nonce, byte[] bound, byte[] text)
                throws GeneralSecurityException {
            GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
            cipher.init(encrypt, new AEADParameters(new KeyParameter(key), TAG_BITS, nonce, bound));
            byte[] done = new byte[cipher.getOutputSize(text.length)];
            int length = cipher.processBytes(text, 0, text.length, done, 0);
            try {
                cipher.doFinal(done, length);
            } catch (InvalidCipherTextException altered) {
                throw new GeneralSecurityException(altered);
            }
            return done;
        }

        @Override
        byte[] hash(byte[] key, byte[] text) {
            HMac mac = new HMac(new SM3Digest());
            mac.init(new KeyParameter(key));
            mac.update(text, 0, text.length);
            byte[] done = new byte[mac.getMacSize()];
            mac.doFinal(done, 0);
            return done;
        }
    };

    static final int TAG_BITS = 128;

    private final int keyBytes;

    Algorithms(int keyBytes) {
        this.keyBytes = keyBytes;
    }

    /** How long a key of the cipher is. */
    int keyBytes() {
        return keyBytes;
    }

    /** The text with its proof, or what it was; fails when the proof isn't right. */
    abstract byte[] crypt(boolean encrypt, byte[] key, byte[] nonce, byte[] bound, byte[] text)
            throws GeneralSecurityException;

    /** 32 bytes. */
    abstract byte[] hash(byte[] key, byte[] text);
}
