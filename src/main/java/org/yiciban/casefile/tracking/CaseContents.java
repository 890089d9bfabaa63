package org.yiciban.casefile.tracking;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.access.ApplicantAct;
import org.yiciban.casefile.application.CorrectionRequirement;
import org.yiciban.casefile.bills.Bill;
import org.yiciban.casefile.bills.Bills;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.requests.OpenRequests;
import org.yiciban.casefile.rules.RulesChecks;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.store.CaseDates;
import org.yiciban.casefile.store.CaseFacts;
import org.yiciban.casefile.store.DateNotes;
import org.yiciban.casefile.store.Findings;
import org.yiciban.casefile.store.Results;
import org.yiciban.casefile.store.Submissions;
import org.yiciban.catalogue.procedure.LaterRequest;
import org.yiciban.catalogue.sheet.BundleSheet;
import org.yiciban.shared.ItemKey;

/** What a case holds beside its state: the application, what is asked of the applicant, results, clocks as they are shown. */
@Component
class CaseContents {

    private final Submissions submissions;
    private final Findings findings;
    private final Results results;
    private final ClockViews clocks;
    private final CaseDates dates;
    private final DateNotes dateNotes;
    private final Bills bills;
    private final RulesChecks rulesChecks;
    private final OpenRequests requests;
    private final CaseFacts facts;

    CaseContents(
            Submissions submissions,
            Findings findings,
            Results results,
            ClockViews clocks,
            CaseDates dates,
            DateNotes dateNotes,
            Bills bills,
            RulesChecks rulesChecks,
            OpenRequests requests,
            CaseFacts facts) {
        this.requests = requests;
        this.dateNotes = dateNotes;
        this.dates = dates;
        this.submissions = submissions;
        this.findings = findings;
        this.results = results;
        this.clocks = clocks;
        this.bills = bills;
        this.rulesChecks = rulesChecks;
        this.facts = facts;
    }

    /** What rules have granted, with until when a person may still be asked to look at it. */
    Map<ItemKey, Instant> byRules(CaseFile file, Instant now) {
        Map<ItemKey, Instant> until = new LinkedHashMap<>();
        file.items()
                .forEach(item ->
                        rulesChecks.askedUntil(file, item, now).ifPresent(moment -> until.put(item.key(), moment)));
        return until;
    }

    /** What may be asked for now by who may do that for the applicant. */
    List<LaterRequest> requests(CaseFile file, Set<ApplicantAct> acts, Instant now) {
        return requests.of(file, now).stream()
                .filter(request -> acts.contains(ApplicantAct.of(request)))
                .toList();
    }

    /** Items of which only facts that aren't known yet will say whether the case needs them; asked for only where there may be any. */
    Set<ItemKey> maybe(CaseFile file) {
        List<BundleSheet.Part> byFact = file.release().bundle().items().stream()
                .filter(BundleSheet.Part::byFact)
                .toList();
        if (byFact.isEmpty() || file.items().stream().noneMatch(CaseItem::waits)) {
            return Set.of();
        }
        Map<String, Object> known = facts.known(file);
        return byFact.stream()
                .filter(part -> part.isOpen(known))
                .flatMap(part -> file.items().stream()
                        .filter(item -> item.waits() && item.code().equals(part.code())))
                .map(CaseItem::key)
                .collect(Collectors.toSet());
    }

    List<CorrectionRequirement> demands(CaseFile file) {
        List<Findings.Named> found = file.status() == CaseStatus.CORRECTION
                ? findings.defects(file.number(), file.rounds())
                : file.rows().sentBack().stream()
                        .flatMap(item -> findings.defectsOf(file, item).stream())
                        .toList();
        return found.stream().map(named -> named.demand(file)).toList();
    }

    /** What items gave, by item and result; not asked for while nothing was issued. */
    Map<ItemKey, Map<String, String>> results(CaseFile file) {
        Map<ItemKey, Map<String, String>> given = new LinkedHashMap<>();
        if (file.items().stream().anyMatch(item -> item.issuedAt() != null)) {
            results.of(file).forEach(one -> given.computeIfAbsent(one.item(), item -> new LinkedHashMap<>())
                    .put(one.result(), one.value()));
        }
        return given;
    }

    /** The bills of its fees; not asked for where no item of its release has one. */
    List<Bill> bills(CaseFile file) {
        boolean any = file.items().stream()
                .anyMatch(item -> file.release().item(item.code()).fee().isPresent());
        return any ? bills.of(file.number()) : List.of();
    }

    Map<String, Object> data(CaseFile file) {
        return submissions.data(file.number());
    }

    ClockView clock(CaseFile file, CaseClock clock, Instant now, boolean explained) {
        return clocks.view(file.release(), clock, now, explained);
    }

    /** The dates that the case waits for, has waited for or is going to, in the order of the sheet. */
    List<DateView> dates(CaseFile file) {
        Map<String, DateNotes.Noted> noted = dateNotes.of(file);
        return file.release().bundle().dates().stream()
                .map(date -> DateView.of(date, noted.get(date.id()), dates.of(file, date), dates.giver(file, date)))
                .toList();
    }
}
