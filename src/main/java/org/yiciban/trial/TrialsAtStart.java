package org.yiciban.trial;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.release.ReleaseTrials;
import org.yiciban.catalogue.yaml.SheetProblem;
import org.yiciban.modelling.report.Finding;
import org.yiciban.sandbox.ProvedReleases;
import org.yiciban.sandbox.Sandbox;
import org.yiciban.sandbox.SandboxBusy;
import org.yiciban.shared.OwnThread;

/** Tries the bundles that a start brings, when the program stands, one after the other beside those of the modellers. */
@Component
@ConditionalOnProperty(name = "yiciban.trials.background", matchIfMissing = true)
class TrialsAtStart implements ReleaseTrials, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(TrialsAtStart.class);
    private static final Duration AGAIN = Duration.ofMinutes(1);
    private static final String PERSON = "(start)";

    private final Sandbox sandbox;
    private final ProvedReleases proved = ProvedReleases.ofTheBuild();
    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
    private final OwnThread thread = new OwnThread(
            "trials-at-start", Duration.ZERO, trouble -> LOG.warn("a bundle could not be tried this time", trouble));

    private record Asked(BundleFiles files, Consumer<List<SheetProblem>> then) {}

    TrialsAtStart(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    @Override
    public boolean isProved(BundleFiles files) {
        return proved.has(files);
    }

    @Override
    public void run(BundleFiles files, Consumer<List<SheetProblem>> then) {
        asked.add(new Asked(files, then));
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (!asked.isEmpty()) {
            thread.open();
            thread.every(AGAIN, this::work);
        }
    }

    /** What can't be done now waits at the head of the queue. */
    private void work() {
        int services = asked.size();
        for (Asked next = asked.peek(); next != null; next = asked.peek()) {
            List<SheetProblem> found;
            try {
                found = found(next.files(), services);
            } catch (SandboxBusy later) {
                LOG.debug("the sandbox is busy, {} waits", next.files().key());
                return;
            }
            next.then().accept(found);
            asked.remove(next);
        }
    }

    private List<SheetProblem> found(BundleFiles files, int services) {
        try {
            return problems(sandbox.run(List.of(files), ModelTrials.scope(services), PERSON, (done, all, now) -> {})
                    .join());
        } catch (CompletionException failed) {
            LOG.error("the trial of {} failed in the sandbox", files.key(), failed);
            return problems(List.of(TrialNotes.broken()));
        }
    }

    private static List<SheetProblem> problems(List<Finding> findings) {
        return findings.stream()
                .filter(Finding::stopsRelease)
                .map(finding -> new SheetProblem(finding.file(), 1, finding.sentence()))
                .toList();
    }

    @Override
    public void destroy() {
        thread.close();
    }
}
