package org.yiciban.atrest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What others compute, and what two libraries compute alike. */
class AlgorithmsTest {

    /** RFC 8998, A.1. */
    @Test
    void sm4GcmGivesWhatItsStandardGives() throws GeneralSecurityException {
        byte[] key = bytes("0123456789abcdeffedcba9876543210");
        byte[] nonce = bytes("00001234567800000000abcd");
        byte[] bound = bytes("feedfacedeadbeeffeedfacedeadbeefabaddad2");
        byte[] text = bytes("aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
                + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa");

        byte[] sealed = Algorithms.SM.crypt(true, key, nonce, bound, text);

        assertThat(sealed)
                .isEqualTo(bytes("17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
                        + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
                        + "83de3541e4c2b58177e065a9bf7b62ec"));
        assertThat(Algorithms.SM.crypt(false, key, nonce, bound, sealed)).isEqualTo(text);
    }

    /** As OpenSSL 3 computes it. */
    @Test
    void hmacSm3GivesWhatOthersGive() {
        assertThat(Algorithms.SM.hash(text("a key of this test"), text("abc")))
                .isEqualTo(bytes("9f555aa4bb2742bd39f6e6b09e61f63ee363b3537ada66b49bbbf17c9407277e"));
    }

    @Test
    void aesAndSha256AreTheSameInTheJdkAndInBouncyCastle() throws Exception {
        byte[] key = bytes("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
        byte[] nonce = bytes("202122232425262728292a2b");
        GCMModeCipher other = GCMBlockCipher.newInstance(AESEngine.newInstance());
        other.init(true, new AEADParameters(new KeyParameter(key), Algorithms.TAG_BITS, nonce, text("a place")));
        byte[] sealed = new byte[other.getOutputSize(text("字").length)];
        other.doFinal(sealed, other.processBytes(text("字"), 0, text("字").length, sealed, 0));
        HMac mac = new HMac(new SHA256Digest());
        mac.init(new KeyParameter(key));
        mac.update(text("abc"), 0, 3);
        byte[] hash = new byte[32];
        mac.doFinal(hash, 0);

        assertThat(Algorithms.AES.crypt(true, key, nonce, text("a place"), text("字")))
                .isEqualTo(sealed);
        assertThat(Algorithms.AES.hash(key, text("abc"))).isEqualTo(hash);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsBoundElsewhereIsNotOpened(Algorithms algorithms) throws GeneralSecurityException {
        byte[] key = new byte[algorithms.keyBytes()];
        byte[] sealed = algorithms.crypt(true, key, new byte[12], text("here"), text("text"));

        assertThatThrownBy(() -> algorithms.crypt(false, key, new byte[12], text("there"), sealed))
                .isInstanceOf(GeneralSecurityException.class);
    }

    /** RFC 5869, A.1. */
    @Test
    void keysAreDerivedAsTheStandardSays() {
        assertThat(Hkdf.derived(
                        bytes("000102030405060708090a0b0c"),
                        bytes("0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b"),
                        bytes("f0f1f2f3f4f5f6f7f8f9"),
                        42))
                .isEqualTo(
                        bytes("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"));
    }

    private static byte[] bytes(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
