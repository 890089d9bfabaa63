package org.yiciban.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.yiciban.sandbox.BoundReached.Bound;

class TrialMeterTest {

    private final TrialMeter meter = new TrialMeter();

    private static TrialBounds bounds(Duration time) {
        return new TrialBounds(3, 2, 100, time);
    }

    @Test
    void whatIsCountedEndsAtItsBoundAndNotBefore() {
        meter.begin(bounds(Duration.ofHours(1)));
        for (int i = 0; i < 3; i++) {
            meter.arrived("delivery", "served");
        }
        assertReached(Bound.STEPS, () -> meter.arrived("delivery", "hand-over"));
        assertThat(meter.place()).isEqualTo("hand-over");

        meter.begin(bounds(Duration.ofHours(1)));
        assertThat(meter.place()).isEmpty();
        meter.acted(100);
        assertReached(Bound.ROWS, () -> meter.acted(101));
        assertReached(Bound.ACTS, () -> meter.acted(0));
    }

    @Test
    void timeIsLookedAtAtEveryStepAndEveryAct() {
        meter.begin(bounds(Duration.ofNanos(-1)));
        assertReached(Bound.SECONDS, () -> meter.arrived("delivery", "served"));
        assertReached(Bound.SECONDS, () -> meter.acted(0));
    }

    private static void assertReached(Bound bound, Runnable what) {
        assertThatThrownBy(what::run).isInstanceOfSatisfying(BoundReached.class, reached -> assertThat(reached.bound())
                .isEqualTo(bound));
    }
}
