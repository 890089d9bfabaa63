package org.yiciban.publication;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.modelling.report.Finding;
import org.yiciban.sandbox.SandboxBusy;
import org.yiciban.trial.ModelTrials;
import org.yiciban.trial.ModelVerdict;

/** Has drafts tried out in the sandbox, and takes down what came of it, unless the draft was changed meanwhile. */
@Component
class DraftTrials {

    private static final Logger LOG = LoggerFactory.getLogger(DraftTrials.class);

    /** A trial of another node that has said nothing for so long isn't one any more. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private static final String LEFT =
            "run = 'RUNNING' and (run_since is null or run_since < current_timestamp - interval '" + LONGEST.toMinutes()
                    + "' minute)";

    private final ModelTrials trials;
    private final JdbcClient jdbc;
    private final Set<String> here = ConcurrentHashMap.newKeySet();
    /** What the sandbox failed at here is begun again by people only. */
    private final Set<String> failed = ConcurrentHashMap.newKeySet();

    DraftTrials(ModelTrials trials, JdbcClient jdbc) {
        this.trials = trials;
        this.jdbc = jdbc;
    }

    private static String what(ModelDraft draft) {
        return draft.id() + "/" + draft.version();
    }

    /** Whether nobody but people begins its trial here again. */
    boolean hasFailed(ModelDraft draft) {
        return failed.contains(what(draft));
    }

    /** A draft that is worked at in the workbench waits so long. */
    private static final String LEFT_ALONE =
            "run = 'WAITING' and (run_since is null or run_since < current_timestamp - interval '1' minute)";

    /**
     * The drafts that nobody is at work on and whose trial was not begun: the sandbox had no place, or it ended with its node;
     * a few at once, the oldest first.
     */
    List<Long> waiting() {
        return jdbc.sql("select id from model_draft where state = 'EDITING' and (" + LEFT_ALONE + " or " + LEFT
                        + ") order by changed_at, id fetch first 10 rows only")
                .query(Long.class)
                .list();
    }

    /** Begins a trial where one is still needed and none runs; where the sandbox is busy, it is begun again later. */
    void begin(ModelDraft draft, DraftContent content) {
        String what = what(draft);
        if (draft.run() == DraftRun.OK || content.refused() || here.contains(what) || !taken(draft)) {
            return;
        }
        List<BundleFiles> services = new ArrayList<>(List.of(content.whole()));
        services.addAll(content.others());
        here.add(what);
        try {
            trials.run(new ModelVerdict(content.findings(), services), draft.changedBy(), (done, all, now) -> {})
                    .whenComplete((found, trouble) -> {
                        here.remove(what);
                        end(draft, found, trouble);
                    });
        } catch (SandboxBusy busy) {
            here.remove(what);
            set(draft, DraftRun.WAITING, draft.findings());
        }
    }

    /** One node runs it. The time is that of the database, which no demo moves. */
    private boolean taken(ModelDraft draft) {
        return jdbc.sql("update model_draft set run = 'RUNNING', run_since = current_timestamp where id = :id"
                                + " and version = :version and (run = 'WAITING' or " + LEFT + ")")
                        .param("id", draft.id())
                        .param("version", draft.version())
                        .update()
                == 1;
    }

    private void end(ModelDraft draft, @Nullable List<Finding> found, @Nullable Throwable trouble) {
        try {
            if (trouble != null || found == null) {
                LOG.error("the draft {} could not be tried out", draft.id(), trouble);
                failed.add(what(draft));
                set(draft, DraftRun.WAITING, draft.findings());
                return;
            }
            List<Finding> all = new ArrayList<>(draft.findings());
            all.addAll(found);
            boolean stops = all.stream().anyMatch(Finding::stopsRelease);
            set(draft, stops ? DraftRun.REFUSED : DraftRun.OK, all);
        } catch (DataAccessException away) {
            LOG.warn("the database is away; the draft {} is tried out again when it is submitted", draft.id());
        }
    }

    private void set(ModelDraft draft, DraftRun run, List<Finding> findings) {
        jdbc.sql("update model_draft set run = :run, findings = :findings where id = :id and version = :version"
                        + " and run = 'RUNNING'")
                .param("run", run.name())
                .param("findings", StoredDraft.text(findings))
                .param("id", draft.id())
                .param("version", draft.version())
                .update();
    }
}
