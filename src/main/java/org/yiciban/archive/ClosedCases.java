package org.yiciban.archive;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.ports.CaseAdvanced;
import org.yiciban.casefile.states.JournalEvent;

/**
 * Hears of every act on a case: one that ended wants its package, and one that had its package and changes after its end a
 * supplement. Taken down in the act's own transaction, so that no end is missed.
 */
@Component
class ClosedCases {

    private static final Set<JournalEvent> ENDS =
            EnumSet.of(JournalEvent.COMPLETED, JournalEvent.DECLINED, JournalEvent.ABANDONED, JournalEvent.WITHDRAWN);

    /** What comes with documents when the case is over. */
    private static final Set<JournalEvent> LATER = EnumSet.of(
            JournalEvent.ITEM_REVOKED,
            JournalEvent.ITEM_KEPT,
            JournalEvent.ITEM_CANCELLED,
            JournalEvent.COMMITMENT_CHECKED,
            JournalEvent.MENDING_CHECKED,
            JournalEvent.CERTIFICATE_RENEWED,
            JournalEvent.CERTIFICATE_LAPSED,
            JournalEvent.LATE_ANSWER_ADDED,
            JournalEvent.DELAY_EXPLAINED);

    private final ArchiveRows rows;
    private final ArchiveSettings settings;
    private final Clock clock;

    ClosedCases(ArchiveRows rows, ArchiveSettings settings, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener
    void heard(CaseAdvanced advanced) {
        if (!settings.on()) {
            return;
        }
        boolean ended = advanced.deeds().stream().anyMatch(deed -> ENDS.contains(deed.event()));
        boolean later = advanced.deeds().stream().anyMatch(deed -> LATER.contains(deed.event()));
        if (ended || later) {
            rows.want(advanced.caseNumber(), !ended, clock.instant());
        }
    }
}
