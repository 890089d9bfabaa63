package org.yiciban.api.models;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yiciban.api.problem.BodyInvalid;
import org.yiciban.identity.account.Account;
import org.yiciban.modelling.read.ModelFile;
import org.yiciban.publication.DraftSubmissions;
import org.yiciban.publication.ModelDraft;
import org.yiciban.publication.ModelDrafts;
import org.yiciban.shared.BundleKey;
import org.yiciban.trial.HandedIn;

/** Drafts of services until they wait for a publisher. */
@RestController
@RequestMapping("/api/v1/models/drafts")
class DraftsController {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?([0-9]{1,9})\"?");

    private final ModelDrafts drafts;
    private final DraftSubmissions submissions;

    DraftsController(ModelDrafts drafts, DraftSubmissions submissions) {
        this.drafts = drafts;
        this.submissions = submissions;
    }

    /** Why a day is taken back. */
    record RemarkRequest(String remark) {}

    /** Keeps a draft, also one that the rules refuse. */
    @PostMapping(consumes = "multipart/form-data")
    ResponseEntity<DraftAnswer> create(
            @RequestParam List<MultipartFile> files,
            @RequestParam(required = false) @Nullable String bundle,
            Account account,
            Locale locale)
            throws IOException {
        ModelDraft draft = drafts.create(handedIn(files), bundle(bundle), account);
        return ResponseEntity.created(URI.create("/api/v1/models/drafts/" + draft.id()))
                .eTag(tag(draft))
                .body(DraftAnswer.of(draft, locale));
    }

    private static @Nullable BundleKey bundle(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : new BundleKey(typed.strip());
        } catch (IllegalArgumentException wrong) {
            throw BodyInvalid.at("bundle", "key", "draft.no-service");
        }
    }

    static HandedIn handedIn(List<MultipartFile> files) throws IOException {
        List<ModelFile> sent = new ArrayList<>();
        for (MultipartFile file : files) {
            sent.add(new ModelFile(file.getOriginalFilename(), file.getBytes()));
        }
        return HandedIn.of(sent);
    }

    private static String tag(ModelDraft draft) {
        return "\"" + draft.version() + "\"";
    }

    /** What is open, then what came to its end, two hundred at most. */
    @GetMapping
    List<DraftAnswer> all(Locale locale) {
        return drafts.all().stream().map(draft -> DraftAnswer.of(draft, locale)).toList();
    }

    @GetMapping("/{id}")
    ResponseEntity<DraftAnswer> one(@PathVariable long id, Locale locale) {
        return answer(drafts.get(id), locale);
    }

    private static ResponseEntity<DraftAnswer> answer(ModelDraft draft, Locale locale) {
        return ResponseEntity.ok().eTag(tag(draft)).body(DraftAnswer.of(draft, locale));
    }

    /** Puts other files in the place of all that the draft brings. */
    @PutMapping(path = "/{id}", consumes = "multipart/form-data")
    ResponseEntity<DraftAnswer> replace(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String seen,
            @RequestParam List<MultipartFile> files,
            Account account,
            Locale locale)
            throws IOException {
        return answer(drafts.replace(id, version(seen), handedIn(files), account), locale);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String seen,
            Account account) {
        drafts.discard(id, version(seen), account);
    }

    /** Fixes what is to be published. */
    @PostMapping("/{id}/submission")
    ResponseEntity<DraftAnswer> submit(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String seen,
            Account account,
            Locale locale) {
        return answer(submissions.submit(id, seen == null ? null : version(seen), account), locale);
    }

    /** The version that somebody has seen. */
    private static int version(String seen) {
        Matcher tag = TAG.matcher(seen == null ? "" : seen.strip());
        if (!tag.matches()) {
            throw BodyInvalid.at(HttpHeaders.IF_MATCH, "version", "draft.version");
        }
        return Integer.parseInt(tag.group(1));
    }
}
