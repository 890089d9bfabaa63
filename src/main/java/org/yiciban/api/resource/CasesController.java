package org.yiciban.api.resource;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.applicant.ApplicantActions;
import org.yiciban.casefile.applicant.Withdrawal;
import org.yiciban.casefile.application.Supplement;
import org.yiciban.casefile.record.Presence;
import org.yiciban.casefile.refusals.AddressedCase;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.identity.session.CurrentAccount;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;
import tools.jackson.databind.annotation.JsonDeserialize;

/** One case: seen by login or by its query code, supplemented by either, withdrawn with a login only. */
@RestController
@RequestMapping("/api/v1/cases/{caseNumber}")
class CasesController {

    private final CaseQueries caseQueries;
    private final ApplicantActions desk;
    private final CurrentAccount current;
    private final ShownCode shown;

    CasesController(CaseQueries caseQueries, ApplicantActions desk, CurrentAccount current, ShownCode shown) {
        this.caseQueries = caseQueries;
        this.desk = desk;
        this.current = current;
        this.shown = shown;
    }

    /**
     * What was asked for in a correction notice, or papers that were promised.
     *
     * @param insists nothing to add: decide on what there is; without it a supplement that changes nothing is 422
     */
    record SupplementRequest(
            Map<String, Object> data,
            List<SubmissionRequest.PaperData> materials,
            PresenceData presence,
            Boolean insists) {

        Supplement supplement() {
            return new Supplement(data, SubmissionRequest.PaperData.handedIn(materials), Boolean.TRUE.equals(insists));
        }
    }

    /** Who stands before the window, for acts of the window on behalf: {@code document} is one of a closed list. */
    record PresenceData(String name, String document, String number, String authority) {

        static Presence of(PresenceData sent) {
            return sent == null ? null : new Presence(sent.name, sent.document, sent.number, sent.authority);
        }
    }

    /**
     * Withdrawing the case, or one item.
     *
     * @param item left out for the whole case; a field that names no item, or null, withdraws nothing
     */
    record WithdrawalRequest(
            String reason, @JsonDeserialize(using = NamedItem.class) String item, Door channel, PresenceData presence) {

        /** Only the window has to say through which door it comes; a door that there isn't withdraws nothing. */
        enum Door {
            API,
            WINDOW
        }

        Channel door() {
            return channel == Door.WINDOW ? Channel.WINDOW : Channel.API;
        }
    }

    @GetMapping
    CaseAnswer one(
            @PathVariable String caseNumber,
            @RequestHeader(name = ShownCode.HEADER, required = false) String code,
            HttpServletRequest request,
            Locale locale) {
        return CaseAnswer.of(shown.looked(caseNumber, code, request, caseQueries::view), locale);
    }

    /** Every clock of the case and of its items, each with the way its date comes about. */
    @GetMapping("/deadlines")
    List<ClockAnswer> deadlines(
            @PathVariable String caseNumber,
            @RequestHeader(name = ShownCode.HEADER, required = false) String code,
            HttpServletRequest request,
            Locale locale) {
        CaseView view = shown.looked(caseNumber, code, request, caseQueries::explained);
        return view.allClocks()
                .map(clock -> ClockAnswer.explained(clock, locale))
                .toList();
    }

    @PostMapping("/supplement")
    CaseAnswer supplement(
            @PathVariable String caseNumber,
            @RequestHeader(name = ShownCode.HEADER, required = false) String code,
            @RequestBody SupplementRequest body,
            HttpServletRequest request,
            Locale locale) {
        CaseView view = shown.looked(caseNumber, code, request, (number, viewer) -> {
            desk.supplement(number, viewer, body.supplement(), Channel.API, PresenceData.of(body.presence()));
            return caseQueries.view(number, viewer);
        });
        return CaseAnswer.of(view, locale);
    }

    @PostMapping("/withdrawal")
    CaseAnswer withdraw(@PathVariable String caseNumber, @RequestBody WithdrawalRequest body, Locale locale) {
        CaseNumber number = AddressedCase.number(caseNumber);
        ItemKey item = body.item() == null ? null : NamedItem.read(body.item());
        Withdrawal asked = Withdrawal.sent(item, body.reason());
        desk.withdraw(number, current.get(), asked, body.door(), PresenceData.of(body.presence()));
        return CaseAnswer.of(caseQueries.view(number, Viewer.of(current.get())), locale);
    }
}
