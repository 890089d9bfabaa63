package org.yiciban.casefile.lists;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.store.AuthorityLimits;
import org.yiciban.casefile.store.SoughtText;
import org.yiciban.casefile.store.Sql;
import org.yiciban.identity.account.Account;

/** What a search asks for, as conditions over {@code case_entry e}, each beginning with {@code and}. */
final class CaseConditions {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** The running clocks of authorities stand in indexes of their own, V45. */
    private static final String LISTED = "select c.case_number from legal_clock c";

    private final StringBuilder sql = new StringBuilder();
    private final Map<String, Object> values;

    private CaseConditions(Map<String, Object> values) {
        this.values = values;
    }

    /** The conditions; what the finder knows of them stands in the map already: {@code colleagues}, {@code persons}. */
    static String of(CaseQuery query, Account account, Map<String, Object> values) {
        CaseConditions conditions = new CaseConditions(values);
        conditions.typed(query.typed());
        conditions.chosen(query.chosen());
        conditions.light(query.chosen());
        conditions.whose(query.chosen().whose(), account);
        conditions.received(query.received());
        conditions.completed(query.completed());
        return conditions.sql.toString();
    }

    private void typed(CaseQuery.Typed typed) {
        String number = SoughtText.number(typed.number());
        if (SoughtText.isWholeNumber(number)) {
            and("e.case_number = :number", "number", number);
        } else if (!number.isEmpty()) {
            and("e.case_number like :number", "number", "%" + number + "%");
        }
        String name = SoughtText.name(typed.applicant());
        if (!name.isEmpty()) {
            and("e.sought_name like :name", "name", SoughtText.anywhere(name));
        }
        if (!typed.person().isEmpty()) {
            among(
                    "select p.case_number from case_person p where p.hash in (:persons) union all select r.case_number"
                            + " from case_result r where r.given_hash in (:persons) and r.revoked_at is null",
                    null);
        }
    }

    private void chosen(CaseQuery.Chosen chosen) {
        if (chosen.bundle() != null) {
            and("e.bundle = :bundle", "bundle", chosen.bundle());
        }
        if (chosen.item() != null) {
            and("e.items like :item", "item", among(chosen.item()));
        }
        if (chosen.agency() != null) {
            and("e.agencies like :agency", "agency", among(chosen.agency()));
        }
        if (!chosen.statuses().isEmpty()) {
            and(
                    "e.status in (:statuses)",
                    "statuses",
                    chosen.statuses().stream().map(Enum::name).toList());
        }
        if (chosen.outcome() != null) {
            and("e.outcome = :outcome", "outcome", chosen.outcome().name());
        }
    }

    private static String among(String code) {
        return "%," + code.replaceAll("([\\\\%_])", "\\\\$1") + ",%";
    }

    /** Limits that show a light are few beside all cases, so the cases come from them. */
    private void light(CaseQuery.Chosen chosen) {
        if (chosen.light() == null) {
            return;
        }
        String late = LISTED + " where c.listed_due < :now";
        switch (chosen.light()) {
            case DARK_RED -> among(late + " and c.kind in (:statutory)", null);
            case RED -> among(late + " and c.kind in (:promised)", late + " and c.kind in (:statutory)");
            case YELLOW -> among(LISTED + " where c.listed_yellow <= :now", late);
            default -> throw InvalidInput.of("light", "choice", "search.light");
        }
        values.put("statutory", AuthorityLimits.STATUTORY);
        values.put("promised", AuthorityLimits.PROMISED);
    }

    private void among(String cases, @Nullable String butThese) {
        sql.append(" and e.case_number in (").append(cases);
        if (butThese != null) {
            sql.append(" except ").append(butThese);
        }
        sql.append(")");
    }

    private void whose(CaseQuery.Whose whose, Account account) {
        switch (whose) {
            case ALL -> {}
            case MINE -> and(
                    "e.case_number in (select r.case_number from step_record r where r.actor = :me)",
                    "me",
                    account.username());
            case AGENCY -> sql.append(
                    " and e.case_number in (select r.case_number from step_record r where r.actor in (:colleagues))");
        }
    }

    private void received(CaseQuery.Days days) {
        if (days.from() != null) {
            and("e.received_at >= :receivedFrom", "receivedFrom", start(days.from()));
        }
        if (days.to() != null) {
            and("e.received_at < :receivedTo", "receivedTo", start(days.to().plusDays(1)));
        }
    }

    private void completed(CaseQuery.Days days) {
        if (days.from() != null) {
            and("e.completed_at >= :completedFrom", "completedFrom", start(days.from()));
        }
        if (days.to() != null) {
            and("e.completed_at < :completedTo", "completedTo", start(days.to().plusDays(1)));
        }
    }

    private static Object start(LocalDate day) {
        return Sql.time(day.atStartOfDay(ZONE).toInstant());
    }

    private void and(String condition, String name, Object value) {
        sql.append(" and ").append(condition);
        values.put(name, value);
    }
}
