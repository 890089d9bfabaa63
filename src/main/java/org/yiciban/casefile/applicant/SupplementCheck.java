package org.yiciban.casefile.applicant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.application.Defect;
import org.yiciban.casefile.application.RowNumbers;
import org.yiciban.casefile.application.SameAnswer;
import org.yiciban.casefile.application.Supplement;
import org.yiciban.casefile.reception.PaperCheck;
import org.yiciban.casefile.reception.RowAgencies;
import org.yiciban.casefile.reception.RowItems;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.casefile.steps.ConfirmationCheck;
import org.yiciban.casefile.store.Findings;
import org.yiciban.casefile.store.Submissions;
import org.yiciban.catalogue.sheet.Material;
import org.yiciban.catalogue.sheet.Situation;
import org.yiciban.form.answer.FormAnswers;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.component.Form;
import org.yiciban.form.interpreter.FormInterpreter;
import org.yiciban.shared.MaterialCode;
import org.yiciban.shared.Refusal;

/** Checks a supplement: only what was complained of may change, and the whole must be a sound application again. */
@Component
public class SupplementCheck {

    private final FormInterpreter interpreter;
    private final PaperCheck papers;
    private final Findings findings;
    private final Submissions submissions;
    private final ConfirmationCheck confirmers;

    SupplementCheck(
            FormInterpreter interpreter,
            PaperCheck papers,
            Findings findings,
            Submissions submissions,
            ConfirmationCheck confirmers) {
        this.confirmers = confirmers;
        this.interpreter = interpreter;
        this.papers = papers;
        this.findings = findings;
        this.submissions = submissions;
    }

    /** The application after the supplement, and the papers that came with it. */
    public record Sound(
            Map<String, Object> data, int rowNumbers, List<Submissions.Paper> papers, SupplementTaken taken) {

        /** Papers that were promised: they change no answer, and nothing else was demanded. */
        public Sound(Map<String, Object> data, List<Submissions.Paper> papers) {
            this(data, 0, papers, SupplementTaken.PAPERS_ONLY);
        }
    }

    /**
     * The answer to the notice of the whole application.
     *
     * @param owner under whose name the papers were uploaded: whoever supplements
     * @param each whether he is asked about each demand that he leaves as it is, or only when he changes nothing
     */
    public Sound answer(CaseFile file, Supplement supplement, String owner, boolean each) {
        return check(file, findings.defects(file.number(), file.rounds()), supplement, owner, each);
    }

    /** The answer to the notices of items that were received for themselves. */
    Sound answer(CaseFile file, List<CaseItem> sentBack, Supplement supplement, String owner, boolean each) {
        List<Findings.Named> named = sentBack.stream()
                .flatMap(item -> findings.defectsOf(file, item).stream())
                .toList();
        return check(file, named, supplement, owner, each);
    }

    private Sound check(CaseFile file, List<Findings.Named> named, Supplement supplement, String owner, boolean each) {
        List<Defect> defects = named.stream().map(Findings.Named::defect).toList();
        Map<String, Object> before = submissions.data(file.number());
        Map<String, Object> data = supplement.data();
        int round = file.rounds() + 1;
        List<FieldError> errors = new ArrayList<>();
        Form form = Application.form(file.filedUnder());
        Map<String, Object> situation = file.filing().names();
        Set<String> open = open(form, situation, defects, before, data);
        data.keySet().stream()
                .filter(key -> !open.contains(key))
                .forEach(key -> errors.add(new FieldError(key, "locked", Refusal.of("supplement.locked"))));
        FormAnswers answers = interpreter.accept(form, merged(before, data, open), situation);
        RowNumbers.Numbered numbered =
                RowNumbers.give(form, answers.data(), before, file.rows().highest());
        errors.addAll(numbered.errors());
        Situation answered = new Situation(file.filing().situation());
        new RowItems(file.release(), numbered.data()).missing(answered).ifPresent(errors::add);
        errors.addAll(new RowAgencies(file.release(), numbered.data())
                .misaddressed(answered, key -> file.find(key).map(CaseItem::agency)));
        if (file.status() == CaseStatus.ACCEPTED) {
            errors.addAll(RowNumbers.changed(form, numbered.data(), before));
            errors.addAll(confirmers.changed(file, before, numbered.data()));
        }
        // what the notice didn't name can't be demanded now (licensing law Art. 32 para 1(4))
        answers.errors().stream()
                .filter(error -> open.contains(LeftDemands.root(error.field())))
                .forEach(errors::add);
        Map<MaterialCode, Material> asked = defects.stream()
                .map(Defect::material)
                .filter(code -> code != null)
                .distinct()
                .flatMap(code -> file.release().findMaterial(new MaterialCode(code)).stream())
                .collect(Collectors.toMap(Material::code, Function.identity()));
        List<Submissions.Paper> handedIn = papers.handedIn(asked, supplement.materials(), owner, round, errors);
        SupplementTaken taken = SupplementTaken.of(defects, before, answers.data(), handedIn);
        if (!supplement.insists() && errors.isEmpty()) {
            boolean nothing = handedIn.isEmpty() && changesNothing(open, before, answers);
            errors.addAll(LeftDemands.ask(file.release(), nothing ? defects : each ? taken.left() : List.of(), each));
        }
        return done(errors, new Sound(numbered.data(), numbered.highest(), handedIn, taken));
    }

    private static boolean changesNothing(Set<String> open, Map<String, Object> before, FormAnswers answers) {
        return open.stream()
                .allMatch(
                        name -> SameAnswer.same(before.get(name), answers.data().get(name)));
    }

    /** What was complained of, and what is asked only because of the new answers. */
    private Set<String> open(
            Form form,
            Map<String, Object> situation,
            List<Defect> defects,
            Map<String, Object> before,
            Map<String, Object> data) {
        Set<String> open = new HashSet<>();
        defects.stream()
                .map(Defect::field)
                .filter(field -> field != null)
                .map(LeftDemands::root)
                .forEach(open::add);
        Set<String> asked = roots(interpreter.openPlaces(form, before, situation));
        Set<String> opened;
        do {
            opened = roots(interpreter.openPlaces(form, merged(before, data, open), situation));
            opened.removeAll(asked);
        } while (open.addAll(opened));
        return open;
    }

    private static Map<String, Object> merged(Map<String, Object> before, Map<String, Object> data, Set<String> open) {
        Map<String, Object> merged = new HashMap<>(before);
        data.forEach((key, answer) -> {
            if (open.contains(key)) {
                merged.put(key, answer);
            }
        });
        return merged;
    }

    private static Set<String> roots(Set<String> places) {
        return places.stream().map(LeftDemands::root).collect(Collectors.toCollection(HashSet::new));
    }

    /** Papers that were promised for later and are still owed. */
    public Sound later(
            CaseFile file,
            Map<MaterialCode, Material> owed,
            Map<String, Object> data,
            List<Application.HandedIn> materials,
            String owner) {
        int round = file.rounds() + 1;
        List<FieldError> errors = new ArrayList<>();
        data.keySet().forEach(key -> errors.add(new FieldError(key, "locked", Refusal.of("supplement.promised-only"))));
        List<Submissions.Paper> handedIn = papers.handedIn(owed, materials, owner, round, errors);
        if (materials.isEmpty()) {
            errors.add(new FieldError("materials", "required", Refusal.of("supplement.promised-missing")));
        }
        return done(errors, new Sound(submissions.data(file.number()), handedIn));
    }

    private static Sound done(List<FieldError> errors, Sound sound) {
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return sound;
    }
}
