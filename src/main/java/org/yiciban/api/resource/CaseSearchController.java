package org.yiciban.api.resource;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yiciban.api.problem.BodyInvalid;
import org.yiciban.casefile.lists.CaseFinder;
import org.yiciban.casefile.lists.CaseList;
import org.yiciban.casefile.lists.CaseQuery;
import org.yiciban.casefile.states.CaseOutcome;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.deadline.clock.Light;
import org.yiciban.identity.account.Account;

/** The staff finds cases, ended ones too. Names are personal: they come in a body, never in an address. */
@RestController
@RequestMapping("/api/v1/cases")
class CaseSearchController {

    private final CaseFinder finder;

    CaseSearchController(CaseFinder finder) {
        this.finder = finder;
    }

    /**
     * What is looked for; whatever is left out may be anything.
     *
     * @param status any of these
     * @param light DARK_RED, RED or YELLOW
     * @param page counted from 0, which it is when left out
     * @param size rows a page, at most 100; 20 when left out
     */
    record Search(
            String number,
            String applicant,
            String bundle,
            String item,
            String agency,
            Set<CaseStatus> status,
            CaseOutcome outcome,
            Light light,
            CaseQuery.Whose whose,
            Boolean oldestFirst,
            LocalDate receivedFrom,
            LocalDate receivedTo,
            LocalDate completedFrom,
            LocalDate completedTo,
            Integer page,
            Integer size) {

        CaseQuery query() {
            return new CaseQuery(
                    new CaseQuery.Typed(number, applicant),
                    new CaseQuery.Chosen(
                            bundle, item, agency, status, outcome, light, whose, Boolean.TRUE.equals(oldestFirst)),
                    new CaseQuery.Days(receivedFrom, receivedTo),
                    new CaseQuery.Days(completedFrom, completedTo),
                    page == null ? 0 : page,
                    size == null ? 0 : size);
        }
    }

    /** One page of cases; {@code more} says whether there is another. */
    record CasePage(int page, boolean more, List<CaseLine> content) {}

    @GetMapping
    CasePage list(
            @RequestParam(required = false) String number,
            @RequestParam(required = false) String applicant,
            @RequestParam(required = false) String bundle,
            @RequestParam(required = false) String item,
            @RequestParam(required = false) String agency,
            @RequestParam(required = false) Set<CaseStatus> status,
            @RequestParam(required = false) CaseOutcome outcome,
            @RequestParam(required = false) Light light,
            @RequestParam(required = false) CaseQuery.Whose whose,
            @RequestParam(defaultValue = "false") boolean oldestFirst,
            @RequestParam(required = false) LocalDate receivedFrom,
            @RequestParam(required = false) LocalDate receivedTo,
            @RequestParam(required = false) LocalDate completedFrom,
            @RequestParam(required = false) LocalDate completedTo,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            Account account) {
        if (applicant != null) {
            throw BodyInvalid.at("applicant", "personal", "search.names-in-address");
        }
        Search search = new Search(
                number,
                null,
                bundle,
                item,
                agency,
                status,
                outcome,
                light,
                whose,
                oldestFirst,
                receivedFrom,
                receivedTo,
                completedFrom,
                completedTo,
                page,
                size);
        return search(search, account);
    }

    /** The same with a body, which may hold the applicant's name or a part of it. */
    @PostMapping("/searches")
    CasePage search(@RequestBody Search search, Account account) {
        CaseList found = finder.find(search.query(), account);
        return new CasePage(
                found.page(),
                found.more(),
                found.content().stream().map(CaseLine::of).toList());
    }
}
