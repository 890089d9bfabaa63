package org.yiciban.document.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Identifiers of certificates (GB/T 36904), by certificates that were published. */
class CertificateIdentifierTests {

    private static final String PUBLISHED = "1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U";

    @ParameterizedTest
    @ValueSource(
            strings = {
                PUBLISHED,
                "1.2.156.3005.2.11100000000013338W009.11330105002500287C.2025052201.002.0",
                "1.2.156.3005.2.11100000MB03271699022.340100.000000016.001.9"
            })
    void one_that_was_published_is_read_and_written_alike(String written) {
        assertThat(CertificateIdentifier.read(written).orElseThrow()).hasToString(written);
    }

    /** Its check character would be D: whoever published it made it up. */
    @Test
    void one_that_was_made_up_is_refused() {
        String madeUp = "1.2.156.3005.2.11100000000013661B006.11430000006122244L.20230000403.001.";
        CertificateIdentifier sound =
                new CertificateIdentifier("11100000000013661B006", "11430000006122244L", "20230000403", 1);

        assertThat("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".chars().mapToObj(sign -> madeUp + (char) sign))
                .filteredOn(written -> CertificateIdentifier.read(written).isPresent())
                .containsExactly(sound.toString());
    }

    /** Each sign counts: one that is mistyped, and two that changed places. */
    @Test
    void a_slip_of_the_pen_is_noticed() {
        int root = "1.2.156.3005.2.".length();
        for (int at = root; at < PUBLISHED.length() - 2; at++) {
            char sign = PUBLISHED.charAt(at);
            char next = PUBLISHED.charAt(at + 1);
            if (sign != '.') {
                char other = sign == '7' ? '8' : '7';
                assertThat(CertificateIdentifier.read(PUBLISHED.substring(0, at) + other + PUBLISHED.substring(at + 1)))
                        .as("sign %d", at)
                        .isEmpty();
            }
            if (sign != '.' && next != '.' && sign != next) {
                String swapped = PUBLISHED.substring(0, at) + next + sign + PUBLISHED.substring(at + 2);
                assertThat(CertificateIdentifier.read(swapped)).as(swapped).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1.2.156.3005.2",
                "1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.000.U",
                "1.2.156.3005.2.11100000000013338W011.11430000006122244L..001.U",
                "1.2.156.3005.3.11100000000013338W011.11430000006122244L.20230000403.001.U",
                "1-2-156-3005-2-11100000000013338W011-11430000006122244L-20230000403-001-U",
                "1.2.156.3005.2.11100000000013338w011.11430000006122244l.20230000403.001.u"
            })
    void another_form_is_none(String written) {
        assertThat(CertificateIdentifier.read(written)).isEmpty();
    }

    @Test
    void a_changed_certificate_keeps_its_number() {
        CertificateIdentifier next =
                CertificateIdentifier.read(PUBLISHED).orElseThrow().next();

        assertThat(next.toString()).contains(".20230000403.002.");
        assertThat(CertificateIdentifier.read(next.toString())).contains(next);
    }
}
