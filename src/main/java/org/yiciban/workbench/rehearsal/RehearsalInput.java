package org.yiciban.workbench.rehearsal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.release.AgenciesAtWork;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.Agency;
import org.yiciban.form.component.FieldError;
import org.yiciban.sandbox.Rehearsal;
import org.yiciban.sandbox.TrialWay;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.Refusal;

/** What somebody types who rehearses a case. */
final class RehearsalInput {

    /** Before the code of an agency, in the name of its field. */
    static final String DAYS = "days.";

    /** Earlier or later nobody knows the holidays. */
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

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
        return new Rehearsal(way, item, day, days);
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
            if (!day.isBefore(FIRST) && !day.isAfter(LAST)) {
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
