package org.yiciban.workbench.rehearsal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.release.AgenciesAtWork;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.scenario.ItemAnswer;
import org.yiciban.catalogue.scenario.Rehearsal;
import org.yiciban.catalogue.scenario.TrialWay;
import org.yiciban.catalogue.sheet.Agency;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.form.component.FieldError;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.Refusal;
import org.yiciban.workbench.sample.SampleSituation;

/** What somebody types who rehearses a case. */
final class RehearsalInput {

    private final RehearsalAsked asked;
    private final Release release;
    private final List<FieldError> errors = new ArrayList<>();

    private RehearsalInput(RehearsalAsked asked, Release release) {
        this.asked = asked;
        this.release = release;
    }

    /**
     * Reads it.
     *
     * @param guide its questions, with what is answered in the place of the sample's answers
     * @param data what is said in the form in the place of the sample's
     * @throws InvalidInput for what can't be rehearsed, each field told
     */
    static Rehearsal read(RehearsalAsked asked, Release release, SampleSituation guide, Map<String, Object> data) {
        RehearsalInput input = new RehearsalInput(asked, release);
        TrialWay way = input.word(RehearsalAsked.WAY, asked.way(), TrialWay.values(), "rehearsal.way");
        Rehearsal read = new Rehearsal(
                way == null ? TrialWay.GRANT : way,
                input.situation(guide),
                data,
                input.answers(),
                input.day(RehearsalAsked.DAY, asked.day()),
                input.holidays(),
                input.days(RehearsalAsked.DAYS, asked.days()),
                input.days(RehearsalAsked.LONGER, asked.longer()));
        if (!input.errors.isEmpty()) {
            throw new InvalidInput(input.errors);
        }
        return read;
    }

    private Map<ItemCode, ItemAnswer> answers() {
        Map<ItemCode, ItemAnswer> answers = new HashMap<>();
        for (ItemSheet item : release.items()) {
            String typed = asked.answers().getOrDefault(item.code().value(), ItemAnswer.GRANT.name());
            ItemAnswer answer =
                    word(RehearsalAsked.ANSWER + item.code(), typed, ItemAnswer.values(), "rehearsal.answer");
            if (answer != null && answer != ItemAnswer.GRANT) {
                answers.put(item.code(), answer);
            }
        }
        return answers;
    }

    private Map<AgencyCode, Integer> days(String field, Map<String, String> typed) {
        Map<AgencyCode, Integer> days = new HashMap<>();
        for (Agency agency : AgenciesAtWork.of(release)) {
            String text = typed.getOrDefault(agency.code().value(), "");
            if (text.matches("[0-9]{1,3}") && Integer.parseInt(text) <= Rehearsal.MOST_DAYS) {
                days.put(agency.code(), Integer.valueOf(text));
            } else if (!text.isEmpty()) {
                errors.add(new FieldError(
                        field + agency.code(),
                        "number",
                        Refusal.of("rehearsal.days", agency.name(), Rehearsal.MOST_DAYS)));
            }
        }
        return days;
    }

    private Set<LocalDate> holidays() {
        Set<LocalDate> holidays = new HashSet<>();
        for (String typed : asked.holidays()) {
            LocalDate day = day(RehearsalAsked.HOLIDAY, typed.strip());
            if (day != null) {
                holidays.add(day);
            }
        }
        return holidays;
    }

    private Map<String, Object> situation(SampleSituation guide) {
        try {
            return guide.others();
        } catch (InvalidInput wrong) {
            errors.addAll(wrong.errors());
            return Map.of();
        }
    }

    private <E extends Enum<E>> @Nullable E word(String field, String typed, E[] words, String refusal) {
        E word = Arrays.stream(words)
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElse(null);
        if (word == null) {
            errors.add(new FieldError(field, "invalid", Refusal.of(refusal)));
        }
        return word;
    }

    private @Nullable LocalDate day(String field, String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(typed);
            if (!day.isBefore(Rehearsal.FIRST) && !day.isAfter(Rehearsal.LAST)) {
                return day;
            }
        } catch (DateTimeException noDay) {
            // told below, like a day that is too far away
        }
        errors.add(new FieldError(field, "invalid", Refusal.of("rehearsal.day")));
        return null;
    }
}
