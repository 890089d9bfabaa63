package org.yiciban.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.catalogue.reading.CatalogueReader;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.scenario.KeptScenario;
import org.yiciban.catalogue.scenario.TrialWay;
import org.yiciban.catalogue.sheet.ItemSheet;
import org.yiciban.catalogue.sheet.Situation;
import org.yiciban.modelling.report.Finding;
import org.yiciban.shared.Causes;
import org.yiciban.shared.DivisionCode;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.LocalText;

/**
 * The cases of one trial, one after the other, each in tables without another. When the sample fails, or a bound is reached,
 * the rest would only say the same and isn't run.
 */
final class TrialCases {

    private final SandboxInside inside;
    private final Release release;
    private final TrialBounds bounds;
    private final Instant begin;
    private final TrialProgress progress;
    private final TrialActs acts;
    private final TrialFindings words;
    private final RehearsedCase thoughtOut;
    private final Map<List<String>, Finding> findings = new LinkedHashMap<>();
    private final List<Map<String, Object>> taken = new ArrayList<>();
    private final List<LocalText> unanswered = new ArrayList<>();
    private int done;
    private int all = 1;

    TrialCases(SandboxInside inside, Release release, TrialBounds bounds, Instant begin, TrialProgress progress) {
        this.inside = inside;
        this.release = release;
        this.bounds = bounds;
        this.begin = begin;
        this.progress = progress;
        TrialPeople people = new TrialPeople(inside.parts().accounts());
        people.moveIn(release, new DivisionCode(inside.parts().catalogue().usualDivision()));
        this.acts = new TrialActs(inside.parts(), people, release);
        this.words = new TrialFindings(inside, release);
        this.thoughtOut = new RehearsedCase(inside, release, bounds, people, acts, words);
    }

    /** What was found; each thing once, however many cases met it. */
    List<Finding> run(TrialScope scope) {
        inside.meter().beginTrial();
        Map<String, Object> sample = acts.situation();
        if (acts.cut()) {
            add(words.notRun("rows-cut", TrialSample.MOST_ROWS, List.of()));
        }
        run(Scenario.of(TrialWay.GRANT, sample));
        if (scope == TrialScope.SAMPLE || findings.values().stream().anyMatch(Finding::stopsRelease)) {
            return List.copyOf(findings.values());
        }
        List<Map<String, Object>> others = scope == TrialScope.WHOLE ? others(sample) : List.of();
        List<ItemCode> items = scope == TrialScope.WHOLE
                ? release.items().stream().map(ItemSheet::code).toList()
                : items(sample).stream().limit(1).toList();
        List<TrialWay> ways = ways(scope);
        List<KeptScenario> kept = CatalogueReader.scenarios(release.files());
        all = 1 + others.size() + ways.size() + items.size() + kept.size();
        others.forEach(situation -> run(Scenario.of(TrialWay.GRANT, situation)));
        ways.forEach(way -> run(Scenario.of(way, sample)));
        items.forEach(this::denied);
        kept.forEach(this::run);
        if (scope == TrialScope.WHOLE && findings.values().stream().noneMatch(Finding::stopsRelease)) {
            UnreachedPlaces.of(release, inside.meter()).forEach(this::add);
        }
        return told();
    }

    /** One case as somebody has thought it out. */
    Rehearsed rehearsed(Scenario scenario) {
        return thoughtOut.run(scenario, begin);
    }

    private void run(KeptScenario kept) {
        Scenario scenario = new Scenario(kept.course(), kept);
        if (ended()) {
            unanswered.add(scenario.name(release));
            return;
        }
        progress.at(done, all, scenario.name(release));
        thoughtOut.run(scenario, begin).findings().forEach(this::add);
        done++;
    }

    private List<TrialWay> ways(TrialScope scope) {
        List<TrialWay> ways = new ArrayList<>(List.of(TrialWay.CORRECT));
        if (!release.bundle().notices().isEmpty()) {
            ways.add(TrialWay.OBJECT);
        }
        if (scope == TrialScope.WHOLE) {
            ways.addAll(List.of(TrialWay.DECLINE, TrialWay.WITHDRAW, TrialWay.SILENCE));
        }
        return ways;
    }

    /** The other sets of items, as many as are run. */
    private List<Map<String, Object>> others(Map<String, Object> sample) {
        List<Map<String, Object>> situations = new Scenarios(release, sample).situations();
        int more = situations.size() - Scenarios.MOST_SETS;
        if (more > 0) {
            add(words.notRun("sets-not-run", more, List.of()));
        }
        return situations.stream().skip(1).limit(Scenarios.MOST_SETS - 1L).toList();
    }

    private void denied(ItemCode item) {
        boolean later = release.bundle().request(item).isPresent();
        taken.stream()
                .filter(answers -> later || items(answers).contains(item))
                .findFirst()
                .ifPresentOrElse(
                        answers -> run(Scenario.denied(item, answers)),
                        () -> unanswered.add(release.item(item).name()));
    }

    private List<ItemCode> items(Map<String, Object> answers) {
        return release.guidance(Situation.soFar(release.bundle(), answers)).items();
    }

    private void run(Scenario scenario) {
        if (ended() || done >= Scenarios.MOST) {
            unanswered.add(scenario.name(release));
            return;
        }
        progress.at(done, all, scenario.name(release));
        inside.tables().withoutCases();
        inside.clock().set(begin);
        inside.meter().begin(bounds);
        try {
            CaseFile file = TrialCase.run(inside, acts, scenario);
            words.ofEnd(scenario, file).forEach(this::add);
            if (scenario.way() == TrialWay.GRANT && TrialCase.over(file)) {
                thoughtOut.late(scenario, file).forEach(this::add);
            }
            taken.add(scenario.situation());
        } catch (RuntimeException failed) {
            if (isUnanswered(failed)) {
                unanswered.add(scenario.name(release));
            } else {
                words.ofFailure(scenario, failed).forEach(this::add);
            }
        }
        done++;
    }

    /** The sample has no answers for a situation that isn't its own: nothing was tried, and nothing is wrong. */
    private boolean isUnanswered(RuntimeException failed) {
        return done > 0
                && inside.meter().place().isEmpty()
                && Causes.first(failed, InvalidInput.class).isPresent();
    }

    private boolean ended() {
        return findings.values().stream().anyMatch(finding -> finding.rule().equals(TrialFindings.BOUND));
    }

    private void add(Finding finding) {
        boolean ofScenario = finding.file().endsWith(CataloguePaths.SCENARIOS);
        findings.putIfAbsent(
                List.of(
                        finding.rule(),
                        finding.file(),
                        finding.element(),
                        ofScenario ? finding.message().en() : ""),
                finding);
    }

    private List<Finding> told() {
        if (!unanswered.isEmpty()) {
            findings.put(List.of("rest"), words.notRun("cases-not-run", unanswered.size(), unanswered));
        }
        return List.copyOf(findings.values());
    }
}
