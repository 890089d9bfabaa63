package org.yiciban.portal.track;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.casefile.tracking.ClockView;
import org.yiciban.casefile.tracking.ItemView;
import org.yiciban.deadline.clock.ClockKind;

/** What an applicant may wait for while his application is being received. */
record ReceptionStory(CaseView view) {

    /** The clocks of a case in the order in which they matter to the applicant. */
    static final List<ClockKind> HEAD = List.of(
            ClockKind.CORRECTION,
            ClockKind.BUNDLE_PROMISED,
            ClockKind.BUNDLE_STATUTORY,
            ClockKind.RECEPTION,
            ClockKind.RECEPTION_ANSWER);

    /** When the applicant hears at the latest what is missing. */
    public Instant answerBy() {
        return view.clocks().stream()
                .filter(clock -> clock.kind() == ClockKind.RECEPTION || clock.kind() == ClockKind.RECEPTION_ANSWER)
                .map(ClockView::due)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** What silence accepts of this case: all of it, some of its items, or none. */
    public String silence() {
        return view.release().silence(view.items().stream().map(ItemView::code).toList());
    }
}
