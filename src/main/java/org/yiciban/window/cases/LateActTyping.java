package org.yiciban.window.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yiciban.casefile.reinstatement.LateAct;
import org.yiciban.draft.DraftPaper;
import org.yiciban.draft.PersonPresent;
import org.yiciban.draft.SupplementForm;
import org.yiciban.form.component.FieldError;
import org.yiciban.shared.LocalText;

/**
 * What is typed about an act that came in time, beside the supplement itself.
 *
 * @param typed by the names of the inputs, without their prefix
 * @param wrong by the ids of the inputs
 */
record LateActTyping(
        Map<String, String> typed, List<DraftPaper> proof, PersonPresent who, Map<String, LocalText> wrong) {

    /** The proof among the files of the page; papers of services never begin so. */
    static final String PROOF = "_proof";

    private static final String PREFIX = "act";
    private static final List<String> NAMES = List.of("way", "actedOn", "arrivedOn", "papersBack", "reason", "answer");

    /** Reads the parameters of the page; what is chosen twice counts as chosen last. */
    static LateActTyping read(Map<String, String[]> parameters, List<DraftPaper> proofs) {
        Map<String, String> typed = new LinkedHashMap<>();
        NAMES.forEach(
                name -> typed.put(name, parameters.getOrDefault("_" + PREFIX + "-" + name, new String[] {""})[0]));
        List<DraftPaper> last = proofs.isEmpty() ? proofs : List.of(proofs.get(proofs.size() - 1));
        return new LateActTyping(typed, last, PersonPresent.read(parameters), Map.of());
    }

    /** The same with what is wrong with it. */
    LateActTyping with(List<FieldError> errors) {
        Map<String, LocalText> told = new LinkedHashMap<>();
        errors.stream()
                .filter(error -> error.field().startsWith(PREFIX + "."))
                .forEach(error -> told.putIfAbsent(error.field().replace('.', '-'), error.message()));
        return new LateActTyping(typed, proof, who.with(errors), told);
    }

    /** As it is recorded. */
    LateAct act(SupplementForm.Typed supplement) {
        return new LateAct(
                typed.get("way"),
                typed.get("actedOn"),
                typed.get("arrivedOn"),
                typed.get("papersBack"),
                typed.get("reason"),
                proof.isEmpty() ? null : proof.get(0).uploadId(),
                supplement.supplement(),
                who.presence());
    }

    /** Where the inputs stand: the proof's is one for files. */
    static List<FieldError> atTheirInputs(List<FieldError> errors) {
        return errors.stream()
                .map(error -> error.field().equals(PREFIX + ".proof")
                        ? new FieldError("file-" + PROOF, error.code(), error.message())
                        : error)
                .toList();
    }
}
