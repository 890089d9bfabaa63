package org.yiciban.form.reading;

import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The text of a form file, read as JSON; what is no JSON object is told. */
final class FormFileText {

    private static final int MOST_CHARACTERS = 500_000;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String json;

    FormFileText(String json) {
        this.json = json;
    }

    /** Takes what is wrong with the file as a whole. */
    interface FindingSink {
        void add(String rule, String zh, String en);
    }

    Optional<Map<?, ?>> read(FindingSink found) {
        if (json == null || json.length() > MOST_CHARACTERS) {
            found.add(
                    "size",
                    "表单文件不得超过 " + MOST_CHARACTERS + " 个字符",
                    "a form file has at most " + MOST_CHARACTERS + " characters");
            return Optional.empty();
        }
        try {
            if (JSON.readValue(json, Object.class) instanceof Map<?, ?> map) {
                return Optional.of(map);
            }
            found.add("json", "表单文件须为一个 JSON 对象", "a form file holds one JSON object");
        } catch (JacksonException notJson) {
            String where = notJson.getLocation() == null
                    ? ""
                    : " (line " + notJson.getLocation().getLineNr() + ", column "
                            + notJson.getLocation().getColumnNr() + ")";
            found.add(
                    "json",
                    "文件不是有效的 JSON：" + notJson.getOriginalMessage() + where,
                    "the file is no valid JSON: " + notJson.getOriginalMessage() + where);
        }
        return Optional.empty();
    }
}
