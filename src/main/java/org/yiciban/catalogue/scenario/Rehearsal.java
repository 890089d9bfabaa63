package org.yiciban.catalogue.scenario;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.ItemCode;

/**
 * What is done in one case of a service that is tried with its sample.
 *
 * @param way what becomes of the case as a whole
 * @param situation answers to the questions of the guide in the place of the sample's
 * @param data answers of the form in the place of the sample's; blocks in blocks, a list as a whole
 * @param answers what is done with an item; the best for the applicant where it isn't named
 * @param day on which it is handed in, at ten in the morning; null for the next working day
 * @param holidays days that are off besides those of the calendar
 * @param days working days that an agency takes for each of its tasks; none where it isn't named
 * @param longer working days that an agency needs besides, once for each of its items
 */
public record Rehearsal(
        TrialWay way,
        Map<String, Object> situation,
        Map<String, Object> data,
        Map<ItemCode, ItemAnswer> answers,
        @Nullable LocalDate day,
        Set<LocalDate> holidays,
        Map<AgencyCode, Integer> days,
        Map<AgencyCode, Integer> longer) {

    /** The most working days that an agency may take. */
    public static final int MOST_DAYS = 250;

    /** So many days may be off besides. */
    public static final int MOST_HOLIDAYS = 30;

    /** Earlier nobody knows the holidays. */
    public static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    /** Later nobody does, either. */
    public static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    public Rehearsal {
        situation = Collections.unmodifiableMap(new LinkedHashMap<>(situation));
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
        answers = Map.copyOf(answers);
        holidays = Set.copyOf(holidays);
        days = Map.copyOf(days);
        longer = Map.copyOf(longer);
    }

    /** A case with nothing special but what becomes of it. */
    public static Rehearsal of(TrialWay way) {
        return new Rehearsal(way, Map.of(), Map.of(), Map.of(), null, Set.of(), Map.of(), Map.of());
    }

    /** The same in that situation. */
    public Rehearsal in(Map<String, Object> whole) {
        return new Rehearsal(way, whole, data, answers, day, holidays, days, longer);
    }

    /** The same with these answers of the agencies. */
    public Rehearsal answered(Map<ItemCode, ItemAnswer> others) {
        return new Rehearsal(way, situation, data, others, day, holidays, days, longer);
    }

    /** The data of the sample with those of this case: a block in a block, a list as a whole; what is null isn't answered. */
    public Map<String, Object> dataOver(Map<String, Object> sample) {
        return over(sample, data);
    }

    /** Answers over others: a block in a block, a list as a whole; what is null isn't answered. */
    public static Map<String, Object> over(Map<?, ?> under, Map<?, ?> over) {
        Map<String, Object> both = new LinkedHashMap<>();
        under.forEach((key, value) -> both.put(String.valueOf(key), value));
        over.forEach((key, value) -> {
            String name = String.valueOf(key);
            if (value == null) {
                both.remove(name);
            } else if (value instanceof Map<?, ?> inner && both.get(name) instanceof Map<?, ?> there) {
                both.put(name, over(there, inner));
            } else {
                both.put(name, value);
            }
        });
        return both;
    }
}
