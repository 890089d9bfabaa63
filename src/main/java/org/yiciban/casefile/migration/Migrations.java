package org.yiciban.casefile.migration;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.transactions.CaseTransactions;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.Release;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Role;
import org.yiciban.shared.BundleKey;

/**
 * Puts running cases under the newest release of their service. Whoever publishes it sees first what would come of each;
 * then it is done in the background, each case in a transaction of its own. A run can be stopped, and one that was broken
 * off goes on where it was: the table of its cases says which are left.
 */
@Service
public class Migrations {

    /** So many cases are looked at in one preview. */
    public static final int MOST_PREVIEWED = 20;

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    private final Catalogue catalogue;
    private final CaseMigration migration;
    private final MigrationRows rows;
    private final MigrationCases cases;
    private final CaseTransactions caseTransactions;

    Migrations(
            Catalogue catalogue,
            CaseMigration migration,
            MigrationRows rows,
            MigrationCases cases,
            CaseTransactions caseTransactions) {
        this.catalogue = catalogue;
        this.migration = migration;
        this.rows = rows;
        this.cases = cases;
        this.caseTransactions = caseTransactions;
    }

    /**
     * What would come of the next running cases that follow an earlier release; changes nothing.
     *
     * @param after the number after which they stand; empty for the first
     */
    public MigrationPreview preview(BundleKey bundle, String after, Account by) {
        Release release = newest(bundle);
        List<MigrationPreview.Case> seen = cases.earlierAfter(release, after, MOST_PREVIEWED).stream()
                .map(one -> new MigrationPreview.Case(
                        one.caseNumber(), one.version(), migration.preview(one.caseNumber(), release, by)))
                .toList();
        String last =
                seen.isEmpty() ? after : seen.get(seen.size() - 1).caseNumber().value();
        boolean more = !cases.earlierAfter(release, last, 1).isEmpty();
        return new MigrationPreview(release.version(), cases.earlier(release), seen, more ? last : null);
    }

    /**
     * Looks at the numbers that somebody names; one that isn't there may not be left out in silence.
     *
     * @throws InvalidInput naming the first that is no case of the service
     */
    public void requireCases(BundleKey bundle, Collection<String> chosen) {
        newest(bundle);
        Set<String> known = chosen.isEmpty() ? Set.of() : cases.ofService(bundle, chosen);
        chosen.stream().filter(one -> !known.contains(one)).findFirst().ifPresent(unknown -> {
            throw UnknownCase.named(unknown);
        });
    }

    /**
     * Begins a run.
     *
     * @param chosen numbers of cases; all that follow an earlier release when empty
     * @return its id
     * @throws InvalidInput when one of them is no case of the service
     * @throws ActRefused when a run of the service is under way, or no case is left to move
     */
    public long begin(BundleKey bundle, Collection<String> chosen, Account by) {
        requirePublisher(by);
        requireCases(bundle, chosen);
        return caseTransactions.run(now -> {
            rows.lock(bundle);
            Release release = newest(bundle);
            newestRun(bundle)
                    .filter(run -> run.state() == MigrationRun.State.RUNNING)
                    .ifPresent(run -> {
                        if (run.version() == release.version()) {
                            throw ActRefused.conflict("migration.running", run.askedBy());
                        }
                        rows.end(run.id(), MigrationRun.State.OVERTAKEN, now);
                    });
            long id = rows.begin(release, by.username(), now);
            cases.choose(id, release, chosen);
            if (cases.waitingAfter(id, "", 1).isEmpty()) {
                throw ActRefused.conflict("migration.none");
            }
            LOG.info("{} puts cases of {} under version {}", by.username(), bundle, release.version());
            return id;
        });
    }

    /**
     * Stops a run: the case that is being moved is moved, and no other one after it.
     *
     * @throws ActRefused when it isn't running
     */
    public void stop(long id, Account by) {
        requirePublisher(by);
        if (rows.find(id).isEmpty()) {
            throw new ActRefused(ActRefused.Kind.NOT_FOUND, "migration.no-run");
        }
        boolean stopped = caseTransactions.run(now -> rows.end(id, MigrationRun.State.STOPPED, now));
        if (!stopped) {
            throw ActRefused.conflict("migration.over");
        }
    }

    private static void requirePublisher(Account by) {
        if (!by.is(Role.PUBLISHER)) {
            throw ActRefused.forbidden("migration.publisher-only");
        }
    }

    /** A run, as far as it is. */
    public Optional<MigrationRun> run(long id) {
        return rows.find(id);
    }

    /** The newest run of a service. */
    public Optional<MigrationRun> newestRun(BundleKey bundle) {
        return rows.newest(bundle).flatMap(rows::find);
    }

    private Release newest(BundleKey bundle) {
        return catalogue
                .current(bundle)
                .orElseThrow(() -> new ActRefused(ActRefused.Kind.NOT_FOUND, "migration.no-service"));
    }
}
