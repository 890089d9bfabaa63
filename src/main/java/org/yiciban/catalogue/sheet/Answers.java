package org.yiciban.catalogue.sheet;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiciban.catalogue.condition.PlainDay;
import org.yiciban.shared.LocalText;

/** Reads answers to the guide's questions by the type of the question, as pages, forms and sheets write them. */
public final class Answers {

    /** Between several answers in one value. */
    public static final String COMMA = ",";

    private static final String FIRST_DAY = "1900-01-01";
    private static final String LAST_DAY = "2199-12-31";

    private Answers() {}

    /** Each answer as an address has it, in one value; several are joined by commas, which no option has. */
    public static Map<String, String> sent(Map<String, Object> facts) {
        Map<String, String> sent = new LinkedHashMap<>();
        facts.forEach((key, value) -> {
            if (value != null) {
                sent.put(
                        key,
                        value instanceof Collection<?> several
                                ? several.stream().map(String::valueOf).collect(Collectors.joining(COMMA))
                                : value.toString());
            }
        });
        return sent;
    }

    /** The answer to a question as a page or an address sent it; two to a question for one are judged as what they are. */
    public static Object typed(Question question, String[] values) {
        boolean multi = question.type() == Question.Type.MULTI;
        List<String> given = Arrays.stream(values)
                .flatMap(value -> multi ? Arrays.stream(value.split(COMMA, -1)) : Stream.of(value))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
        return multi || given.size() > 1 ? given : given.isEmpty() ? "" : given.get(0);
    }

    /** The value of one answer; empty with a problem when it is none. */
    public static Optional<Object> read(Question question, Object answer, List<AnswerProblem> problems) {
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
            case MULTI -> several(question, answer, problems);
            case NUMBER -> number(question, answer, problems);
            case DATE -> day(question, answer, problems);
        };
    }

    /** In the order of the options, each once. */
    private static Optional<Object> several(Question question, Object answer, List<AnswerProblem> problems) {
        Collection<?> given = answer instanceof Collection<?> list ? list : List.of(answer);
        if (given.isEmpty() || !given.stream().allMatch(question::offers)) {
            return refuse(
                    problems, question, "choice", "请从给出的选项中选择，至少选一项", "Choose one or more of the answers offered");
        }
        return Optional.of(question.options().stream()
                .map(Question.Option::value)
                .filter(given::contains)
                .toList());
    }

    private static Optional<Object> day(Question question, Object answer, List<AnswerProblem> problems) {
        String text = answer instanceof String ? answer.toString().strip() : "";
        if (!PlainDay.is(text)) {
            return refuse(problems, question, "date", "请填写日期，例如 2026-09-01", "Enter a date such as 2026-09-01");
        }
        if (text.compareTo(FIRST_DAY) < 0 || text.compareTo(LAST_DAY) > 0) {
            String zh = "请填写 " + FIRST_DAY + " 到 " + LAST_DAY + " 之间的日期";
            String en = "Enter a date from " + FIRST_DAY + " to " + LAST_DAY;
            return refuse(problems, question, "range", zh, en);
        }
        return Optional.of(text);
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

    static Optional<Object> refuse(List<AnswerProblem> problems, Question question, String code, String zh, String en) {
        problems.add(new AnswerProblem(question.key(), code, new LocalText(zh, en)));
        return Optional.empty();
    }
}
