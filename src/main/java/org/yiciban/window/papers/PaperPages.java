package org.yiciban.window.papers;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yiciban.casefile.desk.Tasks;
import org.yiciban.casefile.refusals.AddressedCase;
import org.yiciban.casefile.refusals.AddressedItem;
import org.yiciban.casefile.reinstatement.ReinstatementQueries;
import org.yiciban.casefile.visits.VisitPhotos;
import org.yiciban.identity.account.Account;
import org.yiciban.material.Upload;
import org.yiciban.material.Uploads;
import org.yiciban.window.counter.CounterActions;

/**
 * Serves a paper to whoever may do the task, has just scanned it, or may record and decide about an act recorded late. A paper comes from a stranger, so the browser may run
 * nothing of it; what it can't show is saved instead.
 */
@Controller
class PaperPages {

    /** Chromium shows a PDF under it too, alone and beside the form. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";

    private final Tasks tasks;
    private final CounterActions counter;
    private final ReinstatementQueries lateActs;
    private final VisitPhotos photos;
    private final Uploads uploads;

    PaperPages(
            Tasks tasks, CounterActions counter, ReinstatementQueries lateActs, VisitPhotos photos, Uploads uploads) {
        this.photos = photos;
        this.tasks = tasks;
        this.counter = counter;
        this.lateActs = lateActs;
        this.uploads = uploads;
    }

    @GetMapping("/window/tasks/{id}/papers/{uploadId}")
    ResponseEntity<InputStreamResource> paper(@PathVariable String id, @PathVariable String uploadId, Account account) {
        return shown(tasks.paper(id, uploadId, account));
    }

    /** A scan that the clerk has just made, to see whether it can be read. */
    @GetMapping("/window/counter/{id}/papers/{uploadId}")
    ResponseEntity<InputStreamResource> scan(@PathVariable String id, @PathVariable String uploadId, Account account) {
        return shown(counter.scan(id, uploadId, account));
    }

    /** The proof of an act recorded late, and the papers that came with it. */
    @GetMapping("/window/cases/{number}/reinstatement/papers/{uploadId}")
    ResponseEntity<InputStreamResource> lateAct(
            @PathVariable String number, @PathVariable String uploadId, Account account) {
        return shown(lateActs.paper(AddressedCase.number(number), uploadId, account));
    }

    /** A photo of a look on the spot. */
    @GetMapping("/window/cases/{number}/visit/{item}/photos/{uploadId}")
    ResponseEntity<InputStreamResource> photo(
            @PathVariable String number, @PathVariable String item, @PathVariable String uploadId, Account account) {
        return shown(photos.photo(AddressedCase.number(number), AddressedItem.key(item), uploadId, account));
    }

    private ResponseEntity<InputStreamResource> shown(Upload upload) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(upload.type()))
                .contentLength(upload.size())
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", POLICY)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        (upload.shown() ? ContentDisposition.inline() : ContentDisposition.attachment())
                                .filename(upload.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(uploads.open(upload)));
    }
}
