package org.yiciban.publication;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a draft stands, and by whom it came there. */
record Standing(
        DraftState state,
        @Nullable String submittedBy,
        @Nullable String publishedBy,
        @Nullable LocalDate effectiveFrom,
        @Nullable String withdrawalBy,
        @Nullable Long release,
        @Nullable String remark) {

    static Standing editing(String remark) {
        return new Standing(DraftState.EDITING, null, null, null, null, null, remark);
    }

    static Standing submitted(String by) {
        return new Standing(DraftState.SUBMITTED, by, null, null, null, null, null);
    }

    static Standing discarded() {
        return new Standing(DraftState.DISCARDED, null, null, null, null, null, null);
    }

    static Standing dated(ModelDraft draft, String by, LocalDate from, @Nullable String withdrawalBy) {
        return new Standing(DraftState.DATED, draft.submittedBy(), by, from, withdrawalBy, null, null);
    }

    static Standing published(ModelDraft draft, @Nullable String by, long release) {
        return new Standing(DraftState.PUBLISHED, draft.submittedBy(), by, draft.effectiveFrom(), null, release, null);
    }
}
