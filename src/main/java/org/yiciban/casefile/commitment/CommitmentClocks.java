package org.yiciban.casefile.commitment;

import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.store.ClockLimit;
import org.yiciban.casefile.store.Clocks;
import org.yiciban.catalogue.procedure.CommitmentRule;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.shared.OnRecord;
import org.yiciban.shared.TimeLimit;

/** The clocks of a commitment after the grant: by the sheet of its item, else by the settings of the place. */
@Component
@EnableConfigurationProperties(CommitmentSettings.class)
class CommitmentClocks {

    private final CommitmentSettings settings;
    private final Clocks clocks;

    CommitmentClocks(CommitmentSettings settings, Clocks clocks) {
        this.settings = settings;
        this.clocks = clocks;
    }

    /** By when it is checked. */
    CaseClock check(CaseFile file, CaseItem item, Instant at) {
        TimeLimit limit = rule(file, item).flatMap(CommitmentRule::checkWithin).orElseGet(settings::checkLimit);
        return start(file, item, ClockKind.POST_CHECK, limit, at);
    }

    /** By when its holder has to mend it. */
    CaseClock mend(CaseFile file, CaseItem item, Instant at) {
        TimeLimit limit = rule(file, item).flatMap(CommitmentRule::mendWithin).orElseGet(settings::mendLimit);
        return start(file, item, ClockKind.MENDING, limit, at);
    }

    /** By when its authority looks whether that is mended. */
    void recheck(CaseFile file, CaseItem item, Instant at) {
        start(file, item, ClockKind.STEP, settings.recheckLimit(), at);
    }

    private static Optional<CommitmentRule> rule(CaseFile file, CaseItem item) {
        return file.release().item(item.code()).committed();
    }

    private CaseClock start(CaseFile file, CaseItem item, ClockKind kind, TimeLimit limit, Instant at) {
        ClockLimit own = ClockLimit.of(limit, OnRecord.of("commitment.setting").zh());
        return clocks.start(file, CasePart.ofPostCheck(item.key()), kind, null, own, at, item.agency());
    }
}
