package org.yiciban.casefile.lists;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.deadline.clock.Light;
import org.yiciban.form.component.FieldError;
import org.yiciban.shared.GivenDay;
import org.yiciban.shared.Refusal;

/**
 * What somebody of the staff asks of all cases.
 *
 * @param received days on which they came in
 * @param completed days on which they ended
 * @param page counted from 0, at most {@value #LAST_PAGE}: further back one narrows the search
 * @param size rows a page, 1 to 100
 */
public record CaseQuery(Typed typed, Chosen chosen, Days received, Days completed, int page, int size) {

    /** The last page that is shown, counted from 0. */
    public static final int LAST_PAGE = 49;

    /** Whose work. */
    public enum Whose {
        ALL,
        /** Cases in which the person finished a step. */
        MINE,
        /** Cases in which a colleague of the same agency did. */
        AGENCY
    }

    /**
     * What was typed by hand; each may be empty.
     *
     * @param number a case number or a part of one, blanks and full-width characters allowed
     * @param applicant a name or a part of one
     * @param person the whole identity number, credit code or mobile number of anybody whom the case names
     */
    public record Typed(String number, String applicant, String person) implements Serializable {

        public Typed {
            number = number == null ? "" : number.strip();
            applicant = applicant == null ? "" : applicant.strip();
            person = person == null ? "" : person.strip();
        }

        /** Nobody's number. */
        public Typed(String number, String applicant) {
            this(number, applicant, "");
        }

        public boolean isEmpty() {
            return number.isEmpty() && applicant.isEmpty() && person.isEmpty();
        }

        /** By what is looked, never what for; empty for nothing. */
        String criteria() {
            return Stream.of(
                            number.isEmpty() ? "" : "number",
                            applicant.isEmpty() ? "" : "applicant",
                            person.isEmpty() ? "" : "person-number")
                    .filter(one -> !one.isEmpty())
                    .collect(Collectors.joining("+"));
        }
    }

    /**
     * What was chosen from lists; null or empty means any.
     *
     * @param light DARK_RED, RED or YELLOW: of the limits that authorities have to keep
     * @param oldestFirst else the newest first
     */
    public record Chosen(
            String bundle,
            String item,
            String agency,
            Set<CaseStatus> statuses,
            CaseOutcome outcome,
            Light light,
            Whose whose,
            boolean oldestFirst) {

        public Chosen {
            statuses = statuses == null
                    ? Set.of()
                    : statuses.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
            whose = whose == null ? Whose.ALL : whose;
        }
    }

    /** From a day to a day, both included; either may be null. */
    public record Days(@Nullable LocalDate from, @Nullable LocalDate to) {

        /** Any day. */
        public static final Days ANY = new Days(null, null);
    }

    public CaseQuery {
        page = Math.max(0, Math.min(page, LAST_PAGE));
        size = size < 1 ? 20 : Math.min(size, 100);
    }

    /**
     * Refuses what can't be looked for.
     *
     * @throws InvalidInput naming the field and the way out
     */
    void check() {
        List<FieldError> errors = new ArrayList<>();
        TypedCheck.of(typed, errors);
        days("received", received, errors);
        days("completed", completed, errors);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private static void days(String field, Days days, List<FieldError> errors) {
        if (isOutside(days.from()) || isOutside(days.to())) {
            errors.add(new FieldError(field + (isOutside(days.from()) ? "From" : "To"), "range", GivenDay.refusal()));
            return;
        }
        if (days.from() != null && days.to() != null && days.from().isAfter(days.to())) {
            errors.add(error(field + "To", "range", "search.range"));
        }
    }

    private static boolean isOutside(@Nullable LocalDate day) {
        return day != null && !GivenDay.isKnown(day);
    }

    private static FieldError error(String field, String code, String key) {
        return new FieldError(field, code, Refusal.of(key));
    }
}
