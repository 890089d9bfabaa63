package org.yiciban.casefile.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.yiciban.shared.CaseNumber;

/** One case that can't be judged doesn't take the page of all of them away, nor does it hold the run. */
class TriedMoveTest {

    private static final CaseNumber NUMBER = new CaseNumber("20261129990101T11000001A");

    private static MoveVerdict failingWith(RuntimeException failure) {
        return TriedMove.of(NUMBER, () -> {
            throw failure;
        });
    }

    @Test
    void whatFailsIsToldOfThatCaseAlone() {
        assertThat(failingWith(new IllegalStateException("no such place"))).isInstanceOf(MoveVerdict.Stays.class);
        assertThat(failingWith(new DataIntegrityViolationException("too long"))).isInstanceOf(MoveVerdict.Stays.class);
    }

    @Test
    void aCaseAtWhichSomebodyElseIsComesLater() {
        assertThat(failingWith(new CannotAcquireLockException("locked"))).isInstanceOf(MoveVerdict.Later.class);
    }

    @Test
    void aDatabaseThatIsAwayIsNoReasonOfTheCase() {
        CannotCreateTransactionException away =
                new CannotCreateTransactionException("away", new SQLTransientConnectionException("no connection"));
        assertThatThrownBy(() -> failingWith(away)).isSameAs(away);
    }
}
