package org.yiciban.form.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiciban.form.Forms;
import org.yiciban.form.value.ParsedValue;

/** Whoever types the example of a refusal is not refused again. */
class ExamplesTests {

    private static final Pattern EXAMPLE = Pattern.compile("(?:例如 |“|such as |like )([^”]+)");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'number','key':'a','label':'a'}",
                "{'type':'number','key':'a','label':'a','decimalDigits':0}",
                "{'type':'number','key':'a','label':'a','decimalDigits':1}",
                "{'type':'number','key':'a','label':'a','decimalDigits':0,'validate':{'min':2,'max':4}}",
                "{'type':'number','key':'a','label':'a','validate':{'max':100}}",
                "{'type':'number','key':'a','label':'a','validate':{'max':-3}}",
                "{'type':'number','key':'a','label':'a','validate':{'min':5000}}",
                "{'type':'number','key':'a','label':'a','increment':500}",
                "{'type':'datetime','key':'a','label':'a'}",
                "{'type':'datetime','key':'a','label':'a','disallowPassedDates':true}",
                "{'type':'datetime','key':'a','label':'a','subtype':'time','timeInterval':60}",
                "{'type':'datetime','key':'a','label':'a','subtype':'time','timeInterval':15}",
                "{'type':'datetime','key':'a','label':'a','subtype':'datetime','timeInterval':60,'disallowPassedDates':true}"
            })
    void anExampleIsAnAnswer(String component) {
        Field field = (Field) Forms.form(component).at("a").orElseThrow();
        ParsedValue.Refused<Object> refused = (ParsedValue.Refused<Object>) field.read("niemals");
        for (String told : List.of(refused.message().zh(), refused.message().en())) {
            Matcher example = EXAMPLE.matcher(told);
            assertThat(example.find()).as(told).isTrue();
            ParsedValue<Object> read = field.read(example.group(1));
            assertThat(read.accepted()).as(told).isTrue();
            Evaluation today = new Evaluation(Forms.FEEL, LocalDate.of(2026, 11, 28), Map::of);
            assertThat(((InterpretedField) field).objection(((ParsedValue.Accepted<Object>) read).value(), today))
                    .as(told)
                    .isEmpty();
        }
    }
}
