package org.yiciban.workbench.rehearsal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.scenario.Rehearsal;
import org.yiciban.identity.account.Account;
import org.yiciban.publication.ModelDraft;
import org.yiciban.sandbox.SandboxBusy;
import org.yiciban.shared.TypedNumber;
import org.yiciban.workbench.rehearsal.RehearsalScreen.Shown;

/** Keeps cases that were rehearsed as scenarios of the service, and takes them away. */
@Controller
class ScenarioPages {

    private final RehearsalPages pages;
    private final RehearsalScreen screen;
    private final ScenarioKeeping keeping;
    private final RehearsalStories stories;

    ScenarioPages(RehearsalPages pages, RehearsalScreen screen, ScenarioKeeping keeping, RehearsalStories stories) {
        this.stories = stories;
        this.pages = pages;
        this.screen = screen;
        this.keeping = keeping;
    }

    /** Rehearses the case once more, and keeps it with what is expected of it. */
    @PostMapping("/workbench/drafts/{id}/scenarios")
    String keep(
            @PathVariable TypedNumber id,
            @RequestParam(name = "_version", defaultValue = "0") TypedNumber version,
            HttpServletRequest request,
            Account by,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        ModelDraft draft = screen.draft(id);
        Map<String, String[]> sent = request.getParameterMap();
        RehearsalAsked asked = RehearsalAsked.of(sent);
        Shown shown = Shown.of(asked).typed(screen.typed(draft, asked, sent));
        try {
            RehearsedService service = screen.service(draft);
            Rehearsal course = screen.read(service, asked, shown.form());
            ScenarioKeeping.Wanted wanted = ScenarioKeeping.Wanted.of(asked, sent);
            if (wanted.unnamed()) {
                // what came of the case stays on the page
                Shown named = RehearsalPages.wrong(shown, ScenarioKeeping.nameless(), locale);
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return pages.show(draft, named.told(stories.told(service, course, by, locale)), model, locale);
            }
            return done(
                    draft,
                    shown,
                    response,
                    model,
                    locale,
                    () -> keeping.keep(service, version.or(0), course, wanted, by));
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.show(draft, RehearsalPages.wrong(shown, invalid, locale), model, locale);
        } catch (SandboxBusy busy) {
            return pages.busy(draft, shown, busy, response, model, locale);
        }
    }

    @PostMapping("/workbench/drafts/{id}/scenarios/removal")
    String remove(
            @PathVariable TypedNumber id,
            @RequestParam(name = "_version", defaultValue = "0") TypedNumber version,
            @RequestParam(name = RehearsalAsked.SCENARIO, defaultValue = "") String scenario,
            Account by,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        ModelDraft draft = screen.draft(id);
        return done(
                draft,
                Shown.of(RehearsalAsked.of(Map.of())),
                response,
                model,
                locale,
                () -> keeping.remove(screen.service(draft), version.or(0), scenario, by));
    }

    private String done(
            ModelDraft draft,
            Shown shown,
            HttpServletResponse response,
            Model model,
            Locale locale,
            Supplier<ModelDraft> act) {
        try {
            return "redirect:/workbench/drafts/" + act.get().id() + "/rehearsal#scenarios";
        } catch (ActRefused refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return pages.show(draft, shown.refused(refused.text().in(locale)), model, locale);
        } catch (InvalidInput invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.show(draft, RehearsalPages.wrong(shown, invalid, locale), model, locale);
        } catch (SandboxBusy busy) {
            return pages.busy(draft, shown, busy, response, model, locale);
        }
    }
}
