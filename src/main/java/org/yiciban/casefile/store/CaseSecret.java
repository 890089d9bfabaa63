package org.yiciban.casefile.store;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.yiciban.shared.HmacSha256;
import org.yiciban.shared.Sha256;

/**
 * The secret outside the database that keys the journal's chain and the query codes. In production it must be set; a
 * demo has a known one.
 */
@Component
@EnableConfigurationProperties(CaseSettings.class)
public class CaseSecret {

    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final HmacSha256 hmac;

    CaseSecret(CaseSettings settings) {
        this.hmac = new HmacSha256(settings.journalSecret());
    }

    /**
     * The secret of a database that no program runs on.
     *
     * @throws IllegalArgumentException for a text that is too short to be one
     */
    public static CaseSecret of(String secret) {
        return new CaseSecret(new CaseSettings(secret));
    }

    /** 32 bytes for another purpose, from which the secret can't be had. */
    public byte[] keyFor(String purpose) {
        return hmac.keyFor(purpose);
    }

    /** HMAC-SHA256 of a text, as 64 hexadecimal digits. */
    String seal(String text) {
        return HexFormat.of().formatHex(hmac.of(text));
    }

    /**
     * A number from 0 to 99 that is drawn for a matter of a case: always the same one, which nobody can tell beforehand or
     * choose who doesn't hold the secret, and which whoever holds it can work out again.
     */
    public int drawn(String matter) {
        return Integer.parseInt(Sha256.of(queryCode(matter, "draw")).substring(0, 6), 16) % 100;
    }

    /** A fresh salt for a case. */
    public String newSalt() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * The query code 查询码 of a case: 13 Crockford characters from secret and random salt, so that neither the database
     * nor the case number alone gives it away, and the receipt can be printed again.
     */
    public String queryCode(String caseNumber, String salt) {
        byte[] bytes = hmac.of("query-code\n" + caseNumber + "\n" + salt);
        StringBuilder code = new StringBuilder(13);
        for (int i = 0; i < 13; i++) {
            code.append(CROCKFORD.charAt(bytes[i] & 31));
        }
        return code.toString();
    }
}
