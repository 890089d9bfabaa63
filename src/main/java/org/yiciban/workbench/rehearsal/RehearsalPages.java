package org.yiciban.workbench.rehearsal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.scenario.KeptScenario;
import org.yiciban.form.answer.FormParameters;
import org.yiciban.form.component.FieldError;
import org.yiciban.identity.account.Account;
import org.yiciban.publication.ModelDraft;
import org.yiciban.sandbox.Rehearsed;
import org.yiciban.sandbox.SandboxBusy;
import org.yiciban.shared.TypedNumber;
import org.yiciban.workbench.ShownDrafts;
import org.yiciban.workbench.rehearsal.RehearsalScreen.Shown;
import org.yiciban.workbench.sample.SampleSituation;

/** One case of a draft, rehearsed in the sandbox as somebody wishes, or as a kept scenario says. */
@Controller
class RehearsalPages {

    static final String REHEARSAL = "/workbench/drafts/{id}/rehearsal";

    private final RehearsalScreen screen;
    private final RehearsalStories stories;

    RehearsalPages(RehearsalScreen screen, RehearsalStories stories) {
        this.screen = screen;
        this.stories = stories;
    }

    @GetMapping(REHEARSAL)
    String ask(
            @PathVariable TypedNumber id,
            @RequestParam(name = RehearsalAsked.SCENARIO, defaultValue = "") String scenario,
            HttpServletRequest request,
            Model model,
            Locale locale) {
        ModelDraft draft = screen.draft(id);
        RehearsalAsked asked = screen.scenario(draft, scenario)
                .map(RehearsalAsked::of)
                .orElseGet(() -> RehearsalAsked.of(request.getParameterMap()));
        return show(draft, Shown.of(asked), model, locale);
    }

    @PostMapping(REHEARSAL)
    String rehearse(
            @PathVariable TypedNumber id,
            @RequestParam(name = "_run", defaultValue = "") String run,
            HttpServletRequest request,
            Account by,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        ModelDraft draft = screen.draft(id);
        Map<String, String[]> sent = request.getParameterMap();
        Optional<KeptScenario> kept = screen.scenario(draft, run);
        Shown shown = Shown.of(kept.map(RehearsalAsked::of).orElseGet(() -> RehearsalAsked.of(sent)));
        try {
            RehearsedService service = screen.service(draft);
            if (sent.containsKey(RehearsalAsked.OPEN)) {
                return show(draft, shown, model, locale);
            }
            if (kept.isPresent()) {
                Rehearsed came = stories.rehearse(service.release().files(), kept.get(), by);
                return show(
                        draft,
                        shown.told(
                                stories.told(came, service.release(), kept.get().course(), locale)),
                        model,
                        locale);
            }
            shown = shown.typed(screen.typed(draft, shown.asked(), sent));
            if (FormParameters.changesRows(sent)) {
                return show(draft, shown, model, locale);
            }
            return show(
                    draft,
                    shown.told(stories.told(service, screen.read(service, shown.asked(), shown.form()), by, locale)),
                    model,
                    locale);
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(draft, wrong(shown, invalid, locale), model, locale);
        } catch (SandboxBusy busy) {
            return busy(draft, shown, busy, response, model, locale);
        }
    }

    /** What is wrong in the form is told at its questions. */
    static Shown wrong(Shown shown, InvalidInput invalid, Locale locale) {
        List<FieldError> ofForm = shown.form() == null ? List.of() : SampleSituation.ofForm(invalid);
        return new Shown(shown.asked(), shown.form(), ofForm, ShownDrafts.told(invalid, locale), null);
    }

    String busy(
            ModelDraft draft, Shown shown, SandboxBusy busy, HttpServletResponse response, Model model, Locale locale) {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(SandboxBusy.RETRY_AFTER));
        return show(draft, shown.refused(busy.text().in(locale)), model, locale);
    }

    String show(ModelDraft draft, Shown shown, Model model, Locale locale) {
        model.addAttribute("page", screen.page(draft, shown, locale));
        return "workbench/rehearsal";
    }
}
