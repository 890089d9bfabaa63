package org.yiciban.bounds;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How crowded it is before the database, and how much room there is where the program writes, for whoever runs it. */
@Component
class BoundsMeters implements MeterBinder {

    private static final Pattern FILE = Pattern.compile("jdbc:h2:file:([^;]+).*");

    private final Bulkhead bulkhead;
    private final FreeSpace space;
    private final String database;

    BoundsMeters(Bulkhead bulkhead, FreeSpace space, @Value("${spring.datasource.url}") String database) {
        this.bulkhead = bulkhead;
        this.space = space;
        this.database = database;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("yiciban.places.waiting", bulkhead, Bulkhead::waiting)
                .description("Requests that wait for a place before the database")
                .register(registry);
        FunctionCounter.builder("yiciban.places.refused", bulkhead, Bulkhead::refused)
                .description("Requests that found no place within the bounded time since the start")
                .register(registry);
        Gauge.builder("yiciban.disk.usable", space, FreeSpace::least)
                .baseUnit("bytes")
                .description("Room on the fullest disk of those that the program writes to")
                .register(registry);
        Matcher file = FILE.matcher(database);
        if (file.matches()) {
            Gauge.builder("yiciban.h2.file", Path.of(file.group(1) + ".mv.db"), BoundsMeters::size)
                    .baseUnit("bytes")
                    .description("Size of the H2 file")
                    .strongReference(true)
                    .register(registry);
        }
    }

    private static double size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException unknown) {
            return Double.NaN;
        }
    }
}
