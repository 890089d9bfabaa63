package org.yiciban.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The names of one living case in place of those of the sample, everywhere at once: two may change places.
 *
 * @param names sample's word to the case's word
 */
record DemoNames(Map<String, String> names) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @SuppressWarnings("unchecked")
    static DemoNames of(Map<String, Object> script) {
        return new DemoNames((Map<String, String>) script.getOrDefault("names", Map.of()));
    }

    /** The sample's answers with the case's names. */
    @SuppressWarnings("unchecked")
    Map<String, Object> in(JsonNode sample) {
        return sample.isObject()
                ? JSON.readValue(exchanged(sample.toString()), LinkedHashMap.class)
                : new LinkedHashMap<>();
    }

    private String exchanged(String text) {
        if (names.isEmpty()) {
            return text;
        }
        String any = names.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return Pattern.compile(any).matcher(text).replaceAll(found -> names.get(found.group()));
    }
}
