package org.yiciban.casefile.clocks;

import java.time.Instant;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.store.ClockLimit;
import org.yiciban.casefile.store.Clocks;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.shared.OnRecord;

/** The time in which a delay is to be explained: it begins when the delay is recorded, and again when one is sent back. */
@Component
@EnableConfigurationProperties(ExplanationSettings.class)
public class ExplanationClocks {

    private final Clocks clocks;
    private final ExplanationSettings settings;

    ExplanationClocks(Clocks clocks, ExplanationSettings settings) {
        this.clocks = clocks;
        this.settings = settings;
    }

    /** The explanation of a late part is owed from now on. */
    public void start(CaseFile file, CasePart late, Instant at) {
        clocks.start(
                file,
                CasePart.explanationOf(late),
                ClockKind.STEP,
                null,
                ClockLimit.of(
                        settings.timeLimit(), OnRecord.of("explanation.setting").zh()),
                at,
                LateUnit.of(file, late));
    }

    /** Whether the head of the late agency writes it. */
    public boolean headSigns() {
        return settings.headSigns();
    }

    /** It is given. */
    public void meet(CaseFile file, CasePart explanation, ActContext context) {
        clocks.meet(file, explanation, ClockKind.STEP, context);
    }
}
