package org.yiciban.casefile.migration;

import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.calendars.DatesOnDisplay;
import org.yiciban.casefile.calendars.RedatedClock;
import org.yiciban.casefile.calendars.RedatingWords;
import org.yiciban.casefile.ports.ProcessMoves;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.store.FollowedRelease;
import org.yiciban.casefile.transactions.CaseTransactions;
import org.yiciban.casefile.worklist.WorkList;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.catalogue.release.Release;
import org.yiciban.identity.account.Account;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.LocalText;

/**
 * Puts a running case under a newer release of its service: one transaction under the lock of the case, with its processes,
 * the dates of its promises, whose duty its tasks are, a line of its journal, and a notice where a date moves that was told.
 */
@Component
class CaseMigration {

    private final CaseTransactions caseTransactions;
    private final FollowedRelease release;
    private final MoveObstacles obstacles;
    private final ObjectProvider<ProcessMoves> processes;
    private final DatesOnDisplay dates;
    private final RedatingWords words;
    private final WorkList workList;
    private final MigrationLines lines;

    CaseMigration(
            CaseTransactions caseTransactions,
            FollowedRelease release,
            MoveObstacles obstacles,
            ObjectProvider<ProcessMoves> processes,
            DatesOnDisplay dates,
            RedatingWords words,
            WorkList workList,
            MigrationLines lines) {
        this.caseTransactions = caseTransactions;
        this.release = release;
        this.obstacles = obstacles;
        this.processes = processes;
        this.dates = dates;
        this.words = words;
        this.workList = workList;
        this.lines = lines;
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
        return TriedMove.of(
                number,
                () -> caseTransactions.on(number, (file, now) -> {
                    MoveVerdict verdict = moved(file, target, by, now);
                    if (keep && verdict instanceof MoveVerdict.Moves) {
                        return verdict;
                    }
                    throw new TriedMove.NotKept(verdict);
                }));
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
        release.change(file, target);
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
