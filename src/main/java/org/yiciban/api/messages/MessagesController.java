package org.yiciban.api.messages;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yiciban.api.resource.LegalTimeText;
import org.yiciban.casefile.access.ApplicantAct;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.refusals.AddressedCase;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.identity.account.Account;
import org.yiciban.notification.SentMessages;
import org.yiciban.notification.SmsRefusals;
import org.yiciban.shared.CaseNumber;

/** What was sent about a case by mail and text message, by program. */
@RestController
@RequestMapping("/api/v1/cases/{caseNumber}/messages")
class MessagesController {

    private final CaseQueries caseQueries;
    private final SentMessages messages;
    private final SmsRefusals refusals;

    MessagesController(CaseQueries caseQueries, SentMessages messages, SmsRefusals refusals) {
        this.caseQueries = caseQueries;
        this.messages = messages;
        this.refusals = refusals;
    }

    /** Whether text messages about the case are wanted. */
    record MessageWish(@Nullable Boolean textMessages) {}

    /**
     * A message.
     *
     * @param news what it tells, as docs/notifications.md lists it
     * @param way MAIL or SMS
     * @param recipient masked
     * @param state WAITING, SENT or FAILED
     * @param at when it was sent, else when it was written
     */
    record MessageAnswer(String news, String way, String recipient, String state, OffsetDateTime at) {

        static MessageAnswer of(SentMessages.Sent one) {
            return new MessageAnswer(
                    one.kind(),
                    one.way(),
                    one.recipient(),
                    one.state(),
                    Objects.requireNonNull(LegalTimeText.of(one.at())));
        }
    }

    /**
     * All of them.
     *
     * @param textMessages false where none are wanted
     * @param sent the newest first, at most 100, as long as they are kept
     */
    record MessagesAnswer(boolean textMessages, List<MessageAnswer> sent) {}

    @GetMapping
    MessagesAnswer of(@PathVariable String caseNumber, Account account) {
        CaseNumber number = AddressedCase.number(caseNumber);
        caseQueries.view(number, Viewer.of(account));
        return new MessagesAnswer(
                !refusals.isRefused(number),
                messages.about(number).stream().map(MessageAnswer::of).toList());
    }

    /** The applicant says whether text messages are wanted; mail, documents and their service go on. */
    @PostMapping
    MessagesAnswer choose(@PathVariable String caseNumber, @RequestBody MessageWish wish, Account account) {
        CaseNumber number = AddressedCase.number(caseNumber);
        caseQueries.requireMay(number, Viewer.of(account), ApplicantAct.CHOOSE_MESSAGES, Channel.API);
        if (wish.textMessages() == null) {
            throw InvalidInput.of("textMessages", "required", "body.required");
        }
        if (wish.textMessages()) {
            refusals.want(number);
        } else {
            refusals.refuse(number);
        }
        return of(caseNumber, account);
    }
}
