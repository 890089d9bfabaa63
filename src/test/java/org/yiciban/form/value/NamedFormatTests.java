package org.yiciban.form.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** Documents, organisations and telephones of whoever isn't from the mainland; all numbers are made up. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "passport | e 1234 5678 | E12345678",
                "passport | X0000001A | X0000001A",
                "hk-macao-permit | h12345678 | H12345678",
                "hk-macao-permit | M1234567801 | M1234567801",
                "taiwan-permit | 12345678 | 12345678",
                "taiwan-permit | 1234567890(B) | 1234567890B",
                "residence-permit | 810000199001010035 | 810000199001010035",
                "permanent-residence | cyp110085061234 | CYP110085061234",
                "permanent-residence | 911156198503150019 | 911156198503150019",
                "identity-document | 11010519491231002x | 11010519491231002X",
                "identity-document | 810000199001010035 | 810000199001010035",
                "identity-document | H12345678 | H12345678",
                "identity-document | P<1 | ",
                "foreign-registration | LLC-2019/0042 | LLC-2019/0042",
                "landline | (023) 12345678 | ",
                "landline | (023) 6234 5678 | 023-62345678",
                "landline | 0891 6234567-8001 | 0891-6234567-8001",
                "landline | +86 23 62345678 | 023-62345678",
                "landline | 4001234567 | 400-123-4567",
                "phone | 138 0000 0000 | 13800000000",
                "phone | 023-62345678 | 023-62345678",
                "phone | +852 2123 4567 | +85221234567",
                "phone | 00853 62123456 | +85362123456",
                "phone | +1 202 555 0100 | +12025550100"
            })
    void numbersOfOthersAreTakenInOneForm(String format, String typed, String kept) {
        ParsedValue<String> read = NamedFormat.named(format).orElseThrow().read(typed, TODAY);

        assertThat(read.accepted()).isEqualTo(kept != null);
        if (kept != null) {
            assertThat(read).isEqualTo(ParsedValue.of(kept));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "passport | ABCDEFG | 护照",
                "passport | 110105194912310021 | 护照",
                "hk-macao-permit | K12345678 | H 或者 M",
                "taiwan-permit | 1234567 | 8 位",
                "residence-permit | 110105194912310021 | 810000",
                "residence-permit | 810000199001010032 | 有误",
                "permanent-residence | 911156198503150011 | 有误",
                "permanent-residence | CY110085061234 | 18 位",
                "identity-document | 110105194912310021 | 对不上",
                "identity-document | 一二三 | 护照",
                "foreign-registration | 某公司 | 境外",
                "landline | 62345678 | 区号",
                "landline | ０23-62345678 | 半角",
                "phone | +852 1123 4567 | 国家",
                "phone | +86 999 | 国家"
            })
    void aWrongNumberOfOthersIsToldByItsKind(String format, String typed, String told) {
        ParsedValue<String> read = NamedFormat.named(format).orElseThrow().read(typed, TODAY);

        assertThat(read).isInstanceOf(ParsedValue.Refused.class);
        ParsedValue.Refused<String> refused = (ParsedValue.Refused<String>) read;
        assertThat(refused.message().zh()).contains(told);
        assertThat(refused.message().en().codePoints().noneMatch(Character::isIdeographic))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"㛃", "䶮", "鿏", "𬭎", "𠮷", "〇", "龙"})
    void anyHanFitsTheScript(String sign) {
        assertThat(PatternRules.refusal("^" + PatternRules.HAN + "{2,20}$")).isNull();
        assertThat(new BoundedPattern("^" + PatternRules.HAN + "{2,20}$").fits("王" + sign))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"^[\\u4e00-\\u9fa5]+$", "^[\\u4E00-\\u9FFF（）]+$", "^[一-龥]+$", "^[一-鿿A-Z]+$"})
    void aRangeThatLacksRareHanIsFound(String pattern) {
        assertThat(PatternRules.someHan(pattern)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"^\\p{IsHan}+$", "^\\p{javaLowerCase}$", "^\\pL$", "^\\p{InGreek}$", "^\\P{Alpha}$"})
    void aWordForSignsThatBrowsersDontKnowIsRefused(String pattern) {
        assertThat(PatternRules.refusal(pattern)).isNotNull();
    }
}
