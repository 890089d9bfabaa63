package org.yiciban.workbench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yiciban.identity.account.Account;
import org.yiciban.publication.ModelDraft;
import org.yiciban.publication.ModelDrafts;
import org.yiciban.publication.ServiceArchives;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.MistypedValue;
import org.yiciban.shared.TypedNumber;
import org.yiciban.trial.HandedIn;

/** Services on their way out of the workbench, and into it. */
@Controller
class CarriedServices {

    private static final String HOME = "/workbench";
    private static final String DRAFTS = HOME + "/drafts";

    private final ServiceArchives archives;
    private final ModelDrafts drafts;
    private final ShownDrafts shown;

    CarriedServices(ServiceArchives archives, ModelDrafts drafts, ShownDrafts shown) {
        this.archives = archives;
        this.drafts = drafts;
        this.shown = shown;
    }

    /** The newest release of a service as one file. */
    @GetMapping(HOME + "/services/{key}/archive")
    ResponseEntity<byte[]> released(@PathVariable String key) {
        try {
            return zip(key, archives.released(new BundleKey(key)));
        } catch (MistypedValue none) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    /** A draft as it stands as one file. */
    @GetMapping(DRAFTS + "/{id}/archive")
    ResponseEntity<byte[]> drafted(@PathVariable TypedNumber id) {
        ModelDraft draft = shown.draft(id);
        return zip(draft.bundle() + "-" + draft.id(), archives.drafted(draft));
    }

    private static ResponseEntity<byte[]> zip(String name, Optional<byte[]> packed) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".zip")
                                .build()
                                .toString())
                .body(packed.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    /** Files of a service, or one archive of them, as a draft; what is refused is told on the home of the workbench. */
    @PostMapping(DRAFTS)
    String take(
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Account by,
            RedirectAttributes next,
            Locale locale)
            throws IOException {
        HandedIn handedIn = SentFiles.of(files == null ? List.of() : files);
        return ToldActs.done(
                HOME,
                next,
                locale,
                () -> DRAFTS + "/" + drafts.create(handedIn, null, by).id());
    }
}
