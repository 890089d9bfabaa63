package org.yiciban.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.release.ReleaseOvertaken;
import org.yiciban.catalogue.yaml.CatalogueFileException;
import org.yiciban.deadline.calendar.OfficialTime;
import org.yiciban.identity.account.Account;
import org.yiciban.modeljournal.ModelEvent;
import org.yiciban.shared.BundleKey;

/** The second pair of eyes: a publisher who has neither edited nor submitted a draft releases it, at once or from a day. */
@Service
public class ModelPublications {

    private static final int MOST_DAYS_AHEAD = 366;

    private final ModelDraftRows rows;
    private final DraftFiles files;
    private final DraftSteps steps;
    private final DraftRelease release;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ModelPublications(
            ModelDraftRows rows,
            DraftFiles files,
            DraftSteps steps,
            DraftRelease release,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.files = files;
        this.steps = steps;
        this.release = release;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Releases a submitted draft.
     *
     * @throws ActRefused when the publisher is none, has edited or submitted it, or when the draft isn't the one he has read
     */
    public ModelDraft publish(long id, PublicationRequest request, Account by) {
        LocalDate from = request.effectiveFrom();
        requireDay(from);
        try {
            transaction.executeWithoutResult(status -> {
                ModelDraft draft = steps.lock(id, DraftState.SUBMITTED);
                steps.requireFourEyes(draft, by);
                requireRead(draft, request);
                replace(draft, request, by);
                if (from == null) {
                    released(draft, by);
                } else {
                    rows.state(id, Standing.dated(draft, by.username(), from, null));
                    steps.add(ModelEvent.DATED, draft, by, from.toString());
                }
            });
        } catch (ReleaseOvertaken overtaken) {
            throw steps.overtaken(steps.get(id));
        } catch (CatalogueFileException refused) {
            throw ActRefused.conflict(
                    "draft.release-refused", refused.problems().get(0).words());
        }
        return steps.get(id);
    }

    private void released(ModelDraft draft, Account by) {
        long made = release.of(draft);
        rows.state(draft.id(), Standing.published(draft, by.username(), made));
        files.remove(draft.id());
        steps.add(ModelEvent.PUBLISHED, steps.get(draft.id()), by, "");
    }

    private void requireDay(@Nullable LocalDate from) {
        LocalDate today = OfficialTime.dateOf(clock.instant());
        LocalDate last = today.plusDays(MOST_DAYS_AHEAD);
        if (from != null && (!from.isAfter(today) || from.isAfter(last))) {
            throw InvalidInput.of("effectiveFrom", "date", "draft.day", today, last);
        }
    }

    /** What he read is what is there, and he knows what else it changes. */
    private void requireRead(ModelDraft draft, PublicationRequest request) {
        if (!draft.hash().equals(request.hash())) {
            throw ActRefused.conflict("draft.other-hash", draft.hash());
        }
        if (!draft.ok()) {
            throw ActRefused.conflict("draft.refused");
        }
        steps.requirePapersAndBase(draft);
        Set<BundleKey> others = new HashSet<>(release.others(draft));
        if (!others.equals(request.others())) {
            throw ActRefused.conflict("draft.others", named(others));
        }
    }

    private static Object named(Set<?> all) {
        return all.isEmpty() ? "–" : all.stream().map(String::valueOf).sorted().toList();
    }

    /** Of two changes of one service the later one would take the earlier one back. */
    private void replace(ModelDraft draft, PublicationRequest request, Account by) {
        List<Long> waiting = replacedBy(draft);
        if (!Set.copyOf(waiting).equals(request.replaces())) {
            throw ActRefused.conflict("draft.replaces", named(Set.copyOf(waiting)));
        }
        for (long one : waiting) {
            ModelDraft dated = steps.lock(one, DraftState.DATED);
            rows.state(dated.id(), Standing.editing(""));
            steps.add(ModelEvent.REPLACED, dated, by, String.valueOf(draft.id()));
        }
    }

    /** The drafts with a day whose place the publication of this one takes. */
    public List<Long> replacedBy(ModelDraft draft) {
        Set<BundleKey> touched = touched(draft);
        return rows.dated().stream()
                .filter(dated -> dated.id() != draft.id())
                .filter(dated -> touched(dated).stream().anyMatch(touched::contains))
                .map(ModelDraft::id)
                .toList();
    }

    private static Set<BundleKey> touched(ModelDraft draft) {
        Set<BundleKey> touched = new HashSet<>(draft.others());
        touched.add(draft.bundle());
        return touched;
    }
}
