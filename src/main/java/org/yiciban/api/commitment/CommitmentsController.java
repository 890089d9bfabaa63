package org.yiciban.api.commitment;

import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yiciban.api.resource.LegalTimeText;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.applicant.Mendings;
import org.yiciban.casefile.commitment.Commitment;
import org.yiciban.casefile.commitment.CommitmentDesk;
import org.yiciban.casefile.refusals.AddressedCase;
import org.yiciban.casefile.refusals.AddressedItem;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.identity.account.Account;

/** What was committed to 告知承诺, by program: how it stands, that it is mended, that it is repaired. */
@RestController
@RequestMapping("/api/v1/cases/{caseNumber}/items/{item}/commitment")
class CommitmentsController {

    private final CommitmentDesk desk;
    private final Mendings mendings;

    CommitmentsController(CommitmentDesk desk, Mendings mendings) {
        this.desk = desk;
        this.mendings = mendings;
    }

    /**
     * What its holder has mended.
     *
     * @param report 10 to 2000 characters
     */
    record MendingRequest(@Nullable String report) {}

    /**
     * Why whoever broke it may commit himself again.
     *
     * @param reason 10 to 2000 characters
     */
    record RepairRequest(@Nullable String reason) {}

    /**
     * A commitment.
     *
     * @param words what was committed to, as it was shown
     * @param hash of these words
     * @param share how many of a hundred are checked; null before it is granted
     * @param drawn from 0 to 99, below the share it is checked; null before it is granted
     * @param order number of the order to mend; null where there is none
     */
    record CommitmentAnswer(
            Commitment.State state,
            int version,
            String hash,
            @Nullable String words,
            String document,
            OffsetDateTime givenAt,
            @Nullable Integer share,
            @Nullable Integer drawn,
            @Nullable OffsetDateTime checkBy,
            @Nullable String finding,
            @Nullable String order,
            @Nullable OffsetDateTime mendBy,
            @Nullable String report,
            @Nullable String mendingFinding,
            @Nullable String repair) {

        static CommitmentAnswer of(CommitmentDesk.Shown shown, Locale locale) {
            Commitment one = shown.commitment();
            Commitment.Drawn drawn = one.drawn();
            Commitment.Mending mending = one.mending();
            return new CommitmentAnswer(
                    one.state(),
                    one.text().version(),
                    one.text().hash(),
                    shown.words() == null ? null : shown.words().in(locale),
                    one.document(),
                    Objects.requireNonNull(LegalTimeText.of(one.givenAt())),
                    drawn == null ? null : drawn.share(),
                    drawn == null ? null : drawn.number(),
                    LegalTimeText.of(drawn == null ? null : drawn.checkDue()),
                    one.check() == null ? null : one.check().finding(),
                    mending == null ? null : mending.order(),
                    LegalTimeText.of(mending == null ? null : mending.due()),
                    mending == null ? null : mending.report(),
                    mending == null ? null : mending.finding(),
                    one.repair());
        }
    }

    /** How it stands, for whoever may read the case. */
    @GetMapping
    CommitmentAnswer of(@PathVariable String caseNumber, @PathVariable String item, Account account, Locale locale) {
        return CommitmentAnswer.of(
                desk.of(AddressedCase.number(caseNumber), AddressedItem.key(item), Viewer.of(account)), locale);
    }

    /** Its holder says that he has mended what he was ordered to. */
    @PostMapping("/mending")
    CommitmentAnswer mend(
            @PathVariable String caseNumber,
            @PathVariable String item,
            @RequestBody MendingRequest request,
            Account account,
            Locale locale) {
        mendings.report(
                AddressedCase.number(caseNumber),
                Viewer.of(account),
                AddressedItem.key(item),
                Objects.requireNonNullElse(request.report(), ""),
                Channel.API,
                null);
        return of(caseNumber, item, account, locale);
    }

    /** The head of the authority says that it is repaired 信用修复. */
    @PostMapping("/repair")
    CommitmentAnswer repair(
            @PathVariable String caseNumber,
            @PathVariable String item,
            @RequestBody RepairRequest request,
            Account account,
            Locale locale) {
        desk.repair(
                AddressedCase.number(caseNumber),
                AddressedItem.key(item),
                Objects.requireNonNullElse(request.reason(), ""),
                account,
                Channel.API);
        return of(caseNumber, item, account, locale);
    }
}
