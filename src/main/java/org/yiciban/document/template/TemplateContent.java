package org.yiciban.document.template;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yiciban.document.issued.SentenceText;
import org.yiciban.shared.Sha256;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sentences of a template as a file: one object, its keys in order, each with the Chinese and the English text.
 *
 * @param sentences by the key of the shipped sentence whose place each takes
 */
public record TemplateContent(SortedMap<String, SentenceText> sentences) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CHINESE = "zh-CN";
    private static final String ENGLISH = "en";

    static TemplateContent read(String file) {
        SortedMap<String, SentenceText> sentences = new TreeMap<>();
        JSON.readValue(file, new TypeReference<Map<String, Map<String, String>>>() {})
                .forEach((key, texts) -> sentences.put(
                        key, new SentenceText(texts.getOrDefault(CHINESE, ""), texts.getOrDefault(ENGLISH, ""))));
        return new TemplateContent(sentences);
    }

    /** As it is kept. */
    public String file() {
        Map<String, Map<String, String>> file = new TreeMap<>();
        sentences.forEach((key, text) -> {
            Map<String, String> texts = new TreeMap<>();
            texts.put(CHINESE, text.zh());
            texts.put(ENGLISH, text.en());
            file.put(key, texts);
        });
        return JSON.writeValueAsString(file);
    }

    String hash() {
        return Sha256.of(file());
    }
}
