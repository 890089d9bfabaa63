package org.yiciban.api.models;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yiciban.api.problem.BodyInvalid;
import org.yiciban.api.resource.LegalTimeText;
import org.yiciban.identity.account.Account;
import org.yiciban.modeljournal.ModelEvent;
import org.yiciban.modeljournal.ModelLine;
import org.yiciban.publication.DatedPublications;
import org.yiciban.publication.DraftSubmissions;
import org.yiciban.publication.ModelDrafts;
import org.yiciban.publication.ModelPublications;
import org.yiciban.publication.PublicationRequest;
import org.yiciban.shared.BundleKey;

/** Publication by four eyes, at once or from a day, and the way back to an earlier release. */
@RestController
@RequestMapping("/api/v1/models")
class PublicationsController {

    private final ModelPublications publications;
    private final DatedPublications dated;
    private final DraftSubmissions submissions;
    private final ModelDrafts drafts;

    PublicationsController(
            ModelPublications publications, DatedPublications dated, DraftSubmissions submissions, ModelDrafts drafts) {
        this.publications = publications;
        this.dated = dated;
        this.submissions = submissions;
        this.drafts = drafts;
    }

    /**
     * What a publisher decides.
     *
     * @param hash that was submitted
     * @param effectiveFrom the day from whose beginning it is at work; at once without it
     * @param others services that get a new release with it, all of them, so that nobody changes them unawares
     * @param replaces drafts with a later day whose place it takes, all of them
     */
    record PublishRequest(
            @Nullable String hash,
            @Nullable LocalDate effectiveFrom,
            @Nullable List<String> others,
            @Nullable List<Long> replaces) {

        PublicationRequest read() {
            if (hash == null || !hash.matches("[0-9a-f]{64}")) {
                throw BodyInvalid.at("hash", "hash", "draft.hash");
            }
            Set<BundleKey> keys = new LinkedHashSet<>();
            for (String key : BodyInvalid.atMost(1000, "others", BodyInvalid.complete("others", others))) {
                try {
                    keys.add(new BundleKey(key));
                } catch (IllegalArgumentException wrong) {
                    throw BodyInvalid.at("others", "key", "draft.no-such-service", key);
                }
            }
            List<Long> ids = BodyInvalid.atMost(1000, "replaces", BodyInvalid.complete("replaces", replaces));
            return new PublicationRequest(hash, effectiveFrom, keys, new LinkedHashSet<>(ids));
        }
    }

    /** A line of the journal of models. */
    record JournalAnswer(
            long number,
            OffsetDateTime at,
            ModelEvent event,
            String actor,
            String actorName,
            long draft,
            String bundle,
            String hash,
            @Nullable Long release,
            String remark) {

        static JournalAnswer of(ModelLine line) {
            return new JournalAnswer(
                    line.number(),
                    LegalTimeText.of(line.at()),
                    line.step().event(),
                    line.step().actor(),
                    line.step().actorName(),
                    line.step().draft(),
                    line.step().bundle().value(),
                    line.step().hash(),
                    line.step().release(),
                    line.step().remark());
        }
    }

    /** Releases a submitted draft; by a publisher who has neither edited nor submitted it. */
    @PostMapping("/drafts/{id}/publication")
    DraftAnswer publish(@PathVariable long id, @RequestBody PublishRequest body, Account account, Locale locale) {
        return DraftAnswer.of(publications.publish(id, body.read(), account), locale);
    }

    /** Takes the day of a publication back: the first call asks, the second one, by another publisher, does it. */
    @PostMapping("/drafts/{id}/withdrawal")
    DraftAnswer withdraw(
            @PathVariable long id, @RequestBody DraftsController.RemarkRequest body, Account account, Locale locale) {
        return DraftAnswer.of(dated.withdraw(id, body.remark(), account), locale);
    }

    /** What was done to a draft, the oldest step first. */
    @GetMapping("/drafts/{id}/journal")
    List<JournalAnswer> story(@PathVariable long id) {
        return drafts.story(drafts.get(id).id()).stream().map(JournalAnswer::of).toList();
    }

    /** Proposes to release an earlier release again; a publisher confirms it as any draft. */
    @PostMapping("/releases/{id}/rollback")
    @ResponseStatus(HttpStatus.CREATED)
    DraftAnswer rollBack(@PathVariable long id, Account account, Locale locale) {
        return DraftAnswer.of(submissions.proposeRollback(id, account), locale);
    }
}
