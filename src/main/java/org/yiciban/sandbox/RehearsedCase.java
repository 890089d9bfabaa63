package org.yiciban.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.catalogue.release.Release;
import org.yiciban.modelling.report.Finding;
import org.yiciban.modelling.report.Finding.Severity;
import org.yiciban.sandbox.told.Expectations;
import org.yiciban.sandbox.told.PassedLimit;
import org.yiciban.sandbox.told.SandboxWords;

/** One case of a service that somebody has thought out, to its end and told as its applicant reads it. */
final class RehearsedCase {

    private final SandboxInside inside;
    private final Release release;
    private final TrialBounds bounds;
    private final TrialPeople people;
    private final TrialActs acts;
    private final TrialFindings words;

    /** People have moved in, and {@code words} are of the same release. */
    RehearsedCase(
            SandboxInside inside,
            Release release,
            TrialBounds bounds,
            TrialPeople people,
            TrialActs acts,
            TrialFindings words) {
        this.inside = inside;
        this.release = release;
        this.bounds = bounds;
        this.people = people;
        this.acts = acts;
        this.words = words;
    }

    /** @param begin when the case is handed in that names no day */
    Rehearsed run(Scenario asked, Instant begin) {
        Scenario scenario = asked.in(acts.situation());
        inside.tables().withoutCases();
        inside.clock()
                .set(
                        scenario.course().day() == null
                                ? begin
                                : Trial.handedIn(scenario.course().day()));
        inside.meter().begin(bounds);
        return TrialCalendar.with(inside.parts().calendars(), scenario.course().holidays(), () -> ran(scenario));
    }

    private Rehearsed ran(Scenario scenario) {
        try {
            CaseFile file = TrialCase.run(inside, acts, scenario);
            List<Finding> findings = new ArrayList<>(words.ofEnd(scenario, file));
            List<String> passed = inside.meter().passed(release.key().value());
            CaseView view = inside.parts().queries().view(file.number(), Viewer.of(people.applicant()));
            findings.addAll(UnheardAnswers.of(scenario, file, release));
            if (scenario.kept() != null) {
                findings.addAll(Expectations.of(scenario.kept(), view));
            }
            return new Rehearsed(view, passed, findings);
        } catch (RuntimeException failed) {
            return new Rehearsed(null, inside.meter().passed(release.key().value()), words.ofFailure(scenario, failed));
        }
    }

    /** The limits that pass although everybody acts on the day on which he can: nobody could keep them. */
    List<Finding> late(Scenario scenario, CaseFile file) {
        return PassedLimit.of(inside.parts().queries().view(file.number(), Viewer.of(people.applicant()))).stream()
                .map(one -> new Finding(
                        Severity.WARNING,
                        "trial-late",
                        one.item() == null
                                ? CataloguePaths.bundle(release.key())
                                : CataloguePaths.item(one.item().value()),
                        "",
                        SandboxWords.of(
                                "late-of-itself",
                                scenario.name(release),
                                one.part(),
                                SandboxWords.of("limit." + one.limit()),
                                one.due())))
                .toList();
    }
}
