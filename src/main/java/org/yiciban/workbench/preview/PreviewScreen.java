package org.yiciban.workbench.preview;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.Situation;
import org.yiciban.form.answer.FormParameters;
import org.yiciban.form.component.Form;
import org.yiciban.form.component.Group;
import org.yiciban.form.reading.FormFileException;
import org.yiciban.form.reading.ReadForms;
import org.yiciban.form.value.FormSentences;
import org.yiciban.form.view.FormSummary;
import org.yiciban.publication.DraftEditing;
import org.yiciban.publication.ModelDraft;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.TypedNumber;
import org.yiciban.workbench.ShownDrafts;

/** Draws the preview of a form. */
@Component
class PreviewScreen {

    /** What is drawn: questions, answers, or why neither. */
    private record Drawn(
            FormPreview.@Nullable Shown shown,
            @Nullable FormSummary summary,
            @Nullable String broken,
            List<PreviewPage.Place> pages) {}

    /**
     * What was filled in.
     *
     * @param parameters null where the page is opened
     * @param judged whether it was sent, not only typed
     */
    record Typed(@Nullable Map<String, String[]> parameters, boolean judged) {

        boolean isJudged() {
            return parameters != null && judged && !FormParameters.changesRows(parameters);
        }
    }

    private final ShownDrafts drafts;
    private final DraftEditing editing;
    private final FormPreview preview;
    private final PreviewReaders readers;

    PreviewScreen(ShownDrafts drafts, DraftEditing editing, FormPreview preview, PreviewReaders readers) {
        this.drafts = drafts;
        this.editing = editing;
        this.preview = preview;
        this.readers = readers;
    }

    PreviewPage page(PreviewAsked said, Typed typed, Locale locale) {
        ModelDraft draft = drafts.draft(new TypedNumber((int) said.draft()));
        SortedMap<String, String> files = editing.files(draft);
        if (!files.containsKey(said.path()) || !said.path().endsWith(CataloguePaths.FORM)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Optional<Release> release = drafts.release(draft, files);
        boolean application = said.path().equals(CataloguePaths.application(draft.bundle()) + CataloguePaths.FORM);
        Map<String, String> all = readers.of(application, release, locale);
        PreviewAsked asked = all.containsKey(said.reader())
                ? said
                : said.as(all.keySet().iterator().next()).at(said.page());
        Drawn drawn = drawn(asked, files, draft.bundle(), release, typed, locale);
        FormPreview.Shown shown = drawn.shown();
        Map<String, Object> situation = new PreviewSample(files, draft.bundle()).situation(asked.answers());
        return new PreviewPage(
                draft.id(),
                drafts.name(draft, locale),
                asked.path(),
                PreviewReaders.links(all, asked),
                asked.empty(),
                asked.filled(asked.empty()).address(""),
                drawn.pages(),
                asked,
                release.filter(known -> application)
                        .map(known -> Situation.asked(known.bundle(), situation))
                        .orElse(List.of()),
                situation,
                shown == null ? null : shown.view(),
                drawn.summary(),
                drawn.broken(),
                asked.address(""),
                shown != null && shown.fits(),
                shown == null ? List.of() : shown.errors());
    }

    private Drawn drawn(
            PreviewAsked asked,
            Map<String, String> files,
            BundleKey key,
            Optional<Release> release,
            Typed typed,
            Locale locale) {
        Form form;
        try {
            form = ReadForms.read(asked.path(), files.get(asked.path()));
        } catch (FormFileException unreadable) {
            return new Drawn(null, null, unreadable.finding().message().in(locale), List.of());
        }
        PreviewSample sample = new PreviewSample(files, key);
        Map<String, Object> facts = sample.facts(release, asked.answers());
        if (!Set.of(PreviewPage.CITIZEN, PreviewPage.WINDOW, PreviewPage.OFFICER)
                .contains(asked.reader())) {
            Set<ItemCode> items = PreviewReaders.itemsOf(new AgencyCode(asked.reader()), release.orElseThrow());
            return new Drawn(
                    null, preview.answers(form, items, sample.answers(asked.path()), facts, locale), null, List.of());
        }
        FormPreview.Shown shown = preview.questions(form, asked, sample, facts, typed, locale);
        return new Drawn(shown, null, null, pages(form, asked, locale));
    }

    /** The pages of an application form; one page needs no links. */
    private static List<PreviewPage.Place> pages(Form form, PreviewAsked asked, Locale locale) {
        if (!asked.reader().equals(PreviewPage.CITIZEN) || form.pages().size() < 2) {
            return List.of();
        }
        return IntStream.rangeClosed(1, form.pages().size())
                .mapToObj(number -> new PreviewPage.Place(
                        String.valueOf(number),
                        name(form.pages().get(number - 1), locale),
                        asked.at(number).address(""),
                        number == asked.page()))
                .toList();
    }

    private static String name(Group page, Locale locale) {
        LocalText label = page.trait().label();
        return (label == null ? FormSentences.of("form.page-unnamed") : label).in(locale);
    }
}
