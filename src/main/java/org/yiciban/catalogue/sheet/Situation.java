package org.yiciban.catalogue.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.yiciban.shared.LocalText;

/**
 * The situation 情形 of an applicant: answers to the guide's questions, checked and completed with the defaults.
 *
 * @param facts question to Boolean, String, Integer or Double, in the order of the questions
 */
public record Situation(Map<String, Object> facts) {

    public Situation {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /**
     * Checks answers as they come from a page or from outside; the words {@code true} and {@code 12} count as well as
     * the values.
     *
     * @throws SituationException with all problems
     */
    public static Situation of(BundleSheet bundle, Map<String, Object> answers) {
        List<AnswerProblem> problems = new ArrayList<>();
        Map<String, Object> facts = new LinkedHashMap<>();
        for (Question question : bundle.questions()) {
            Object answer = answers.get(question.key());
            boolean open = answer == null || "".equals(answer);
            if (open && question.defaultAnswer().isEmpty()) {
                refuse(problems, question, "required", "请回答这个问题", "Answer this question");
            }
            (answer == null || open ? question.defaultAnswer() : answer(question, answer, problems))
                    .ifPresent(value -> facts.put(question.key(), value));
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

    /** The situation as far as it is answered rightly, completed with the defaults. */
    public static Situation soFar(BundleSheet bundle, Map<String, Object> answers) {
        Map<String, Object> facts = new LinkedHashMap<>(byDefault(bundle).facts());
        for (Question question : bundle.questions()) {
            Object answer = answers.get(question.key());
            if (answer != null && !"".equals(answer)) {
                answer(question, answer, new ArrayList<>()).ifPresent(value -> facts.put(question.key(), value));
            }
        }
        return new Situation(facts);
    }

    /** The situation in which every question has its default answer; unanswerable ones stay open. */
    public static Situation byDefault(BundleSheet bundle) {
        Map<String, Object> facts = new LinkedHashMap<>();
        bundle.questions()
                .forEach(question -> question.defaultAnswer().ifPresent(value -> facts.put(question.key(), value)));
        return new Situation(facts);
    }

    /** The value of one answer; empty with a problem when it is none. */
    public static Optional<Object> answer(Question question, Object answer, List<AnswerProblem> problems) {
        return switch (question.type()) {
            case BOOLEAN -> {
                boolean fits = answer instanceof Boolean || answer.equals("true") || answer.equals("false");
                yield fits
                        ? Optional.of(Boolean.valueOf(answer.toString()))
                        : refuse(problems, question, "boolean", "请选择“是”或“否”", "Choose yes or no");
            }
            case CHOICE -> question.offers(answer)
                    ? Optional.of(answer)
                    : refuse(problems, question, "choice", "请从给出的选项中选择", "Choose one of the answers offered");
            case NUMBER -> number(question, answer, problems);
        };
    }

    private static Optional<Object> number(Question question, Object answer, List<AnswerProblem> problems) {
        String text = answer instanceof Number || answer instanceof String
                ? answer.toString().strip()
                : "";
        if (!text.matches("-?[0-9]{1,12}(\\.[0-9]{1,12})?([eE][+-]?[0-9]{1,2})?")) {
            return refuse(problems, question, "number", "请填写数字", "Enter a number");
        }
        BigDecimal number = new BigDecimal(text);
        if (number.compareTo(BigDecimal.valueOf(question.least())) < 0
                || number.compareTo(BigDecimal.valueOf(question.most())) > 0) {
            String zh = "请填写 " + question.least() + " 到 " + question.most() + " 之间的数字";
            String en = "Enter a number from " + question.least() + " to " + question.most();
            return refuse(problems, question, "range", zh, en);
        }
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        return Optional.of(whole ? (Object) number.intValueExact() : (Object) number.doubleValue());
    }

    private static Optional<Object> refuse(
            List<AnswerProblem> problems, Question question, String code, String zh, String en) {
        problems.add(new AnswerProblem(question.key(), code, new LocalText(zh, en)));
        return Optional.empty();
    }
}
