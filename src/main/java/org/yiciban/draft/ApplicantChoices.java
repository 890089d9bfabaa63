package org.yiciban.draft;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yiciban.form.component.FieldError;
import org.yiciban.shared.Refusal;

/**
 * The choices of the page that asks who applies. A word that is none of them is told, and never taken for the first one:
 * whether a body or a person applies, himself or by an agent, decides whose case it is.
 */
public final class ApplicantChoices {

    private static final Map<String, Set<String>> OFFERED = Map.of(
            "kind", Set.of("PERSON", "ORGANISATION"),
            "by", Set.of("SELF", "AGENT"),
            "language", Set.of("zh-CN", "en"));

    private ApplicantChoices() {}

    /** What was chosen though it isn't offered, by the field of the page, with what there is to choose. */
    public static List<FieldError> unknown(Map<String, String> sent) {
        return OFFERED.keySet().stream()
                .sorted()
                .filter(name -> isUnknown(sent, name))
                .map(name -> new FieldError("applicant." + name, "choice", Refusal.of("applicant.choice." + name)))
                .toList();
    }

    /** Whether something else was chosen than is offered. */
    public static boolean isUnknown(Map<String, String> sent, String name) {
        String chosen = sent.get(name);
        return chosen != null
                && !chosen.isEmpty()
                && !OFFERED.getOrDefault(name, Set.of()).contains(chosen);
    }
}
