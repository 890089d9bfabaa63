package org.yiciban.form.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiciban.form.Forms.accept;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiciban.form.answer.FormAnswers;
import org.yiciban.form.component.FieldError;

/** Each kind of question with each of its settings. */
class FieldTypeTests {

    private static Object taken(String field, Object answer) {
        FormAnswers answers = accept(field, Map.of("a", answer));
        assertThat(answers.errors()).as("%s of %s", answer, field).isEmpty();
        return answers.data().get("a");
    }

    private static String refused(String field, Object answer) {
        FormAnswers answers = accept(field, Map.of("a", answer));
        assertThat(answers.errors()).as("%s of %s", answer, field).hasSize(1);
        FieldError error = answers.errors().get(0);
        assertThat(error.field()).isEqualTo("a");
        assertThat(error.message().zh())
                .doesNotContain("{")
                .isNotEqualTo(error.message().en());
        return error.code();
    }

    private static String text(String settings) {
        return "{'type':'textfield','key':'a','label':'甲'" + settings + "}";
    }

    @Test
    void texts() {
        assertThat(taken(text(""), "𠮷野家𪚥䶮")).isEqualTo("𠮷野家𪚥䶮");
        assertThat(refused(text(""), "好👍")).isEqualTo("unfit-sign");
        assertThat(refused(text(""), "x".repeat(201))).isEqualTo("max-length");
        assertThat(refused(text(""), "x".repeat(1_000_000))).isEqualTo("max-length");
        assertThat(refused(text(""), "a\u0000b")).isEqualTo("control-character");
        assertThat(refused(text(""), "a\nb")).isEqualTo("control-character");
        assertThat(refused(text(""), "a\u202Eb")).isEqualTo("control-character");
        assertThat(refused(text(""), "a\uD800b")).isEqualTo("control-character");
        assertThat(refused(text(""), 12)).isEqualTo("wrong-type");
        assertThat(refused(text(",'validate':{'minLength':3}"), " ab ")).isEqualTo("min-length");
        assertThat(refused(text(",'validate':{'maxLength':'=1 + 1'}"), "abc")).isEqualTo("max-length");
        assertThat(taken("{'type':'textarea','key':'a','label':'甲'}", "一\r\n二")).isEqualTo("一\n二");
        assertThat(taken("{'type':'textarea','key':'a','label':'甲'}", "x".repeat(2_000)))
                .isNotNull();
    }

    @Test
    void patternsAndFormats() {
        assertThat(refused(text(",'validate':{'pattern':'^[0-9]{3}$'}"), "12")).isEqualTo("pattern");
        assertThat(taken(text(",'validate':{'pattern':'^[0-9]{3}$'}"), "123")).isEqualTo("123");
        assertThat(refused(text(",'validate':{'validationType':'email'}"), "a@b"))
                .isEqualTo("email");
        assertThat(taken(text(",'validate':{'validationType':'email'}"), "a@b.cn"))
                .isEqualTo("a@b.cn");
        assertThat(taken(text(",'properties':{'format':'id-card'}"), "11010519491231002x"))
                .isEqualTo("11010519491231002X");
        assertThat(refused(text(",'properties':{'format':'uscc'}"), "91110000100000000X"))
                .isEqualTo("uscc");
        assertThat(refused(text(",'properties':{'format':'mobile'}"), "123")).isEqualTo("mobile");
        FormAnswers own = accept(text(",'validate':{'pattern':'^x$','patternErrorMessage':'只能是 x'}"), Map.of("a", "y"));
        assertThat(own.errors().get(0).message().zh()).isEqualTo("只能是 x");
    }

