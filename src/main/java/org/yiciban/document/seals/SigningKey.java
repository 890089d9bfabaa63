package org.yiciban.document.seals;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.jspecify.annotations.Nullable;

/**
 * The key with which an agency signs, and its certificate.
 *
 * @param chain the certificate first, then those above it
 */
record SigningKey(PrivateKey key, List<X509Certificate> chain) {

    private static final Map<String, String> ALGORITHMS = Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA");
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    X509Certificate certificate() {
        return chain.get(0);
    }

    /** By what it signs; null for keys that readers of PDF can't check, such as SM2. */
    @Nullable
    String algorithm() {
        return ALGORITHMS.get(key.getAlgorithm().toUpperCase(Locale.ROOT));
    }

    /** Whether the certificate may sign documents; one that doesn't say may. */
    boolean maySign() {
        boolean[] usage = certificate().getKeyUsage();
        return usage == null || usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION];
    }

    /** When the first of the chain ends. */
    Instant end() {
        return chain.stream()
                .map(X509Certificate::getNotAfter)
                .map(Date::toInstant)
                .min(Instant::compareTo)
                .orElseThrow();
    }

    /** Whether the certificate counts at that moment. */
    boolean countsAt(Instant now) {
        return !now.isBefore(certificate().getNotBefore().toInstant()) && now.isBefore(end());
    }

    /** Whose it is, as it says: the name of the organisation and of the certificate. */
    String holder() {
        X500Name subject = new X500Name(certificate().getSubjectX500Principal().getName());
        return Arrays.stream(new RDN[][] {subject.getRDNs(BCStyle.O), subject.getRDNs(BCStyle.CN)})
                .flatMap(Arrays::stream)
                .map(part -> IETFUtils.valueToString(part.getFirst().getValue()))
                .distinct()
                .reduce((one, other) -> one + " " + other)
                .map(name -> name.substring(0, Math.min(300, name.length())))
                .orElse("?");
    }
}
