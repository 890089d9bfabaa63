package org.yiciban.window.cases;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;
import org.yiciban.casefile.lists.CaseQuery;
import org.yiciban.casefile.lists.CaseQuery.Chosen;
import org.yiciban.casefile.lists.CaseQuery.Days;
import org.yiciban.casefile.lists.CaseQuery.Typed;
import org.yiciban.casefile.lists.CaseQuery.Whose;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.deadline.clock.Light;
import org.yiciban.form.component.FieldError;
import org.yiciban.shared.AskedFilters;
import org.yiciban.shared.Refusal;
import org.yiciban.window.frame.ReleaseCache;

/** What is chosen in the search of cases, as it stands in an address; what was typed doesn't stand there. */
final class CaseSearchAddress {

    static final int ROWS = 20;
    /** Every state in which a case goes on. */
    static final String OPEN = "OPEN";

    private static final String OLDEST = "oldest";
    private static final Light[] LATE = {Light.DARK_RED, Light.RED, Light.YELLOW};
    private static final int LONGEST = 100;
    private static final List<String> CHOSEN = List.of(
            "bundle",
            "item",
            "agency",
            "status",
            "outcome",
            "light",
            "whose",
            "sort",
            "receivedFrom",
            "receivedTo",
            "completedFrom",
            "completedTo");

    private CaseSearchAddress() {}

    /**
     * The search that these parameters and what was typed make.
     *
     * @throws InvalidInput when a day is none, or a choice isn't offered: without it more would be shown than was asked
     */
    static CaseQuery query(Map<String, String> asked, Typed typed) {
        List<FieldError> errors = new ArrayList<>();
        Days received = new Days(day(asked, "receivedFrom", errors), day(asked, "receivedTo", errors));
        Days completed = new Days(day(asked, "completedFrom", errors), day(asked, "completedTo", errors));
        String status = word(asked, "status");
        CaseOutcome outcome = chosen(asked, "outcome", CaseOutcome.values(), errors);
        Light light = chosen(asked, "light", LATE, errors);
        Whose whose = chosen(asked, "whose", Whose.values(), errors);
        offered("status", status == null || !statuses(status).isEmpty(), errors);
        String sort = word(asked, "sort");
        offered("sort", sort == null || sort.equals(OLDEST), errors);
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        Chosen chosen = new Chosen(
                word(asked, "bundle"),
                word(asked, "item"),
                word(asked, "agency"),
                statuses(status),
                outcome,
                light,
                whose,
                sort != null);
        String page = asked.getOrDefault("page", "1");
        int number = page.matches("[0-9]{1,4}") ? Integer.parseInt(page) - 1 : 0;
        return new CaseQuery(typed, chosen, received, completed, number, ROWS);
    }

    /** @throws org.yiciban.shared.UnknownFilter when the search has no such filter, or there is no such thing to choose */
    static void requireKnown(Map<String, String> asked, ReleaseCache releases) {
        Set<String> names = new HashSet<>(CHOSEN);
        names.addAll(Set.of("kept", "page"));
        AskedFilters filters = new AskedFilters(asked, names);
        filters.word("bundle", releases::knowsBundle);
        filters.word("item", releases::knowsItem);
        filters.word("agency", releases::knowsAgency);
        filters.requireKnown();
    }

    /** The address of a search: what was chosen, and the word for what was typed, if anything was. */
    static String of(Map<String, String> asked, String kept, int page) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/window/cases");
        Map<String, Object> values = new TreeMap<>();
        for (String name : CHOSEN) {
            String value = word(asked, name);
            if (value != null) {
                address.queryParam(name, "{" + name + "}");
                values.put(name, value);
            }
        }
        if (kept != null) {
            address.queryParam("kept", kept);
        }
        if (page > 0) {
            address.queryParam("page", page + 1);
        }
        return address.encode().buildAndExpand(values).toUriString();
    }

    /** Whether anything is chosen that lies folded away. */
    static boolean isNarrowed(Map<String, String> asked) {
        return CHOSEN.stream().anyMatch(name -> !name.equals("whose") && word(asked, name) != null);
    }

    private static Set<CaseStatus> statuses(String status) {
        return OPEN.equals(status)
                ? CaseStatus.goingOn()
                : Stream.of(CaseStatus.values())
                        .filter(one -> one.name().equals(status))
                        .collect(Collectors.toSet());
    }

    private static LocalDate day(Map<String, String> asked, String name, List<FieldError> errors) {
        String typed = word(asked, name);
        try {
            return typed == null ? null : LocalDate.parse(typed);
        } catch (DateTimeException noDay) {
            errors.add(new FieldError(name, "date", Refusal.of("search.date-form")));
            return null;
        }
    }

    private static String word(Map<String, String> asked, String name) {
        String value = asked.get(name);
        return value == null || value.isBlank() || value.length() > LONGEST ? null : value.strip();
    }

    /** One of a list, or null where none was chosen. */
    private static <E extends Enum<E>> E chosen(
            Map<String, String> asked, String name, E[] known, List<FieldError> errors) {
        String word = word(asked, name);
        E one = Arrays.stream(known)
                .filter(value -> value.name().equals(word))
                .findFirst()
                .orElse(null);
        offered(name, word == null || one != null, errors);
        return one;
    }

    private static void offered(String name, boolean known, List<FieldError> errors) {
        if (!known) {
            errors.add(new FieldError(name, "choice", Refusal.of("search.choice")));
        }
    }
}
