package org.yiciban.api.hearing;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.yiciban.api.resource.LegalTimeText;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.applicant.HearingAnswers;
import org.yiciban.casefile.hearing.Hearing;
import org.yiciban.casefile.hearing.HearingDesk;
import org.yiciban.casefile.refusals.AddressedCase;
import org.yiciban.casefile.refusals.AddressedItem;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.identity.account.Account;

/** Hearings before a decision, by program; date, record and chair are steps, finished as tasks are. */
@RestController
@RequestMapping("/api/v1/cases/{caseNumber}/items/{item}/hearings")
class HearingsController {

    private final HearingDesk desk;
    private final HearingAnswers answers;

    HearingsController(HearingDesk desk, HearingAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    /**
     * What an officer tells or orders.
     *
     * @param motion name of a {@link Hearing.Motion}
     * @param matter what is intended and why, 10 to 2000 characters
     */
    record HearingRequest(@Nullable String motion, @Nullable String matter) {}

    /**
     * What an applicant says.
     *
     * @param want name of a {@link HearingAnswers.Want}
     * @param reason why the chair is objected to, 10 to 2000 characters; not read of anything else
     */
    record HearingWish(@Nullable String want, @Nullable String reason) {}

    /**
     * A hearing.
     *
     * @param notice number of the document that told the right to it; null where the authority holds it of its own motion
     * @param heldAt when it is held; null before that is told, as place and chair are
     * @param closed why it isn't public; null where it is
     * @param record number of its record; null before
     */
    record HearingAnswer(
            int number,
            Hearing.About about,
            Hearing.Motion motion,
            Hearing.State state,
            String matter,
            OffsetDateTime toldAt,
            @Nullable String notice,
            @Nullable OffsetDateTime askedAt,
            @Nullable OffsetDateTime heldAt,
            @Nullable String place,
            @Nullable String chair,
            @Nullable String closed,
            @Nullable String record) {

        static HearingAnswer of(Hearing one) {
            Hearing.Session session = one.session();
            return new HearingAnswer(
                    one.number(),
                    one.about(),
                    one.motion(),
                    one.state(),
                    one.matter(),
                    Objects.requireNonNull(LegalTimeText.of(one.toldAt())),
                    one.notice(),
                    LegalTimeText.of(one.askedAt()),
                    session == null ? null : LegalTimeText.of(session.at()),
                    session == null ? null : session.place(),
                    session == null ? null : session.chairName(),
                    session == null || session.closed().isEmpty() ? null : session.closed(),
                    one.record());
        }
    }

    /** Those of the item, the newest first. */
    @GetMapping
    List<HearingAnswer> of(@PathVariable String caseNumber, @PathVariable String item, Account account) {
        return desk.of(AddressedCase.number(caseNumber), AddressedItem.key(item), Viewer.of(account)).stream()
                .map(HearingAnswer::of)
                .toList();
    }

    /** Tells the right to a hearing (licensing law Art. 47), or orders one (Art. 46). */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    HearingAnswer tell(
            @PathVariable String caseNumber,
            @PathVariable String item,
            @RequestBody HearingRequest request,
            Account account) {
        return HearingAnswer.of(desk.tell(
                AddressedCase.number(caseNumber),
                AddressedItem.key(item),
                new HearingDesk.Asked(text(request.motion()), text(request.matter())),
                account,
                Channel.API));
    }

    /** The applicant asks for it, waives it, or objects to its chair. */
    @PostMapping("/answer")
    List<HearingAnswer> answer(
            @PathVariable String caseNumber,
            @PathVariable String item,
            @RequestBody HearingWish wish,
            Account account) {
        answers.answer(
                AddressedCase.number(caseNumber),
                Viewer.of(account),
                AddressedItem.key(item),
                HearingAnswers.Want.named(wish.want()),
                text(wish.reason()),
                Channel.API,
                null);
        return of(caseNumber, item, account);
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }
}
