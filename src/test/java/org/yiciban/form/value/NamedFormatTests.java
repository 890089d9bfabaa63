package org.yiciban.form.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedFormatTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 10, 21);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002X", "440524188001010014", "34052419800101001X", "500112199001010017",
                "510105198506150027", "510105199911300011", "50011220250301002X", "510105198812120037",
                "500103199001010010", "50010619920317002X", "500103202503010023"
            })
    void identityNumbersOfTheStandardAndOursAreTaken(String number) {
        assertThat(IdCard.read(number, TODAY)).isEqualTo(ParsedValue.of(number));
        char last = number.charAt(17);
        String wrong = number.substring(0, 17) + (last == '5' ? '6' : '5');
        assertThat(IdCard.read(wrong, TODAY).accepted()).as(wrong).isFalse();
    }

    @Test
    void identityNumbersAreStoredInUpperCaseWithoutBlanks() {
        assertThat(IdCard.read(" 110105 19491231 002x ", TODAY)).isEqualTo(ParsedValue.of("11010519491231002X"));
        assertThat(IdCard.birthDate("11010519491231002X")).isEqualTo("1949-12-31");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "50010319900101001", "5001031990010100100", "500112199002300011", "５００１０３１９９００１０１００１０",
                "50010319900101001O", "000103199001010010", "500103202610220018", "not a number at all",
                        "😀😀😀😀😀😀😀😀😀"
            })
    void otherTextIsRefusedWithWords(String text) {
        ParsedValue<String> parsedValue = IdCard.read(text, TODAY);
        assertThat(parsedValue).isInstanceOf(ParsedValue.Refused.class);
        ParsedValue.Refused<String> refused = (ParsedValue.Refused<String>) parsedValue;
        assertThat(refused.code()).isEqualTo("id-card");
        assertThat(refused.message().zh()).isNotBlank().doesNotContain("{");
        assertThat(refused.message().en()).isNotEqualTo(refused.message().zh());
    }

    @Test
    void fullWidthDigitsAreNamedAsSuch() {
        ParsedValue.Refused<String> refused = (ParsedValue.Refused<String>) IdCard.read("５00103199001010010", TODAY);
        assertThat(refused.message().zh()).contains("半角");
    }

    @Test
    void nobodyIsBornTomorrow() {
        assertThat(IdCard.read("500103202503010023", LocalDate.of(2025, 3, 1)).accepted())
                .isTrue();
        assertThat(IdCard.read("500103202503010023", LocalDate.of(2025, 2, 28)).accepted())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y43", "9144030071526726XG", "91110108551385082Q", "91440300708461136T",
                "91330100799655058B", "91110000802100433B", "11100000000013127D", "11100000MB0143028R",
                "11100000000013338W", "11371002MB28601278", "11511301008778183N", "91500112MAC0DE016H",
                "91510105MA6DEM0067", "92500112MA5ABCD192", "11500112009345670T", "91500000MAD1234572",
                "91500103MAC0DE016G", "91500106MAD123457X", "11500103009345670R", "91510105MA6DEM0A8P"
            })
    void creditCodesAreTakenAndBothChecksHold(String code) {
        assertThat(SocialCreditCode.read(code.toLowerCase(java.util.Locale.ROOT)))
                .isEqualTo(ParsedValue.of(code));
        assertThat(SocialCreditCode.organisationCheckHolds(code)).as(code).isTrue();
        String wrong = code.substring(0, 17) + (code.charAt(17) == '5' ? '6' : '5');
        assertThat(SocialCreditCode.read(wrong).accepted()).as(wrong).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"91110000100000000X", "", "91350100M000100Y4", "91350100I000100Y43", "９1350100M000100Y43"})
    void otherCodesAreRefused(String code) {
        assertThat(SocialCreditCode.read(code)).isInstanceOf(ParsedValue.Refused.class);
    }

    @Test
    void mobileNumbers() {
        assertThat(Mobile.read("138 0000-0000")).isEqualTo(ParsedValue.of("13800000000"));
        assertThat(Mobile.read("+8613800000000")).isEqualTo(ParsedValue.of("13800000000"));
        for (String wrong : new String[] {"12345678901", "1380000000", "138000000000", "", "０13800000000"}) {
            assertThat(Mobile.read(wrong).accepted()).as(wrong).isFalse();
        }
    }
}
