package org.yiciban.casefile.access;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.store.Sql;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.Release;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Role;

/**
 * Which cases the staff may see in lists, as a condition over {@code case_entry e}: supervision and the government all,
 * the window all that came in through it, an agency those with an item of it and those that it leads, each of its own
 * division. The same answer as {@link CaseAccess} gives for one case.
 */
@Component
public class SeenCases {

    private final Catalogue catalogue;

    SeenCases(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Whether the person sees every case. */
    public static boolean all(Account account) {
        return account.isAny(Role.SUPERVISOR, Role.GOVERNMENT);
    }

    /**
     * The condition; its values are added to the map.
     *
     * @throws ActRefused when the person isn't of the staff
     */
    public String condition(Account account, Map<String, Object> values) {
        if (!account.isStaff()) {
            throw ActRefused.forbidden("search.staff-only");
        }
        if (all(account)) {
            return "1 = 1";
        }
        if (account.organ() == null) {
            return "1 = 0";
        }
        List<Long> answered = catalogue.all().stream()
                .filter(release -> answersFor(release, account))
                .map(Release::id)
                .toList();
        values.put("answered", answered.isEmpty() ? List.of(-1L) : answered);
        values.put("mine", "%," + account.agency().value() + ",%");
        values.put("division", Sql.receivedIn(account.organ().division()));
        return "(e.case_number like :division and (e.release_id in (:answered) or e.agencies like :mine))";
    }

    /** In its own division the window answers for what it takes in, the lead agency for the total time. */
    public static boolean answersFor(Release release, Account account) {
        return release.window().code().equals(account.agency())
                || release.bundle().leadAgency().equals(account.agency());
    }
}
