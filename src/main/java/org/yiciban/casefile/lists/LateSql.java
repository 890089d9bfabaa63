package org.yiciban.casefile.lists;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.yiciban.casefile.access.SeenCases;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.store.Sql;
import org.yiciban.catalogue.release.Release;
import org.yiciban.identity.account.Account;

/**
 * The statements of {@link LateCases}. They read the few running clocks of authorities that are due before a moment, along
 * an index of those alone; case, item and explanation are looked up for the rows of the page.
 */
final class LateSql {

    /** The window answers; no agency is called so. */
    static final String WINDOW = ":window";

    /** The lead agency answers. */
    static final String LEAD = ":lead";

    /** The lights of each clock by the one rule of them all; its own yellow instant is kept with it. */
    private static final String URGENCY =
            "case when c.listed_due >= :now then case when c.listed_yellow <= :now then 2 else 3 end"
                    + " when c.kind in (:statutory) then 0 else 1 end";

    private static final String DUE = " c.listed_due < :until";

    /** One group a light, without a look at cases. */
    static final String STANDING = "select urgency, count(*) as number from (select " + URGENCY
            + " as urgency from legal_clock c where" + DUE + ") due group by urgency";

    private static final String ANSWERING = "case when c.part in ('reception', 'delivery') then '" + WINDOW
            + "' when c.item_agency is not null then c.item_agency else '" + LEAD + "' end";

    private static final String FROM = " from legal_clock c where";

    private LateSql() {}

    /** What the person may see, beginning with {@code and}. */
    static String seen(Account account, Collection<Release> releases, Map<String, Object> values) {
        if (!account.isStaff()) {
            throw ActRefused.forbidden("late.staff-only");
        }
        if (SeenCases.all(account)) {
            return "";
        }
        if (account.organ() == null) {
            return " and 1 = 0";
        }
        values.put("me", account.organ().agency().value());
        values.put("division", Sql.receivedIn(account.organ().division()));
        values.put("answered", ids(releases, release -> SeenCases.answersFor(release, account)));
        return " and c.case_number like :division and (c.item_agency = :me or c.release_id in (:answered))";
    }

    /** What was chosen, beginning with {@code and}. */
    static String chosen(LateQuery query, Collection<Release> releases, Map<String, Object> values) {
        StringBuilder sql = new StringBuilder();
        if (query.light() != null) {
            values.put("light", LateQuery.LIGHTS.indexOf(query.light()));
            sql.append(" and ").append(URGENCY).append(" = :light");
        }
        if (query.bundle() != null) {
            values.put("bundle", query.bundle());
            sql.append(" and c.bundle = :bundle");
        }
        if (query.agency() != null) {
            values.put("agency", query.agency());
            values.put(
                    "windows",
                    ids(releases, release -> release.window().code().value().equals(query.agency())));
            values.put("leads", ids(releases, release -> release.bundle()
                    .leadAgency()
                    .value()
                    .equals(query.agency())));
            sql.append(" and (")
                    .append(ANSWERING)
                    .append(" = :agency or (c.part in ('reception', 'delivery') and c.release_id in (:windows))")
                    .append(" or (c.part not in ('reception', 'delivery') and c.item_agency is null")
                    .append(" and c.release_id in (:leads)))");
        }
        return sql.toString();
    }

    static String counts(String seen) {
        return "select urgency, answering, bundle, release_id, count(*) as number from (select " + URGENCY
                + " as urgency, " + ANSWERING + " as answering, c.bundle, c.release_id" + FROM + DUE + seen
                + ") due group by urgency, answering, bundle, release_id order by urgency, answering, bundle";
    }

    /** The inner query takes the page, the outer one asks for the explanations of its rows alone. */
    static String rows(String which) {
        return "select x.*, e.applicant_name, e.person, i.status as item_status, i.row_title, (select count(*) from step_record r"
                + " where r.case_number = x.case_number and r.part = x.explanation) as given, (select count(*) from"
                + " work_task w where w.case_number = x.case_number and w.part = x.explanation) as owed from (select "
                + URGENCY + " as urgency, " + ANSWERING
                + " as answering, c.bundle, c.release_id, c.case_number, c.clock_no, c.kind, c.due_at, c.item,"
                + " 'explanation:' || c.part as explanation" + FROM + DUE + which
                + " order by urgency, due_at, case_number, clock_no offset :skip rows fetch next :size rows only) x"
                + " join case_entry e on e.case_number = x.case_number left join case_item i on i.case_number ="
                + " x.case_number and i.item = x.item order by x.urgency, x.due_at, x.case_number, x.clock_no";
    }

    /** Never empty, so that it can stand behind {@code in}. */
    private static List<Long> ids(Collection<Release> releases, Predicate<Release> which) {
        List<Long> ids = releases.stream().filter(which).map(Release::id).toList();
        return ids.isEmpty() ? List.of(-1L) : ids;
    }
}
