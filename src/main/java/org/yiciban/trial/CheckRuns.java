package org.yiciban.trial;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.yiciban.modelling.report.Finding;
import org.yiciban.sandbox.SandboxBusy;
import org.yiciban.shared.OwnThread;
import org.yiciban.trial.CheckRun.State;

/**
 * Checks that run: the verdict of the rules at once, the trial in the background, asked after by whoever began it, at
 * whichever node he comes to.
 */
@Service
public class CheckRuns implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(CheckRuns.class);
    private static final Duration BEAT = Duration.ofSeconds(10);

    private final ModelTrials trials;
    private final CheckRunRows rows;
    /** This node, from its start to its end. */
    private final String node = UUID.randomUUID().toString();

    /** What runs here, with what the rules found. */
    private final Map<String, List<Finding>> underWay = new ConcurrentHashMap<>();

    /** What ended here and isn't written yet, with all that was found. */
    private final Map<String, List<Finding>> ended = new ConcurrentHashMap<>();

    private final OwnThread beats = new OwnThread(
            "check-runs", Duration.ZERO, trouble -> LOG.warn("what becomes of checks can't be written now", trouble));

    CheckRuns(ModelTrials trials, CheckRunRows rows) {
        this.trials = trials;
        this.rows = rows;
    }

    /**
     * Begins a check. Nothing is released, and no file is kept.
     *
     * @param owner the account that alone may ask after it
     * @throws SandboxBusy when too many wait for the sandbox; nothing was begun then
     */
    public CheckRun begin(HandedIn handedIn, String owner) {
        ModelVerdict verdict = trials.verdict(handedIn);
        State state = verdict.refused() ? State.REFUSED : verdict.services().isEmpty() ? State.OK : State.RUNNING;
        CheckRun run = new CheckRun(
                UUID.randomUUID().toString(),
                state,
                0,
                state == State.RUNNING ? verdict.services().size() : 0,
                Optional.empty(),
                verdict.findings(),
                handedIn.files().stream()
                        .flatMap(file -> CleanedText.of(file).stream())
                        .toList());
        rows.add(run, owner, node);
        if (state == State.RUNNING) {
            start(run, verdict, owner);
        }
        return run;
    }

    /** The check of that id, if it is his and of the last hour. */
    public Optional<CheckRun> find(String id, String owner) {
        return rows.find(id, owner);
    }

    private void start(CheckRun run, ModelVerdict verdict, String owner) {
        beat();
        underWay.put(run.id(), run.findings());
        try {
            CheckProgress progress = new CheckProgress(verdict.services().size(), (done, of, now) -> {
                try {
                    rows.progress(run.id(), done, of, now);
                } catch (DataAccessException away) {
                    LOG.debug("how far a check has come can't be written now", away);
                }
            });
            trials.run(verdict, owner, progress).whenComplete((found, failed) -> end(run, found, failed));
        } catch (SandboxBusy busy) {
            underWay.remove(run.id());
            rows.remove(run.id());
            throw busy;
        }
    }

    private void end(CheckRun run, List<Finding> found, @Nullable Throwable failed) {
        if (failed != null) {
            LOG.error("a check failed in the sandbox", failed);
        }
        ended.put(run.id(), with(run.findings(), failed == null ? found : List.of(TrialNotes.broken())));
        underWay.remove(run.id());
        try {
            write();
        } catch (DataAccessException away) {
            LOG.warn("the database is away; what a check found is written later");
        }
    }

    private void write() {
        ended.forEach((id, findings) -> {
            boolean refused = findings.stream().anyMatch(Finding::stopsRelease);
            rows.end(id, refused ? State.REFUSED : State.OK, findings);
            ended.remove(id);
        });
    }

    private synchronized void beat() {
        if (!beats.isOpen()) {
            beats.open();
            beats.every(BEAT, () -> {
                write();
                if (!underWay.isEmpty()) {
                    rows.beat(node);
                }
            });
        }
    }

    /** Those of the rules first. */
    static List<Finding> with(List<Finding> findings, List<Finding> more) {
        return Stream.concat(findings.stream(), more.stream()).toList();
    }

    /** What runs here is said to be interrupted at once. */
    @Override
    public void destroy() {
        beats.close();
        underWay.forEach(
                (id, findings) -> rows.end(id, State.REFUSED, with(findings, List.of(TrialNotes.interrupted()))));
    }
}
