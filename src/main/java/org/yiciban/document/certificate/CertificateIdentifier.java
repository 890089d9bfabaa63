package org.yiciban.document.certificate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By what a certificate is known everywhere 电子证照标识 (GB/T 36904): root, kind, who issued it, serial number, version, and a
 * check character over all of them but the root (ISO 7064, MOD 37,36).
 *
 * @param type code of the kind, 21 signs
 * @param issuer credit code of the organ, or the code of its division
 * @param serial number of the certificate, up to 32 digits and capital letters
 * @param version from 1 to 999; a changed certificate keeps its serial number
 */
public record CertificateIdentifier(String type, String issuer, String serial, int version) {

    private static final String ROOT = "1.2.156.3005.2";
    private static final String SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int MODULUS = 36;
    private static final Pattern FORM = Pattern.compile(Pattern.quote(ROOT)
            + "\\.([0-9A-Z]{21})\\.([0-9A-Z]{18}|[0-9]{6})\\.([0-9A-Z]{1,32})\\.([0-9]{3})\\.([0-9A-Z])");

    /** As it is written; empty when it has another form, or its check character is another one. */
    public static Optional<CertificateIdentifier> read(String written) {
        Matcher parts = FORM.matcher(written.strip());
        if (!parts.matches() || parts.group(4).equals("000")) {
            return Optional.empty();
        }
        CertificateIdentifier read = new CertificateIdentifier(
                parts.group(1), parts.group(2), parts.group(3), Integer.parseInt(parts.group(4)));
        return Optional.of(read).filter(one -> one.check() == parts.group(5).charAt(0));
    }

    /** The same certificate, changed. */
    public CertificateIdentifier next() {
        return new CertificateIdentifier(type, issuer, serial, version + 1);
    }

    private String versionText() {
        return "%03d".formatted(version);
    }

    private char check() {
        int product = MODULUS;
        for (char sign : (type + issuer + serial + versionText()).toCharArray()) {
            int sum = (product + SIGNS.indexOf(sign)) % MODULUS;
            product = (sum == 0 ? MODULUS : sum) * 2 % (MODULUS + 1);
        }
        return SIGNS.charAt((MODULUS + 1 - product) % MODULUS);
    }

    @Override
    public String toString() {
        return String.join(".", ROOT, type, issuer, serial, versionText(), String.valueOf(check()));
    }
}
