package org.yiciban.workbench;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.identity.account.Account;
import org.yiciban.publication.DraftEditing;
import org.yiciban.publication.ModelDraft;
import org.yiciban.shared.TypedNumber;

/** What an editor reads and keeps while somebody draws. */
@RestController
@RequestMapping("/workbench/drafts/{id}")
class EditorFiles {

    private final ShownDrafts drafts;
    private final DraftEditing editing;

    EditorFiles(ShownDrafts drafts, DraftEditing editing) {
        this.drafts = drafts;
        this.editing = editing;
    }

    /** A file of a draft as it stands. */
    @GetMapping("/file")
    ResponseEntity<byte[]> file(@PathVariable TypedNumber id, @RequestParam(defaultValue = "") String path) {
        String text = editing.files(drafts.draft(id)).get(path);
        if (text == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** How the draft stands. */
    @GetMapping("/standing")
    EditorPage.Standing standing(@PathVariable TypedNumber id, Locale locale) {
        return standing(drafts.draft(id), locale);
    }

    /** Keeps what was drawn; what is refused stays on the page of whoever drew it. */
    @PostMapping(path = "/file", consumes = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<?> keep(
            @PathVariable TypedNumber id,
            @RequestParam String path,
            @RequestParam TypedNumber version,
            @RequestBody String text,
            Account by,
            Locale locale) {
        try {
            return ResponseEntity.ok(standing(editing.save(id.or(0), version.or(0), path, text, by), locale));
        } catch (ActRefused refused) {
            boolean gone = refused.kind() == ActRefused.Kind.NOT_FOUND;
            return ResponseEntity.status(gone ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT)
                    .body(new EditorPage.NotKept(refused.text().in(locale)));
        } catch (InvalidInput invalid) {
            return ResponseEntity.unprocessableContent()
                    .body(new EditorPage.NotKept(ShownDrafts.told(invalid, locale)));
        }
    }

    private EditorPage.Standing standing(ModelDraft draft, Locale locale) {
        return EditorPage.Standing.of(
                draft, drafts.findings(draft, locale), drafts.remarks(draft, editing.files(draft), locale));
    }
}
