package org.yiciban.casefile.tracking;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.shared.ItemKey;

/** The items of a case on which a hearing may be asked for or is to be held, as its journal tells. */
public final class OpenHearings {

    private static final Set<JournalEvent> OPEN = EnumSet.of(
            JournalEvent.HEARING_TOLD,
            JournalEvent.HEARING_ASKED,
            JournalEvent.HEARING_SET,
            JournalEvent.HEARING_MOVED,
            JournalEvent.CHAIR_OBJECTED,
            JournalEvent.CHAIR_CONFIRMED);
    private static final Set<JournalEvent> OVER = EnumSet.of(
            JournalEvent.HEARING_WAIVED,
            JournalEvent.HEARING_RIGHT_PASSED,
            JournalEvent.HEARING_HELD,
            JournalEvent.HEARING_ENDED);

    private OpenHearings() {}

    /** Those items, the one of which something was told last first. */
    public static List<ItemKey> of(CaseView view) {
        return last(view, OPEN, OVER);
    }

    /** The items of which it is open whether their grant is taken back. */
    public static List<ItemKey> revocations(CaseView view) {
        return last(
                view,
                EnumSet.of(JournalEvent.REVOCATION_OPENED),
                EnumSet.of(JournalEvent.ITEM_REVOKED, JournalEvent.ITEM_KEPT));
    }

    private static List<ItemKey> last(CaseView view, Set<JournalEvent> open, Set<JournalEvent> over) {
        Map<ItemKey, JournalEvent> last = new LinkedHashMap<>();
        view.timeline().stream()
                .filter(entry -> entry.item() != null)
                .filter(entry -> open.contains(entry.what()) || over.contains(entry.what()))
                .forEach(entry -> last.putIfAbsent(entry.item(), entry.what()));
        return last.entrySet().stream()
                .filter(entry -> open.contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
