package org.yiciban.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.states.ItemOutcome;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.scenario.ItemAnswer;
import org.yiciban.catalogue.scenario.TrialWay;
import org.yiciban.modelling.report.Finding;
import org.yiciban.modelling.report.Finding.Severity;
import org.yiciban.sandbox.told.SandboxWords;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.LocalText;

/** What somebody wanted of a case, and nobody in it could say: an item that isn't there, or whose steps don't offer it. */
final class UnheardAnswers {

    private UnheardAnswers() {}

    static List<Finding> of(Scenario scenario, CaseFile file, Release release) {
        List<Finding> findings = new ArrayList<>();
        new TreeMap<>(scenario.course().answers()).forEach((code, answer) -> why(code, answer, file, release)
                .ifPresent(why -> findings.add(told(scenario, release, why))));
        if (scenario.way() == TrialWay.DECLINE && file.status() != CaseStatus.NOT_ACCEPTED) {
            findings.add(told(scenario, release, SandboxWords.of("unheard-decline")));
        }
        return findings;
    }

    private static Optional<LocalText> why(ItemCode code, ItemAnswer answer, CaseFile file, Release release) {
        LocalText name = release.item(code).name();
        List<CaseItem> items = file.items().stream()
                .filter(item -> item.key().code().equals(code))
                .toList();
        if (answer != ItemAnswer.GRANT && items.isEmpty()) {
            return Optional.of(SandboxWords.of("unheard-absent", name));
        }
        boolean granted = items.stream().anyMatch(item -> item.outcome() == ItemOutcome.GRANTED);
        if (answer == ItemAnswer.DENY && granted) {
            return Optional.of(SandboxWords.of("unheard-denial", name));
        }
        return answer == ItemAnswer.CORRECT && file.notices() == 0
                ? Optional.of(SandboxWords.of("unheard-correction", name))
                : Optional.empty();
    }

    private static Finding told(Scenario scenario, Release release, LocalText why) {
        return new Finding(
                Severity.WARNING,
                "scenario-answer",
                scenario.file(release),
                scenario.element(),
                SandboxWords.of("unheard", scenario.name(release), why));
    }
}
