package org.yiciban.casefile.applicant;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yiciban.shared.ProgramOnly;

/** Looks now and then whether a mandate is over; the agent was refused from that moment on, it is only told here. */
@ProgramOnly
@Component
class MandateWatch {

    private final Mandates mandates;
    /** Not on a node that shall only serve pages. */
    private final boolean enabled;

    MandateWatch(Mandates mandates, @Value("${yiciban.engine.job-executor:true}") boolean enabled) {
        this.mandates = mandates;
        this.enabled = enabled;
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT10M")
    void look() {
        if (enabled) {
            mandates.recordEnded();
        }
    }
}
