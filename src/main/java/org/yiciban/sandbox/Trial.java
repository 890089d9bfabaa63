package org.yiciban.sandbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.yiciban.catalogue.reading.BundleFiles;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.yaml.CatalogueFileException;
import org.yiciban.deadline.calendar.OfficialTime;
import org.yiciban.modelling.report.Finding;

/**
 * One service in the sandbox: released there, its sample and the scenarios that follow from its sheet run to their ends, and
 * taken back.
 */
final class Trial {

    private static final LocalTime HANDED_IN_AT = LocalTime.of(10, 0);

    private final SandboxInside inside;
    private final TrialBounds bounds;
    private final Instant begin;

    /**
     * A trial to come.
     *
     * @param bounds of each case
     * @param begin when each case is handed in
     */
    Trial(SandboxInside inside, TrialBounds bounds, Instant begin) {
        this.inside = inside;
        this.bounds = bounds;
        this.begin = begin;
    }

    /** When a case is handed in on that day. */
    static Instant handedIn(LocalDate day) {
        return OfficialTime.instantOf(day.atTime(HANDED_IN_AT));
    }

    /** Rehearses one case; what it throws comes from the sandbox, as below. */
    Rehearsed rehearsed(BundleFiles files, Scenario scenario) {
        List<Rehearsed> one = new ArrayList<>();
        List<Finding> refused = with(files, release -> {
            one.add(new TrialCases(inside, release, bounds, begin, (done, all, now) -> {}).rehearsed(scenario));
            return List.of();
        });
        return one.isEmpty() ? new Rehearsed(null, List.of(), refused) : one.get(0);
    }

    /** Tries the service; what it throws comes from the sandbox, which has to be assembled anew. */
    List<Finding> of(BundleFiles files, TrialScope scope, TrialProgress progress) {
        return with(files, release -> new TrialCases(inside, release, bounds, begin, progress).run(scope));
    }

    private List<Finding> with(BundleFiles files, Function<Release, List<Finding>> tried) {
        long id;
        try {
            inside.clock().set(begin);
            id = inside.parts().releases().publish(files);
        } catch (CatalogueFileException unsound) {
            return unsound.problems().stream()
                    .map(problem -> TrialFindings.refused(problem.file(), problem.words()))
                    .toList();
        } catch (RuntimeException refused) {
            return List.of(
                    TrialFindings.refused(files.modelPath(), TrialFindings.said(String.valueOf(refused.getMessage()))));
        }
        try {
            return tried.apply(inside.parts().catalogue().release(id));
        } finally {
            inside.tables().withoutCases();
            inside.parts().releases().discard(id);
            inside.tables().asAtFirst();
        }
    }
}
