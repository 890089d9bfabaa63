package org.yiciban.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.Applicant;
import org.yiciban.casefile.Application;
import org.yiciban.casefile.Channel;
import org.yiciban.catalogue.Catalogue;
import org.yiciban.catalogue.Release;
import org.yiciban.shared.BundleKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Applications of the demo: the bundle's sample with other names. */
@Component
@ConditionalOnProperty("yiciban.demo")
class DemoApplications {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Catalogue catalogue;

    DemoApplications(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @SuppressWarnings("unchecked")
    Application application(Map<String, Object> script) {
        String bundle = (String) script.get("bundle");
        Release release = catalogue.current(new BundleKey(bundle)).orElseThrow();
        JsonNode sample = JSON.readTree(release.applicationSample());
        Map<String, Object> situation = map(sample.path("situation"));
        situation.putAll((Map<String, Object>) script.getOrDefault("situation", Map.of()));
        Map<String, Object> data = map(sample.path("data"));
        data.putAll((Map<String, Object>) script.getOrDefault("data", Map.of()));
        Map<String, Object> applicant = (Map<String, Object>) script.get("applicant");
        return new Application(
                bundle,
                (String) script.get("division"),
                Channel.API,
                null,
                new Applicant(
                        Applicant.Kind.valueOf((String) applicant.get("kind")),
                        (String) applicant.get("name"),
                        (String) applicant.get("idNumber"),
                        (String) applicant.get("mobile"),
                        null,
                        "zh-CN"),
                situation,
                data,
                List.of(),
                List.of(),
                (List<String>) script.getOrDefault("commitments", List.of()),
                true);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(JsonNode node) {
        return node.isObject() ? JSON.convertValue(node, LinkedHashMap.class) : new LinkedHashMap<>();
    }
}
