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

    /** @param file null, or not to be read, where it begins anew */
    static String with(@Nullable String file, Map<String, Object> changed) {
        ObjectNode sample = read(file);
        Map<?, ?> data = JSON.convertValue(
                sample.path("data").isObject() ? sample.path("data") : JSON.createObjectNode(), Map.class);
        sample.set("data", JSON.valueToTree(Rehearsal.over(data, changed)));
        return JSON.writer().with(PRETTY).writeValueAsString(sample) + "\n";
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
