package org.yiciban.material;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** How many papers wait to be opened, for whoever runs the program. */
@Component
class ReaderMeters implements MeterBinder {

    private final Readers readers;

    ReaderMeters(Readers readers) {
        this.readers = readers;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("yiciban.papers.waiting", readers, Readers::files)
                .description("Papers that are being opened or wait for it")
                .register(registry);
    }
}
