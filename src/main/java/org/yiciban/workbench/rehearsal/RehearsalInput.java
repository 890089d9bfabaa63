package org.yiciban.workbench.rehearsal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.release.AgenciesAtWork;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.scenario.ItemAnswer;
import org.yiciban.catalogue.scenario.Rehearsal;
import org.yiciban.catalogue.scenario.TrialWay;
import org.yiciban.catalogue.sheet.Agency;
import org.yiciban.form.component.FieldError;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.Refusal;

/** What somebody types who rehearses a case. */
final class RehearsalInput {

    /** Before the code of an agency, in the name of its field. */
    static final String DAYS = "days.";

    private RehearsalInput() {}

    /**
     * Reads it.
     *
     * @throws InvalidInput for what can't be rehearsed, each field told
     */
    static Rehearsal read(Map<String, String> typed, Release release) {
        List<FieldError> errors = new ArrayList<>();
        TrialWay way = Arrays.stream(TrialWay.values())
                .filter(one -> one.name().equals(typed.getOrDefault("way", TrialWay.GRANT.name())))
                .findFirst()
                .orElse(null);
        if (way == null) {
            errors.add(error("way", "rehearsal.way"));
        }
        ItemCode item = way == TrialWay.DENY ? item(typed.getOrDefault("item", ""), release, errors) : null;
        LocalDate day = day(typed.getOrDefault("day", "").strip(), errors);
        Map<AgencyCode, Integer> days = new HashMap<>();
        for (Agency agency : AgenciesAtWork.of(release)) {
            String text = typed.getOrDefault(DAYS + agency.code(), "").strip();
            if (text.matches("[0-9]{1,3}") && Integer.parseInt(text) <= Rehearsal.MOST_DAYS) {
                days.put(agency.code(), Integer.valueOf(text));
            } else if (!text.isEmpty()) {
                errors.add(new FieldError(
                        DAYS + agency.code(),
                        "number",
                        Refusal.of("rehearsal.days", agency.name(), Rehearsal.MOST_DAYS)));
            }
        }
        if (!errors.isEmpty() || way == null) {
            throw new InvalidInput(errors);
        }
        Map<ItemCode, ItemAnswer> answers = item == null ? Map.of() : Map.of(item, ItemAnswer.DENY);
        return new Rehearsal(way, Map.of(), Map.of(), answers, day, Set.of(), days);
    }

    private static @Nullable ItemCode item(String typed, Release release, List<FieldError> errors) {
        Optional<ItemCode> item = ItemCode.read(typed).filter(release::has);
        if (item.isEmpty()) {
            errors.add(error("item", "rehearsal.item"));
        }
        return item.orElse(null);
    }

    private static @Nullable LocalDate day(String typed, List<FieldError> errors) {
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
        errors.add(error("day", "rehearsal.day"));
        return null;
    }

    private static FieldError error(String field, String key) {
        return new FieldError(field, "invalid", Refusal.of(key));
    }
}
