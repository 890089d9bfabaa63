package org.yiciban.api.resource;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yiciban.casefile.applicant.ApplicantActions;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.catalogue.procedure.LaterRequest;
import org.yiciban.shared.MaterialCode;

/** What may be asked for later in a case, by a program. */
@RestController
class RequestsController {

    private final CaseQueries caseQueries;
    private final ApplicantActions applicants;
    private final ShownCode shown;

    RequestsController(CaseQueries caseQueries, ApplicantActions applicants, ShownCode shown) {
        this.caseQueries = caseQueries;
        this.applicants = applicants;
        this.shown = shown;
    }

    /**
     * What whoever asks may ask for in the case now: {@code POST …/requests/{id}} does it.
     *
     * @param item the code of the item that it is handled as; its row is the number of the request
     * @param papers the materials that are handed in with it, by their codes
     * @param form the form that {@code data} answers, a form-js schema; for an item that came into the service after the case,
     *     that of the application, of which only the questions about it are answered
     */
    record OfferedRequest(String id, String name, String item, List<String> papers, Map<String, Object> form) {

        static List<OfferedRequest> of(CaseView view, Locale locale) {
            return view.requests().stream()
                    .map(request -> of(request, view, locale))
                    .toList();
        }

        private static OfferedRequest of(LaterRequest request, CaseView view, Locale locale) {
            return new OfferedRequest(
                    request.id(),
                    request.name().in(locale),
                    request.item().value(),
                    request.papers().stream().map(MaterialCode::value).toList(),
                    StoredFiles.json(
                            request.offersItem()
                                    ? view.release().applicationForm()
                                    : view.release().form(null, request.id()).orElseThrow()));
        }
    }

    /** Asks for something that the case offers now, as its answer says. */
    @PostMapping("/api/v1/cases/{caseNumber}/requests/{id}")
    @ResponseStatus(HttpStatus.CREATED)
    CaseAnswer make(
            @PathVariable String caseNumber,
            @PathVariable String id,
            @RequestHeader(name = ShownCode.HEADER, required = false) String code,
            @RequestBody AskedStepsController.StepRequest body,
            HttpServletRequest http,
            Locale locale) {
        CaseView view = shown.looked(caseNumber, code, http, (number, viewer) -> {
            applicants.request(
                    number,
                    viewer,
                    id,
                    body.answer(),
                    Channel.API,
                    CasesController.PresenceData.of(body.presence()),
                    List.of());
            return caseQueries.view(number, viewer);
        });
        return CaseAnswer.of(view, locale);
    }
}
