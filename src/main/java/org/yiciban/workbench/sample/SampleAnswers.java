package org.yiciban.workbench.sample;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.form.answer.FormAnswers;
import org.yiciban.form.answer.FormParameters;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.interpreter.FormInterpreter;
import org.yiciban.form.view.FormView;
import org.yiciban.form.view.ViewRequest;

/** A form of a draft with the answers of its sample, by the one interpreter: what is asked, and what somebody says otherwise. */
@Component
public class SampleAnswers {

    private final FormInterpreter interpreter;

    SampleAnswers(FormInterpreter interpreter) {
        this.interpreter = interpreter;
    }

    /**
     * The questions with these answers.
     *
     * @param answers as they were typed, or stored
     */
    public FormView view(SampledForm of, Map<String, Object> answers, List<FieldError> errors, Locale locale) {
        return interpreter.view(of.form(), answers, of.facts(), new ViewRequest(locale, of.refresh(), errors));
    }

    /** What is typed in the form. */
    public Map<String, Object> typed(SampledForm of, Map<String, String[]> sent) {
        return FormParameters.read(of.form(), sent);
    }

    /**
     * What is typed in the place of the sample's answers; null for what is no longer answered. What the form doesn't ask in
     * this situation is no part of it.
     *
     * @throws InvalidInput where the form doesn't take it
     */
    public Map<String, Object> changed(SampledForm of, Map<String, Object> typed) {
        FormAnswers now = interpreter.accept(of.form(), typed, of.facts());
        if (!now.accepted()) {
            throw new InvalidInput(now.errors());
        }
        return difference(
                interpreter.accept(of.form(), of.answers(), of.facts()).data(), now.data());
    }

    /** What the form says of the sample as it stands. */
    List<FieldError> errors(SampledForm of) {
        return interpreter.accept(of.form(), of.answers(), of.facts()).errors();
    }

    private static Map<String, Object> difference(Map<?, ?> before, Map<?, ?> now) {
        Set<String> keys = new TreeSet<>();
        before.keySet().forEach(key -> keys.add(String.valueOf(key)));
        now.keySet().forEach(key -> keys.add(String.valueOf(key)));
        Map<String, Object> difference = new LinkedHashMap<>();
        for (String key : keys) {
            Object was = before.get(key);
            Object is = now.get(key);
            if (was instanceof Map<?, ?> old && is instanceof Map<?, ?> fresh) {
                Map<String, Object> inner = difference(old, fresh);
                if (!inner.isEmpty()) {
                    difference.put(key, inner);
                }
            } else if (!same(was, is)) {
                difference.put(key, is);
            }
        }
        return difference;
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Number number && other instanceof Number another) {
            return new BigDecimal(number.toString()).compareTo(new BigDecimal(another.toString())) == 0;
        } else if (one instanceof Map<?, ?> old && other instanceof Map<?, ?> fresh) {
            return difference(old, fresh).isEmpty();
        } else if (one instanceof List<?> old && other instanceof List<?> fresh) {
            return old.size() == fresh.size()
                    && IntStream.range(0, old.size()).allMatch(at -> same(old.get(at), fresh.get(at)));
        }
        return Objects.equals(one, other)
                || one != null && other != null && one.toString().equals(other.toString());
    }
}
