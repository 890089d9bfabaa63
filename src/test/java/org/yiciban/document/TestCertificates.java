package org.yiciban.document;

import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Certificates of agencies that don't exist, made where a test wants them. */
public final class TestCertificates {

    /** The password of every file. */
    public static final String PASSWORD = "only-for-tests";

    private TestCertificates() {}

    /** A key and its certificate. */
    public record Made(KeyPair keys, X509Certificate certificate) {

        /** As a PKCS#12 file. */
        public Path in(Path file) throws Exception {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("seal", keys.getPrivate(), PASSWORD.toCharArray(), new Certificate[] {certificate});
            try (OutputStream out = Files.newOutputStream(file)) {
                store.store(out, PASSWORD.toCharArray());
            }
            return file;
        }
    }

    /** One that may be used for that, from and to these moments. */
    public static Made made(String name, String algorithm, int usage, Instant from, Instant to) throws Exception {
        return made(name, algorithm, usage, from, to, false);
    }

    /** One of a time-stamp authority. */
    public static Made ofAuthority() throws Exception {
        return made(
                "CN=Time",
                "RSA",
                KeyUsage.digitalSignature,
                Instant.parse("2020-01-01T00:00:00Z"),
                Instant.parse("2099-01-01T00:00:00Z"),
                true);
    }

    private static Made made(String name, String algorithm, int usage, Instant from, Instant to, boolean stamps)
            throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(algorithm.equals("EC") ? 256 : 2048);
        KeyPair keys = generator.generateKeyPair();
        X500Name subject = new X500Name(name);
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                subject,
                BigInteger.valueOf(1L + Math.abs((long) name.hashCode())),
                Date.from(from),
                Date.from(to),
                subject,
                keys.getPublic());
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
        if (stamps) {
            builder.addExtension(
                    Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        }
        String signs = algorithm.equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
        X509Certificate certificate = new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder(signs).build(keys.getPrivate())));
        return new Made(keys, certificate);
    }
}
