package org.yiciban.workbench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yiciban.modelling.check.ModelChecks;
import org.yiciban.modelling.read.ModelFile;
import tools.jackson.databind.json.JsonMapper;

/** What an editor of a table offers: the answers and results that the table may read, and what it has to give. */
@Component
class OfferedChoices {

    private static final JsonMapper JSON = new JsonMapper();

    private final ModelChecks checks;

    OfferedChoices(ModelChecks checks) {
        this.checks = checks;
    }

    /** As JSON. */
    String of(String path, Map<String, String> files, Locale locale) {
        List<ModelFile> all = files.entrySet().stream()
                .map(file -> new ModelFile(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8)))
                .toList();
        String key = new ModelFile(path, new byte[0]).key();
        return JSON.writeValueAsString(checks.use(key, all).choices(locale));
    }
}
