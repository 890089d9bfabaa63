package org.yiciban.catalogue.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A test of a decision table that compares with fixed values only, so that it can be said for every value whether it holds.
 * It is written in FEEL and means what FEEL means by it.
 */
record TestCell(boolean negated, List<Span> spans) {

    private static final String NUMBER = "-?[0-9]{1,15}(?:\\.[0-9]{1,6})?";
    private static final Pattern PART = Pattern.compile("\\s*(?:"
            + "(?<value>" + NUMBER + "|true|false|\"[^\"\\\\]{0,100}\")"
            + "|(?<sign><=|>=|<|>|=)\\s*(?<bound>" + NUMBER + ")"
            + "|(?<open>[\\[\\](])\\s*(?<low>" + NUMBER + ")\\s*\\.\\.\\s*(?<high>" + NUMBER
            + ")\\s*(?<close>[\\])\\[])"
            + ")\\s*");
    private static final Pattern NOT = Pattern.compile("not\\s*\\((.*)\\)", Pattern.DOTALL);

    /** Numbers from one to another, or one value; a bound that is null isn't there. */
    record Span(
            @Nullable Object only,
            @Nullable BigDecimal low,
            boolean lowToo,
            @Nullable BigDecimal high,
            boolean highToo) {

        boolean has(Object value) {
            if (only != null) {
                return value instanceof BigDecimal number && only instanceof BigDecimal one
                        ? number.compareTo(one) == 0
                        : value.equals(only);
            }
            return value instanceof BigDecimal number && above(number) && below(number);
        }

        private boolean above(BigDecimal number) {
            return low == null || number.compareTo(low) > (lowToo ? -1 : 0);
        }

        private boolean below(BigDecimal number) {
            return high == null || number.compareTo(high) < (highToo ? 1 : 0);
        }
    }

    /** Reads a test; empty when it is more than comparisons with fixed values. */
    static Optional<TestCell> read(String test) {
        if (DecisionTable.any(test)) {
            return Optional.of(new TestCell(true, List.of()));
        }
        Matcher not = NOT.matcher(test);
        boolean negated = not.matches();
        return spans(negated ? not.group(1) : test).map(spans -> new TestCell(negated, spans));
    }

    private static Optional<List<Span>> spans(String list) {
        List<Span> spans = new ArrayList<>();
        Matcher part = PART.matcher(list);
        int at = 0;
        while (true) {
            if (!part.find(at) || part.start() != at) {
                return Optional.empty();
            }
            spans.add(span(part));
            at = part.end();
            if (at == list.length()) {
                return Optional.of(spans);
            }
            if (list.charAt(at) != ',') {
                return Optional.empty();
            }
            at++;
        }
    }

    private static Span span(Matcher part) {
        String value = part.group("value");
        if (value != null) {
            return only(value);
        }
        String sign = part.group("sign");
        if (sign == null) {
            return new Span(
                    null,
                    new BigDecimal(part.group("low")),
                    part.group("open").equals("["),
                    new BigDecimal(part.group("high")),
                    part.group("close").equals("]"));
        }
        BigDecimal bound = new BigDecimal(part.group("bound"));
        return switch (sign) {
            case "<" -> new Span(null, null, false, bound, false);
            case "<=" -> new Span(null, null, false, bound, true);
            case ">" -> new Span(null, bound, false, null, false);
            case ">=" -> new Span(null, bound, true, null, false);
            default -> new Span(bound, null, false, null, false);
        };
    }

    private static Span only(String value) {
        Object plain = value.startsWith("\"")
                ? value.substring(1, value.length() - 1)
                : value.equals("true") || value.equals("false")
                        ? (Object) Boolean.valueOf(value)
                        : new BigDecimal(value);
        return new Span(plain, null, false, null, false);
    }

    boolean holds(Object value) {
        return negated != spans.stream().anyMatch(span -> span.has(value));
    }

    /** The numbers at which it may change its mind. */
    List<BigDecimal> bounds() {
        List<BigDecimal> bounds = new ArrayList<>();
        for (Span span : spans) {
            if (span.only() instanceof BigDecimal number) {
                bounds.add(number);
            }
            if (span.low() != null) {
                bounds.add(span.low());
            }
            if (span.high() != null) {
                bounds.add(span.high());
            }
        }
        return bounds;
    }

    /** What it names and the fact never is, as it would be written; empty when all of it may be. */
    Optional<String> never(Domain domain) {
        return spans.stream()
                .filter(span -> span.only() == null ? !domain.isNumber() : !domain.has(span.only()))
                .findFirst()
                .map(span -> span.only() == null ? "< >" : String.valueOf(span.only()));
    }
}
