package org.yiciban.engine.process;

import java.time.Duration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.event.EventListener;
import org.yiciban.shared.ClockAhead;
import org.yiciban.shared.ProgramOnly;

/** Keeps the engine's time with a clock that is ahead, as in a demo, so that its job executor sees what is due. The only place that does. */
@ProgramOnly
class EngineClock {

    EngineClock(Duration offset) {
        set(offset);
    }

    @EventListener
    void advanced(ClockAhead.Advanced clock) {
        set(clock.offset());
    }

    private static void set(Duration offset) {
        ClockUtil.offset(offset.toMillis());
    }
}
