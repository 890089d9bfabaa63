package org.yiciban.api.resource;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yiciban.demo.DemoClock;

/** Whether the program runs in demo mode: then its time can be moved and forms come with samples. */
@Component
class DemoMode {

    private final ObjectProvider<DemoClock> clock;

    DemoMode(ObjectProvider<DemoClock> clock) {
        this.clock = clock;
    }

    boolean on() {
        return clock().isPresent();
    }

    /** The clock that can be moved; none outside demo mode. */
    Optional<DemoClock> clock() {
        return Optional.ofNullable(clock.getIfAvailable());
    }
}
