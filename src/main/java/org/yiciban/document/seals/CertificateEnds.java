package org.yiciban.document.seals;

import java.time.Clock;
import java.time.Instant;
import java.util.SortedMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yiciban.shared.ProgramOnly;

/** Tells whoever runs the program in time that certificates end: in the log at the start, and on a page. */
@ProgramOnly
@Component
public class CertificateEnds {

    private static final Logger LOG = LoggerFactory.getLogger(CertificateEnds.class);

    private final CertificateSeals seals;
    private final CertificateSettings settings;
    private final Clock clock;

    CertificateEnds(CertificateSeals seals, CertificateSettings settings, Clock clock) {
        this.seals = seals;
        this.settings = settings;
        this.clock = clock;
        soon().forEach((organ, end) -> LOG.warn("the certificate with which {} signs ends at {}", organ, end));
    }

    /** Whose certificates have ended or will soon, and when. */
    public SortedMap<String, Instant> soon() {
        return seals.endingBefore(clock.instant().plus(settings.warning()));
    }
}
