package org.yiciban.identity.trace;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What happens at the doors, in numbers and without names, for whoever runs the program. */
@Component
class TraceMeters implements MeterBinder {

    private static final Set<TraceKind> DOORS = EnumSet.of(
            TraceKind.LOGIN,
            TraceKind.LOGIN_WRONG,
            TraceKind.LOGIN_LOCKED,
            TraceKind.CODE_RIGHT,
            TraceKind.CODE_WRONG,
            TraceKind.CODE_LOCKED,
            TraceKind.LINK_WRONG,
            TraceKind.OTHERS_LOCKED,
            TraceKind.DOOR_REFUSED);

    private final TraceTally tally;

    TraceMeters(TraceTally tally) {
        this.tally = tally;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (TraceKind kind : DOORS) {
            FunctionCounter.builder("yiciban.doors", tally, all -> all.of(kind))
                    .tag("kind", kind.name().toLowerCase(Locale.ROOT))
                    .description("Logins, query codes and links that were tried since the start, by what came of them")
                    .register(registry);
        }
    }
}
