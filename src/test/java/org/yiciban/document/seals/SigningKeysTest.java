package org.yiciban.document.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yiciban.document.TestCertificates;
import org.yiciban.document.seals.CertificateSettings.OfAgency;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.DivisionCode;
import org.yiciban.shared.Organ;
import org.yiciban.shared.StartRefused;

/** What is wrong with a certificate is told at the start, by the name of its setting and without its password. */
class SigningKeysTest {

    private static final Instant NOW = Instant.parse("2026-11-30T00:00:00Z");
    private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2027-01-01T00:00:00Z");
    private static final String NAME = "yiciban.seals.pdf.certificates[0]";

    @TempDir
    Path folder;

    private Path made(String name, String algorithm, int usage, Instant from, Instant to) throws Exception {
        return TestCertificates.made("CN=" + name, algorithm, usage, from, to).in(folder.resolve(name + ".p12"));
    }

    private Path sound(String name) throws Exception {
        return made(name, "EC", KeyUsage.nonRepudiation, FROM, TO);
    }

    private static OfAgency of(String agency, @Nullable String division, Path file, String password) {
        return new OfAgency(agency, division, file.toString(), password, null, null);
    }

    private static OfAgency of(String agency, Path file) {
        return of(agency, null, file, TestCertificates.PASSWORD);
    }

    private static Organ organ(String agency, String division) {
        return new Organ(new AgencyCode(agency), new DivisionCode(division));
    }

    private static String refused(OfAgency... settings) {
        StartRefused refused = catchThrowableOfType(StartRefused.class, () -> new SigningKeys(List.of(settings), NOW));
        assertThat(refused).isNotNull();
        assertThat(refused.getMessage()).doesNotContain(TestCertificates.PASSWORD, "wrong-word");
        return refused.getMessage();
    }

    @Test
    void eachOrganSignsWithItsOwn() throws Exception {
        SigningKeys keys = new SigningKeys(
                List.of(
                        of("amr", sound("amr")),
                        of("amr", "990102", sound("amr-east"), TestCertificates.PASSWORD),
                        of("tax", sound("tax"))),
                NOW);

        assertThat(keys.of(organ("amr", "990101")).orElseThrow().holder()).isEqualTo("amr");
        assertThat(keys.of(organ("amr", "990102")).orElseThrow().holder()).isEqualTo("amr-east");
        assertThat(keys.of(organ("tax", "990101")).orElseThrow().holder()).isEqualTo("tax");
        assertThat(keys.of(organ("police", "990101"))).isEmpty();
        assertThat(keys.endingBefore(NOW.plus(Duration.ofDays(30)))).isEmpty();
        assertThat(keys.endingBefore(NOW.plus(Duration.ofDays(40)))).containsOnlyKeys("amr", "amr 990102", "tax");
    }

    @Test
    void whatCantSignEndsTheStart() throws Exception {
        Path sound = sound("one");
        assertThat(refused(of("amr", null, sound, "wrong-word"))).contains(NAME + ".password");
        assertThat(refused(of("amr", folder.resolve("none.p12")))).contains(NAME + ".file", "none.p12");
        assertThat(refused(of("amr", Files.writeString(folder.resolve("text.p12"), "no keys"))))
                .contains(NAME + ".file", "PKCS#12");
        assertThat(refused(of("amr", made("old", "RSA", KeyUsage.digitalSignature, FROM, NOW.minusSeconds(1)))))
                .contains(NAME + ".file", "not now");
        assertThat(refused(of("amr", made("early", "RSA", KeyUsage.digitalSignature, NOW.plusSeconds(60), TO))))
                .contains("not now");
        assertThat(refused(of("amr", made("seals", "RSA", KeyUsage.keyEncipherment, FROM, TO))))
                .contains("isn't for signatures");
        assertThat(refused(new OfAgency(
                        "amr",
                        null,
                        sound.toString(),
                        null,
                        folder.resolve("gone").toString(),
                        null)))
                .contains(NAME + ".password-file");
        assertThat(refused(new OfAgency("amr", null, sound.toString(), TestCertificates.PASSWORD, null, "other")))
                .contains(NAME + ".alias");
    }

    @Test
    void noAgencySignsWithTheCertificateOfAnother() throws Exception {
        Path file = sound("amr");
        assertThat(refused(of("amr", file), of("tax", file))).contains("certificates[1]", "“amr”");
        assertThat(refused(of("amr", file), of("amr", sound("second")))).contains("certificates[1]", "already");
    }

    @Test
    void aPasswordIsNeverWritten() {
        OfAgency setting = of("amr", null, Path.of("amr.p12"), "wrong-word");
        assertThat(new CertificateSettings(List.of(setting), "", Duration.ofSeconds(1), Duration.ofDays(1)).toString())
                .doesNotContain("wrong-word");
    }
}
