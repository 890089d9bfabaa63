package org.yiciban.form.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiciban.form.Forms;
import org.yiciban.form.value.PatternRules;

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
                "limit-message ; {'type':'number','key':'a','label':'a','validate':{'min':1},'properties':{'minMessage':'少了'}}",
                "limit-message ; {'type':'number','key':'a','label':'a','properties':{'minMessage':'少了','minMessageEn':'less'}}",
                "limit-message ; {'type':'number','key':'a','label':'a','validate':{'max':1},'properties':{'maxMessage':'多了 {much}','maxMessageEn':'more'}}",
                "property      ; {'type':'textfield','key':'a','label':'a','properties':{'maxMessage':'多了','maxMessageEn':'more'}}",
                "format        ; {'type':'textfield','key':'a','label':'a','properties':{'format':'drivers-licence'}}",
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
                "feel          ; {'type':'expression','key':'a','expression':'=1 +'}",
                "feel          ; {'type':'expression','key':'a','expression':'=if true then 1'}",
                "feel          ; {'type':'number','key':'a','label':'a','validate':{'max':'=1 2'}}",
                "feel          ; {'type':'textfield','key':'a','label':'a','validate':{'required':'=and'}}",
                "feel          ; {'type':'select','key':'a','label':'a','valuesExpression':'=[1,'}",
                "condition     ; {'type':'textfield','key':'a','label':'a','conditional':{'hide':'=1 +'}}",
                "condition     ; {'type':'textfield','key':'a','label':'a','conditional':{'hide':'=.5'}}",
                "condition     ; {'type':'textfield','key':'a','label':'a','conditional':{'hide':'=\\'x\\''}}",
                "condition     ; {'type':'textfield','key':'a','label':'a','conditional':{'hide':'=\\'\\\\uZZZZ\\''}}",
                "condition     ; {'type':'textfield','key':'a','label':'a','conditional':{'hide':'=1 + 1'}}",
                "condition     ; {'type':'textfield','key':'a','label':'a','conditional':{'hide':'=> 5'}}",
                "condition     ; {'type':'textfield','key':'a','label':'a','conditional':{'hide':'=[true]'}}",
                "condition     ; {'type':'textfield','key':'a','label':'a','conditional':{'hide':'=string length(\\'x\\')'}}",
                "feel          ; {'type':'expression','key':'b','expression':'=\\'\\\\uZZZZ\\''}",
                "circle        ; {'type':'expression','key':'a','expression':'=a + 1'}",
                "circle        ; {'type':'expression','key':'a','expression':'=b + 1'},{'type':'expression','key':'b','expression':'=a + 1'}",
                "circle        ; {'type':'checkbox','key':'a','label':'a','conditional':{'hide':'=b = true'}},{'type':'checkbox','key':'b','label':'b','conditional':{'hide':'=a = true'}}",
                "circle        ; {'type':'group','id':'g','conditional':{'hide':'=c = 1'},'components':[{'type':'number','key':'b','label':'b'}]},{'type':'expression','key':'c','expression':'=b'}",
                "circle        ; {'type':'dynamiclist','label':'l','path':'p','components':[{'type':'expression','key':'a','expression':'=this.b'},{'type':'expression','key':'b','expression':'=this.a'}]}",
                "circle        ; {'type':'dynamiclist','label':'l','path':'p','components':[{'type':'expression','key':'a','expression':'=sum(p.a)'}]}",
                "row-name      ; {'type':'dynamiclist','label':'l','path':'p','components':[{'type':'expression','key':'a','expression':'=this.b'}]}",
                "kind          ; {'type':'number','key':'area','label':'a'},{'type':'textfield','key':'b','label':'b','conditional':{'hide':'=area = null or area > \\'a\\''}}",
                "kind          ; {'type':'number','key':'area','label':'a'},{'type':'textfield','key':'b','label':'b','conditional':{'hide':'=area = \\'12\\''}}",
                "kind          ; {'type':'number','key':'area','label':'a'},{'type':'textfield','key':'b','label':'b','conditional':{'hide':'=area in (\\'a\\', \\'b\\')'}}",
                "kind          ; {'type':'number','key':'area','label':'a'},{'type':'textfield','key':'b','label':'b','conditional':{'hide':'=area = null or area between \\'a\\' and \\'b\\''}}",
                "kind          ; {'type':'number','key':'area','label':'a'},{'type':'textfield','key':'b','label':'b','conditional':{'hide':'=not(area = true)'}}",
                "kind          ; {'type':'number','key':'area','label':'a'},{'type':'textfield','key':'b','label':'b','validate':{'required':'=area + 1 = \\'2\\''}}",
                "kind          ; {'type':'number','key':'area','label':'a'},{'type':'checkbox','key':'b','label':'b','properties':{'grantsWhen':'=b = \\'yes\\''}}",
                "kind          ; {'type':'select','key':'c','label':'c','values':[{'label':'x','value':'1'}]},{'type':'textfield','key':'b','label':'b','conditional':{'hide':'=c = 1'}}",
                "kind          ; {'type':'checklist','key':'c','label':'c','values':[{'label':'x','value':'1'}]},{'type':'textfield','key':'b','label':'b','conditional':{'hide':'=c = \\'1\\''}}",
                "kind          ; {'type':'datetime','key':'c','label':'c'},{'type':'textfield','key':'b','label':'b','conditional':{'hide':'=c = null or c > 20260101'}}",
                "kind          ; {'type':'number','key':'area','label':'a'},{'type':'expression','key':'b','expression':'=area + \\'1\\''}",
                "kind          ; {'type':'datetime','key':'c','label':'c'},{'type':'textfield','key':'b','label':'b','conditional':{'hide':'=c = null or c > date(\\'2026-01-01\\')'}}",
                "kind          ; {'type':'datetime','key':'c','label':'c'},{'type':'textfield','key':'b','label':'b','conditional':{'hide':'=c = null or c in [date(\\'2026-01-01\\')..date(\\'2026-02-01\\')]'}}",
                "condition     ; {'type':'datetime','key':'c','label':'c'},{'type':'textfield','key':'b','label':'b','conditional':{'hide':'=c = null or date(c) = \\'2026-01-01\\''}}",
                "kind          ; {'type':'datetime','key':'c','label':'c'},{'type':'textfield','key':'b','label':'b','conditional':{'hide':'=c > date(\\'2026-01-01\\')'}}",
                "kind          ; {'type':'number','key':'area','label':'a'},{'type':'dynamiclist','label':'l','path':'p','components':[{'type':'number','key':'n','label':'n'},{'type':'textfield','key':'t','label':'t','conditional':{'hide':'=this.n = \\'1\\''}}]}",
                "kind          ; {'type':'number','key':'area','label':'a'},{'type':'dynamiclist','label':'l','path':'p','components':[{'type':'number','key':'n','label':'n'}]},{'type':'expression','key':'e','expression':'=count(p[n = \\'1\\'])'}",
                "limits        ; {'type':'number','key':'a','label':'a','validate':{'min':5,'max':3}}",
                "limits        ; {'type':'textfield','key':'a','label':'a','validate':{'minLength':5,'maxLength':3}}",
                "limits        ; {'type':'textfield','key':'a','label':'a','validate':{'minLength':500}}",
                "limits        ; {'type':'textfield','key':'a','label':'a','validate':{'maxLength':0}}",
                "rows          ; {'type':'dynamiclist','label':'a','path':'p','properties':{'minRows':'3','maxRows':'2'},'components':[]}",
                "default-value ; {'type':'select','key':'a','label':'a','defaultValue':'2','values':[{'label':'x','value':'1'}]}",
                "default-value ; {'type':'checklist','key':'a','label':'a','defaultValue':['1','2'],'values':[{'label':'x','value':'1'}]}",
                "default-value ; {'type':'number','key':'a','label':'a','defaultValue':7,'validate':{'max':5}}",
                "default-value ; {'type':'number','key':'a','label':'a','defaultValue':1.5,'decimalDigits':0}",
                "default-value ; {'type':'textfield','key':'a','label':'a','defaultValue':'x','validate':{'pattern':'^[0-9]$'}}",
                "default-value ; {'type':'textfield','key':'a','label':'a','defaultValue':'123','properties':{'format':'id-card'}}",
                "default-value ; {'type':'datetime','key':'a','label':'a','defaultValue':'2026-02-30'}",
                "property      ; {'type':'textfield','key':'a','label':'a','hidden':true}",
                "property      ; {'type':'textfield','key':'a','label':'a','validate':{'min':3}}",
                "property      ; {'type':'number','key':'a','label':'a','validate':{'maximum':3}}",
                "property      ; {'type':'textfield','key':'a','label':'a','conditional':{'show':'=true'}}",
                "property      ; {'type':'textfield','key':'a','label':'a','properties':{'item':'some-licence'}}",
                "property      ; {'type':'textfield','key':'a','label':'a','properties':{'sensitive':'yes'}}",
                "property      ; {'type':'textfield','key':'a','label':'a','properties':{'prefill':'x y'}}",
                "property      ; {'type':'textfield','key':'a','label':'a','properties':{'purpose':{'zh':'x'}}}",
                "property      ; {'type':'textfield','key':'a','label':'a','__proto__':{}}",
                "property      ; {'type':'select','key':'a','label':'a','values':[{'label':'x','value':'1','constructor':'y'}]}",
                "layout        ; {'type':'textfield','key':'a','label':'a','layout':{'columns':99}}",
                "key           ; {'type':'textfield','label':'a','key':'__proto__'}",
                "key           ; {'type':'textfield','label':'a','key':'constructor'}",
                "key           ; {'type':'textfield','label':'a','key':'a.prototype'}",
                "key           ; {'type':'textfield','label':'a','key':'toString'}",
                "key           ; {'type':'group','path':'constructor','components':[]}",
                "pattern       ; {'type':'textfield','key':'a','label':'a','validate':{'pattern':'^(a+)+$'}}",
                "pattern       ; {'type':'textfield','key':'a','label':'a','validate':{'pattern':'^([a-z]+[0-9]*)*$'}}",
                "pattern       ; {'type':'textfield','key':'a','label':'a','validate':{'pattern':'^(a|a)*$'}}",
                "pattern       ; {'type':'textfield','key':'a','label':'a','validate':{'pattern':'^(x|ab|abc)+$'}}",
                "pattern       ; {'type':'textfield','key':'a','label':'a','validate':{'pattern':'^(a{1,60}){1,60}$'}}",
                "pattern       ; {'type':'textfield','key':'a','label':'a','validate':{'pattern':'^[0-9]*[0-9]*[0-9]*[0-9]*[0-9]*$'}}",
                "pattern       ; {'type':'textfield','key':'a','label':'a','validate':{'pattern':'^(?i)a$'}}",
                "pattern       ; {'type':'textfield','key':'a','label':'a','validate':{'pattern':'^a++$'}}",
                "components    ; {'type':'group','id':'g','label':'a'}",
                "components    ; {'type':'dynamiclist','label':'a','path':'p'}",
                "values        ; {'type':'select','key':'a','label':'a','values':[{'label':'请选择','value':''},{'label':'x','value':'1'}]}",
                "text          ; {'type':'text','text':'{{secret}}'}",
                "accept        ; {'type':'filepicker','key':'a','label':'a','accept':'*'}"
            })
    void eachRuleFindsItsDefect(String rule, String component) {
        List<FormFinding> findings = FormChecks.of(Forms.file(component));
        assertThat(findings).extracting(FormFinding::rule).contains(rule);
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.message().zh()).containsPattern("\\p{IsHan}{2}");
            assertThat(finding.message().en()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
        });
        assertThatThrownBy(() -> ReadForms.read("x.form", Forms.file(component)))
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
    void daysAreComparedWithDays() {
        for (String condition : new String[] {
            "c = null or date(c) > date(\\'2026-01-01\\')",
            "c = null or date(c) in [date(\\'2026-01-01\\')..date(\\'2026-02-01\\')]",
            "c = null or date(c) - date(\\'2026-01-01\\') > duration(\\'P1D\\')",
            "c = null or c > \\'2026-01-01\\'"
        }) {
            assertThat(FormChecks.of(Forms.file("{'type':'datetime','key':'c','label':'c'},"
                            + "{'type':'textfield','key':'b','label':'b','conditional':{'hide':'=" + condition
                            + "'}}")))
                    .as(condition)
                    .isEmpty();
        }
    }

    /** Whoever guards the empty answer isn't told only then that the comparison has no result either. */
    @Test
    void anEmptyAnswerAndAWrongKindAreToldInOneRound() {
        assertThat(FormChecks.of(Forms.file("{'type':'number','key':'area','label':'a'},"
                        + "{'type':'textfield','key':'b','label':'b','conditional':{'hide':'=area > \\'a\\''}}")))
                .extracting(FormFinding::rule)
                .containsExactlyInAnyOrder("condition", "kind");
    }

    @Test
    void allDefectsAreToldAtOnce() {
        assertThat(FormChecks.of(Forms.file("{'type':'html'},{'type':'textfield'},{'type':'iframe'}")))
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
            assertThat(FormChecks.of(json)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"18.5", "'18'", "0", "20", "-1", "99999999999", "null", "true"})
    void aVersionOfTheLanguageThatNobodyKnowsIsRefused(String version) {
        String file = Forms.file("{'type':'textfield','key':'a','label':'a'}")
                .replace("\"schemaVersion\":19", "\"schemaVersion\":" + version.replace('\'', '"'));
        assertThat(FormChecks.of(file)).extracting(FormFinding::rule).containsExactly("schema-version");
    }

    @Test
    void tenThousandOptionsAreOneFindingThatCounts() {
        String options = IntStream.range(0, 10_000)
                .mapToObj(index -> "{'label':'x','value':'" + index + "'}")
                .collect(Collectors.joining(","));
        assertThat(FormChecks.of(Forms.file("{'type':'select','key':'a','label':'a','values':[" + options + "]}")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().en()).contains("10000", "at most 500"));
    }

    @Test
    void aThousandMistakesAreToldByTheHundred() {
        String parts = "{'type':'rocket'},".repeat(900) + "{'type':'rocket'}";
        assertThat(FormChecks.of(Forms.file(parts)))
                .hasSizeLessThanOrEqualTo(100)
                .isNotEmpty();
        String worse = IntStream.range(0, 900)
                .mapToObj(index -> "{'type':'textfield','key':'constructor','id':'i" + index + "'}")
                .collect(Collectors.joining(","));
        assertThat(FormChecks.of(Forms.file(worse))).hasSizeLessThanOrEqualTo(100);
    }

    @Test
    void theReaderOfAConditionIsToldThePlaceOfTheMistake() {
        assertThat(FormChecks.of(Forms.file("{'type':'expression','key':'a','expression':'=1 + '}")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().zh()).contains("第 3 个字符"));
    }

    @Test
    void whatEditorsWriteIsTaken() {
        assertThat(FormChecks.of(Forms.file("{'type':'datetime','id':'d','key':'d','subtype':'date','dateLabel':'日期',"
                        + "'layout':{'row':'Row_1','columns':null},'appearance':{},'conditional':{},'use24h':false},"
                        + "{'type':'separator','id':'s','layout':{'row':'Row_2','columns':16}},"
                        + "{'type':'spacer','id':'p','height':30},"
                        + "{'type':'select','id':'t','key':'t','label':'t','searchable':true,'defaultValue':'1',"
                        + "'values':[{'label':'x','value':'1'}]},"
                        + "{'type':'text','id':'n','text':'# 说明'}")))
                .isEmpty();
    }

    @Test
    void aNameThatNobodyCarriesIsFoundAtEveryDepth() {
        String file = Forms.file("{'type':'textfield','key':'shop.name','label':'a'},"
                + "{'type':'select','key':'who','label':'a','valuesKey':'people'},"
                + "{'type':'expression','key':'b','expression':'=shop.name + shop.street + fact + stranger'}");
        assertThat(FormChecks.unknownNames(file, Set.of("fact")))
                .extracting(finding -> finding.message().en())
                .containsExactlyInAnyOrder("shop.street", "stranger", "people");
    }
}
