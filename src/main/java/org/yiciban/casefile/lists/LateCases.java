package org.yiciban.casefile.lists;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yiciban.casefile.access.SeenCases;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.settlement.LegalTime;
import org.yiciban.casefile.store.AuthorityLimits;
import org.yiciban.casefile.store.Sql;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.Release;
import org.yiciban.deadline.clock.Calendars;
import org.yiciban.deadline.clock.Light;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.CasesShown;

/**
 * What is late and what soon will be 督办, read from the clocks of all cases: also where nobody has a task, because the
 * item waits or lies elsewhere. Supervision and the government see everything; the window and the lead agency the cases
 * they answer for; an agency the limits of its items. Three queries, whatever the number of cases.
 */
@Service
public class LateCases {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final NamedParameterJdbcTemplate jdbc;
    private final Catalogue catalogue;
    private final Calendars calendars;
    private final LegalTime time;
    private final ApplicationEventPublisher events;

    public LateCases(
            NamedParameterJdbcTemplate jdbc,
            Catalogue catalogue,
            Calendars calendars,
            LegalTime time,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.time = time;
        this.events = events;
    }

    /**
     * A page of limits, and the sums of all.
     *
     * @throws ActRefused when the person isn't of the staff
     */
    @Transactional(readOnly = true)
    public LateList list(LateQuery query, Account account) {
        Map<Long, Release> releases = catalogue.all().stream()
                .collect(Collectors.toMap(Release::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        Map<String, Object> values = times(query.days());
        String seen = LateSql.seen(account, releases.values(), values);
        List<LateList.Count> counts = jdbc
                .query(LateSql.counts(seen), values, (row, number) -> LateRows.count(row, releases))
                .stream()
                .collect(Collectors.groupingBy(
                        one -> List.of(one.light(), one.agency(), one.bundle()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .map(same -> new LateList.Count(
                        same.get(0).light(),
                        same.get(0).agency(),
                        same.get(0).bundle(),
                        same.stream().mapToLong(LateList.Count::number).sum()))
                .toList();
        values.put("skip", (long) query.page() * query.size());
        values.put("size", query.size() + 1);
        String chosen = LateSql.chosen(query, releases.values(), values);
        List<LateList.Row> found =
                jdbc.query(LateSql.rows(seen + chosen), values, (row, number) -> LateRows.row(row, releases));
        boolean more = found.size() > query.size() && query.page() < LateQuery.LAST_PAGE;
        List<LateList.Row> shown = found.subList(0, Math.min(found.size(), query.size()));
        events.publishEvent(
                new CasesShown(shown.stream().map(LateList.Row::caseNumber).toList(), null));
        return new LateList(query.page(), shown, more, counts);
    }

    /**
     * How many limits have passed or will within the usual days, by light, the worst first: for who watches over all. One query.
     *
     * @throws ActRefused for anybody else
     */
    @Transactional(readOnly = true)
    public Map<Light, Long> standing(Account account) {
        if (!SeenCases.all(account)) {
            throw ActRefused.forbidden("late.sums");
        }
        Map<Light, Long> standing = new LinkedHashMap<>();
        LateQuery.LIGHTS.stream().filter(light -> light != Light.GREEN).forEach(light -> standing.put(light, 0L));
        jdbc.query(LateSql.STANDING, times(LateQuery.USUAL_DAYS), row -> {
            standing.replace(LateQuery.LIGHTS.get(row.getInt("urgency")), row.getLong("number"));
        });
        return standing;
    }

    private Map<String, Object> times(int days) {
        Instant now = time.now();
        LocalDate today = now.atZone(ZONE).toLocalDate();
        Instant until = calendars
                .national()
                .addWD(today, days)
                .plusDays(1)
                .atStartOfDay(ZONE)
                .toInstant();
        Map<String, Object> values = new HashMap<>();
        values.put("now", Sql.time(now));
        values.put("until", Sql.time(until));
        values.put("statutory", AuthorityLimits.STATUTORY);
        return values;
    }
}
