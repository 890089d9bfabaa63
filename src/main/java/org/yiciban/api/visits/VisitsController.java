package org.yiciban.api.visits;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.refusals.AddressedCase;
import org.yiciban.casefile.refusals.AddressedItem;
import org.yiciban.casefile.visits.SiteVisitDesk;
import org.yiciban.casefile.visits.VisitRecords;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.identity.account.Account;

/** Looks on the spot 现场核查, by program (licensing law Art. 34 para 3). */
@RestController
@RequestMapping("/api/v1/cases/{caseNumber}/items/{item}/visits")
class VisitsController {

    private final SiteVisitDesk desk;
    private final VisitRecords records;

    VisitsController(SiteVisitDesk desk, VisitRecords records) {
        this.desk = desk;
        this.records = records;
    }

    /**
     * When they are to come.
     *
     * @param visitors two distinct people at least
     */
    record PlanRequest(
            @Nullable OffsetDateTime at, @Nullable String place, @Nullable List<VisitAnswers.Person> visitors) {}

    /** Another time, or what is given back, with the reason. */
    record ReasonRequest(@Nullable OffsetDateTime at, @Nullable String reason) {}

    /** Those of the item, the newest first. */
    @GetMapping
    List<VisitAnswers.Visit> visits(@PathVariable String caseNumber, @PathVariable String item, Account account) {
        return desk.of(AddressedCase.number(caseNumber), AddressedItem.key(item), Viewer.of(account)).stream()
                .map(VisitAnswers.Visit::of)
                .toList();
    }

    /** Plans one and tells the applicant when they come. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    List<VisitAnswers.Visit> plan(
            @PathVariable String caseNumber,
            @PathVariable String item,
            @RequestBody PlanRequest request,
            Account account) {
        desk.plan(
                AddressedCase.number(caseNumber),
                AddressedItem.key(item),
                new SiteVisitDesk.Planned(
                        request.at() == null ? null : request.at().toInstant(),
                        VisitAnswers.text(request.place()),
                        VisitAnswers.visitors(request.visitors())),
                account,
                Channel.API);
        return visits(caseNumber, item, account);
    }

    /** Moves it and tells the applicant. */
    @PostMapping("/move")
    List<VisitAnswers.Visit> move(
            @PathVariable String caseNumber,
            @PathVariable String item,
            @RequestBody ReasonRequest request,
            Account account) {
        desk.move(
                AddressedCase.number(caseNumber),
                AddressedItem.key(item),
                request.at() == null ? null : request.at().toInstant(),
                VisitAnswers.text(request.reason()),
                account,
                Channel.API);
        return visits(caseNumber, item, account);
    }

    /** Writes down what was found; the others who were there sign it next. */
    @PostMapping("/record")
    List<VisitAnswers.Visit> record(
            @PathVariable String caseNumber,
            @PathVariable String item,
            @RequestBody VisitAnswers.RecordRequest request,
            Account account) {
        records.record(
                AddressedCase.number(caseNumber), AddressedItem.key(item), request.typed(), account, Channel.API);
        return visits(caseNumber, item, account);
    }

    /** Signs the record; with the last signature it is issued. */
    @PostMapping("/signature")
    List<VisitAnswers.Visit> sign(@PathVariable String caseNumber, @PathVariable String item, Account account) {
        records.sign(AddressedCase.number(caseNumber), AddressedItem.key(item), account, Channel.API);
        return visits(caseNumber, item, account);
    }

    /** Gives the record back, to be written anew. */
    @PostMapping("/return")
    List<VisitAnswers.Visit> giveBack(
            @PathVariable String caseNumber,
            @PathVariable String item,
            @RequestBody ReasonRequest request,
            Account account) {
        records.giveBack(
                AddressedCase.number(caseNumber),
                AddressedItem.key(item),
                VisitAnswers.text(request.reason()),
                account,
                Channel.API);
        return visits(caseNumber, item, account);
    }
}
