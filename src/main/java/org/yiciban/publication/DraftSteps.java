package org.yiciban.publication;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.Release;
import org.yiciban.identity.account.Account;
import org.yiciban.modeljournal.ModelEvent;
import org.yiciban.modeljournal.ModelJournal;
import org.yiciban.modeljournal.ModelStep;

/** What every step of a draft has to hold to, and the line that it leaves. */
@Component
class DraftSteps {

    private final ModelDraftRows rows;
    private final Catalogue catalogue;
    private final ModelJournal journal;

    DraftSteps(ModelDraftRows rows, Catalogue catalogue, ModelJournal journal) {
        this.rows = rows;
        this.catalogue = catalogue;
        this.journal = journal;
    }

    private static ActRefused none() {
        return new ActRefused(ActRefused.Kind.NOT_FOUND, "draft.none");
    }

    /** The draft as it is kept. */
    ModelDraft get(long id) {
        return rows.find(id).orElseThrow(DraftSteps::none);
    }

    /** A draft that is worked at, and that the person has seen as it is. */
    ModelDraft seen(long id, int seen) {
        ModelDraft draft = get(id);
        require(draft, DraftState.EDITING);
        requireSeen(draft, seen);
        return draft;
    }

    /** Takes the draft, which is in that state. */
    ModelDraft lock(long id, DraftState state) {
        ModelDraft draft = rows.lock(id).orElseThrow(DraftSteps::none);
        require(draft, state);
        return draft;
    }

    void require(ModelDraft draft, DraftState state) {
        if (draft.state() != state) {
            throw ActRefused.conflict(draft.state().sentence());
        }
    }

    void requireSeen(ModelDraft draft, int seen) {
        if (draft.version() != seen) {
            throw ActRefused.conflict("draft.changed", draft.changedByName(), draft.changedBy(), draft.version());
        }
    }

    /** Nobody else's release stands between the draft and what it changes. */
    private void requireBase(ModelDraft draft) {
        Long newest = catalogue.current(draft.bundle()).map(Release::id).orElse(null);
        if (!Objects.equals(newest, draft.base())) {
            throw overtaken(draft);
        }
        if (catalogue
                .current(draft.bundle())
                .filter(release -> release.hash().equals(draft.hash()))
                .isPresent()) {
            throw ActRefused.conflict("draft.nothing-changed");
        }
    }

    /** Every changed limit, paper and condition names the paper that set it, and nobody else's release stands between. */
    void requirePapersAndBase(ModelDraft draft) {
        draft.unpublishable().ifPresent(finding -> {
            throw ActRefused.conflict("draft.paper-unnamed", finding.file(), finding.place(), finding.message());
        });
        requireBase(draft);
    }

    ActRefused overtaken(ModelDraft draft) {
        int version = catalogue.current(draft.bundle()).map(Release::version).orElse(0);
        return ActRefused.conflict("draft.overtaken", draft.bundle(), version);
    }

    /** Who has handed in anything of the draft. */
    Set<String> editors(ModelDraft draft) {
        return journal.of(draft.id()).stream()
                .filter(line -> line.step().event().edits())
                .map(line -> line.step().actor())
                .collect(Collectors.toSet());
    }

    /** A publisher who has neither edited nor submitted it. */
    void requireFourEyes(ModelDraft draft, Account by) {
        DatedPublications.requirePublisher(by);
        if (editors(draft).contains(by.username())) {
            throw ActRefused.forbidden("draft.own");
        }
        if (by.username().equals(draft.submittedBy())) {
            throw ActRefused.forbidden("draft.submitted-by-you");
        }
    }

    void add(ModelEvent event, ModelDraft draft, Account by, String remark) {
        add(event, draft, by.username(), by.name().zh(), remark);
    }

    /** What the program itself did. */
    void add(ModelEvent event, ModelDraft draft, String remark) {
        add(event, draft, ModelStep.PROGRAM, "", remark);
    }

    private void add(ModelEvent event, ModelDraft draft, String actor, String name, String remark) {
        journal.add(
                new ModelStep(event, actor, name, draft.id(), draft.bundle(), draft.hash(), draft.release(), remark));
    }
}
