package org.yiciban.modelling;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.yiciban.form.FormChecks;
import org.yiciban.form.FormFinding;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Form files are JSON of the form language. */
final class Forms {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    void check(ModelFile file, Report report) throws CharacterCodingException {
        JsonNode form = checkJson(file);
        if (!form.isObject() || !form.path("components").isArray()) {
            report.error(
                    "form",
                    "",
                    "表单文件必须是带 components 列表的 JSON 对象。",
                    "A form is a JSON object with a list of components.");
            return;
        }
        for (FormFinding finding : FormChecks.of(file.bareName(), text(file))) {
            report.error(
                    "form-" + finding.rule(),
                    finding.component(),
                    "表单不符合要求(" + finding.rule() + "):" + Report.shown(finding.message()),
                    finding.message());
        }
    }

    JsonNode checkJson(ModelFile file) throws CharacterCodingException {
        return STRICT.readTree(text(file));
    }

    private static String text(ModelFile file) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(file.content()))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
