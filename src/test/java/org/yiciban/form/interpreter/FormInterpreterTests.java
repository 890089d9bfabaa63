package org.yiciban.form.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiciban.form.Forms.accept;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yiciban.form.answer.FormAnswers;
import org.yiciban.form.component.FieldError;

class FormInterpreterTests {

    private static final String EMPLOYEES =
            """
            {'type':'dynamiclist','id':'l','label':'职工','path':'employees','components':[
              {'type':'textfield','id':'n','label':'姓名','key':'name','validate':{'required':true}},
              {'type':'textfield','id':'d','label':'身份证号码','key':'idNumber','properties':{'format':'id-card'}},
              {'type':'number','id':'a','label':'月薪','key':'pay','validate':{'min':0}},
              {'type':'expression','id':'e','key':'yearly','expression':'=this.pay * 12'},
              {'type':'textfield','id':'h','label':'备注','key':'remark','conditional':{'hide':'=this.pay != null and this.pay > 100'}}
            ]}""";

    @Test
    void takesAnswersInTheirStoredForm() {
        FormAnswers answers = accept(
                "{'type':'textfield','key':'name','label':'名称','validate':{'required':true}},"
                        + "{'type':'number','key':'capital','label':'资本'},"
                        + "{'type':'checkbox','key':'agree','label':'同意'}",
                Map.of("name", " 　云溪面馆 ", "capital", "100.50"));
        assertThat(answers.errors()).isEmpty();
        assertThat(answers.data())
                .isEqualTo(Map.of("name", "云溪面馆", "capital", new BigDecimal("100.50"), "agree", false));
    }

    @Test
    void blanksAloneAreNoAnswer() {
        FormAnswers answers = accept(
                "{'type':'textfield','key':'name','label':'名称','validate':{'required':true}}",
                Map.of("name", " 　\u00a0"));
        assertThat(answers.errors()).extracting(FieldError::code).containsExactly("required");
        assertThat(answers.errors().get(0).message().zh()).isEqualTo("请填写名称");
        assertThat(answers.data()).isEmpty();
    }

    @Test
    void refusesAnswersToWhatIsNotAsked() {
        FormAnswers answers = accept("{'type':'textfield','key':'name','label':'名称'}", Map.of("nam", "x", "name", "y"));
        assertThat(answers.errors())
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("nam", "unknown-field"));
    }

    @Test
    void hiddenPartsAreNeitherValidatedNorStored() {
        String form =
                """
                {'type':'checkbox','key':'food','label':'食品'},
                {'type':'group','id':'g','label':'食品','conditional':{'hide':'=food = false'},'components':[
                  {'type':'number','key':'area','label':'面积','validate':{'required':true}}]}""";
        FormAnswers without = accept(form, Map.of("food", false, "area", 12));
        assertThat(without.errors()).isEmpty();
        assertThat(without.data()).containsOnlyKeys("food");
        assertThat(accept(form, Map.of("food", true)).errors())
                .extracting(FieldError::field)
                .containsExactly("area");
    }

    @Test
    void whatIsHiddenHidesWhatHangsOnIt() {
        String form =
                """
                {'type':'textfield','key':'last','label':'c','conditional':{'hide':'=middle = null'}},
                {'type':'textfield','key':'middle','label':'b','conditional':{'hide':'=first != "yes"'}},
                {'type':'textfield','key':'first','label':'a'}"""
                        .replace("\"yes\"", "\\\"yes\\\"");
        assertThat(accept(form, Map.of("first", "no", "middle", "x", "last", "y"))
                        .data())
                .isEqualTo(Map.of("first", "no"));
        assertThat(accept(form, Map.of("first", "yes", "middle", "x", "last", "y"))
                        .data())
                .hasSize(3);
    }

    @Test
    void conditionsReadTheFactsOfTheCase() {
        String form = "{'type':'textfield','key':'a','label':'a','conditional':{'hide':'=selfEmployed = true'}}";
        assertThat(accept(form, Map.of("a", "x"), Map.of("selfEmployed", true)).data())
                .isEmpty();
        assertThat(accept(form, Map.of("a", "x"), Map.of("selfEmployed", false)).data())
                .isNotEmpty();
    }

    @Test
    void rowsAreJudgedOneByOne() {
        FormAnswers answers = accept(
                EMPLOYEES,
                Map.of(
                        "employees",
                        List.of(
                                Map.of("name", "林晓", "idNumber", "500103199001010010", "pay", 200, "remark", "x"),
                                Map.of("idNumber", "500103199001010011", "pay", 50, "remark", "y", "yearly", 1))));
        assertThat(answers.errors())
                .extracting(FieldError::field)
                .containsExactly("employees[1].name", "employees[1].idNumber");
        assertThat(answers.data().get("employees").toString())
                .contains("yearly=2400")
                .contains("yearly=600")
                .contains("remark=y")
                .doesNotContain("remark=x");
    }

    @Test
    void tooManyRowsAreRefusedQuickly() {
        List<Map<String, Object>> rows = Collections.nCopies(10_000, Map.of("name", "x"));
        assertThat(accept(EMPLOYEES, Map.of("employees", rows)).errors())
                .extracting(FieldError::code)
                .containsExactly("too-many-rows");
    }

    @Test
    void computedValuesLeanOnEachOtherAndNeverOnTheClient() {
        FormAnswers answers = accept(
                "{'type':'expression','key':'double','expression':'=total * 2'},"
                        + "{'type':'expression','key':'total','expression':'=a + b'},"
                        + "{'type':'number','key':'a','label':'a'},{'type':'number','key':'b','label':'b'}",
                Map.of("a", new BigDecimal("0.1"), "b", new BigDecimal("0.2"), "total", 99));
        assertThat(answers.data())
                .containsEntry("total", new BigDecimal("0.3"))
                .containsEntry("double", new BigDecimal("0.6"));
    }

    @Test
    void endlessExpressionsEnd() {
        FormAnswers answers = accept(
                IntStream.range(0, 40)
                        .mapToObj(i -> "{'type':'expression','key':'s" + i + "','expression':'=if s" + (i + 1)
                                + " = null then \\\"xxxxxxxxxx\\\" else s" + (i + 1) + " + s" + (i + 1) + "'}")
                        .collect(java.util.stream.Collectors.joining(",")),
                Map.of());
        assertThat(answers.errors()).isEmpty();
    }

    @Test
    void readOnlyAnswersComeFromTheFacts() {
        String form =
                """
                {'type':'textfield','key':'code','label':'代码','readonly':true,'properties':{'prefill':'licence.code'}},
                {'type':'textfield','key':'name','label':'名称','readonly':true},
                {'type':'textfield','key':'place','label':'地点','readonly':true,'defaultValue':'云溪'},
                {'type':'textfield','key':'off','label':'停用','disabled':true,'validate':{'required':true}}""";
        FormAnswers answers = accept(
                form,
                Map.of("code", "forged", "name", "forged", "place", "forged", "off", "x"),
                Map.of("licence", Map.of("code", "A1"), "name", "面馆"));
        assertThat(answers.errors()).isEmpty();
        assertThat(answers.data()).isEqualTo(Map.of("code", "A1", "name", "面馆", "place", "云溪"));
    }

    @Test
    void nothingNullBreaksIt() {
        Map<String, Object> raw = new HashMap<>();
        raw.put("name", null);
        raw.put(null, "x");
        assertThat(accept("{'type':'textfield','key':'name','label':'名称'}", raw).errors())
                .hasSize(1);
        assertThat(accept("{'type':'textfield','key':'name','label':'名称'}", null)
                        .errors())
                .isEmpty();
    }
}
