package org.yiciban.workbench.preview;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.casefile.application.FormNames;
import org.yiciban.catalogue.reading.CataloguePaths;
import org.yiciban.catalogue.release.Release;
import org.yiciban.catalogue.sheet.Situation;
import org.yiciban.shared.BundleKey;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the samples beside the forms of a draft say; what they don't say, or nobody can read, isn't there. */
public final class PreviewSample {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, String> files;
    private final JsonNode application;

    /** @param files of the draft, by path */
    public PreviewSample(Map<String, String> files, BundleKey key) {
        this.files = files;
        this.application = read(CataloguePaths.application(key) + CataloguePaths.SAMPLE);
    }

    private JsonNode read(String path) {
        try {
            return JSON.readTree(files.getOrDefault(path, "{}"));
        } catch (JacksonException unreadable) {
            return JSON.createObjectNode();
        }
    }

    /** The answers to the form of that path. */
    public Map<String, Object> answers(String form) {
        String bare = form.substring(0, form.length() - CataloguePaths.FORM.length());
        return map(read(bare + CataloguePaths.SAMPLE).path("data"));
    }

    /** The situation, with what was chosen in its place. */
    public Map<String, Object> situation(Map<String, Object> chosen) {
        Map<String, Object> said = new LinkedHashMap<>(map(application.path("situation")));
        said.putAll(chosen);
        return said;
    }

    /** What its expressions know besides: the situation, and who applies. */
    public Map<String, Object> facts(Optional<Release> release, Map<String, Object> chosen) {
        Map<String, Object> said = situation(chosen);
        Map<String, Object> situation = release.map(
                        known -> Situation.soFar(known.bundle(), said).facts())
                .orElse(said);
        Map<String, Object> names = new LinkedHashMap<>(FormNames.of(situation, applicant()));
        names.merge("applicant", reach(), PreviewSample::both);
        names.put("organisation", organisation());
        return names;
    }

    private Applicant applicant() {
        boolean organisation = Applicant.Kind.ORGANISATION.name().equals(text("kind"));
        return new Applicant(
                organisation ? Applicant.Kind.ORGANISATION : Applicant.Kind.PERSON,
                text("name"),
                text("idNumber"),
                text("mobile"),
                text("email"),
                "zh-CN");
    }

    private Map<String, Object> reach() {
        Map<String, Object> reach = new LinkedHashMap<>(Map.of("mobile", text("mobile"), "email", text("email")));
        if (applicant().kind() == Applicant.Kind.PERSON) {
            reach.put("name", text("name"));
            reach.put("idNumber", text("idNumber"));
        }
        return reach;
    }

    private Map<String, Object> organisation() {
        return applicant().kind() == Applicant.Kind.PERSON
                ? Map.of()
                : Map.of("name", text("name"), "creditCode", text("idNumber"));
    }

    private String text(String name) {
        return application.path("applicant").path(name).asString("");
    }

    private static Object both(Object one, Object other) {
        Map<Object, Object> both = new LinkedHashMap<>((Map<?, ?>) one);
        both.putAll((Map<?, ?>) other);
        return both;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(JsonNode node) {
        return node.isObject() ? JSON.convertValue(node, Map.class) : new LinkedHashMap<>();
    }
}