    @Test
    void patternsThatRunAwayEnd() {
        assertThat(new BoundedPattern("^(a+)+$").fits("a".repeat(199) + "!")).isFalse();
        org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(5), () -> new BoundedPattern("^(.*a){25}$")
                .fits("a".repeat(24) + "b".repeat(2_000)));
        assertThat(new BoundedPattern("^(a|b)*$").fits("ab".repeat(10_000))).isIn(true, false);
    }

    @Test
    void numbers() {
        String field = "{'type':'number','key':'a','label':'甲'%s}";
        assertThat(taken(String.format(field, ""), 1.5)).isEqualTo(new BigDecimal("1.5"));
        assertThat(taken(String.format(field, ""), " 12 ")).isEqualTo(new BigDecimal("12"));
        assertThat(taken(String.format(field, ",'serializeToString':true"), 7)).isEqualTo("7");
        assertThat(refused(String.format(field, ",'decimalDigits':2"), "1.005")).isEqualTo("decimals");
        assertThat(taken(String.format(field, ",'decimalDigits':2"), "1.500")).isEqualTo(new BigDecimal("1.500"));
        assertThat(refused(String.format(field, ",'decimalDigits':0"), 1.5)).isEqualTo("whole-number");
        assertThat(refused(String.format(field, ",'validate':{'min':1}"), 0)).isEqualTo("min");
        assertThat(refused(String.format(field, ",'validate':{'max':'=2 * 2'}"), 5))
                .isEqualTo("max");
        assertThat(refused(String.format(field, ",'increment':'0.5'"), "0.7")).isEqualTo("increment");
        assertThat(taken(String.format(field, ",'increment':'0.5'"), "-1.5")).isEqualTo(new BigDecimal("-1.5"));
        for (Object wrong : List.of("1,000", "1e9", "abc", "１２", "0x10", "--1")) {
            assertThat(refused(String.format(field, ""), wrong)).isEqualTo("number");
        }
        assertThat(refused(String.format(field, ",'increment':1"), new BigDecimal("1e999999999")))
                .isEqualTo("number");
        assertThat(refused(String.format(field, ""), Double.NaN)).isEqualTo("wrong-type");
        assertThat(refused(String.format(field, ""), true)).isEqualTo("wrong-type");
    }

    @Test
    void boxes() {
        String field = "{'type':'checkbox','key':'a','label':'甲'}";
        assertThat(taken(field, "on")).isEqualTo(true);
        assertThat(taken(field, false)).isEqualTo(false);
        assertThat(refused(field, "maybe")).isEqualTo("wrong-type");
        assertThat(refused("{'type':'checkbox','key':'a','label':'甲','validate':{'required':true}}", false))
                .isEqualTo("required");
    }

    @Test
    void choices() {
        String one = "{'type':'%s','key':'a','label':'甲','values':[{'label':'一','value':'1'},{'label':'二','value':2}]}";
        for (String type : List.of("radio", "select")) {
            assertThat(taken(String.format(one, type), "1")).isEqualTo("1");
            assertThat(taken(String.format(one, type), "2")).isEqualTo(2);
            assertThat(refused(String.format(one, type), "3")).isEqualTo("choice");
            assertThat(refused(String.format(one, type), List.of("1"))).isEqualTo("wrong-type");
        }
        for (String type : List.of("checklist", "taglist")) {
            assertThat(taken(String.format(one, type), List.of("1", "1", "2"))).isEqualTo(List.of("1", 2));
            assertThat(taken(String.format(one, type), "1")).isEqualTo(List.of("1"));
            assertThat(refused(String.format(one, type), List.of("1", "9"))).isEqualTo("choice");
            assertThat(refused(String.format(one, type), List.of(Map.of()))).isEqualTo("wrong-type");
        }
        String keyed = "{'type':'select','key':'a','label':'甲','valuesKey':'known.shops'}";
        Map<String, Object> facts =
                Map.of("known", Map.of("shops", List.of(Map.of("label", "面馆", "value", "s1"), "s2")));
        assertThat(accept(keyed, Map.of("a", "s1"), facts).accepted()).isTrue();
        assertThat(accept(keyed, Map.of("a", "s2"), facts).accepted()).isTrue();
        assertThat(accept(keyed, Map.of("a", "s3"), facts).accepted()).isFalse();
        String computed = "{'type':'select','key':'a','label':'甲','valuesExpression':'=[\\\"x\\\", \\\"y\\\"]'}";
        assertThat(taken(computed, "x")).isEqualTo("x");
        assertThat(refused(computed, "z")).isEqualTo("choice");
    }

    @Test
    void days() {
        String field = "{'type':'datetime','key':'a','label':'甲'%s}";
        assertThat(taken(String.format(field, ""), "2026-03-01")).isEqualTo("2026-03-01");
        assertThat(taken(String.format(field, ""), "2026年3月1日")).isEqualTo("2026-03-01");
        for (String wrong :
                List.of("2026-02-29", "2026-13-01", "yesterday", "01/02/2026", "99999-01-01", "0001-01-01")) {
            assertThat(refused(String.format(field, ""), wrong)).isEqualTo("date");
        }
        assertThat(refused(String.format(field, ",'disallowPassedDates':true"), "2026-10-20"))
                .isEqualTo("passed-date");
        assertThat(taken(String.format(field, ",'disallowPassedDates':true"), "2026-10-21"))
                .isEqualTo("2026-10-21");
        assertThat(refused(String.format(field, ""), 20260301)).isEqualTo("wrong-type");
    }

    @Test
    void times() {
        String field =
                "{'type':'datetime','key':'a','label':'甲','subtype':'%s','timeSerializingFormat':'%s','timeInterval':15}";
        assertThat(taken(String.format(field, "time", "no_timezone"), "09:30")).isEqualTo("09:30");
        assertThat(taken(String.format(field, "time", "utc_offset"), "09:30")).isEqualTo("09:30+08:00");
        assertThat(taken(String.format(field, "time", "utc_normalized"), "09:30+08:00"))
                .isEqualTo("01:30Z");
        assertThat(refused(String.format(field, "time", "utc_normalized"), "09:31"))
                .isEqualTo("time-interval");
        assertThat(taken(String.format(field, "datetime", "no_timezone"), "2026-10-21 09:30"))
                .isEqualTo("2026-10-21T09:30");
        assertThat(taken(String.format(field, "datetime", "utc_offset"), "2026-10-21T01:30Z"))
                .isEqualTo("2026-10-21T09:30+08:00");
        assertThat(taken(String.format(field, "datetime", "utc_normalized"), "2026-10-21T07:30"))
                .isEqualTo("2026-10-20T23:30Z");
        assertThat(refused(String.format(field, "datetime", "utc_offset"), "2026-10-21"))
                .isEqualTo("datetime");
        assertThat(refused(String.format(field, "datetime", "utc_offset"), "2026-10-21T25:00"))
                .isEqualTo("datetime");
    }

    @Test
    void files() {
        String field = "{'type':'filepicker','key':'a','label':'甲','multiple':%s}";
        assertThat(taken(String.format(field, "false"), "u-1")).isEqualTo(List.of("u-1"));
        assertThat(taken(String.format(field, "true"), List.of("u-1", "u-2"))).isEqualTo(List.of("u-1", "u-2"));
        assertThat(refused(String.format(field, "false"), List.of("u-1", "u-2")))
                .isEqualTo("too-many-files");
        assertThat(refused(String.format(field, "true"), "../etc/passwd")).isEqualTo("wrong-type");
    }

    @Test
    void requiredMeansAnswered() {
        for (String type : List.of("textfield", "textarea", "number", "datetime", "filepicker")) {
            String field = "{'type':'" + type + "','key':'a','label':'甲','validate':{'required':true}}";
            assertThat(refused(field, "")).isEqualTo("required");
        }
        String list =
                "{'type':'checklist','key':'a','label':'甲','validate':{'required':true},'values':[{'label':'一','value':'1'}]}";
        assertThat(refused(list, List.of())).isEqualTo("required");
    }

    @Test
    void rowsMayBeCounted() {
        String list =
                "{'type':'dynamiclist','path':'a','label':'甲'%s,'components':[{'type':'textfield','key':'b','label':'乙'}]}";
        assertThat(refused(String.format(list, ",'properties':{'minRows':'1'}"), List.of()))
                .isEqualTo("too-few-rows");
        assertThat(refused(String.format(list, ",'properties':{'maxRows':'1'}"), List.of(Map.of(), Map.of())))
                .isEqualTo("too-many-rows");
        assertThat(refused(
                        String.format(list, ",'allowAddRemove':false,'defaultRepetitions':1"),
                        List.of(Map.of(), Map.of())))
                .isEqualTo("too-many-rows");
        assertThat(refused(String.format(list, ""), "x")).isEqualTo("wrong-type");
        assertThat(refused(String.format(list, ""), List.of("x"))).isEqualTo("wrong-type");
    }
}
