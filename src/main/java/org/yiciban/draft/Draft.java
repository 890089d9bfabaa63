package org.yiciban.draft;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.casefile.application.Application;
import org.yiciban.casefile.application.CommitmentGiven;
import org.yiciban.casefile.application.FormNames;
import org.yiciban.casefile.application.PapersLater;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.Release;
import org.yiciban.shared.BundleKey;

/**
 * An application that is being filled in.
 *
 * @param situation answers of the guided questions
 * @param data answers as typed
 * @param caseNumber the case it became; null before
 */
public record Draft(
        String id,
        String account,
        BundleKey bundle,
        long releaseId,
        Map<String, Object> situation,
        Applicant applicant,
        Map<String, Object> data,
        DraftProgress rest,
        String caseNumber,
        Instant updatedAt) {

    /** The bundle as it is now: an application is checked against the newest release. */
    public Release release(Catalogue catalogue) {
        return catalogue.current(bundle).orElseGet(() -> catalogue.release(releaseId));
    }

    /**
     * The draft, when it may still be changed.
     *
     * @throws AlreadySubmitted when it has become a case
     */
    public Draft stillOpen() {
        if (caseNumber != null) {
            throw new AlreadySubmitted(caseNumber);
        }
        return this;
    }

    /** The same with who applies. */
    public Draft applicant(ApplicantEntry who) {
        return with(situation, who.applicant(), data, rest.on(who.errand()).done("applicant", true));
    }

    /** The same with one page's answers exchanged. */
    public Draft answers(Set<String> keysOfThePage, Map<String, Object> typed, DraftProgress others) {
        Map<String, Object> all = new LinkedHashMap<>(data);
        all.keySet().removeAll(keysOfThePage);
        all.putAll(typed);
        return with(situation, applicant, all, others);
    }

    /** The same with everything exchanged that is typed on one page for all. */
    public Draft typed(Map<String, Object> answers, ApplicantEntry who, Map<String, Object> form) {
        return with(answers, who.applicant(), form, rest.on(who.errand()));
    }

    Draft savedAt(Instant instant) {
        return new Draft(id, account, bundle, releaseId, situation, applicant, data, rest, caseNumber, instant);
    }

    /** The same with the rest exchanged. */
    public Draft rest(DraftProgress other) {
        return with(situation, applicant, data, other);
    }

    private Draft with(Map<String, Object> answers, Applicant who, Map<String, Object> form, DraftProgress others) {
        return new Draft(id, account, bundle, releaseId, answers, who, form, others, caseNumber, updatedAt);
    }

    /** What expressions of the form know besides its answers. */
    public Map<String, Object> names() {
        return FormNames.of(situation, applicant);
    }

    /** The applicant under the names that a field's {@code prefill} looks for; what isn't said isn't there. */
    public Map<String, Object> applicantAsKnown() {
        boolean person = applicant.kind() == Applicant.Kind.PERSON;
        Map<String, Object> reach = new LinkedHashMap<>();
        put(reach, "mobile", applicant.mobile());
        put(reach, "email", applicant.email());
        Map<String, Object> organisation = new LinkedHashMap<>();
        put(person ? reach : organisation, "name", applicant.name());
        put(person ? reach : organisation, person ? "idNumber" : "creditCode", applicant.idNumber());
        return Map.of("applicant", reach, "organisation", organisation);
    }

    private static void put(Map<String, Object> facts, String name, String value) {
        if (value != null && !value.isBlank()) {
            facts.put(name, value);
        }
    }

    /** The application to hand in; to the usual division unless another was chosen. */
    public Application application(String usualDivision) {
        Representation representation = rest.errand();
        return new Application(
                bundle.value(),
                representation.division() == null ? usualDivision : representation.division(),
                representation.channel(),
                representation.given(),
                applicant,
                situation,
                data,
                rest.papers().stream()
                        .map(paper -> new Application.HandedIn(paper.code(), paper.uploadId()))
                        .toList(),
                new PapersLater(new ArrayList<>(new TreeSet<>(rest.deferrals())), rest.promise()),
                CommitmentGiven.ticked(rest.commitments()),
                rest.electronicService(),
                rest.byPerson(),
                new ArrayList<>(new TreeSet<>(rest.originals())));
    }
}
