package org.yiciban.workbench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.yaml.CatalogueFileException;
import org.yiciban.publication.DraftEditing;
import org.yiciban.publication.ModelDraft;
import org.yiciban.publication.ModelDrafts;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.TypedNumber;

/** The draft of an address. */
@Component
public class ShownDrafts {

    private final ModelDrafts drafts;
    private final Catalogue catalogue;
    private final DraftEditing editing;
    private final ShownRemarks remarks;
    private final PartWords words;

    ShownDrafts(ModelDrafts drafts, Catalogue catalogue, DraftEditing editing, ShownRemarks remarks, PartWords words) {
        this.remarks = remarks;
        this.editing = editing;
        this.drafts = drafts;
        this.catalogue = catalogue;
        this.words = words;
    }

    /** The draft of that number; the page isn't there without one. */
    public ModelDraft draft(TypedNumber id) {
        try {
            return drafts.get(id.or(0));
        } catch (ActRefused none) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    /** What its service is called today, or in its own sheet before the first release; its key where that says no name. */
    public String name(ModelDraft draft, Locale locale) {
        return released(draft.bundle())
                .or(() -> NameInText.of(editing.files(draft).get(CataloguePaths.bundle(draft.bundle()))))
                .map(name -> name.in(locale))
                .orElse(draft.bundle().value());
    }

    /** What a service is called today; its key before the first release. */
    String name(BundleKey service, Locale locale) {
        return released(service).map(name -> name.in(locale)).orElse(service.value());
    }

    private Optional<LocalText> released(BundleKey service) {
        return catalogue.current(service).map(release -> release.bundle().name());
    }

    /** The service as the draft would release it; as it is released today while its sheets can't be read. */
    public Optional<Release> release(ModelDraft draft, SortedMap<String, String> files) {
        try {
            return Optional.of(Release.draft(new BundleFiles(draft.bundle(), files)));
        } catch (CatalogueFileException unreadable) {
            return catalogue.current(draft.bundle());
        }
    }

    /** What the rules and the trial say of it, by the names that people see. */
    public List<DraftPage.FindingLine> findings(ModelDraft draft, Locale locale) {
        SortedMap<String, String> files = editing.files(draft);
        return new FindingWords(names(draft, files, locale), files, words, locale).of(draft);
    }

    /** Those that keep sheets from being read. */
    public List<DraftPage.FindingLine> unread(ModelDraft draft, Locale locale) {
        return findings(draft, locale).stream()
                .flatMap(one -> one.each().stream())
                .filter(DraftPage.FindingLine::unread)
                .toList();
    }

    /** What the page of a sheet of the draft shows beside the form: the other files, the findings, how it stands. */
    public EditorPage ofSheet(ModelDraft draft, SortedMap<String, String> files, String path, Locale locale) {
        return ofEditor(draft, files, path, FileEditor.SHEET, locale);
    }

    /** The same of the page of another editor. */
    EditorPage ofEditor(
            ModelDraft draft, SortedMap<String, String> files, String path, FileEditor editor, Locale locale) {
        return EditorPage.of(
                draft,
                name(draft, locale),
                path,
                editor,
                files,
                names(draft, files, locale),
                findings(draft, locale),
                remarks(draft, files, locale));
    }

    /** What went back with the draft, to whoever works at it; the oldest first. */
    public List<RemarkLine> remarks(ModelDraft draft, SortedMap<String, String> files, Locale locale) {
        return remarks(draft, files, "", locale).stream()
                .filter(one -> !one.isUnsent())
                .toList();
    }

    /**
     * All that was remarked, also what publishers write now.
     *
     * @param reader the account that reads it
     */
    public List<RemarkLine> remarks(ModelDraft draft, SortedMap<String, String> files, String reader, Locale locale) {
        return remarks.of(draft, names(draft, files, locale), reader, locale);
    }

    /** What its files are called. */
    DraftFileNames names(ModelDraft draft, SortedMap<String, String> files, Locale locale) {
        return new DraftFileNames(files, release(draft, files).orElse(null), words, locale);
    }

    /** What the file of that path is called. */
    public String fileName(ModelDraft draft, SortedMap<String, String> files, String path, Locale locale) {
        return names(draft, files, locale).of(path);
    }

    /** What a file of a release is called. */
    public String fileName(Release release, String path, Locale locale) {
        return new DraftFileNames(new TreeMap<>(release.files().files()), release, words, locale).of(path);
    }

    /** Everything that is wrong with what was sent, in one text. */
    public static String told(InvalidInput invalid, Locale locale) {
        return invalid.errors().stream()
                .map(error -> error.message().in(locale))
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }
}
