package org.yiciban.casefile.applicant;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yiciban.shared.ProgramOnly;

/** Looks now and then whether a mandate is over; the agent was refused from that moment on, it is only told here. */
@ProgramOnly
@Component
class MandateWatch {

    private final Mandates mandates;

    MandateWatch(Mandates mandates) {
        this.mandates = mandates;
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT10M")
    void look() {
        mandates.recordEnded();
    }
}
