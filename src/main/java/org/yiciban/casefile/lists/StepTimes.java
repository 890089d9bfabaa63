package org.yiciban.casefile.lists;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.store.CalendarBook;
import org.yiciban.casefile.store.Sql;
import org.yiciban.deadline.calendar.WorkingCalendar;
import org.yiciban.shared.BundleKey;

/**
 * How long the parts of a service have taken in the cases that were completed last: reception, each item from its turn to its
 * decision, each step of the bundle, and all of it from the acceptance. In working time: what an office is closed doesn't
 * count.
 */
@Repository
public class StepTimes {

    /** From the receipt to the acceptance. */
    public static final String RECEPTION = "reception";

    /** From the acceptance to the end. */
    public static final String WHOLE = "whole";

    /** So many of the newest completed cases are looked at. */
    private static final int CASES = 500;

    private static final BigDecimal SECONDS_OF_A_DAY = BigDecimal.valueOf(7 * 3600L);

    private static final String TAKEN =
            """
            with recent as (select f.case_number, r.version, f.received_at, f.accepted_at, f.completed_at
                from case_file f join bundle_release r on r.id = f.release_id
                where f.bundle = :bundle and f.status = :status order by f.completed_at desc fetch first %d rows only)
            select version, '%s' as part, received_at as since, accepted_at as until from recent
            union all select version, '%s', accepted_at, completed_at from recent
            union all select c.version, regexp_replace(i.item, '[.][0-9]+$', ''), i.opened_at, i.decided_at
                from recent c join case_item i on i.case_number = c.case_number
            union all select c.version, k.part,
                    (select min(e.at) from clock_event e where e.case_number = k.case_number
                        and e.clock_no = k.clock_no and e.type = 'STARTED'),
                    (select max(e.at) from clock_event e where e.case_number = k.case_number
                        and e.clock_no = k.clock_no and e.type = 'MET')
                from recent c join legal_clock k on k.case_number = c.case_number and k.kind = 'STEP'"""
                    .formatted(CASES, RECEPTION, WHOLE);

    private final JdbcClient jdbc;
    private final CalendarBook book;

    StepTimes(JdbcClient jdbc, CalendarBook book) {
        this.jdbc = jdbc;
        this.book = book;
    }

    /**
     * How long a part has taken under a release.
     *
     * @param part {@link #RECEPTION}, {@link #WHOLE}, the code of an item, or the part of a step
     * @param times how often it was measured
     * @param half working days within which half of them were done, to a tenth
     * @param most working days within which nine of ten were
     */
    public record Taken(int version, String part, int times, BigDecimal half, BigDecimal most) {}

    private record Place(int version, String part) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            return version == other.version ? part.compareTo(other.part) : Integer.compare(other.version, version);
        }
    }

    /** By release, the newest first, then by part. */
    public List<Taken> of(BundleKey bundle) {
        WorkingCalendar calendar = book.newest().national();
        Map<Place, List<Long>> seconds = new TreeMap<>();
        jdbc.sql(TAKEN)
                .param("bundle", bundle.value())
                .param("status", CaseStatus.COMPLETED.name())
                .query(row -> {
                    Instant since = Sql.instant(row, "since");
                    Instant until = Sql.instant(row, "until");
                    if (since != null && until != null) {
                        Place place = new Place(row.getInt("version"), row.getString("part"));
                        seconds.computeIfAbsent(place, none -> new ArrayList<>())
                                .add(calendar.usedWH(since, until));
                    }
                });
        return seconds.entrySet().stream()
                .map(one -> taken(one.getKey(), one.getValue().stream().sorted().toList()))
                .toList();
    }

    private static Taken taken(Place place, List<Long> sorted) {
        return new Taken(place.version(), place.part(), sorted.size(), within(sorted, 50), within(sorted, 90));
    }

    private static BigDecimal within(List<Long> sorted, int percent) {
        int place = Math.max(0, (sorted.size() * percent + 99) / 100 - 1);
        return BigDecimal.valueOf(sorted.get(place)).divide(SECONDS_OF_A_DAY, 1, RoundingMode.HALF_UP);
    }
}
