package org.yiciban.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A draft that changes a limit, a paper or a condition without the paper that set it is tried, and not submitted. */
class NamedPapersTest {

    private static final String ITEM = "bpmn/catalogue/items/stall-filing.yaml";

    @TempDir
    private Path folder;

    private static Map<String, byte[]> promised(String said) throws IOException {
        String text = Files.readString(Town.STALL.resolve(ITEM));
        return Map.of(ITEM, text.replace("{limit: 2WD}", said).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aChangedLimitIsPublishedWithItsPaperOnly() throws IOException {
        try (Town town = Town.inMemory("named-papers", folder)) {
            long id = town.create("modeller", promised("{limit: 1WD}")).is(201).id();
            Town.Answer tried = town.tried(id);
            assertThat(tried.text("run")).as(tried.raw()).isEqualTo("OK");
            assertThat(tried.raw()).contains("paper-unnamed", "line 10");

            String submission = Town.DRAFTS + "/" + id + "/submission";
            town.post("modeller", submission, Map.of()).refuses(409, ITEM);
            assertThat(town.tried(id).text("state")).isEqualTo("EDITING");

            town.put("modeller", id, 1, promised("{limit: 1WD, basis: {zh: 云城管〔2026〕3号, en: No. 3}}"))
                    .is(200);
            town.tried(id);
            Town.Answer submitted = town.post("modeller", submission, Map.of()).is(200);
            town.post("publisher", Town.DRAFTS + "/" + id + "/publication", Map.of("hash", submitted.text("hash")))
                    .is(200);

            long again = town.create("modeller", promised("{limit: 2WD, basis: {zh: 云城管〔2026〕3号, en: No. 3}}"))
                    .is(201)
                    .id();
            assertThat(town.tried(again).raw())
                    .as("the paper of another limit is doubted")
                    .contains("paper-unchanged")
                    .doesNotContain("paper-unnamed");
        }
    }
}
