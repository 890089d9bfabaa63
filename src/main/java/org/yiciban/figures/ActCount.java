package org.yiciban.figures;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.yiciban.casefile.ports.CaseAdvanced;
import org.yiciban.casefile.states.JournalEvent;

/** Counts what was done in cases, by what the journal calls it, once it is committed. */
@Component
class ActCount {

    private final Map<JournalEvent, Counter> acts = new EnumMap<>(JournalEvent.class);

    ActCount(MeterRegistry registry) {
        for (JournalEvent event : JournalEvent.values()) {
            acts.put(
                    event,
                    Counter.builder(Figure.ACTS.meter())
                            .tag("kind", event.name().toLowerCase(Locale.ROOT))
                            .description("What was done in cases since the start, by its line in the journal")
                            .register(registry));
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void done(CaseAdvanced advanced) {
        advanced.deeds().forEach(deed -> {
            Counter counter = acts.get(deed.event());
            if (counter != null) {
                counter.increment();
            }
        });
    }
}
