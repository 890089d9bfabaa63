package org.yiciban.administration;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.staff.Staff;
import org.yiciban.publication.UnmannedOrgans;
import org.yiciban.shared.AskedFilters;

/** Who works here: the list, and a search in it. */
@Controller
class StaffPages {

    private static final int ROWS = 50;
    private static final int LONGEST_SEARCH = 100;

    private final Staff staff;
    private final Agencies agencies;
    private final UnmannedOrgans unmanned;

    StaffPages(Staff staff, Agencies agencies, UnmannedOrgans unmanned) {
        this.staff = staff;
        this.agencies = agencies;
        this.unmanned = unmanned;
    }

    /** A member of the staff in the list. */
    record Row(String username, String name, String agency, List<String> roles, boolean disabled) {}

    /**
     * What the page shows.
     *
     * @param q what was searched for
     * @param before the number of the page before, null on the first
     * @param after the number of the page after, null on the last
     * @param unmanned organs that have work and nobody to do it
     */
    record StaffPage(String q, long total, List<Row> rows, Integer before, Integer after, List<String> unmanned) {}

    @GetMapping("/admin/staff")
    String list(@RequestParam Map<String, String> asked, Locale locale, Model model) {
        AskedFilters filters = new AskedFilters(asked, Set.of("q", "page"));
        int at = Math.max(1, filters.number("page", 5, 1));
        filters.requireKnown();
        String q = asked.getOrDefault("q", "");
        String text = q.length() > LONGEST_SEARCH ? q.substring(0, LONGEST_SEARCH) : q;
        Staff.Listing found = staff.list(text, at - 1, ROWS);
        Map<String, String> names = agencies.names(locale);
        model.addAttribute(
                "page",
                new StaffPage(
                        text,
                        found.total(),
                        found.content().stream()
                                .map(one -> row(one, names, locale))
                                .toList(),
                        at > 1 ? at - 1 : null,
                        (long) at * ROWS < found.total() ? at + 1 : null,
                        unmanned.all().stream().map(organ -> organ.in(locale)).toList()));
        return "administration/staff";
    }

    private static Row row(Account account, Map<String, String> agencies, Locale locale) {
        String agency = account.agency() == null ? "" : account.agency().value();
        return new Row(
                account.username(),
                account.name().in(locale),
                agencies.getOrDefault(agency, agency),
                account.roles().stream().sorted().map(Enum::name).toList(),
                account.disabled());
    }
}
