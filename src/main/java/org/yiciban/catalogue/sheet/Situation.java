package org.yiciban.catalogue.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.LocalText;

/**
 * The situation 情形 of an applicant: answers to the guide's questions, checked and completed with the defaults.
 *
 * @param facts question to Boolean, String, Integer, Double or a list of texts, in the order of the questions; null where
 *     it isn't asked in this situation
 */
public record Situation(Map<String, Object> facts) {

    public Situation {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /**
     * Checks answers as they come from a page or from outside; the words {@code true} and {@code 12} count as well as
     * the values. What is answered to a question that isn't asked is no answer: it is neither looked at nor kept.
     *
     * @throws SituationException with all problems
     */
    public static Situation of(BundleSheet bundle, Map<String, Object> answers) {
        List<AnswerProblem> problems = new ArrayList<>();
        Map<String, Object> facts = new LinkedHashMap<>();
        Set<String> wrong = new HashSet<>();
        for (Question question : bundle.questions()) {
            if (question.when().map(SituationCondition::names).orElse(Set.of()).stream()
                    .anyMatch(wrong::contains)) {
                // whether it is asked isn't known yet
                wrong.add(question.key());
            } else if (question.isAsked(facts)) {
                answered(question, answers.get(question.key()), problems)
                        .ifPresentOrElse(value -> facts.put(question.key(), value), () -> wrong.add(question.key()));
            } else {
                facts.put(question.key(), null);
            }
        }
        for (String key : new TreeSet<>(answers.keySet())) {
            if (bundle.question(key).isEmpty()) {
                problems.add(new AnswerProblem(
                        key, "unknown", new LocalText("没有这个问题", "There is no question with this key")));
            }
        }
        if (!problems.isEmpty()) {
            throw new SituationException(problems);
        }
        return new Situation(facts);
    }

    private static Optional<Object> answered(Question question, @Nullable Object answer, List<AnswerProblem> problems) {
        if (answer != null && !isOpen(answer)) {
            return Answers.read(question, answer, problems);
        }
        return question.defaultAnswer().isPresent()
                ? question.defaultAnswer()
                : Answers.refuse(problems, question, "required", "请回答这个问题", "Answer this question");
    }

    private static boolean isOpen(Object answer) {
        return "".equals(answer) || answer instanceof Collection<?> several && several.isEmpty();
    }

    /** The situation as far as it is answered rightly, completed with the defaults. */
    public static Situation soFar(BundleSheet bundle, Map<String, Object> answers) {
        Map<String, Object> facts = new LinkedHashMap<>();
        for (Question question : bundle.questions()) {
            if (question.isAsked(facts)) {
                answered(question, answers.get(question.key()), new ArrayList<>())
                        .or(question::defaultAnswer)
                        .ifPresent(value -> facts.put(question.key(), value));
            } else {
                facts.put(question.key(), null);
            }
        }
        return new Situation(facts);
    }

    /** The situation in which every question has its default answer; unanswerable ones stay open. */
    public static Situation byDefault(BundleSheet bundle) {
        return soFar(bundle, Map.of());
    }

    /** The questions that are asked of somebody with these answers. */
    public static List<Question> asked(BundleSheet bundle, Map<String, Object> answers) {
        Map<String, Object> known = soFar(bundle, answers).facts();
        return bundle.questions().stream()
                .filter(question -> question.isAsked(known))
                .toList();
    }
}
