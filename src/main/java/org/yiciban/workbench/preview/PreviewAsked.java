package org.yiciban.workbench.preview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which preview is asked for. Its names in addresses begin with a stroke, which no question's key does.
 *
 * @param reader as {@link PreviewPage} names them, or the code of an agency
 * @param page of the form, counted from 1
 * @param empty whether it begins without the answers of the sample
 * @param situation what was chosen in place of the sample's, by the keys of the questions
 */
record PreviewAsked(
        long draft, String path, String reader, int page, boolean empty, Map<String, List<String>> situation) {

    /** Before the key of a question of the situation, as at the counter. */
    private static final String QUESTION = "_q:";

    /** What an address or a form says of the situation. */
    static Map<String, List<String>> situation(Map<String, String[]> parameters) {
        Map<String, List<String>> situation = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            if (name.matches(QUESTION + "[A-Za-z][A-Za-z0-9_]*")) {
                situation.put(name.substring(QUESTION.length()), List.of(values));
            }
        });
        return situation;
    }

    PreviewAsked as(String another) {
        return new PreviewAsked(draft, path, another, 1, empty, situation);
    }

    PreviewAsked at(int number) {
        return new PreviewAsked(draft, path, reader, number, empty, situation);
    }

    PreviewAsked filled(boolean filled) {
        return new PreviewAsked(draft, path, reader, page, !filled, situation);
    }

    /** The same as answers to the questions. */
    Map<String, Object> answers() {
        Map<String, Object> answers = new LinkedHashMap<>();
        situation.forEach((key, values) -> answers.put(key, values.size() == 1 ? values.get(0) : values));
        return answers;
    }

    /** Where it stands; {@code behind} it, what is asked while one types. */
    String address(String behind) {
        UriComponentsBuilder builder = UriComponentsBuilder.fromPath("/workbench/drafts/{id}/preview" + behind)
                .queryParam("_path", "{path}")
                .queryParam("_as", "{as}")
                .queryParam("_page", page)
                .queryParam("_empty", empty);
        Map<String, Object> variables = new LinkedHashMap<>(Map.of("id", draft, "path", path, "as", reader));
        situation.forEach((key, values) -> {
            for (int index = 0; index < values.size(); index++) {
                builder.queryParam(QUESTION + key, "{" + key + "-" + index + "}");
                variables.put(key + "-" + index, values.get(index));
            }
        });
        return builder.encode().buildAndExpand(variables).toUriString();
    }
}
