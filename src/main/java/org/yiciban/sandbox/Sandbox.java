package org.yiciban.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.release.BundleLibrary;
import org.yiciban.catalogue.scenario.KeptScenario;
import org.yiciban.catalogue.scenario.Rehearsal;
import org.yiciban.deadline.calendar.HolidayNotices;
import org.yiciban.deadline.calendar.OfficialTime;
import org.yiciban.deadline.calendar.WorkingCalendar;
import org.yiciban.modelling.report.Finding;
import org.yiciban.shared.OwnThread;

/**
 * Where services are tried out: one at a time, on a thread of its own, in an inside that is assembled at the first trial,
 * kept warm, and given up after a quarter of an hour without one. It is assembled anew when something in it went wrong or a
 * bound was reached, and after so many trials in any case.
 */
@Component
public class Sandbox implements DisposableBean {

    static final Duration IDLE = Duration.ofMinutes(15);
    private static final Logger LOG = LoggerFactory.getLogger(Sandbox.class);

    private final Clock clock;
    private final TrialBounds bounds;
    private final SandboxQueue queue = new SandboxQueue();
    private final OwnThread thread = new OwnThread(
            "sandbox-1",
            Duration.ofSeconds(10),
            trouble -> LOG.warn("the sandbox could not be closed this time", trouble));

    /** Only its own thread looks at it. */
    private final WarmInside warm;

    @Autowired
    Sandbox(BundleLibrary library, Clock clock) {
        this(library, clock, TrialBounds.USUAL);
    }

    Sandbox(BundleLibrary library, Clock clock, TrialBounds bounds) {
        this.warm = new WarmInside(library, clock, IDLE);
        this.clock = clock;
        this.bounds = bounds;
    }

    /**
     * Tries services out as soon as it is their turn.
     *
     * @param services as they would be released, sound by the rules
     * @param person who asked
     * @param progress is told on the thread of the sandbox
     * @return what was found; fails only when the sandbox could not do it
     * @throws SandboxBusy when too many wait
     */
    public CompletableFuture<List<Finding>> run(
            List<BundleFiles> services, TrialScope scope, String person, TrialProgress progress) {
        return inTurn(person, () -> tried(services, scope, progress));
    }

    /**
     * Rehearses one case of a service as soon as it is its turn.
     *
     * @param service as it would be released, sound by the rules
     * @throws SandboxBusy when too many wait
     */
    public CompletableFuture<Rehearsed> rehearse(BundleFiles service, Rehearsal rehearsal, String person) {
        return inTurn(
                person,
                () -> warm.with(
                        inside -> new Trial(inside, bounds, begin()).rehearsed(service, new Scenario(rehearsal, null)),
                        Rehearsed::findings));
    }

    /** The same of a scenario that is kept with the service: what it expects is held against what came. */
    public CompletableFuture<Rehearsed> rehearse(BundleFiles service, KeptScenario kept, String person) {
        return inTurn(
                person,
                () -> warm.with(
                        inside -> new Trial(inside, bounds, begin())
                                .rehearsed(service, new Scenario(kept.course(), kept)),
                        Rehearsed::findings));
    }

    private <T> CompletableFuture<T> inTurn(String person, Supplier<T> work) {
        return queue.inTurn(person, work, task -> {
            open();
            return thread.once(task);
        });
    }

    private synchronized void open() {
        if (!thread.isOpen()) {
            thread.open();
            thread.every(Duration.ofMinutes(1), warm::closeWhenIdle);
        }
    }

    private List<Finding> tried(List<BundleFiles> services, TrialScope scope, TrialProgress progress) {
        List<Finding> findings = new ArrayList<>();
        for (BundleFiles service : services) {
            findings.addAll(warm.with(
                    inside -> new Trial(inside, bounds, begin()).of(service, scope, progress), Function.identity()));
        }
        return List.copyOf(findings);
    }

    /** In the morning of the next working day, where no other is chosen: what a sample says has to hold today. */
    private Instant begin() {
        return Trial.handedIn(WorkingCalendar.of(HolidayNotices.shipped())
                .workingDayFrom(OfficialTime.dateOf(clock.instant()).plusDays(1)));
    }

    /** Does something on the thread of the sandbox, with what stands there then. */
    CompletableFuture<@Nullable SandboxInside> look(boolean idle) {
        CompletableFuture<@Nullable SandboxInside> seen = new CompletableFuture<>();
        open();
        thread.once(() -> {
            if (idle) {
                warm.closeWhenIdle();
            }
            seen.complete(warm.now());
        });
        return seen;
    }

    @Override
    public void destroy() {
        if (thread.isOpen()) {
            thread.once(warm::close);
        }
        thread.close();
    }
}
