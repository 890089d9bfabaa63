package org.yiciban.sandbox;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.yiciban.casefile.access.FilingRight;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.catalogue.release.Release;
import org.yiciban.form.component.FieldError;
import org.yiciban.modelling.report.Finding;
import org.yiciban.modelling.report.Finding.Severity;
import org.yiciban.modelling.report.Report;
import org.yiciban.sandbox.told.SandboxWords;
import org.yiciban.shared.Causes;
import org.yiciban.shared.LocalText;

/** Says what a case of a trial came to, and where, as findings on the files of the service. */
final class TrialFindings {

    static final String BOUND = "trial-bound";
    private static final int MOST_ERRORS = 5;

    private final SandboxInside inside;
    private final Release release;

    TrialFindings(SandboxInside inside, Release release) {
        this.inside = inside;
        this.release = release;
    }

    /** What is wrong with a case that nobody moves any more; nothing when it came to its end. */
    List<Finding> ofEnd(Scenario scenario, CaseFile file) {
        if (TrialCase.over(file)) {
            return List.of();
        }
        List<Finding> still = TrialStandstills.of(inside).stream()
                .map(one -> error(
                        "trial-standstill",
                        model(TrialStandstills.process(inside, one)),
                        one.place(),
                        SandboxWords.of(
                                "standstill." + one.cause(),
                                scenario.name(release),
                                Report.shown(one.step()),
                                one.message() == null ? "" : one.message())))
                .toList();
        return still.isEmpty()
                ? List.of(error(
                        "trial-standstill",
                        model(inside.meter().process()),
                        inside.meter().place(),
                        SandboxWords.of(
                                "standstill",
                                scenario.name(release),
                                inside.meter().place())))
                : still;
    }

    /** What is told of a failure; the first cause that has words for people. */
    List<Finding> ofFailure(Scenario scenario, RuntimeException failure) {
        RuntimeException first = first(failure);
        Optional<BoundReached> bound = Causes.first(first, BoundReached.class);
        if (bound.isPresent()) {
            return List.of(here(
                    BOUND,
                    SandboxWords.of(
                            "bound." + bound.get().bound(),
                            scenario.name(release),
                            bound.get().most(),
                            inside.meter().place())));
        }
        Optional<InvalidInput> invalid = Causes.first(first, InvalidInput.class);
        if (invalid.isPresent()) {
            return invalid.get().errors().stream()
                    .limit(MOST_ERRORS)
                    .map(error -> ofAnswer(scenario, error, first))
                    .toList();
        }
        return List.of(here("trial-failed", SandboxWords.of("failed", scenario.name(release), place(), why(first))));
    }

    /** What the database says is for nobody's ears: most often the same thing was done twice. */
    private static LocalText why(RuntimeException failure) {
        return Causes.first(failure, ActRefused.class)
                .map(ActRefused::text)
                .orElseGet(
                        () -> Causes.first(failure, DataAccessException.class).isPresent()
                                ? SandboxWords.of("twice")
                                : said(String.valueOf(failure.getMessage())));
    }

    /** Several jobs that failed come as one failure that lists them. */
    private static RuntimeException first(RuntimeException failure) {
        return Arrays.stream(failure.getSuppressed())
                .filter(RuntimeException.class::isInstance)
                .map(RuntimeException.class::cast)
                .findFirst()
                .orElse(failure);
    }

    private Finding ofAnswer(Scenario scenario, FieldError error, RuntimeException failure) {
        if (error.code().equals(FilingRight.NOT_REPRESENTATIVE)) {
            return ofRepresentative(scenario);
        }
        Optional<String> ofStep = Causes.first(failure, SampleRefused.class).map(SampleRefused::path);
        if (ofStep.isEmpty() && scenario.hasDataOfItsOwn()) {
            return error(
                    "scenario",
                    scenario.file(release),
                    scenario.kept() == null ? error.field() : scenario.element(),
                    SandboxWords.of(
                            "not-accepted", scenario.name(release), Report.shown(error.field()), error.message()));
        }
        String file = ofStep.orElse(CataloguePaths.application(release.key()) + CataloguePaths.SAMPLE);
        return error(
                "trial-answer",
                file,
                error.field(),
                SandboxWords.of(
                        "answer", scenario.name(release), place(), Report.shown(error.field()), error.message()));
    }

    /** Told to whoever makes the form; the words for an applicant speak of a number that the form may not even ask for. */
    private Finding ofRepresentative(Scenario scenario) {
        String application = CataloguePaths.application(release.key());
        String field = FilingRight.REPRESENTATIVE;
        boolean asked = release.files()
                .file(application + CataloguePaths.FORM)
                .filter(form -> form.contains('"' + field + '"'))
                .isPresent();
        return error(
                "trial-answer",
                application + (asked ? CataloguePaths.SAMPLE : CataloguePaths.FORM),
                field,
                SandboxWords.of(
                        asked ? "representative-other" : "representative-not-asked",
                        scenario.name(release),
                        field,
                        TrialPeople.ID_NUMBER));
    }

    private LocalText place() {
        String place = inside.meter().place();
        return place.isEmpty() ? SandboxWords.of("submission") : SandboxWords.of("at", Report.shown(place));
    }

    private Finding here(String rule, LocalText message) {
        return error(rule, model(inside.meter().process()), inside.meter().place(), message);
    }

    /** What could not be tried, as a warning on the sheet of the service. */
    Finding notRun(String key, int number, List<LocalText> names) {
        return new Finding(
                Severity.WARNING,
                "trial-not-run",
                CataloguePaths.bundle(release.key()),
                "",
                SandboxWords.of(key, number, names));
    }

    /** The engine takes no model of the release, although the rules found nothing. */
    static Finding refused(String file, LocalText why) {
        return error("trial-refused", file, "", SandboxWords.of("refused", why));
    }

    private static Finding error(String rule, String file, String element, LocalText message) {
        return new Finding(Severity.ERROR, rule, file, Report.shown(element), message);
    }

    static LocalText said(String text) {
        String sentence = Report.sentence(text);
        return sentence.isEmpty() ? SandboxWords.of("no-words") : new LocalText(sentence, sentence);
    }

    private String model(String process) {
        return Stream.of("bpmn/" + process + ".bpmn", CataloguePaths.HANDLING + process + ".bpmn")
                .filter(path -> release.files().file(path).isPresent())
                .findFirst()
                .orElse(CataloguePaths.model(release.key()));
    }
}
