package org.yiciban.trial;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.scenario.KeptScenario;
import org.yiciban.sandbox.Rehearsed;
import org.yiciban.sandbox.Sandbox;
import org.yiciban.sandbox.SandboxBusy;

/** Single cases of drafts that are tried in the background, and asked after by whoever began them, at whichever node. */
@Service
public class DryRuns {

    private static final Logger LOG = LoggerFactory.getLogger(DryRuns.class);

    private final Sandbox sandbox;
    private final DryRunRows rows;

    DryRuns(Sandbox sandbox, DryRunRows rows) {
        this.sandbox = sandbox;
        this.rows = rows;
    }

    /**
     * Begins one. No case comes of it, and nothing of the draft is changed.
     *
     * @param service as the draft would release it, sound by the rules
     * @param scenario what is done in the case; where it expects anything, or is kept, that is held against what comes
     * @param kept whether the scenario is kept with the service
     * @param owner the account that alone may ask after it
     * @return the id by which it is asked after
     * @throws SandboxBusy when too many wait for the sandbox; nothing was begun then
     */
    public String begin(long draft, BundleFiles service, KeptScenario scenario, boolean kept, String owner) {
        String id = UUID.randomUUID().toString();
        rows.add(id, draft, owner);
        try {
            begun(service, scenario, kept, owner)
                    .whenComplete((came, failed) -> end(id, service, scenario, came, failed));
        } catch (SandboxBusy busy) {
            rows.remove(id);
            throw busy;
        }
        return id;
    }

    private CompletableFuture<Rehearsed> begun(BundleFiles service, KeptScenario scenario, boolean kept, String owner) {
        boolean expects = scenario.expected().any() || !scenario.items().isEmpty();
        return kept || expects
                ? sandbox.rehearse(service, scenario, owner)
                : sandbox.rehearse(service, scenario.course(), owner);
    }

    private void end(
            String id,
            BundleFiles service,
            KeptScenario scenario,
            @Nullable Rehearsed came,
            @Nullable Throwable failed) {
        if (failed != null) {
            LOG.error("a case of a draft failed in the sandbox", failed);
        }
        try {
            rows.end(
                    id,
                    came == null
                            ? new DryRun(null, List.of(TrialNotes.broken()))
                            : DryRunStory.of(came, service, scenario.course().holidays()));
        } catch (DataAccessException away) {
            LOG.warn("the database is away; what came of a case of a draft is lost", away);
        }
    }

    /**
     * Where one stands.
     *
     * @param came empty while it runs
     */
    public record Standing(Optional<DryRun> came) {}

    /** One of that id and draft, if it is his and of the last hour. */
    public Optional<Standing> find(String id, long draft, String owner) {
        return rows.find(id, draft, owner)
                .map(kept -> kept.came().isEmpty() && !kept.alive()
                        ? new Standing(Optional.of(new DryRun(null, List.of(TrialNotes.interrupted()))))
                        : new Standing(kept.came()));
    }
}
