package org.yiciban.document.seals;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.yiciban.document.issued.SealKind;
import org.yiciban.remote.BoundedPost;
import org.yiciban.shared.ProgramOnly;
import org.yiciban.shared.Sha256;
import org.yiciban.shared.StartRefused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Has electronic seals 电子印章 set by a service of the state's system: the file goes there, and comes back with the seal in
 * it. What the two say to each other stands in {@code docs/seals.md}.
 */
@ProgramOnly
@Component
@EnableConfigurationProperties(ServiceSettings.class)
class ServiceSeals implements Seals {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** A file of a document has some 100 kB, and a seal a few times that. */
    private static final int LARGEST_ANSWER = 8_000_000;

    private final ServiceSettings settings;

    ServiceSeals(ServiceSettings settings, SealRights rights) {
        this.settings = settings;
        if (rights.kind() == SealKind.GOV_ESEAL && !isAddress(settings.url())) {
            throw new StartRefused(
                    List.of("yiciban.seals.kind is gov-eseal, and yiciban.seals.service.url is no address"
                            + " of a service: “" + settings.url() + "”."));
        }
    }

    @Override
    public SealKind kind() {
        return SealKind.GOV_ESEAL;
    }

    @Override
    public SealedFile sealed(byte[] file, SealTask task) {
        try (PDDocument document = Loader.loadPDF(file)) {
            SealPlace place = SealPlace.of(document, task.day());
            byte[] answer = new BoundedPost(settings.patience(), LARGEST_ANSWER)
                    .send(URI.create(settings.url()), heads(), JSON.writeValueAsBytes(question(file, task, place)));
            JsonNode told = JSON.readTree(answer);
            byte[] sealed = Base64.getDecoder().decode(told.path("file").asString(""));
            requireSealed(sealed, file, document.getNumberOfPages());
            String signer = told.path("signer").asString("");
            return new SealedFile(sealed, signer.isBlank() ? "?" : signer.substring(0, Math.min(300, signer.length())));
        } catch (IOException | JacksonException | IllegalArgumentException failed) {
            throw new SealFailed("the seal service doesn't seal: " + failed.getMessage(), failed);
        }
    }

    private Map<String, String> heads() {
        Map<String, String> heads = new LinkedHashMap<>();
        heads.put("Content-Type", "application/json");
        heads.put("Accept", "application/json");
        if (settings.token() != null && !settings.token().isBlank()) {
            heads.put("Authorization", "Bearer " + settings.token());
        }
        return heads;
    }

    /** Asked again for the same file it is the same request: the service may know it by its id. */
    private static Map<String, Object> question(byte[] file, SealTask task, SealPlace place) {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("requestId", Sha256.of(file));
        question.put("documentNumber", task.number());
        question.put("agency", task.organ().agency().value());
        question.put("division", task.organ().division().value());
        question.put("agencyName", task.name());
        question.put("seal", task.seal().type().name());
        question.put("sealName", task.seal().type().text().zh());
        question.put("sealedBy", task.seal().by());
        question.put("sealedAt", String.valueOf(task.seal().at()));
        question.put("page", place.page() + 1);
        question.put("x", place.square().getLowerLeftX());
        question.put("y", place.square().getLowerLeftY());
        question.put("size", place.square().getWidth());
        question.put("file", Base64.getEncoder().encodeToString(file));
        return question;
    }

    /** Another file, or one without a seal, is never handed out as this one sealed: what was sent stands in it unchanged. */
    private static void requireSealed(byte[] sealed, byte[] file, int pages) throws IOException {
        List<String> wrong = new ArrayList<>();
        if (sealed.length <= file.length || !Arrays.equals(sealed, 0, file.length, file, 0, file.length)) {
            wrong.add("its answer doesn't begin with the file that was sent");
        } else {
            try (PDDocument answer = Loader.loadPDF(sealed)) {
                List<PDSignature> signatures = answer.getSignatureDictionaries();
                if (answer.getNumberOfPages() != pages) {
                    wrong.add("its answer has other pages");
                }
                if (signatures.isEmpty()) {
                    wrong.add("its answer has no signature");
                } else {
                    int[] range = signatures.get(signatures.size() - 1).getByteRange();
                    if (range.length != 4 || range[0] != 0 || range[2] + range[3] != sealed.length) {
                        wrong.add("the signature of its answer doesn't cover the whole file");
                    }
                }
            }
        }
        if (!wrong.isEmpty()) {
            throw new IOException(String.join("; ", wrong));
        }
    }

    private static boolean isAddress(String url) {
        try {
            URI address = URI.create(url);
            return address.getHost() != null && List.of("http", "https").contains(address.getScheme());
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
