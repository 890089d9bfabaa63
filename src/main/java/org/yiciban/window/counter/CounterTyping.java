package org.yiciban.window.counter;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yiciban.catalogue.release.Guidance;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.Answers;
import org.yiciban.catalogue.sheet.BundleSheet;
import org.yiciban.catalogue.sheet.Situation;
import org.yiciban.draft.ApplicantChoices;
import org.yiciban.draft.ApplicantEntry;
import org.yiciban.draft.Draft;
import org.yiciban.draft.DraftMandate;
import org.yiciban.form.answer.FormParameters;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.component.Form;
import org.yiciban.form.reading.ReadForms;
import org.yiciban.window.task.TaskDraft;

/**
 * Reads the one page of the counter. Its own names begin with an underscore, so that they never meet those of the form.
 */
final class CounterTyping {

    static final String QUESTION = "_q:";
    static final String PAPER = "_paper:";
    static final String MANDATE = "_mandatePaper";
    static final String DEFER = "_defer:";
    static final String SEEN = "_seen:";
    static final String CONSENT = "_consent:";
    static final String CERTIFICATE = "_certificate:";
    private static final List<String> WHO = List.of(
            "kind",
            "name",
            "idNumber",
            "mobile",
            "email",
            "language",
            "by",
            "agentName",
            "agentIdNumber",
            "until",
            "scopeWithdraw",
            "scopeReceive");

    private final Release release;
    private final Map<String, String[]> parameters;

    CounterTyping(Release release, Map<String, String[]> parameters) {
        this.release = release;
        this.parameters = parameters;
    }

    static Form form(Release release) {
        return ReadForms.read(release.key() + ".form", release.applicationForm());
    }

    /** The papers that the applicant hands in himself, in the situation as far as it is known. */
    static List<Guidance.NeededMaterial> asked(Release release, Draft draft) {
        return guidance(release, draft).materials().stream()
                .filter(needed -> needed.material().handedIn())
                .toList();
    }

    /** The same, and what agencies read themselves where a certificate can save them that. */
    static List<Guidance.NeededMaterial> shown(Release release, Draft draft) {
        return guidance(release, draft).materials().stream()
                .filter(needed -> needed.material().handedIn()
                        || needed.material().certificate().isPresent())
                .toList();
    }

    static Guidance guidance(Release release, Draft draft) {
        return release.guidance(Situation.soFar(release.bundle(), draft.situation()));
    }

    /** The draft with all that is typed on the page; what was uploaded stays. */
    Draft over(Draft before) {
        Draft typed =
                before.typed(situation(release.bundle()), who(before), FormParameters.read(form(release), parameters));
        Set<String> deferred = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Guidance.NeededMaterial needed : asked(release, typed)) {
            String code = needed.material().code().value();
            if (needed.material().deferrable() && ticked(DEFER + code)) {
                deferred.add(code);
            }
            if (ticked(SEEN + code)) {
                seen.add(code);
            }
        }
        Set<String> signed = new LinkedHashSet<>(Arrays.asList(parameters.getOrDefault("_commitment", new String[0])));
        return typed.rest(typed.rest()
                .signed(signed, ticked("_electronic"))
                .promise(TaskDraft.one(parameters, "_promise"))
                .byPerson(ticked("_byPerson"))
                .originals(seen)
                .with(List.of(), deferred));
    }

    /** Ticked is what says so, not what is merely there. */
    private boolean ticked(String name) {
        return TaskDraft.one(parameters, name).equals("1");
    }

    private Map<String, Object> situation(BundleSheet bundle) {
        Map<String, Object> answers = new LinkedHashMap<>();
        bundle.questions().forEach(question -> {
            String[] sent = parameters.getOrDefault(QUESTION + question.key(), new String[0]);
            Object answer = Answers.typed(question, sent);
            if (sent.length > 0 && !answer.equals("")) {
                answers.put(question.key(), answer);
            }
        });
        return answers;
    }

    /** What was chosen of who applies though it isn't offered. */
    static List<FieldError> unknown(Map<String, String[]> parameters) {
        return ApplicantChoices.unknown(sent(parameters));
    }

    private static Map<String, String> sent(Map<String, String[]> parameters) {
        Map<String, String> sent = new LinkedHashMap<>();
        WHO.forEach(name -> sent.put(name, TaskDraft.one(parameters, "_" + name)));
        return sent;
    }

    /** Who applies; the power of attorney that was scanned before stays. */
    private ApplicantEntry who(Draft before) {
        Map<String, String> sent = sent(parameters);
        // what is no choice changes none that was made before
        Map<String, String> made = Map.of(
                "kind",
                before.applicant().kind().name(),
                "language",
                before.applicant().language(),
                "by",
                before.rest().errand().mandate() == null ? "SELF" : "AGENT");
        made.forEach((name, choice) ->
                sent.computeIfPresent(name, (any, now) -> ApplicantChoices.isUnknown(sent, name) ? choice : now));
        DraftMandate scanned = before.rest().errand().typed();
        if (scanned != null) {
            sent.put("paper", scanned.paper());
            sent.put("paperName", scanned.paperName());
        }
        return ApplicantEntry.atTheWindow(sent);
    }
}
