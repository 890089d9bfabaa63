package org.yiciban.casefile.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What is told of a certificate by its last day. */
public sealed interface CertificateFacts extends JournalFacts {

    /** Its identifier. */
    String certificate();

    /**
     * It was renewed.
     *
     * @param document number of the new version
     * @param until its last day; null where it has none
     * @param byLaw true where nobody had decided by the last day of the former version
     * @param reissued true where the same was issued anew, since it was lost or damaged
     */
    record Renewed(
            String certificate,
            String document,
            @Nullable LocalDate until,
            @Nullable Boolean byLaw,
            @Nullable Boolean reissued)
            implements CertificateFacts {

        @Override
        public String variant() {
            return reissued != null ? ".REISSUED" : byLaw == null ? "" : ".BY_LAW";
        }
    }

    /**
     * It is over soon, and its holder was reminded.
     *
     * @param inTime the last day on which a renewal is asked for in time
     * @param late true where that is over
     */
    record Expiring(String certificate, LocalDate until, LocalDate inTime, @Nullable Boolean late)
            implements CertificateFacts {

        @Override
        public String variant() {
            return late == null ? "" : ".LATE";
        }

        /** The beginning of the last day on which a renewal is asked for in time. */
        public Instant inTimeAt() {
            return inTime.atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant();
        }
    }

    /**
     * It is over.
     *
     * @param pending true while a renewal that was asked for too late is still to be decided
     */
    record Lapsed(String certificate, LocalDate until, @Nullable Boolean pending) implements CertificateFacts {

        @Override
        public String variant() {
            return pending == null ? "" : ".PENDING";
        }
    }
}
