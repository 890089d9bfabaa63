package org.yiciban.workbench.sample;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiciban.catalogue.scenario.Rehearsal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes answers into the file of a sample; what they don't touch stays as it is. */
final class SampleText {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final DefaultPrettyPrinter PRETTY = new DefaultPrettyPrinter(
                    Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(LINES)
            .withArrayIndenter(LINES);

    private SampleText() {}

    /**
     * The file with these answers.
     *
     * @param file null, or not to be read, where it begins anew
     * @param situation answers to the guide that aren't the file's
     * @param changed answers to the form that aren't
     */
    static String with(@Nullable String file, Map<String, Object> situation, Map<String, Object> changed) {
        ObjectNode sample = read(file);
        if (!situation.isEmpty()) {
            sample.set("situation", over(sample.path("situation"), situation));
        }
        sample.set("data", over(sample.path("data"), changed));
        return JSON.writer().with(PRETTY).writeValueAsString(sample) + "\n";
    }

    private static JsonNode over(JsonNode answers, Map<String, Object> changed) {
        Map<?, ?> said = JSON.convertValue(answers.isObject() ? answers : JSON.createObjectNode(), Map.class);
        return JSON.valueToTree(Rehearsal.over(said, changed));
    }

    private static ObjectNode read(@Nullable String file) {
        try {
            JsonNode read = JSON.readTree(file == null ? "{}" : file);
            return read instanceof ObjectNode sample ? sample : JSON.createObjectNode();
        } catch (JacksonException unreadable) {
            return JSON.createObjectNode();
        }
    }
}
