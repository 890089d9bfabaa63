package org.yiciban.casefile.tracking;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.casefile.states.ItemStatus;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;

/**
 * An item of a case as people see it.
 *
 * @param maybe whether only what others come to will say if the case needs it at all
 * @param reason why it was not granted; what officers remark on a grant or a proposal stays among them
 * @param waitsFor items whose results it needs and that have none yet
 * @param result what it gave, by result key; empty until issued
 */
public record ItemView(
        ItemKey key,
        LocalText name,
        AgencyCode agency,
        LocalText agencyName,
        LocalText resultName,
        ItemStatus status,
        boolean maybe,
        @Nullable ItemOutcome outcome,
        @Nullable LocalText reason,
        @Nullable Instant decidedAt,
        @Nullable Instant deliveredAt,
        List<ItemKey> waitsFor,
        List<ClockView> clocks,
        Map<String, String> result) {

    /** What an item of a case is called, with what its row is called. */
    public static LocalText name(CaseView view, ItemKey key) {
        return view.items().stream()
                .filter(item -> item.key().equals(key))
                .map(ItemView::name)
                .findFirst()
                .orElseGet(() -> view.release().item(key.code()).name());
    }

    /** The code of its sheet. */
    public ItemCode code() {
        return key.code();
    }

    /** Whether it stands as granted. */
    public boolean isGranted() {
        return status == ItemStatus.DECIDED && outcome == ItemOutcome.GRANTED;
    }

    /** A promised paper didn't come, and what the law makes of it is being recorded. */
    public boolean stateRecording() {
        return clocks.stream().anyMatch(clock -> clock.recording() && clock.kind() == ClockKind.DEFERRAL);
    }

    /** The state by name, or that it is being recorded. */
    public String stateWord() {
        return stateRecording() ? "RECORDING" : status.name();
    }
}
