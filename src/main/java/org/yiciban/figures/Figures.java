package org.yiciban.figures;

import io.micrometer.core.instrument.Measurement;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Service;

/** The figures as one number each, for whoever has no Prometheus. */
@Service
public class Figures {

    private static final Set<Figure> COUNTED = Set.of(Figure.ACTS, Figure.REFUSALS, Figure.DOORS, Figure.TURNED_AWAY);

    private final MeterRegistry registry;

    Figures(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Whether there is such a figure here: a file of H2 isn't everywhere. */
    public boolean has(Figure figure) {
        return !registry.find(figure.meter()).meters().isEmpty();
    }

    /** Whether it is counted since the start of this node, not a state of now. */
    public boolean isCounted(Figure figure) {
        return COUNTED.contains(figure);
    }

    /** Its value now, in its unit; not a number where it isn't known. */
    public double value(Figure figure) {
        Collection<Meter> meters = registry.find(figure.meter()).meters();
        return meters.isEmpty()
                ? Double.NaN
                : meters.stream()
                        .filter(meter -> belongs(figure, meter))
                        .mapToDouble(Figures::value)
                        .sum();
    }

    /** Of the memory the heap, of what happens at the doors what went wrong. */
    private static boolean belongs(Figure figure, Meter meter) {
        String area = String.valueOf(meter.getId().getTag("area"));
        String kind = String.valueOf(meter.getId().getTag("kind"));
        return switch (figure) {
            case HEAP -> area.equals("heap");
            case DOORS -> kind.endsWith("_wrong") || kind.endsWith("_locked");
            default -> true;
        };
    }

    private static double value(Meter meter) {
        return StreamSupport.stream(meter.measure().spliterator(), false)
                .mapToDouble(Measurement::getValue)
                .findFirst()
                .orElse(Double.NaN);
    }
}
