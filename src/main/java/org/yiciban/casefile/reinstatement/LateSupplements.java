package org.yiciban.casefile.reinstatement;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.applicant.SupplementCheck;
import org.yiciban.casefile.applicant.SupplementRounds;
import org.yiciban.casefile.application.CorrectionRequirement;
import org.yiciban.casefile.record.CaseClock;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.store.Findings;
import org.yiciban.casefile.store.Submissions;
import org.yiciban.catalogue.sheet.Material;
import org.yiciban.form.component.FieldError;
import org.yiciban.shared.MaterialCode;
import org.yiciban.shared.Refusal;

/** Checks a supplement of an abandoned application by the notice that it answers. */
@Component
class LateSupplements {

    private final Findings findings;
    private final Submissions submissions;
    private final SupplementCheck check;

    LateSupplements(Findings findings, Submissions submissions, SupplementCheck check) {
        this.findings = findings;
        this.submissions = submissions;
        this.check = check;
    }

    /**
     * The papers that were promised for an item, as they will be taken: every one without which it had ended.
     *
     * @param owner under whose name they were uploaded
     */
    SupplementRounds.@Nullable Answer papers(
            CaseFile file, List<CaseClock> missed, LateAct act, String owner, List<FieldError> errors) {
        Map<MaterialCode, Material> owed = missed.stream()
                .map(clock -> file.release().material(clock.material()))
                .collect(Collectors.toMap(Material::code, Function.identity(), (one, same) -> one));
        try {
            List<Submissions.Paper> papers = check.later(
                            file,
                            owed,
                            act.supplement().data(),
                            act.supplement().materials(),
                            owner)
                    .papers();
            owed.values().stream()
                    .filter(paper ->
                            papers.stream().noneMatch(one -> one.material().equals(paper.code())))
                    .map(paper -> new FieldError(
                            "materials." + paper.code().value(),
                            "required",
                            Refusal.of("late-act.paper-missing", paper.name())))
                    .forEach(errors::add);
            return new SupplementRounds.Answer(new SupplementCheck.Sound(Map.of(), papers), false);
        } catch (InvalidInput wrong) {
            errors.addAll(wrong.errors());
            return null;
        }
    }

    /** What the notice had asked for. */
    List<CorrectionRequirement> demands(CaseFile file) {
        return findings.defects(file.number(), file.rounds()).stream()
                .map(named -> named.demand(file))
                .toList();
    }

    /** The application as it stands. */
    Map<String, Object> before(CaseFile file) {
        return submissions.data(file.number());
    }

    /**
     * The supplement as it will be taken; null when something is wrong with it.
     *
     * @param owner under whose name the papers were uploaded
     */
    SupplementRounds.@Nullable Answer check(CaseFile file, LateAct act, String owner, List<FieldError> errors) {
        try {
            return new SupplementRounds.Answer(
                    check.answer(file, act.supplement(), owner, false),
                    act.supplement().insists());
        } catch (InvalidInput wrong) {
            errors.addAll(wrong.errors());
            return null;
        }
    }
}
