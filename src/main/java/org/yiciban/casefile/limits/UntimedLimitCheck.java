package org.yiciban.casefile.limits;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.ports.UntimedLimits;
import org.yiciban.casefile.settlement.LegalTime;
import org.yiciban.casefile.settlement.PassedLimits;
import org.yiciban.casefile.store.Sql;
import org.yiciban.casefile.transactions.CaseTransactions;
import org.yiciban.shared.CaseNumber;

/** Finds limits without a timer in the table of the clocks, by its index, the longest passed first, some cases at a time. */
@Component
class UntimedLimitCheck implements UntimedLimits {

    private static final Logger LOG = LoggerFactory.getLogger(UntimedLimitCheck.class);
    private static final int AT_A_TIME = 100;

    /** A part that has, or ever had, an instance is told by its own timer; unless it is an item that waits once more. */
    private static final String UNTIMED =
            """
            (not exists (select 1 from process_run r where r.case_number = c.case_number and r.part = c.part)
              or exists (select 1 from case_item i where i.case_number = c.case_number and i.item = c.part
                and i.status = 'WAITING'))""";

    /** Renewals that the law grants where nobody has decided: no model has a timer for them. */
    private static final String BY_LAW = "status not in ('DECIDED', 'ENDED', 'REVOKED') and granted_by_law_at";

    private static final String PASSED =
            "select case_number from (select c.case_number, c.watched_at since from legal_clock c where c.watched_at < ? and "
                    + UNTIMED + " union all select case_number, granted_by_law_at from case_item where " + BY_LAW
                    + " <= ?) passed group by case_number order by min(since), case_number limit ?";

    private static final String NEXT =
            "select min(next_at) next_at from (select min(c.watched_at) next_at from legal_clock c"
                    + " where c.watched_at is not null and " + UNTIMED
                    + " union all select min(granted_by_law_at) from case_item where " + BY_LAW + " is not null) next";

    private final JdbcTemplate jdbc;
    private final CaseTransactions caseTransactions;
    private final PassedLimits passedLimits;
    private final LegalTime time;

    UntimedLimitCheck(JdbcTemplate jdbc, CaseTransactions caseTransactions, PassedLimits passedLimits, LegalTime time) {
        this.jdbc = jdbc;
        this.caseTransactions = caseTransactions;
        this.passedLimits = passedLimits;
        this.time = time;
    }

    @Override
    public int record() {
        Map<String, RuntimeException> failed = new HashMap<>();
        Set<String> looked = new HashSet<>();
        int done = 0;
        List<String> cases = next(looked);
        while (!cases.isEmpty()) {
            for (String number : cases) {
                looked.add(number);
                done += recorded(number, failed) ? 1 : 0;
            }
            cases = next(looked);
        }
        if (!failed.isEmpty()) {
            IllegalStateException all = new IllegalStateException(failed.size() + " cases failed");
            failed.values().forEach(all::addSuppressed);
            throw all;
        }
        return done;
    }

    @Override
    public Optional<Instant> next() {
        return jdbc.query(NEXT, (row, number) -> Optional.ofNullable(Sql.instant(row, "next_at"))).stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private boolean recorded(String number, Map<String, RuntimeException> failed) {
        try {
            return !caseTransactions
                    .run(() -> passedLimits.settle(new CaseNumber(number)))
                    .effects()
                    .isEmpty();
        } catch (RuntimeException e) {
            LOG.error("The passed limits of the case {} could not be recorded", number, e);
            failed.put(number, e);
            return false;
        }
    }

    /** A case is taken once a look: one that fails must not keep the others waiting. */
    private List<String> next(Set<String> looked) {
        OffsetDateTime now = Sql.time(time.now());
        return jdbc.queryForList(PASSED, String.class, now, now, AT_A_TIME + looked.size()).stream()
                .filter(number -> !looked.contains(number))
                .toList();
    }
}
