package org.yiciban.api.resource;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yiciban.casefile.lists.LateCases;
import org.yiciban.casefile.lists.LateList;
import org.yiciban.casefile.lists.LateQuery;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.deadline.clock.Light;
import org.yiciban.identity.account.Account;

/** What is late and what soon will be 督办, within what the caller may see. */
@RestController
@RequestMapping("/api/v1/late-limits")
class LateLimitsController {

    private final LateCases late;

    LateLimitsController(LateCases late) {
        this.late = late;
    }

    /** How many limits of an agency in a bundle show that light. */
    record LateCount(Light light, String agency, String bundle, long number) {}

    /**
     * A limit.
     *
     * @param item null when it is the whole case's
     * @param agency who has to keep it
     * @param started false while the item waits for another's result
     */
    record LateLimit(
            String caseNumber,
            String bundle,
            String applicantName,
            String item,
            ClockKind kind,
            String agency,
            OffsetDateTime due,
            Light light,
            boolean started,
            LateList.Explanation explanation) {

        static LateLimit of(LateList.Row row) {
            return new LateLimit(
                    row.caseNumber().value(),
                    row.bundle().value(),
                    row.applicantName(),
                    row.item() == null ? null : row.item().toString(),
                    row.kind(),
                    row.agency().value(),
                    LegalTimeText.of(row.due()),
                    row.light(),
                    row.started(),
                    row.explanation());
        }
    }

    /** A page of limits, the worst first, and the sums of all that the caller sees. */
    record LatePage(int page, boolean more, List<LateLimit> content, List<LateCount> counts) {}

    @GetMapping
    LatePage list(
            @RequestParam(required = false) Light light,
            @RequestParam(required = false) String agency,
            @RequestParam(required = false) String bundle,
            @RequestParam(defaultValue = "3") int days,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Account account) {
        LateList found = late.list(new LateQuery(light, agency, bundle, days, page, size), account);
        return new LatePage(
                found.page(),
                found.more(),
                found.content().stream().map(LateLimit::of).toList(),
                found.counts().stream()
                        .map(count -> new LateCount(
                                count.light(),
                                count.agency().value(),
                                count.bundle().value(),
                                count.number()))
                        .toList());
    }
}
