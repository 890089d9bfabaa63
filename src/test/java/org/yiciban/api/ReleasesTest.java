package org.yiciban.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yiciban.catalogue.release.Catalogue;
import org.yiciban.catalogue.release.Release;
import org.yiciban.shared.BundleKey;
import tools.jackson.databind.JsonNode;

/** The list of releases, with the cases that run on them. */
@ApiTest
class ReleasesTest {

    private static final String PATH = "/api/v1/models/releases";

    private final Program program;
    private final Walk walk;
    private final Catalogue catalogue;

    @Autowired
    ReleasesTest(Program program, Catalogue catalogue) {
        this.program = program;
        this.walk = new Walk(program);
        this.catalogue = catalogue;
    }

    @Test
    void aReleaseIsListedWithItsHashAndTheCasesThatRunOnIt() {
        Release release = catalogue.current(new BundleKey("street-stall")).orElseThrow();
        int before = stall("modeller").path("runningCases").asInt();

        Walk.Receipt receipt = walk.received("street-stall");

        JsonNode listed = stall("publisher");
        assertThat(listed.path("id").asLong()).isEqualTo(release.id());
        assertThat(listed.path("version").asInt()).isEqualTo(release.version());
        assertThat(listed.path("hash").asString()).isEqualTo(release.hash());
        assertThat(listed.path("current").asBoolean()).isTrue();
        assertThat(listed.path("origin").asString()).isEqualTo("SHIPPED");
        assertThat(listed.path("releasedAt").asString()).endsWith("+08:00");
        assertThat(listed.path("files").asInt())
                .isEqualTo(release.files().files().size());
        assertThat(listed.path("runningCases").asInt()).isEqualTo(before + 1);

        walk.toTheEnd(receipt.caseNumber());
        assertThat(stall("modeller").path("runningCases").asInt()).isEqualTo(before);
    }

    @Test
    void itIsForModellersAndPublishersAlone() {
        assertThat(program.call(PATH).get().status()).isEqualTo(401);
        for (String other : new String[] {"citizen", "clerk", "amr-head", "admin"}) {
            assertThat(program.call(PATH).as(other).get().status()).as(other).isEqualTo(403);
        }
    }

    private JsonNode stall(String account) {
        Program.Answer answer = program.call(PATH).as(account).get();
        assertThat(answer.status()).isEqualTo(200);
        return StreamSupport.stream(answer.body().spliterator(), false)
                .filter(one -> one.path("bundle").asString().equals("street-stall"))
                .reduce((one, other) -> {
                    throw new AssertionError("one release of it, not two");
                })
                .orElseThrow();
    }
}
