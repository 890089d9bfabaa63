package org.yiciban.catalogue.release;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;
import org.yiciban.shared.ProgramOnly;

/** How many bundles stay on an earlier release, or are left out, as their files were refused at the start of this node. */
@ProgramOnly
@Component
class RefusedBundlesMeter implements MeterBinder {

    private final RefusedBundles refused;

    RefusedBundlesMeter(RefusedBundles refused) {
        this.refused = refused;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("yiciban.bundles.refused", refused, RefusedBundlesMeter::wrong)
                .description("Bundles whose files were refused at the start")
                .register(registry);
    }

    private static long wrong(RefusedBundles refused) {
        return refused.all().stream()
                .filter(one -> one.standing() != RefusedBundles.Standing.ON_TRIAL)
                .count();
    }
}
