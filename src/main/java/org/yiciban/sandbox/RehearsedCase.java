package org.yiciban.sandbox;

import java.time.Instant;
import java.util.List;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.catalogue.release.Release;
import org.yiciban.modelling.report.Finding;
import org.yiciban.shared.DivisionCode;

/** One case of a service that somebody rehearses, to its end and told as its applicant reads it. */
final class RehearsedCase {

    private final SandboxInside inside;
    private final Release release;
    private final TrialBounds bounds;
    private final TrialPeople people;

    RehearsedCase(SandboxInside inside, Release release, TrialBounds bounds) {
        this.inside = inside;
        this.release = release;
        this.bounds = bounds;
        this.people = new TrialPeople(inside.parts().accounts());
        people.moveIn(release, new DivisionCode(inside.parts().catalogue().usualDivision()));
    }

    Rehearsed run(Rehearsal rehearsal, Instant begin) {
        TrialActs acts = new TrialActs(inside.parts(), people, release);
        TrialFindings words = new TrialFindings(inside, release);
        Scenario scenario = new Scenario(rehearsal.way(), acts.situation(), rehearsal.item());
        inside.tables().withoutCases();
        inside.clock().set(begin);
        inside.meter().begin(bounds);
        try {
            CaseFile file = TrialCase.run(inside, acts, scenario, rehearsal.days());
            List<Finding> findings = words.ofEnd(scenario, file);
            List<String> passed = inside.meter().passed(release.key().value());
            return new Rehearsed(
                    inside.parts().queries().view(file.number(), Viewer.of(people.applicant())), passed, findings);
        } catch (RuntimeException failed) {
            return new Rehearsed(null, inside.meter().passed(release.key().value()), words.ofFailure(scenario, failed));
        }
    }
}
