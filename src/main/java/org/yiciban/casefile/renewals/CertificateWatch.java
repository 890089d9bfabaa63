package org.yiciban.casefile.renewals;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yiciban.shared.ProgramOnly;

/** Looks now and then which certificates are over or soon over; how they stand follows from the day, here it is only told. */
@ProgramOnly
@Component
class CertificateWatch {

    private final CertificateDays days;
    /** Not on a node that shall only serve pages. */
    private final boolean enabled;

    CertificateWatch(CertificateDays days, @Value("${yiciban.engine.job-executor:true}") boolean enabled) {
        this.days = days;
        this.enabled = enabled;
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT10M")
    void look() {
        if (enabled) {
            days.look();
        }
    }
}
