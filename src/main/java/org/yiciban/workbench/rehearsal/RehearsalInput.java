package org.yiciban.workbench.rehearsal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.yiciban.catalogue.sheet.Situation;
import org.yiciban.catalogue.sheet.SituationException;
import org.yiciban.form.component.FieldError;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.Refusal;

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
     * @param sample the answers of the sample to the questions of the guide
     * @param data what is said in the form in the place of the sample's
     * @throws InvalidInput for what can't be rehearsed, each field told
     */
    static Rehearsal read(RehearsalAsked asked, Release release, Map<String, Object> sample, Map<String, Object> data) {
        RehearsalInput input = new RehearsalInput(asked, release);
        TrialWay way = input.word(RehearsalAsked.WAY, asked.way(), TrialWay.values(), "rehearsal.way");
        Rehearsal read = new Rehearsal(
                way == null ? TrialWay.GRANT : way,
                input.situation(sample),
                data,
                input.answers(),
                input.day(RehearsalAsked.DAY, asked.day()),
                input.holidays(),
                input.days());
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

    private Map<AgencyCode, Integer> days() {
        Map<AgencyCode, Integer> days = new HashMap<>();
        for (Agency agency : AgenciesAtWork.of(release)) {
            String text = asked.days().getOrDefault(agency.code().value(), "");
            if (text.matches("[0-9]{1,3}") && Integer.parseInt(text) <= Rehearsal.MOST_DAYS) {
                days.put(agency.code(), Integer.valueOf(text));
            } else if (!text.isEmpty()) {
                errors.add(new FieldError(
                        RehearsalAsked.DAYS + agency.code(),
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

    /** The answers that aren't the sample's. */
    private Map<String, Object> situation(Map<String, Object> sample) {
        Map<String, Object> both = new LinkedHashMap<>(sample);
        both.putAll(asked.situation());
        Map<String, Object> other = new LinkedHashMap<>();
        try {
            Map<String, Object> usual =
                    Situation.soFar(release.bundle(), sample).facts();
            Situation.of(release.bundle(), both).facts().forEach((key, value) -> {
                if (value != null && asked.situation().containsKey(key) && !same(value, usual.get(key))) {
                    other.put(key, value);
                }
            });
        } catch (SituationException wrong) {
            wrong.problems()
                    .forEach(problem -> errors.add(new FieldError(problem.key(), problem.code(), problem.message())));
        }
        return other;
    }

    private static boolean same(Object one, @Nullable Object other) {
        return one instanceof BigDecimal number && other instanceof BigDecimal another
                ? number.compareTo(another) == 0
                : Objects.equals(one, other);
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
