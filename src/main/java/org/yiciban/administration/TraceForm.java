package org.yiciban.administration;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yiciban.identity.trace.TraceKind;
import org.yiciban.identity.trace.TraceQuery;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.GivenDay;

/**
 * Which traces an auditor asks for, as typed; all may be empty.
 *
 * @param account of which person
 * @param number of which case
 * @param kind name of a kind
 * @param from a day
 * @param to a day
 */
record TraceForm(String account, String number, String kind, String from, String to) {

    private static final int LONGEST = 64;

    TraceForm {
        account = plain(account).toLowerCase(Locale.ROOT);
        number = plain(number);
        kind = plain(kind);
        from = plain(from);
        to = plain(to);
    }

    /** What is wrong, by input; the values are keys of the messages. Empty: all is well. */
    Map<String, String> wrong() {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (!number.isEmpty() && caseNumber().isEmpty()) {
            wrong.put("number", "number");
        }
        if (!kind.isEmpty() && chosen().isEmpty()) {
            wrong.put("kind", "kind");
        }
        if (!from.isEmpty() && day(from).isEmpty()) {
            wrong.put("from", "day");
        }
        if (!to.isEmpty() && day(to).isEmpty()) {
            wrong.put("to", "day");
        } else if (day(from).isPresent()
                && day(to).filter(day(from).get()::isAfter).isPresent()) {
            wrong.put("to", "order");
        }
        return wrong;
    }

    TraceQuery query() {
        return new TraceQuery(
                account.isEmpty() ? null : account,
                caseNumber().orElse(null),
                chosen().orElse(null),
                day(from).orElse(null),
                day(to).orElse(null));
    }

    private Optional<CaseNumber> caseNumber() {
        try {
            return Optional.of(CaseNumber.read(number));
        } catch (IllegalArgumentException noNumber) {
            return Optional.empty();
        }
    }

    private Optional<TraceKind> chosen() {
        return Arrays.stream(TraceKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst();
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed)).filter(GivenDay::isKnown);
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static String plain(String typed) {
        String plain = typed == null ? "" : typed.strip();
        return plain.substring(0, Math.min(plain.length(), LONGEST));
    }
}
