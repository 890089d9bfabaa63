package org.yiciban.workbench.rehearsal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.release.AgenciesAtWork;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.scenario.ItemAnswer;
import org.yiciban.catalogue.scenario.KeptScenario;
import org.yiciban.catalogue.scenario.Rehearsal;
import org.yiciban.catalogue.yaml.CatalogueFileException;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.view.FormView;
import org.yiciban.publication.DraftEditing;
import org.yiciban.publication.DraftState;
import org.yiciban.publication.ModelDraft;
import org.yiciban.shared.TypedNumber;
import org.yiciban.workbench.ShownDrafts;
import org.yiciban.workbench.sample.SampleAnswers;
import org.yiciban.workbench.sample.SampleSituation;
import org.yiciban.workbench.sample.SampledForm;

/** Draws the page on which a case is rehearsed, and reads what is typed there. */
@Component
class RehearsalScreen {

    private final ShownDrafts drafts;
    private final DraftEditing editing;
    private final SampleAnswers answers;

    RehearsalScreen(ShownDrafts drafts, DraftEditing editing, SampleAnswers answers) {
        this.drafts = drafts;
        this.editing = editing;
        this.answers = answers;
    }

    /**
     * What is shown beside the fields.
     *
     * @param form what is typed in the form; null for the sample, or what the scenario says
     * @param errors in the form
     */
    record Shown(
            RehearsalAsked asked,
            @Nullable Map<String, Object> form,
            List<FieldError> errors,
            String refused,
            RehearsalPage.@Nullable Story story) {

        static Shown of(RehearsalAsked asked) {
            return new Shown(asked, null, List.of(), "", null);
        }

        Shown refused(String why) {
            return new Shown(asked, form, errors, why, story);
        }

        Shown typed(@Nullable Map<String, Object> answers) {
            return new Shown(asked, answers, errors, refused, story);
        }

        Shown told(RehearsalPage.Story came) {
            return new Shown(asked, form, errors, refused, came);
        }
    }

    ModelDraft draft(TypedNumber id) {
        return drafts.draft(id);
    }

    /**
     * The service of a draft.
     *
     * @throws InvalidInput while the rules refuse it
     */
    RehearsedService service(ModelDraft draft) {
        return sound(draft).orElseThrow(() -> InvalidInput.of("way", "refused", "rehearsal.refused"));
    }

    /** The kept scenario of that id. */
    Optional<KeptScenario> scenario(ModelDraft draft, String id) {
        return id.isEmpty() ? Optional.empty() : sound(draft).flatMap(service -> service.scenario(id));
    }

    private Optional<RehearsedService> sound(ModelDraft draft) {
        return release(draft)
                .filter(release -> draft.keepsTheRules())
                .map(release -> new RehearsedService(draft, release));
    }

    /**
     * What is asked of the sandbox.
     *
     * @param typed in the form; null where the form isn't shown
     */
    Rehearsal read(RehearsedService service, RehearsalAsked asked, @Nullable Map<String, Object> typed) {
        Map<String, Object> data = typed == null ? Map.of() : answers.changed(service.form(asked), typed);
        return RehearsalInput.read(asked, service.release(), service.guide(asked), data);
    }

    /** What is typed in the form; null where it isn't shown. */
    @Nullable
    Map<String, Object> typed(ModelDraft draft, RehearsalAsked asked, Map<String, String[]> sent) {
        return asked.fields()
                ? sound(draft)
                        .map(service -> answers.typed(service.form(asked), sent))
                        .orElse(null)
                : null;
    }

    RehearsalPage page(ModelDraft draft, Shown shown, Locale locale) {
        Optional<RehearsedService> service = sound(draft);
        RehearsalAsked asked = shown.asked();
        Optional<Release> release = service.map(RehearsedService::release);
        Optional<SampleSituation> guide = service.map(one -> one.guide(asked));
        return new RehearsalPage(
                draft.id(),
                draft.version(),
                release.map(one -> one.bundle().name().in(locale))
                        .orElse(draft.bundle().value()),
                draft.state() == DraftState.EDITING,
                asked,
                release.stream()
                        .flatMap(one -> one.items().stream())
                        .map(item -> new RehearsalPage.Item(
                                item.code().value(),
                                item.name().in(locale),
                                asked.answers().getOrDefault(item.code().value(), ItemAnswer.GRANT.name())))
                        .toList(),
                release.stream()
                        .flatMap(one -> AgenciesAtWork.of(one).stream())
                        .map(agency -> new RehearsalPage.Pace(
                                agency.code().value(),
                                agency.name().in(locale),
                                asked.days().getOrDefault(agency.code().value(), ""),
                                asked.longer().getOrDefault(agency.code().value(), "")))
                        .toList(),
                guide.map(SampleSituation::questions).orElse(List.of()),
                guide.map(SampleSituation::answers).orElse(Map.of()),
                guide.map(one -> one.wrong(locale)).orElse(Map.of()),
                service.filter(one -> asked.fields())
                        .map(one -> view(one, shown, locale))
                        .orElse(null),
                service.stream()
                        .flatMap(one -> one.scenarios().stream())
                        .map(kept ->
                                new RehearsalPage.Kept(kept.id(), kept.name().in(locale)))
                        .toList(),
                service.isPresent(),
                shown.refused(),
                shown.story());
    }

    private FormView view(RehearsedService service, Shown shown, Locale locale) {
        SampledForm form = service.form(shown.asked());
        Map<String, Object> typed = shown.form();
        Map<String, Object> given = typed != null
                ? typed
                : service.scenario(shown.asked().scenario())
                        .map(KeptScenario::course)
                        .map(course -> course.dataOver(form.answers()))
                        .orElseGet(form::answers);
        return answers.view(form, given, shown.errors(), locale);
    }

    /** The service as the draft would release it; empty while its sheets can't be read. */
    private Optional<Release> release(ModelDraft draft) {
        SortedMap<String, String> files = editing.files(draft);
        if (files.isEmpty()) {
            // a draft that has come to its end keeps none
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            return Optional.of(Release.draft(new BundleFiles(draft.bundle(), files)));
        } catch (CatalogueFileException unreadable) {
            return Optional.empty();
        }
    }
}
