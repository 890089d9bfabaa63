package org.yiciban.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.reading.FormChecks;
import org.yiciban.form.reading.FormFinding;

/** What a form asks before anything may be granted, and who counts as two persons (licensing law Art. 34 para 3). */
class ConditionsOfGrantingTests {

    private static final String VISIT =
            """
            {'type':'checkbox','key':'visited','label':'已现场核查','properties':{'grantsWhen':'=visited = true'}},
            {'type':'checklist','key':'points','label':'项目','conditional':{'hide':'=visited != true'},
             'values':[{'label':'甲','value':'a'},{'label':'乙','value':'b'}],
             'properties':{'grantsWhen':'=count(points) = 2','grantsWhenText':'两项都符合','grantsWhenTextEn':'Both meet it'}},
            {'type':'dynamiclist','id':'who','path':'who','label':'核查人员','conditional':{'hide':'=visited != true'},
             'properties':{'distinctPersons':'true','minRows':'2'},'components':[
              {'type':'select','key':'account','label':'工作人员','valuesKey':'colleagues'},
              {'type':'textfield','key':'name','label':'姓名'},
              {'type':'textfield','key':'unit','label':'单位'},
              {'type':'textfield','key':'certificate','label':'执法证号'}]}""";

    private static final Map<String, Object> STAFF = Map.of(
            "colleagues",
            List.of(
                    Map.of("value", "amr", "label", "陈立", "unit", "市场监督管理局"),
                    Map.of("value", "amr2", "label", "王晨", "unit", "市场监督管理局")));

    @Test
    void aConditionIsMetOnlyByWhatIsPlainlySo() {
        assertThat(conditions(Map.of())).containsExactly("已现场核查 false");
        assertThat(conditions(Map.of("visited", true))).containsExactly("已现场核查 true", "两项都符合 false");
        assertThat(conditions(Map.of("visited", true, "points", List.of("a"))))
                .containsExactly("已现场核查 true", "两项都符合 false");
        assertThat(conditions(Map.of("visited", true, "points", List.of("a", "b"))))
                .containsExactly("已现场核查 true", "两项都符合 true");
        assertThat(conditions(Map.of("visited", "nonsense"))).containsExactly("已现场核查 false");
    }

    @ParameterizedTest
    @MethodSource
    void twoDifferentPersonsAreTwo(Map<String, Object> one, Map<String, Object> other) {
        assertThat(visitedBy(one, other)).isEmpty();
    }

    static Stream<Arguments> twoDifferentPersonsAreTwo() {
        return Stream.of(
                Arguments.of(account("amr"), account("amr2")),
                Arguments.of(account("amr"), named("李平", "消防救援大队", "京B0002")),
                Arguments.of(account("amr"), named("陈立", "消防救援大队", "京B0002")),
                Arguments.of(named("陈立", "城管局", "京B0001"), named("王晨", "城管局", "京B0002")));
    }

    @ParameterizedTest
    @MethodSource
    void onePersonIsNeverTwo(Map<String, Object> one, Map<String, Object> other) {
        assertThat(visitedBy(one, other)).contains("person-twice");
    }

    static Stream<Arguments> onePersonIsNeverTwo() {
        Map<String, Object> chen = named("陈立", "市场监督管理局", "京A-00017");
        return Stream.of(
                Arguments.of(account("amr"), account("amr")),
                Arguments.of(account("amr"), named("陈　立", "云溪区市场监督管理局", "京B0001")),
                Arguments.of(named("陈立", "云溪区市场监督管理局", "京B0001"), account("amr")),
                Arguments.of(chen, named("陈 立", "市场监督 管理局", "京B0001")),
                Arguments.of(chen, named("王晨", "城管局", "京Ａ－０００１７")),
                Arguments.of(chen, named("王晨", "城管局", "京a 00017")),
                Arguments.of(named("买买提·艾力", "局", "京B0001"), named("买买提•艾力", "局", "京B0002")),
                Arguments.of(named("陈\u200b立", "局", "京B0001"), named("陈立", "局", "京B0002")),
                Arguments.of(named("陳麗華", "雲溪區市場監督管理局", "京B0001"), named("陈丽华", "市场监督管理局", "京B0002")),
                Arguments.of(account("amr"), named("陳立", "市場監督管理局", "京B0001")),
                Arguments.of(named("张伟", "局", "市监0001"), named("王晨", "局", "市監0001")),
                Arguments.of(named("陈\ufe00立", "局", "京B0001"), named("陈立", "局", "京B0002")));
    }

