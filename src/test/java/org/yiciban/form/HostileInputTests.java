package org.yiciban.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yiciban.Seeds;
import org.yiciban.form.answer.FormAnswers;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.component.Form;
import org.yiciban.form.view.ViewRequest;

/** Whatever comes in: an answer in words, never an exception. */
class HostileInputTests {

    private static final String FORM =
            """
            {'type':'textfield','key':'text','label':'a','validate':{'pattern':'^x+$'}},
            {'type':'textfield','key':'card','label':'a','properties':{'format':'id-card'}},
            {'type':'number','key':'number','label':'a','increment':'0.01','validate':{'min':'=this.number'}},
            {'type':'checkbox','key':'box','label':'a'},
            {'type':'select','key':'choice','label':'a','values':[{'label':'x','value':'1'}]},
            {'type':'checklist','key':'list','label':'a','valuesKey':'rows'},
            {'type':'datetime','key':'day','label':'a','subtype':'datetime'},
            {'type':'filepicker','key':'file','label':'a','readonly':true},
            {'type':'expression','key':'sum','expression':'=number + 1'},
            {'type':'group','id':'g','path':'inner.deep','conditional':{'hide':'=box = true'},'components':[
              {'type':'textarea','key':'text','label':'a','conditional':{'hide':'=text = null'}}]},
            {'type':'dynamiclist','id':'l','label':'r','path':'rows','components':[
              {'type':'number','key':'n','label':'a','validate':{'required':true}},
              {'type':'dynamiclist','id':'m','label':'s','path':'more','components':[
                {'type':'textfield','key':'t','label':'a','conditional':{'hide':'=number != null and number > 5'}}]}]}""";
    private static final String[] NAMES = {
        "text", "card", "number", "box", "choice", "list", "day", "file", "sum", "inner", "deep", "rows", "n", "more",
        "t", "zz"
    };

    @Test
    void randomAnswersNeverThrow() {
        Form form = Forms.form(FORM);
        for (long seed : Seeds.upTo(200)) {
            Random random = new Random(seed);
            Map<String, Object> raw = record(random, 4);
            try {
                FormAnswers answers = Forms.INTERPRETER.accept(
                        form, raw, java.util.Collections.singletonMap("file", random(random, 2)));
                FormAnswers again = Forms.INTERPRETER.accept(form, answers.data(), Map.of());
                assertThat(answers.data().keySet()).isSubsetOf(NAMES);
                assertThat(again.errors()).noneMatch(error -> error.code().equals("unknown-field"));
                Forms.INTERPRETER.view(form, raw, Map.of(), new ViewRequest(Locale.CHINESE, null, answers.errors()));
                Forms.INTERPRETER.summary(form, raw, Map.of(), Locale.ENGLISH);
                form.reduce(raw);
            } catch (RuntimeException | StackOverflowError thrown) {
                fail("seed " + seed, thrown);
            }
        }
    }

    @Test
    void wrongTypesAreAlwaysTold() {
        Form form = Forms.form(FORM);
        for (String name : List.of("text", "card", "number", "box", "choice", "day", "inner", "rows")) {
            for (Object wrong : List.of(Map.of("x", 1), List.of(List.of()), new BigDecimal("3.3"))) {
                boolean fits = name.equals("number") && wrong instanceof BigDecimal;
                Map<String, Object> raw = Map.of(name, wrong);
                if (!fits) {
                    assertThat(Forms.INTERPRETER.accept(form, raw, Map.of()).errors())
                            .as("%s=%s", name, wrong)
                            .isNotEmpty();
                }
            }
        }
    }

    @Test
    void depthAndMassAreCutOff() {
        Map<String, Object> deep = Map.of();
        for (int level = 0; level < 20_000; level++) {
            deep = Map.of("inner", deep);
        }
        Form form = Forms.form(FORM);
        assertThat(Forms.INTERPRETER.accept(form, deep, Map.of()).errors()).isNotEmpty();
        Map<String, Object> many = new LinkedHashMap<>();
        for (int index = 0; index < 20_000; index++) {
            many.put("k" + index + "\u0000" + "x".repeat(200), index);
        }
        List<FieldError> errors = Forms.INTERPRETER.accept(form, many, Map.of()).errors();
        assertThat(errors).hasSizeLessThan(100);
        assertThat(errors)
                .allSatisfy(
                        error -> assertThat(error.field()).hasSizeLessThan(90).doesNotContain("\u0000"));
    }

    private static Map<String, Object> record(Random random, int depth) {
        Map<String, Object> record = new LinkedHashMap<>();
        for (int count = random.nextInt(6); count >= 0; count--) {
            record.put(NAMES[random.nextInt(NAMES.length)], random(random, depth));
        }
        return record;
    }

    private static Object random(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 9 : 13)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextInt();
            case 3 -> random.nextDouble();
            case 4 -> new BigDecimal("1E" + random.nextInt(2_000_000));
            case 5 -> "x".repeat(random.nextInt(60)) + "!";
            case 6 -> new String(Character.toChars(random.nextInt(0x10FFFF)));
            case 7 -> List.of("1", "2026-10-21T09:00", "on", "１", "", "u-1").get(random.nextInt(6));
            case 8 -> "1" + "0".repeat(random.nextInt(3_000));
            case 9, 10 -> record(random, depth - 1);
            default -> {
                List<Object> list = new ArrayList<>();
                for (int count = random.nextInt(5); count > 0; count--) {
                    list.add(random.nextInt(3) == 0 ? random(random, depth - 1) : record(random, depth - 1));
                }
                yield list;
            }
        };
    }
}
