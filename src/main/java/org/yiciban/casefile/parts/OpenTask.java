package org.yiciban.casefile.parts;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.yiciban.deadline.clock.Light;
import org.yiciban.identity.account.Role;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.Organ;

/**
 * An open task as lists show it.
 *
 * @param release id of the release that its case was filed under, in whose words item and bundle are named
 * @param title what its case is called, people masked; null where its sheet doesn't say
 * @param item null when the task concerns the whole case
 * @param rowTitle what the row of that item is called; null for one of the whole application
 * @param agency null when a role above the agencies is to act
 * @param assignee null while nobody has claimed it
 * @param due null while the clock stands or none runs
 * @param countedFrom when the clock started or went on; that day itself isn't counted; may be null
 * @param waitingItem an item that waits for this one's result while its own statutory limit runs; else null
 * @param waitingTitle what the row of that item is called
 * @param waitingDue when that limit is due; null like the item
 * @param urgedAt when a supervisor last urged it on; null where nobody did
 * @param effectDue the earliest limit of the case whose effect is still to come; null when none is or it wasn't asked for
 */
public record OpenTask(
        String id,
        CaseNumber caseNumber,
        BundleKey bundle,
        long release,
        String applicantName,
        @Nullable String title,
        CasePart part,
        @Nullable ItemKey item,
        @Nullable String rowTitle,
        String step,
        @Nullable AgencyCode agency,
        Role role,
        @Nullable String assignee,
        Instant createdAt,
        @Nullable Instant due,
        @Nullable Instant yellowAt,
        @Nullable Instant redAt,
        @Nullable Instant darkRedAt,
        boolean paused,
        @Nullable Instant countedFrom,
        @Nullable ItemKey waitingItem,
        @Nullable String waitingTitle,
        @Nullable Instant waitingDue,
        @Nullable Instant urgedAt,
        @Nullable Instant effectDue) {

    /** The agency of the case's division that is to act; null when a role above the agencies is. */
    public @Nullable Organ organ() {
        return agency == null ? null : new Organ(agency, caseNumber.division());
    }

    /** The item by the code of its sheet; null when the task concerns the whole case. */
    public @Nullable ItemCode itemCode() {
        return item == null ? null : item.code();
    }

    /** The same task, with the limit whose effect is still to come. */
    public OpenTask withEffect(@Nullable Instant next) {
        return new OpenTask(
                id,
                caseNumber,
                bundle,
                release,
                applicantName,
                title,
                part,
                item,
                rowTitle,
                step,
                agency,
                role,
                assignee,
                createdAt,
                due,
                yellowAt,
                redAt,
                darkRedAt,
                paused,
                countedFrom,
                waitingItem,
                waitingTitle,
                waitingDue,
                urgedAt,
                next);
    }

    /** A limit of its case has passed and the effect is being recorded; it may take the task away. */
    public boolean recording(Instant now) {
        return effectDue != null && now.truncatedTo(ChronoUnit.SECONDS).isAfter(effectDue);
    }

    /** The date that the light speaks of: a limit that has passed, the law's before the promise; else the next one due. */
    public @Nullable Instant counts(Instant now) {
        return switch (light(now)) {
            case DARK_RED -> darkRedAt;
            case RED -> redAt;
            default -> due;
        };
    }

    /** Whether that limit had passed before the task came: counted from the legal instant, not from the turn. */
    public boolean cameLate(Instant now) {
        Instant passed = counts(now);
        return passed != null && createdAt.isAfter(passed);
    }

    /** The light at this moment (legal clock §6), from the instants kept for lists. */
    public Light light(Instant now) {
        if (darkRedAt != null && now.isAfter(darkRedAt)) {
            return Light.DARK_RED;
        }
        if (redAt != null && now.isAfter(redAt)) {
            return Light.RED;
        }
        if (paused) {
            return Light.GREY;
        }
        if (due == null) {
            return Light.NONE;
        }
        return yellowAt != null && !now.isBefore(yellowAt) ? Light.YELLOW : Light.GREEN;
    }
}
