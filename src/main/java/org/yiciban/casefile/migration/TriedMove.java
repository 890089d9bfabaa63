package org.yiciban.casefile.migration;

import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionTimedOutException;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.Causes;
import org.yiciban.shared.DatabaseGone;
import org.yiciban.shared.OnRecord;

/** What fails in one case keeps neither the others from moving nor anybody from seeing what would come of them. */
final class TriedMove {

    private static final Logger LOG = LoggerFactory.getLogger(TriedMove.class);

    private TriedMove() {}

    /** Carries a verdict out of a transaction of which nothing is to be kept. */
    static final class NotKept extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient MoveVerdict verdict;

        NotKept(MoveVerdict verdict) {
            super("nothing of this is kept", null, false, false);
            this.verdict = verdict;
        }
    }

    /** What came of it. That the database is away is no reason of the case, and comes out. */
    static MoveVerdict of(CaseNumber number, Supplier<MoveVerdict> act) {
        try {
            return act.get();
        } catch (NotKept undone) {
            return undone.verdict;
        } catch (ActRefused refused) {
            return new MoveVerdict.Stays(List.of(refused.text()));
        } catch (RuntimeException failed) {
            if (Causes.of(failed).anyMatch(DatabaseGone::is)) {
                throw failed;
            }
            if (failed instanceof TransientDataAccessException || failed instanceof TransactionTimedOutException) {
                // somebody else is at work on it
                LOG.warn("the case {} could not be put under another release this time", number, failed);
                return new MoveVerdict.Later();
            }
            LOG.error("the case {} could not be put under another release", number, failed);
            return new MoveVerdict.Stays(List.of(OnRecord.of("move.failed")));
        }
    }
}
