package org.yiciban.casefile.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessResourceException;
import org.yiciban.shared.CaseNumber;

/** One case that can't be judged doesn't take the page of all of them away. */
class FailingMoveTest {

    private static final CaseNumber NUMBER = new CaseNumber("20261129990101T11000001A");

    @Test
    void whatFailsIsToldOfThatCaseAlone() {
        MoveVerdict verdict = CaseMigration.told(NUMBER, () -> {
            throw new IllegalStateException("no such place");
        });
        assertThat(verdict).isInstanceOf(MoveVerdict.Stays.class);
    }

    @Test
    void aDatabaseThatIsAwayIsNoReasonOfTheCase() {
        assertThatThrownBy(() -> CaseMigration.told(NUMBER, () -> {
                    throw new TransientDataAccessResourceException("away");
                }))
                .isInstanceOf(TransientDataAccessResourceException.class);
    }
}
