package org.yiciban.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The committed description of the interface is the one that the doors give; {@code -Dopenapi.write=true} renews it. */
@ApiTest
class OpenApiFileTest {

    private static final Path FILE = Path.of("docs/openapi.json");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Program program;

    @Autowired
    OpenApiFileTest(Program program) {
        this.program = program;
    }

    @Test
    void theCommittedDescriptionIsTheGeneratedOne() throws IOException {
        Program.Answer generated = program.call("/v3/api-docs").get();
        assertThat(generated.status()).isEqualTo(200);
        Object sorted = JSON.treeToValue(generated.body(), Object.class);
        if (Boolean.getBoolean("openapi.write")) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, JSON.writeValueAsString(sorted) + "\n");
        }

        JsonNode committed = JSON.readTree(Files.readString(FILE));

        assertThat(committed)
                .as("run with -Dopenapi.write=true and commit %s", FILE)
                .isEqualTo(generated.body());
    }

    @Test
    void everyDoorOfTheContractIsDescribed() {
        JsonNode paths = program.call("/v3/api-docs").get().body().path("paths");

        assertThat(paths.propertyNames())
                .contains(
                        "/api/v1/bundles",
                        "/api/v1/bundles/{key}/guidance",
                        "/api/v1/cases",
                        "/api/v1/cases/{caseNumber}/supplement",
                        "/api/v1/tasks/{id}/completion",
                        "/api/v1/deadline-calculations",
                        "/api/v1/models/checks",
                        "/api/v1/models/checks/{id}",
                        "/api/v1/models/drafts",
                        "/api/v1/models/drafts/{id}",
                        "/api/v1/models/drafts/{id}/dry-runs",
                        "/api/v1/models/drafts/{id}/submission",
                        "/api/v1/models/drafts/{id}/publication",
                        "/api/v1/models/releases/{id}/rollback",
                        "/api/v1/models/releases");
    }
}
