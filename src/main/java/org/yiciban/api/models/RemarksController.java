package org.yiciban.api.models;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yiciban.api.problem.BodyInvalid;
import org.yiciban.api.resource.LegalTimeText;
import org.yiciban.comparison.Change;
import org.yiciban.identity.account.Account;
import org.yiciban.publication.ModelDrafts;
import org.yiciban.remarks.DraftRemark;
import org.yiciban.remarks.DraftRemarks;
import org.yiciban.remarks.NewRemark;

/** Drafts that go back, and what is remarked at their places. */
@RestController
@RequestMapping("/api/v1/models/drafts/{id}")
class RemarksController {

    private final ModelDrafts drafts;
    private final DraftRemarks remarks;

    RemarksController(ModelDrafts drafts, DraftRemarks remarks) {
        this.drafts = drafts;
        this.remarks = remarks;
    }

    /**
     * Why a draft is sent back.
     *
     * @param remark of the draft as a whole; may be left out where remarks say it
     * @param remarks at its places
     */
    record ReturnRequest(@Nullable String remark, @Nullable List<RemarkRequest> remarks) {

        List<NewRemark> read() {
            return BodyInvalid.atMost(DraftRemarks.MOST, "remarks", BodyInvalid.complete("remarks", remarks)).stream()
                    .map(one -> new NewRemark(said(one.file()), said(one.element()), said(one.text())))
                    .toList();
        }

        private static String said(@Nullable String text) {
            return Objects.requireNonNullElse(text, "");
        }
    }

    /**
     * What is said of a place.
     *
     * @param file its path; the draft as a whole is meant without it
     * @param element the id of what is meant in it, as the changes of a draft tell it; the whole file without it
     * @param text five hundred characters at most
     */
    record RemarkRequest(@Nullable String file, @Nullable String element, @Nullable String text) {}

    /**
     * A remark.
     *
     * @param version of the draft of which it was written
     * @param kind of what is meant; null for a whole file and for the draft
     * @param name what it was called then
     * @param gone whether it is no more in the draft
     * @param doneBy the account that marked it as done
     */
    record RemarkAnswer(
            long id,
            int version,
            @Nullable String file,
            @Nullable String element,
            Change.@Nullable Kind kind,
            @Nullable String name,
            String text,
            String by,
            OffsetDateTime at,
            boolean gone,
            @Nullable String doneBy,
            @Nullable OffsetDateTime doneAt) {

        static RemarkAnswer of(DraftRemark remark, Locale locale) {
            return new RemarkAnswer(
                    remark.id(),
                    remark.version(),
                    remark.path().isEmpty() ? null : remark.path(),
                    remark.place() == null ? null : remark.place().id(),
                    remark.place() == null ? null : remark.place().kind(),
                    remark.place() == null ? null : remark.place().name().in(locale),
                    remark.text(),
                    remark.by(),
                    LegalTimeText.of(remark.at()),
                    remark.gone(),
                    remark.done() == null ? null : remark.done().by(),
                    remark.done() == null
                            ? null
                            : LegalTimeText.of(remark.done().at()));
        }
    }

    /** Sends a submitted draft back to be worked at. */
    @PostMapping("/return")
    DraftAnswer sendBack(@PathVariable long id, @RequestBody ReturnRequest body, Account account, Locale locale) {
        return DraftAnswer.of(remarks.sendBack(id, body.remark(), body.read(), account), locale);
    }

    /** What was ever remarked when the draft went back, the oldest first. */
    @GetMapping("/remarks")
    List<RemarkAnswer> all(@PathVariable long id, Locale locale) {
        return remarks.of(drafts.get(id)).stream()
                .filter(DraftRemark::sent)
                .map(remark -> RemarkAnswer.of(remark, locale))
                .toList();
    }

    /** @param done false where it isn't done after all; true when it is left out */
    record DoneRequest(@Nullable Boolean done) {}

    /** Marks a remark as done, or as not done after all. */
    @PostMapping("/remarks/{remark}/done")
    List<RemarkAnswer> done(
            @PathVariable long id,
            @PathVariable long remark,
            @RequestBody(required = false) @Nullable DoneRequest body,
            Account account,
            Locale locale) {
        remarks.mark(id, remark, body == null || !Boolean.FALSE.equals(body.done()), account);
        return all(id, locale);
    }
}
