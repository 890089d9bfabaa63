package org.yiciban.casefile.migration;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.calendars.DatesOnDisplay;
import org.yiciban.casefile.calendars.RedatedClock;
import org.yiciban.casefile.calendars.RedatingWords;
import org.yiciban.casefile.ports.ProcessMoves;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.transactions.CaseTransactions;
import org.yiciban.casefile.worklist.WorkList;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.catalogue.release.Release;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.OnRecord;

/**
 * Puts a running case under a newer release of its service: one transaction under the lock of the case, with its processes,
 * the dates of its promises, whose duty its tasks are, a line of its journal, and a notice where a date moves that was told.
 */
@Component
class CaseMigration {

    private static final Logger LOG = LoggerFactory.getLogger(CaseMigration.class);

    private final CaseTransactions caseTransactions;
    private final MoveObstacles obstacles;
    private final ObjectProvider<ProcessMoves> processes;
    private final DatesOnDisplay dates;
    private final RedatingWords words;
    private final WorkList workList;
    private final MigrationLines lines;

    CaseMigration(
            CaseTransactions caseTransactions,
            MoveObstacles obstacles,
            ObjectProvider<ProcessMoves> processes,
            DatesOnDisplay dates,
            RedatingWords words,
            WorkList workList,
            MigrationLines lines) {
        this.caseTransactions = caseTransactions;
        this.obstacles = obstacles;
        this.processes = processes;
        this.dates = dates;
        this.words = words;
        this.workList = workList;
        this.lines = lines;
    }

    /** Carries a verdict out of a transaction of which nothing is to be kept. */
    private static final class NotKept extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient MoveVerdict verdict;

        NotKept(MoveVerdict verdict) {
            super("nothing of this is kept", null, false, false);
            this.verdict = verdict;
        }
    }

    /** What would come of it: the very same, and then nothing of it is kept. */
    MoveVerdict preview(CaseNumber number, Release target, Account by) {
        return tried(number, target, by, false);
    }

    /** Moves it, if it can. */
    MoveVerdict move(CaseNumber number, Release target, Account by) {
        return tried(number, target, by, true);
    }

    private MoveVerdict tried(CaseNumber number, Release target, Account by, boolean keep) {
        return told(
                number,
                () -> caseTransactions.on(number, (file, now) -> {
                    MoveVerdict verdict = moved(file, target, by, now);
                    if (keep && verdict instanceof MoveVerdict.Moves) {
                        return verdict;
                    }
                    throw new NotKept(verdict);
                }));
    }

    /** What fails in one case keeps neither the others from moving nor anybody from seeing what would come of them. */
    static MoveVerdict told(CaseNumber number, Supplier<MoveVerdict> tried) {
        try {
            return tried.get();
        } catch (NotKept undone) {
            return undone.verdict;
        } catch (ActRefused refused) {
            return new MoveVerdict.Stays(List.of(refused.text()));
        } catch (DataAccessException away) {
            // whoever asked tries it again
            throw away;
        } catch (RuntimeException failed) {
            LOG.error("the case {} could not be put under another release", number, failed);
            return new MoveVerdict.Stays(List.of(OnRecord.of("move.failed")));
        }
    }

    private MoveVerdict moved(CaseFile file, Release target, Account by, Instant now) {
        Release before = file.release();
        if (before.id() == target.id()) {
            // another node, or a run that was broken off, was faster
            return new MoveVerdict.Moves(List.of(), List.of(), List.of());
        }
        List<LocalText> reasons = obstacles.of(file, target);
        if (!reasons.isEmpty()) {
            return new MoveVerdict.Stays(reasons);
        }
        file.follow(target);
        file.touch();
        ProcessMoves.Outcome outcome = processes.getObject().move(file.number(), target.deploymentId());
        if (outcome instanceof ProcessMoves.Outcome.NoPlace noPlace) {
            return new MoveVerdict.Stays(noPlace.reasons());
        }
        if (!(outcome instanceof ProcessMoves.Outcome.Moved moved)) {
            return new MoveVerdict.Later();
        }
        List<RedatedClock> redated = ShorterPromises.keep(file, now);
        dates.write(file);
        workList.reassign(file);
        lines.write(file, before, redated, ActContext.of(by, Channel.WEB, now), now);
        return new MoveVerdict.Moves(
                redated.stream().map(one -> words.dates(file, List.of(one))).toList(),
                moved.begun(),
                MigrationLines.offered(file));
    }
}
