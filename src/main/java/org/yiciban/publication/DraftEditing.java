package org.yiciban.publication;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.Release;
import org.yiciban.identity.account.Account;
import org.yiciban.modeljournal.ModelJournal;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.shared.BundleKey;
import org.yiciban.trial.HandedIn;

/**
 * A draft as it is drawn and written in the workbench, file by file, kept while it is changed. What is kept is judged by the
 * rules at once; it is tried out when nobody has touched it for a minute, or when it is submitted.
 */
@Service
public class DraftEditing {

    private final ModelDrafts drafts;
    private final ModelDraftRows rows;
    private final DraftFiles files;
    private final DraftReading reading;
    private final DraftSteps steps;
    private final ModelJournal journal;
    private final Catalogue catalogue;
    private final TransactionTemplate transaction;

    DraftEditing(
            ModelDrafts drafts,
            ModelDraftRows rows,
            DraftFiles files,
            DraftReading reading,
            DraftSteps steps,
            ModelJournal journal,
            Catalogue catalogue,
            TransactionTemplate transaction) {
        this.drafts = drafts;
        this.rows = rows;
        this.files = files;
        this.reading = reading;
        this.steps = steps;
        this.journal = journal;
        this.catalogue = catalogue;
        this.transaction = transaction;
    }

    /**
     * Begins to change a service: a draft that brings nothing yet.
     *
     * @throws ActRefused where there is no such service, or the person has too many drafts
     */
    public ModelDraft begin(BundleKey key, Account by) {
        Release release =
                catalogue.current(key).orElseThrow(() -> new ActRefused(ActRefused.Kind.NOT_FOUND, "draft.none"));
        return drafts.keep(reading.unchanged(release), by);
    }

    /** The service as the draft would release it, by path; nothing once the draft has come to its end. */
    public SortedMap<String, String> files(ModelDraft draft) {
        return files.whole(draft).files();
    }

    /**
     * Keeps one file of a draft, beside what it brought before. A file that says again what is released is brought no more.
     *
     * @param seen the version that the person has seen
     * @return the draft with its next version; the same where nothing is changed
     * @throws ActRefused where somebody else has changed it meanwhile, or it isn't worked at any more
     */
    public ModelDraft save(long id, int seen, String path, String text, Account by) {
        return save(id, seen, Map.of(path, text), by);
    }

    /** Keeps several files at once. */
    public ModelDraft save(long id, int seen, Map<String, String> texts, Account by) {
        ModelDraft before = steps.seen(id, seen);
        if (files(before).entrySet().containsAll(texts.entrySet())) {
            return before;
        }
        Map<String, String> brought = brought(before);
        brought.putAll(texts);
        return keep(before, content(before, brought, files.removed(id)), by);
    }

    /** What the draft brings so far, by path. */
    Map<String, String> brought(ModelDraft draft) {
        Map<String, String> brought = new TreeMap<>(files(draft));
        brought.keySet().retainAll(draft.paths());
        return brought;
    }

    /** Keeps the next version of a draft as somebody works at it. */
    ModelDraft keep(ModelDraft before, DraftContent content, Account by) {
        long id = before.id();
        return Objects.requireNonNull(transaction.execute(status -> {
            ModelDraft changed = drafts.change(id, before.version(), content, by, () -> !isAtIt(id, by));
            rows.touched(id);
            return changed;
        }));
    }

    /**
     * What the draft is with these files.
     *
     * @param removed paths of released files that it takes away
     */
    DraftContent content(ModelDraft before, Map<String, String> brought, Set<String> removed) {
        Optional<Release> release = catalogue.current(before.bundle());
        release.map(one -> one.files().files().entrySet()).ifPresent(brought.entrySet()::removeAll);
        if (brought.isEmpty() && removed.isEmpty() && release.isPresent()) {
            return reading.unchanged(release.get());
        }
        if (!removed.isEmpty()) {
            // what names a file that is gone is judged again
            release.ifPresent(one -> List.of(CataloguePaths.bundle(one.key()), CataloguePaths.model(one.key()))
                    .forEach(path ->
                            brought.putIfAbsent(path, one.files().files().getOrDefault(path, ""))));
        }
        HandedIn handedIn = handedIn(brought);
        ModelDrafts.requireBounds(handedIn);
        return reading.read(handedIn, before.bundle(), removed);
    }

    /** Whether the last step of the draft is a change by the same person: not every stroke leaves a line. */
    private boolean isAtIt(long id, Account by) {
        return journal.of(id).stream()
                .reduce((line, next) -> next)
                .filter(last -> last.step().event().edits())
                .filter(last -> last.step().actor().equals(by.username()))
                .isPresent();
    }

    private static HandedIn handedIn(Map<String, String> texts) {
        List<ModelFile> files = new ArrayList<>();
        texts.forEach((path, text) -> files.add(new ModelFile(path, text.getBytes(StandardCharsets.UTF_8))));
        return HandedIn.of(files);
    }
}
