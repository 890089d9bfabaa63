package org.yiciban.api.resource;

import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON files of a release, so that they are answered as JSON and not as text. */
@Component
class StoredFiles {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The file as a map, or null when there is none. */
    Map<String, Object> read(String text) {
        return text == null ? null : json(text);
    }

    /** The file as a map. */
    static Map<String, Object> json(String text) {
        return JSON.readValue(text, new TypeReference<Map<String, Object>>() {});
    }
}