    @ParameterizedTest
    @CsvSource({
        "'',   '',   '',    '',     person-missing",
        "'',   陈立, '',    京B001, person-unit",
        "'',   陈立, 城管局, '',     person-certificate",
        "amr2, 陈立, 城管局, 京B001, person-both",
        "nobody, '', '',   '',     choice"
    })
    void halfAPersonIsRefusedAtItsPlace(String account, String name, String unit, String certificate, String code) {
        Map<String, Object> half = Map.of("account", account, "name", name, "unit", unit, "certificate", certificate);

        assertThat(visitedBy(account("amr"), half)).containsExactly(code);
    }

    @Test
    void oneAloneIsNotEnough() {
        assertThat(codes(Map.of("visited", true, "who", List.of(account("amr")))))
                .contains("too-few-rows");
        assertThat(codes(Map.of("visited", true, "who", "陈立"))).contains("wrong-type");
        assertThat(codes(Map.of("visited", true))).contains("too-few-rows");
        assertThat(codes(Map.of("visited", false))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "grants-when ; {'type':'checkbox','key':'a','label':'a','properties':{'grantsWhen':'=a ='}}",
                "grants-when ; {'type':'checkbox','key':'a','label':'a','properties':{'grantsWhen':'a = true'}}",
                "grants-when ; {'type':'checkbox','key':'a','label':'a','properties':{'grantsWhenText':'甲'}}",
                "grants-when ; {'type':'group','id':'g','components':[{'type':'checkbox','key':'a','label':'a'}],'properties':{'grantsWhen':'=a = true'}}",
                "persons     ; {'type':'dynamiclist','path':'p','label':'a','components':[{'type':'textfield','key':'name','label':'a'}],'properties':{'distinctPersons':'true'}}",
                "property    ; {'type':'textfield','key':'a','label':'a','properties':{'distinctPersons':'true'}}",
                "property    ; {'type':'dynamiclist','path':'p','label':'a','components':[{'type':'textfield','key':'name','label':'a'}],'properties':{'distinctPersons':'yes'}}"
            })
    void theGateReadsThem(String rule, String component) {
        assertThat(FormChecks.of(Forms.file(component)))
                .extracting(FormFinding::rule)
                .contains(rule);
        String unknown = "{'type':'checkbox','key':'a','label':'a','properties':{'grantsWhen':'=b = true'}}";
        assertThat(FormChecks.unknownNames(Forms.file(unknown), java.util.Set.of()))
                .hasSize(1);
    }

    private static List<String> conditions(Map<String, Object> answers) {
        return Forms.INTERPRETER.grantConditions(Forms.form(VISIT), answers, STAFF).stream()
                .map(condition -> condition.text().zh() + " " + condition.met())
                .toList();
    }

    private static List<String> visitedBy(Map<String, Object> one, Map<String, Object> other) {
        return codes(Map.of("visited", true, "who", List.of(one, other)));
    }

    private static List<String> codes(Map<String, Object> answers) {
        return Forms.accept(VISIT, answers, STAFF).errors().stream()
                .map(FieldError::code)
                .toList();
    }

    private static Map<String, Object> account(String username) {
        return Map.of("account", username);
    }

    private static Map<String, Object> named(String name, String unit, String certificate) {
        return Map.of("name", name, "unit", unit, "certificate", certificate);
    }
}
