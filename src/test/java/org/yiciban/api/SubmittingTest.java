package org.yiciban.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yiciban.Papers;
import tools.jackson.databind.JsonNode;

@ApiTest
public class SubmittingTest {

    private static final String SMALL = "street-stall";

    private final Program program;
    private final Walk walk;

    @Autowired
    SubmittingTest(Program program) {
        this.program = program;
        this.walk = new Walk(program);
    }

    @Test
    void theSameKeyGivesTheSameCaseAndTheSameAnswer() {
        Map<String, Object> application = walk.application(SMALL);
        String key = UUID.randomUUID().toString();

        Program.Answer first = walk.submit(application, key);
        walk.accept(first.text("caseNumber"));
        Program.Answer again = walk.submit(application, key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void theSameKeyWithAnotherRequestIsRefused() {
        Map<String, Object> application = walk.application(SMALL);
        String key = UUID.randomUUID().toString();
        walk.submit(application, key);

        application.put("data", Map.of("goods", "花卉"));
        Program.Answer other = walk.submit(application, key);

        assertThat(other.status()).isEqualTo(422);
        assertThat(fields(other)).containsExactly("Idempotency-Key");
    }

    @Test
    void ofTwoThatHandInTheSamePapersAtOnceOneIsToldThatTheyAreGone() throws Exception {
        Map<String, Object> application = walk.application("company-start-up");
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            Callable<Program.Answer> sending = () -> {
                together.await(1, TimeUnit.MINUTES);
                return walk.submit(application, UUID.randomUUID().toString());
            };
            List<Integer> answers = new ArrayList<>();
            for (Future<Program.Answer> answer : people.invokeAll(List.of(sending, sending))) {
                answers.add(answer.get().status());
            }
            assertThat(answers).containsExactlyInAnyOrder(201, 422);
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    void aSubmissionNeedsAKeyAndALogin() {
        Map<String, Object> application = walk.application(SMALL);

        Program.Answer withoutKey = program.call("/api/v1/cases").as("citizen").post(application);
        Program.Answer withoutLogin =
                program.call("/api/v1/cases").with("Idempotency-Key", "k").post(application);

        assertThat(withoutKey.status()).isEqualTo(422);
        assertThat(fields(withoutKey)).containsExactly("Idempotency-Key");
        assertThat(withoutLogin.status()).isEqualTo(401);
        assertThat(withoutLogin.raw().headers().firstValue("WWW-Authenticate")).isEmpty();
        assertThat(withoutLogin.text("title")).isEqualTo("需要登录");
    }

    @Test
    void everyWrongFieldIsNamedInTheReadersLanguage() {
        Map<String, Object> application = walk.application("company-start-up");
        Map<String, Object> data = asMap(application.get("data"));
        data.remove("proposedName");
        data.put("needBank", true);
        application.put("data", data);
        application.put("division", "110101");
        application.put("materials", List.of(Map.of("code", "identity-document", "uploadId", "nothing")));

        Program.Answer answer = program.call("/api/v1/cases")
                .as("citizen")
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .with("Accept-Language", "en")
                .post(application);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.raw().headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        assertThat(fields(answer)).contains("proposedName", "needBank", "division", "materials[0].uploadId");
        assertThat(answer.body().path("errors").valueStream().map(error -> error.path("message")
                        .asString()))
                .allMatch(message -> message.chars().allMatch(c -> c < 0x2e80));
    }

    @Test
    void aRuleAcrossTheFormIsToldAtItsFieldWithItsCode() {
        Map<String, Object> application = walk.application(SMALL);
        application.put("data", Map.of("goods", "活禽"));

        Program.Answer answer = walk.submit(application, UUID.randomUUID().toString());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(fields(answer)).containsExactly("goods");
        assertThat(answer.body().path("errors").get(0).path("code").asString()).isEqualTo("rule-no-live-poultry");
    }

    @Test
    void unknownNamesAndWrongTypesAreNamedWithTheirPath() {
        assertThat(fields(submitText("{\"bundle\":\"street-stall\",\"surprise\":1}")))
                .containsExactly("surprise");
        assertThat(fields(submitText("{\"applicant\":{\"mobile\":138}}"))).containsExactly("applicant.mobile");
        assertThat(fields(submitText("{\"materials\":[{\"code\":\"a\",\"x\":1}]}")))
                .containsExactly("materials[0].x");
        assertThat(fields(submitText("{\"electronicService\":\"yes\"}"))).containsExactly("electronicService");
        assertThat(fields(submitText("{\"channel\":\"PIGEON\"}"))).containsExactly("channel");
        assertThat(fields(submitText("{\"materials\":[null]}"))).containsExactly("materials");
        assertThat(fields(submitText("{}"))).containsExactly("bundle");
    }

    @Test
    void whatIsNoJsonIsABadRequest() {
        for (String broken : List.of("{\"bundle\":", "", "not json", "{\"bundle\":\"a\",\"bundle\":\"b\"}")) {
            assertThat(submitText(broken).status()).as(broken).isEqualTo(400);
        }
    }

    @Test
    void onlyClerksSubmitAtTheWindow() {
        Map<String, Object> application = walk.application("company-start-up");
        application.put("channel", "WINDOW");

        Program.Answer answer = walk.submit(application, UUID.randomUUID().toString());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(fields(answer)).containsExactly("channel");
    }

    @Test
    void uploadsAreToldByContent() {
        Program.Answer taken = upload("paper.txt", Walk.pdf());
        Program.Answer program1 = upload("paper.pdf", "#!/bin/sh\n".getBytes());
        Program.Answer empty = upload("paper.pdf", new byte[0]);
        Program.Answer large = upload("paper.pdf", new byte[10 * 1024 * 1024 + 1]);

        assertThat(taken.status()).isEqualTo(201);
        assertThat(taken.text("type")).isEqualTo("application/pdf");
        assertThat(taken.text("sha256")).hasSize(64);
        assertThat(program1.status()).isEqualTo(415);
        assertThat(program1.text("detail")).contains("PDF");
        assertThat(empty.status()).isEqualTo(415);
        assertThat(large.status()).isEqualTo(413);
    }

    @Test
    void namesOfFilesAreCleanedWhateverTheyAre() {
        assertThat(upload("营业执照".repeat(50) + ".pdf", Walk.pdf()).text("name")).isEqualTo("营业执照".repeat(29) + ".pdf");
        assertThat(upload("a.pdf.exe", Walk.pdf()).text("name")).isEqualTo("a.pdf");
        assertThat(upload("合同\u202efdp.exe", Papers.png(1, 1)).text("name")).isEqualTo("合同fdp.png");
        assertThat(upload("..\\..\\a.pdf:x", Walk.pdf()).text("name")).isEqualTo("a.pdf");
    }

    @Test
    void aNameWithAZeroCharacterIsTheSendersMistake() {
        Map<String, byte[]> file = Map.of("a\u0000.pdf", Walk.pdf());

        assertThat(upload("a\u0000.pdf", Walk.pdf()).text("detail")).contains("文件名");
        assertThat(program.call("/api/v1/uploads")
                        .as("citizen")
                        .postFiles("file", file)
                        .status())
                .isEqualTo(400);
        // whoever brings no token isn't even read
        assertThat(program.call("/track/20260928990101B010000011/supplement")
                        .postFiles("file", file)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatNobodyCouldReadIsRefusedInWords() throws IOException {
        Program.Answer webp = upload("scan.jpg", file("x_webp.webp"));
        Program.Answer locked = upload("locked.pdf", file("pdf_enc_userpw.pdf"));
        Program.Answer cut = upload("cut.jpg", file("jpg_truncated.jpg"));
        byte[] picture = Papers.png(8, 8);
        ByteBuffer.wrap(picture).putInt(16, 20_000).putInt(20, 20_000);
        Program.Answer huge = upload("huge.png", picture);

        assertThat(webp.status()).isEqualTo(415);
        assertThat(webp.text("detail")).contains("WebP").contains("另存为 JPEG");
        assertThat(locked.status()).isEqualTo(422);
        assertThat(fields(locked)).containsExactly("file");
        assertThat(locked.body().path("errors").get(0).path("message").asString())
                .contains("密码");
        assertThat(cut.status()).isEqualTo(422);
        assertThat(huge.status()).isEqualTo(413);
        assertThat(huge.text("detail")).contains("6000 万像素");
    }

    private static byte[] file(String name) throws IOException {
        try (InputStream file = SubmittingTest.class.getResourceAsStream("/papers/" + name)) {
            return file.readAllBytes();
        }
    }

    private Program.Answer upload(String name, byte[] content) {
        return program.call("/api/v1/uploads").as("citizen").postFiles("file", Map.of(name, content));
    }

    private Program.Answer submitText(String body) {
        return program.call("/api/v1/cases")
                .as("citizen")
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .postText(body);
    }

    public static List<String> fields(Program.Answer answer) {
        return answer.body()
                .path("errors")
                .valueStream()
                .map(error -> error.path("field").asString())
                .toList();
    }

    private static Map<String, Object> asMap(Object node) {
        Map<String, Object> map = new HashMap<>();
        ((JsonNode) node).properties().forEach(entry -> map.put(entry.getKey(), entry.getValue()));
        return map;
    }
}
