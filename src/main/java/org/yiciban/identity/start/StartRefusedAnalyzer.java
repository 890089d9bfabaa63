package org.yiciban.identity.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.yiciban.shared.StartRefused;

/** Prints the reasons of a refused start instead of a stack trace. */
class StartRefusedAnalyzer extends AbstractFailureAnalyzer<StartRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable root, StartRefused refused) {
        return new FailureAnalysis(
                String.join(System.lineSeparator(), refused.reasons()),
                "Correct the settings named above and start again. No case was touched by this start.",
                refused);
    }
}
