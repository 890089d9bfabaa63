package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yiciban.casefile.access.CaseAccess;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.shared.ItemKey;

/** Whose business a document or result of an item is. */
@CaseTest
class ConcernsTest {

    private static final ItemKey LICENCE = ItemKey.read("business-licence");
    private static final ItemKey SEAL = ItemKey.read("company-seal");
    private static final ItemKey FUND = ItemKey.read("housing-fund");

    private final CaseScenarios scenarios;
    private final CaseAccess access;

    @Autowired
    ConcernsTest(CaseScenarios scenarios, CaseAccess access) {
        this.scenarios = scenarios;
        this.access = access;
    }

    @Test
    void anAgencySeesItsOwnItemsAndThoseThatTheyNeedAndNoOthers() {
        CaseFile file = file();

        assertThat(concerns(file, SEAL, "police")).as("its own").isTrue();
        assertThat(concerns(file, LICENCE, "police")).as("what the seal needs").isTrue();
        assertThat(concerns(file, FUND, "police")).as("a neighbour's").isFalse();
        assertThat(concerns(file, SEAL, "amr")).as("what needs its result").isFalse();
        assertThat(concerns(file, null, "police")).as("the whole case").isTrue();
    }

    @Test
    void whoWorksOnTheWholeOrActsForTheApplicantSeesEverything() {
        CaseFile file = file();

        for (String who : new String[] {"citizen", "clerk", "supervisor", "government"}) {
            assertThat(concerns(file, FUND, who)).as(who).isTrue();
        }
        assertThat(access.concerns(file, FUND, Viewer.withCode("any")))
                .as("whoever may read it by its code")
                .isTrue();
    }

    private CaseFile file() {
        return scenarios
                .aCase()
                .of("company-start-up")
                .where("hasEmployees", true)
                .receivedOn("2026-09-28T10:00")
                .file();
    }

    private boolean concerns(CaseFile file, ItemKey item, String who) {
        return access.concerns(file, item, Viewer.of(scenarios.account(who)));
    }
}
