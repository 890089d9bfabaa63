package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.yiciban.document.file.DocumentFile;
import org.yiciban.document.file.DocumentFiles;
import org.yiciban.document.file.Verification;
import org.yiciban.document.file.WaitingFiles;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.document.issued.SealKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Electronic seals by a service, which a server of this test stands in for: what it is asked, and what it may answer. */
@CaseTest
class ServiceSealsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpServer SERVICE = service();
    private static final List<JsonNode> ASKED = new CopyOnWriteArrayList<>();
    private static final List<String> KNOWN_BY = new CopyOnWriteArrayList<>();
    private static volatile int status = 200;
    private static volatile UnaryOperator<byte[]> answers = UnaryOperator.identity();

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    DocumentFiles files;

    @Autowired
    Verification verification;

    @Autowired
    WaitingFiles waiting;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("spring.datasource.url", () -> "jdbc:h2:mem:eseals;DB_CLOSE_DELAY=-1");
        settings.add("yiciban.seals.kind", () -> "gov-eseal");
        settings.add("yiciban.seals.service.token", () -> "known-here");
        settings.add("yiciban.seals.service.patience", () -> "2s");
        settings.add(
                "yiciban.seals.service.url",
                () -> "http://127.0.0.1:" + SERVICE.getAddress().getPort() + "/seals");
    }

    private static HttpServer service() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/seals", call -> {
                JsonNode asked = JSON.readTree(call.getRequestBody().readAllBytes());
                ASKED.add(asked);
                KNOWN_BY.add(String.valueOf(call.getRequestHeaders().getFirst("Authorization")));
                byte[] file = answers.apply(
                        Base64.getDecoder().decode(asked.path("file").asString()));
                byte[] answer = JSON.writeValueAsBytes(
                        Map.of("file", Base64.getEncoder().encodeToString(file), "signer", "Seal service"));
                call.sendResponseHeaders(status, answer.length);
                call.getResponseBody().write(answer);
                call.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A signature field over the whole file; what is in it doesn't matter to the program. */
    private static byte[] signed(byte[] file) {
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(file)) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
            document.addSignature(signature);
            ExternalSigningSupport open = document.saveIncrementalForExternalSigning(signed);
            open.setSignature("a seal".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return signed.toByteArray();
    }

    @BeforeEach
    void asItShouldBe() {
        ASKED.clear();
        KNOWN_BY.clear();
        status = 200;
        answers = ServiceSealsTest::signed;
    }

    @AfterAll
    static void gone() {
        SERVICE.stop(0);
    }

    private IssuedDocument acceptance() {
        return scenarios
                .aCase()
                .of("restaurant-opening")
                .onPaper()
                .receivedOn("2026-09-28T10:00")
                .accepted()
                .view()
                .documents()
                .stream()
                .filter(one -> one.type() == DocumentType.ACCEPT)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theServiceIsToldWhoseSealWhereAndByWhom() throws Exception {
        IssuedDocument document = acceptance();
        DocumentFile file = files.made(document).orElseThrow();

        JsonNode asked = ASKED.get(0);
        assertThat(asked.path("documentNumber").asString()).isEqualTo(document.number());
        assertThat(asked.path("agency").asString()).isEqualTo("amr");
        assertThat(asked.path("division").asString()).isEqualTo("990101");
        assertThat(asked.path("seal").asString()).isEqualTo("LICENSING");
        assertThat(asked.path("sealedBy").asString()).isEqualTo("clerk");
        assertThat(asked.path("page").asInt()).isPositive();
        assertThat(asked.path("size").asDouble()).isBetween(119.0, 119.2);
        assertThat(KNOWN_BY).containsExactly("Bearer known-here");
        assertThat(verification.of(file.code()).orElseThrow()).satisfies(told -> {
            assertThat(told.signed()).isTrue();
            assertThat(told.seal()).isNotNull();
            assertThat(told.seal().kind()).isEqualTo(SealKind.GOV_ESEAL);
        });
        byte[] sent = Base64.getDecoder().decode(asked.path("file").asString());
        try (InputStream in = files.open(file)) {
            byte[] kept = in.readAllBytes();
            assertThat(kept.length).isGreaterThan(sent.length);
            assertThat(Arrays.copyOf(kept, sent.length)).isEqualTo(sent);
        }
    }

    /** Down, not sealed, another file: nothing of it becomes the file, and the service is asked again later. */
    @Test
    void nothingButTheSameFileWithASealCounts() {
        List<UnaryOperator<byte[]>> wrong =
                List.of(UnaryOperator.identity(), file -> new byte[0], file -> signed(other()));
        for (UnaryOperator<byte[]> one : wrong) {
            answers = one;
            requireWaiting(acceptance());
        }
        answers = ServiceSealsTest::signed;
        status = 503;
        IssuedDocument document = acceptance();
        requireWaiting(document);

        status = 200;
        assertThat(files.made(document)).as("not before its time").isEmpty();
        assertThat(waiting.tryNow()).isPositive();
        assertThat(files.made(document)).isPresent();
    }

    private void requireWaiting(IssuedDocument document) {
        long began = System.nanoTime();
        assertThat(files.made(document)).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
        assertThat(waiting.oldest())
                .filteredOn(one -> one.number().equals(document.number()))
                .singleElement()
                .satisfies(one -> assertThat(one.trouble()).isEqualTo("SEAL"));
    }

    private static byte[] other() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
