package org.yiciban.workbench.sample;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.sheet.AnswerProblem;
import org.yiciban.catalogue.sheet.BundleSheet;
import org.yiciban.catalogue.sheet.Question;
import org.yiciban.catalogue.sheet.Situation;
import org.yiciban.catalogue.sheet.SituationException;
import org.yiciban.form.component.FieldError;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.Refusal;

/**
 * The questions of the guide with answers in the place of the sample's.
 *
 * @param sample what the sample answers
 * @param typed what is said in its place
 */
public record SampleSituation(BundleSheet bundle, Map<String, Object> sample, Map<String, Object> typed) {

    /** Before the key of a question in a form, as at the counter. */
    public static final String QUESTION = "_q:";

    /** The answers to the questions of the guide among what a page sent: a text, or several. */
    public static Map<String, Object> typed(Map<String, String[]> sent) {
        Map<String, Object> typed = new LinkedHashMap<>();
        sent.forEach((name, values) -> {
            if (name.startsWith(QUESTION)) {
                typed.put(name.substring(QUESTION.length()), values.length == 1 ? values[0] : List.of(values));
            }
        });
        return typed;
    }

    /** What is wrong in the form itself; the names of a page's own fields begin with a stroke. */
    public static List<FieldError> ofForm(InvalidInput invalid) {
        return invalid.errors().stream()
                .filter(error -> !error.field().startsWith("_"))
                .toList();
    }

    /** The questions that are asked in this situation. */
    public List<Question> questions() {
        return Situation.asked(bundle, answers());
    }

    /** The answers to them. */
    public Map<String, Object> answers() {
        Map<String, Object> answers = new LinkedHashMap<>(sample);
        answers.putAll(typed);
        return answers;
    }

    /** What is wrong with the answers, by the key of the question. */
    public Map<String, String> wrong(Locale locale) {
        return problems().stream().collect(Collectors.toMap(AnswerProblem::key, problem -> problem.message()
                .in(locale)));
    }

    /** Each question named as it is asked. */
    private List<FieldError> errors() {
        return problems().stream()
                .map(problem -> new FieldError(QUESTION + problem.key(), problem.code(), named(problem)))
                .toList();
    }

    private LocalText named(AnswerProblem problem) {
        return bundle.question(problem.key())
                .map(question -> Refusal.of("sample.question", question.text(), problem.message()))
                .orElse(problem.message());
    }

    private List<AnswerProblem> problems() {
        try {
            Situation.of(bundle, answers());
            return List.of();
        } catch (SituationException wrong) {
            return wrong.problems();
        }
    }

    /**
     * The answers that aren't the sample's, of the types that the guide has for them.
     *
     * @throws InvalidInput where one can't be taken
     */
    public Map<String, Object> others() {
        List<FieldError> errors = errors();
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        Map<String, Object> usual = Situation.soFar(bundle, sample).facts();
        Map<String, Object> others = new LinkedHashMap<>();
        Situation.of(bundle, answers()).facts().forEach((key, value) -> {
            if (value != null && typed.containsKey(key) && !same(value, usual.get(key))) {
                others.put(key, value);
            }
        });
        return others;
    }

    private static boolean same(Object one, @Nullable Object other) {
        return one instanceof BigDecimal number && other instanceof BigDecimal another
                ? number.compareTo(another) == 0
                : Objects.equals(one, other);
    }
}
