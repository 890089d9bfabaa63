package org.yiciban.api.resource;

import jakarta.servlet.http.HttpServletRequest;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.yiciban.casefile.applicant.ApplicantActions;
import org.yiciban.casefile.application.Supplement;
import org.yiciban.casefile.refusals.AddressedItem;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.casefile.tracking.ClockView;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.catalogue.sheet.ApplicantStep;
import org.yiciban.shared.MaterialCode;

/** The steps that a bundle asks of the applicant, done by a program. */
@RestController
class AskedStepsController {

    private final CaseQueries caseQueries;
    private final ApplicantActions applicants;
    private final ShownCode shown;

    AskedStepsController(CaseQueries caseQueries, ApplicantActions applicants, ShownCode shown) {
        this.caseQueries = caseQueries;
        this.applicants = applicants;
        this.shown = shown;
    }

    /**
     * A step that the applicant is asked for now: {@code POST …/steps/{id}} does it.
     *
     * @param papers the materials that are handed in with it, by their codes
     * @param onTimeout what follows when it isn't done by {@code due}
     * @param byPersons whether the persons whom the application names confirm it, each for himself; then there is no form
     * @param form the form that {@code data} answers, a form-js schema
     */
    record AskedStep(
            String id,
            String name,
            OffsetDateTime due,
            ApplicantStep.OnTimeout onTimeout,
            List<String> papers,
            boolean byPersons,
            @Nullable Map<String, Object> form) {

        static AskedStep of(ApplicantStep ask, ClockView clock, CaseView view, Locale locale) {
            return new AskedStep(
                    ask.id(),
                    ask.name().in(locale),
                    LegalTimeText.of(clock.due()),
                    ask.onTimeout(),
                    ask.papers().stream().map(MaterialCode::value).toList(),
                    ask.confirmation().isPresent(),
                    ask.confirmation().isPresent()
                            ? null
                            : StoredFiles.json(
                                    view.release().form(null, ask.id()).orElseThrow()));
        }
    }

    /** What the applicant says and brings at a step that is asked of him. */
    record StepRequest(
            Map<String, Object> data,
            List<SubmissionRequest.PaperData> materials,
            CasesController.PresenceData presence) {

        Supplement answer() {
            return new Supplement(data, SubmissionRequest.PaperData.handedIn(materials), false);
        }
    }

    /** Who stands before the window that asks for somebody; left out by everybody else. */
    record PersonRequest(CasesController.PresenceData presence) {}

    /** Asks for a person to look at an item that rules have granted (个人信息保护法 Art. 24). */
    @PostMapping("/api/v1/cases/{caseNumber}/items/{item}/person")
    CaseAnswer person(
            @PathVariable String caseNumber,
            @PathVariable String item,
            @RequestHeader(name = ShownCode.HEADER, required = false) String code,
            @RequestBody(required = false) PersonRequest body,
            HttpServletRequest request,
            Locale locale) {
        CaseView view = shown.looked(caseNumber, code, request, (number, viewer) -> {
            applicants.askPerson(
                    number,
                    viewer,
                    AddressedItem.key(item),
                    Channel.API,
                    body == null ? null : CasesController.PresenceData.of(body.presence()));
            return caseQueries.view(number, viewer);
        });
        return CaseAnswer.of(view, locale);
    }

    /** Does a step that is asked of the applicant; which ones, {@code waitsForYou} of the case says. */
    @PostMapping("/api/v1/cases/{caseNumber}/steps/{step}")
    CaseAnswer step(
            @PathVariable String caseNumber,
            @PathVariable String step,
            @RequestHeader(name = ShownCode.HEADER, required = false) String code,
            @RequestBody StepRequest body,
            HttpServletRequest request,
            Locale locale) {
        CaseView view = shown.looked(caseNumber, code, request, (number, viewer) -> {
            applicants.answer(
                    number,
                    viewer,
                    step,
                    body.answer(),
                    Channel.API,
                    CasesController.PresenceData.of(body.presence()),
                    List.of());
            return caseQueries.view(number, viewer);
        });
        return CaseAnswer.of(view, locale);
    }
}
