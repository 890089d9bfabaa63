package org.yiciban.portal.calculator;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yiciban.deadline.calculator.DeadlineQuestion;
import org.yiciban.deadline.calendar.DeadlineRefusal;
import org.yiciban.deadline.clock.UnlawfulClockEvent;
import org.yiciban.shared.TimeLimit;

/**
 * What was typed into the calculator; all of it stands in the address, so that an answer can be linked.
 *
 * @param whose {@code agency}, {@code promise} or {@code applicant}
 * @param rows what happened to the clock, with two rows that are still empty
 */
record CalculatorForm(
        String from, String amount, String unit, String agency, String whose, String asOf, List<Row> rows) {

    private static final int LONGEST = 40;
    private static final String AMOUNT = "[1-9][0-9]{0,3}";
    private static final Set<String> WHOSE = Set.of("", "agency", "promise", "applicant");
    private static final int MOST_ROWS = 20;
    private static final int EMPTY_ROWS = 2;

    /** A row of the table of events; the extra is a number in the unit of the limit. */
    record Row(String type, String at, String extra, String reason) {

        private static final Row EMPTY = new Row("", "", "", "");

        boolean isExtension() {
            return type.equals("EXTENDED") && !extra.isEmpty();
        }

        boolean empty() {
            return type.isBlank() && at.isBlank() && extra.isBlank();
        }
    }

    /** A field by the id of its input, with what is wrong. */
    record Wrong(String field, DeadlineRefusal refusal) {}

    static CalculatorForm of(Map<String, List<String>> sent, String today) {
        boolean asked = sent.containsKey("from");
        List<Row> rows = new ArrayList<>();
        int told = Math.min(MOST_ROWS, sent.getOrDefault("type", List.of()).size());
        IntStream.range(0, told)
                .mapToObj(place -> new Row(
                        at(sent, "type", place),
                        at(sent, "at", place),
                        at(sent, "extra", place),
                        at(sent, "reason", place)))
                .filter(row -> !row.empty())
                .forEach(rows::add);
        IntStream.range(0, EMPTY_ROWS).forEach(i -> rows.add(Row.EMPTY));
        return new CalculatorForm(
                asked ? at(sent, "from", 0) : today,
                asked ? at(sent, "amount", 0) : "20",
                asked ? at(sent, "unit", 0) : "WD",
                at(sent, "agency", 0),
                at(sent, "whose", 0),
                at(sent, "asOf", 0),
                rows);
    }

    private static String at(Map<String, List<String>> sent, String name, int place) {
        List<String> values = sent.getOrDefault(name, List.of());
        String value = place < values.size() && values.get(place) != null
                ? values.get(place).strip()
                : "";
        // digits of Chinese keyboards are as good as others
        String plain = Normalizer.normalize(value, Normalizer.Form.NFKC);
        return plain.substring(0, Math.min(plain.length(), LONGEST));
    }

    DeadlineQuestion question() {
        return new DeadlineQuestion(
                from,
                amount + unit,
                whose.equals("applicant"),
                whose.equals("promise"),
                asOf.isEmpty() ? null : asOf,
                rows.stream()
                        .filter(row -> !row.empty())
                        .map(row -> new DeadlineQuestion.Event(
                                row.type(),
                                row.at(),
                                row.isExtension() ? row.extra() + unit : null,
                                row.type().equals("PAUSED") ? row.reason() : null))
                        .toList());
    }

    /**
     * What the page itself can't read, before any rule is asked: its boxes take numbers, and an address may have been
     * written by hand.
     *
     * @param agencies codes that there are
     */
    Optional<Slip> slip(Collection<String> agencies) {
        if (!amount.matches(AMOUNT)) {
            return Optional.of(new Slip("amount", "amount"));
        }
        if (Stream.of(TimeLimit.Unit.values()).noneMatch(one -> one.name().equals(unit))) {
            return Optional.of(new Slip("unit", "choice"));
        }
        if (!WHOSE.contains(whose)) {
            return Optional.of(new Slip("whose", "choice"));
        }
        if (!agency.isEmpty() && !agencies.contains(agency)) {
            return Optional.of(new Slip("agency", "choice"));
        }
        return IntStream.range(0, rows.size())
                .filter(place -> rows.get(place).isExtension()
                        && !rows.get(place).extra().matches(AMOUNT))
                .mapToObj(place -> new Slip("event-" + place + "-extra", "amount"))
                .findFirst();
    }

    /** An input by its id, and which words tell what is wrong. */
    record Slip(String field, String words) {}

    /** Where on the page a refusal belongs; rows that were told come before the empty ones. */
    static Wrong wrong(DeadlineRefusal refusal) {
        if (refusal instanceof UnlawfulClockEvent event) {
            String part = "limit".equals(refusal.field()) ? "extra" : refusal.field();
            return new Wrong("event-" + event.index() + "-" + (part == null ? "type" : part), refusal);
        }
        String field = refusal.field() == null ? "from" : refusal.field();
        return new Wrong(field.equals("limit") ? "amount" : field, refusal);
    }
}
