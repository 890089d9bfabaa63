package org.yiciban.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormChecksTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "type          ; {'type':'html','content':'x'}",
                "type          ; {'type':'iframe','url':'https://example.org'}",
                "type          ; {'type':'image','source':'https://example.org/x.png'}",
                "type          ; {'type':'rocket','key':'a','label':'a'}",
                "type          ; {'key':'a','label':'a'}",
                "label         ; {'type':'textfield','key':'a'}",
                "label         ; {'type':'textfield','key':'a','label':'=b'}",
                "label         ; {'type':'textfield','key':'a','label':'{{b}}'}",
                "key           ; {'type':'textfield','label':'a'}",
                "key           ; {'type':'textfield','label':'a','key':'_csrf'}",
                "key           ; {'type':'textfield','label':'a','key':'a b'}",
                "key           ; {'type':'textfield','label':'a','key':'this.b'}",
                "key           ; {'type':'dynamiclist','label':'a','components':[]}",
                "duplicate-key ; {'type':'textfield','key':'a','label':'a'},{'type':'number','key':'a','label':'b'}",
                "duplicate-key ; {'type':'textfield','key':'a','label':'a'},{'type':'number','key':'a.b','label':'b'}",
                "duplicate-id  ; {'type':'textfield','id':'x','key':'a','label':'a'},{'type':'number','id':'x','key':'b','label':'b'}",
                "pattern       ; {'type':'textfield','key':'a','label':'a','validate':{'pattern':'[0-9]+'}}",
                "pattern       ; {'type':'textfield','key':'a','label':'a','validate':{'pattern':'^a|b$'}}",
                "pattern       ; {'type':'textfield','key':'a','label':'a','validate':{'pattern':'^(a$'}}",
                "max-length    ; {'type':'textfield','key':'a','label':'a','validate':{'maxLength':99999}}",
                "validation-type ; {'type':'textfield','key':'a','label':'a','validate':{'validationType':'phone'}}",
                "format        ; {'type':'textfield','key':'a','label':'a','properties':{'format':'passport'}}",
                "items         ; {'type':'textfield','key':'a','label':'a','properties':{'items':'nohyphen'}}",
                "condition     ; {'type':'textfield','key':'a','label':'a','conditional':{'hide':'=b > 1'}}",
                "condition     ; {'type':'textfield','key':'a','label':'a','conditional':{'hide':'b'}}",
                "feel          ; {'type':'expression','key':'a','expression':'=for x in b return x'}",
                "feel          ; {'type':'number','key':'a','label':'a','validate':{'min':'=now()'}}",
                "values        ; {'type':'select','key':'a','label':'a'}",
                "values        ; {'type':'select','key':'a','label':'a','values':[]}",
                "values        ; {'type':'select','key':'a','label':'a','values':[{'label':'x','value':'1'},{'label':'y','value':'1'}]}",
                "values        ; {'type':'select','key':'a','label':'a','values':[{'label':'x','value':'1'}],'valuesKey':'b'}",
                "default-value ; {'type':'number','key':'a','label':'a','defaultValue':'x'}",
                "rows          ; {'type':'dynamiclist','label':'a','path':'p','properties':{'maxRows':'100000'},'components':[]}",
                "number        ; {'type':'dynamiclist','label':'a','path':'p','defaultRepetitions':5000,'components':[]}",
                "row-name      ; {'type':'dynamiclist','label':'a','path':'p','components':[{'type':'textfield','key':'b','label':'b'},{'type':'textfield','key':'c','label':'c','conditional':{'hide':'=b = null'}}]}",
                "script        ; {'type':'text','text':'[x](java script:alert(1))'}",
                "subtype       ; {'type':'datetime','key':'a','label':'a','subtype':'month'}",
                "accept        ; {'type':'filepicker','key':'a','label':'a','accept':'*'}"
            })
    void eachRuleFindsItsDefect(String rule, String component) {
        List<FormFinding> findings = FormChecks.of("x.form", Forms.file(component));
        assertThat(findings).extracting(FormFinding::rule).contains(rule);
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.message().zh()).containsPattern("\\p{IsHan}{2}");
            assertThat(finding.message().en()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
        });
        assertThatThrownBy(() -> Form.parse("x.form", Forms.file(component)))
                .isInstanceOf(FormFileException.class)
                .hasMessageStartingWith("x.form");
    }

    @Test
    void anEscapedEndIsNoAnchor() {
        assertThat(PatternRules.refusal("^a\\$")).isNotNull();
        assertThat(PatternRules.refusal("^a\\\\$")).isNull();
        assertThat(PatternRules.refusal("^([|]|\\|)$")).isNull();
    }

    @Test
    void allDefectsAreToldAtOnce() {
        assertThat(FormChecks.of("x.form", Forms.file("{'type':'html'},{'type':'textfield'},{'type':'iframe'}")))
                .hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void whatIsNoFormIsAFinding() {
        String deep = "[".repeat(5_000) + "]".repeat(5_000);
        String groups = "{'type':'group','components':[".repeat(60) + "]}".repeat(60);
        for (String json : new String[] {
            null,
            "",
            "null",
            "[]",
            "3",
            "{",
            "{\"id\":1}",
            "{} {}",
            deep,
            "{\"id\":\"a\",\"id\":\"b\"}",
            "x".repeat(600_000),
            "{\"id\":\"a\",\"type\":\"default\",\"components\":{}}",
            "{\"id\":\"a\",\"type\":\"default\",\"components\":[1]}",
            Forms.file(groups),
            Forms.file("")
        }) {
            assertThat(FormChecks.of("x.form", json)).isNotEmpty();
        }
    }

    @Test
    void expressionsAreReadByTheEvaluatorToo() {
        String file = Forms.file("{'type':'expression','key':'a','expression':'=1 + + '}");
        assertThat(FormChecks.of("x.form", file, Forms.FEEL))
                .extracting(FormFinding::rule)
                .containsExactly("feel");
    }
}
