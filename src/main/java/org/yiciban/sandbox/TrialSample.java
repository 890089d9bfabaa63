package org.yiciban.sandbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.casefile.application.Application;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.scenario.Rehearsal;
import org.yiciban.catalogue.sheet.BundleSheet;
import org.yiciban.identity.account.Account;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the samples of forms, and makes an application of that of a service. */
final class TrialSample {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TrialSample() {}

    /** So many rows of a list are tried: one in the middle, and one on each side. */
    static final int MOST_ROWS = 3;

    static JsonNode read(String text) {
        return JSON.readTree(text);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> answers(JsonNode node) {
        return node.isObject() ? JSON.convertValue(node, Map.class) : new HashMap<>();
    }

    /** Leaves of each list for whose rows there are items as many rows as are tried; tells whether there were more. */
    static boolean cut(JsonNode sample, Release release) {
        boolean cut = false;
        for (BundleSheet.Part part : release.bundle().items()) {
            if (part.each().isPresent() && sample.path("data").path(part.each().get()) instanceof ArrayNode rows) {
                while (rows.size() > MOST_ROWS) {
                    rows.remove(rows.size() - 1);
                    cut = true;
                }
            }
        }
        return cut;
    }

    /** The sample with the data of a case. */
    static JsonNode with(JsonNode sample, Rehearsal course) {
        if (course.data().isEmpty()) {
            return sample;
        }
        ObjectNode changed = (ObjectNode) sample.deepCopy();
        changed.set("data", JSON.valueToTree(course.dataOver(answers(sample.path("data")))));
        return changed;
    }

    /** What the sample says, in a situation that may not be its own. */
    static Application application(
            String bundle, String division, Account account, Map<String, Object> situation, JsonNode sample) {
        return new Application(
                bundle,
                division,
                Channel.API,
                null,
                applicant(account, sample.path("applicant")),
                situation,
                answers(sample.path("data")),
                List.of(),
                List.of(),
                List.of(),
                true,
                List.of());
    }

    /** An organisation as the sample names it; a person is the one who has the account. */
    private static Applicant applicant(Account account, JsonNode who) {
        boolean organisation = who.path("kind").asString("").equals(Applicant.Kind.ORGANISATION.name());
        return new Applicant(
                organisation ? Applicant.Kind.ORGANISATION : Applicant.Kind.PERSON,
                organisation ? who.path("name").asString("") : account.name().zh(),
                organisation ? who.path("idNumber").asString("") : account.idNumber(),
                account.mobile(),
                null,
                "zh-CN");
    }
}
