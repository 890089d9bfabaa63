package org.yiciban.api.slip;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
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
import org.yiciban.casefile.items.SlipPapers;
import org.yiciban.casefile.refusals.AddressedCase;
import org.yiciban.casefile.refusals.AddressedItem;
import org.yiciban.casefile.slips.Slip;
import org.yiciban.casefile.slips.SlipDesk;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.identity.account.Account;

/** Slips of the pen in decisions and certificates 更正, by program. */
@RestController
@RequestMapping("/api/v1/cases/{caseNumber}/items/{item}/slips")
class SlipsController {

    private final SlipDesk desk;

    SlipsController(SlipDesk desk) {
        this.desk = desk;
    }

    /**
     * A slip that an officer names.
     *
     * @param document number of the decision that he had before him
     * @param field key of the entry, as the list of what may be corrected has it
     * @param to as it has to be
     * @param why how that is known, 5 to 500 characters; it stands in the corrected document
     */
    record SlipRequest(@Nullable String document, @Nullable String field, @Nullable String to, @Nullable String why) {

        SlipDesk.Asked asked() {
            return new SlipDesk.Asked(text(document), text(field), text(to), text(why));
        }
    }

    /** An entry that may be corrected, as the document has it. */
    record SlipField(String key, String label, String value) {

        static SlipField of(SlipPapers.Field field, Locale locale) {
            return new SlipField(
                    field.key(), field.label().in(locale), field.shown().in(locale));
        }
    }

    /**
     * A slip.
     *
     * @param document number of the decision with the slip
     * @param reason why it stays as it is; null otherwise
     * @param corrected number of the decision that took its place; null before that
     */
    record SlipAnswer(
            int number,
            String document,
            String field,
            String label,
            String from,
            String to,
            String why,
            Slip.State state,
            OffsetDateTime foundAt,
            @Nullable OffsetDateTime decidedAt,
            @Nullable String reason,
            @Nullable String corrected) {

        static SlipAnswer of(Slip one, Locale locale) {
            Slip.Said said = one.said();
            return new SlipAnswer(
                    one.number(),
                    one.document(),
                    said.field(),
                    said.name().in(locale),
                    said.from(),
                    said.shown(),
                    said.why(),
                    one.state(),
                    Objects.requireNonNull(LegalTimeText.of(one.foundAt())),
                    LegalTimeText.of(one.decidedAt()),
                    one.reason(),
                    one.corrected());
        }
    }

    /**
     * What may be corrected, and what was.
     *
     * @param document number of the decision that holds; empty where none does
     * @param fields none while a slip waits for the second person
     */
    record SlipsAnswer(String document, List<SlipField> fields, List<SlipAnswer> slips) {}

    /** What may be corrected in the decision on the item, and its slips, the newest first. */
    @GetMapping
    SlipsAnswer slips(@PathVariable String caseNumber, @PathVariable String item, Account account, Locale locale) {
        SlipDesk.Shown shown = desk.of(AddressedCase.number(caseNumber), AddressedItem.key(item), Viewer.of(account));
        return new SlipsAnswer(
                shown.document(),
                shown.fields().stream().map(one -> SlipField.of(one, locale)).toList(),
                shown.earlier().stream().map(one -> SlipAnswer.of(one, locale)).toList());
    }

    /** Names a slip: a task for a second person, who approves or refuses it. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SlipAnswer name(
            @PathVariable String caseNumber,
            @PathVariable String item,
            @RequestBody SlipRequest request,
            Account account,
            Locale locale) {
        return SlipAnswer.of(
                desk.find(
                        AddressedCase.number(caseNumber),
                        AddressedItem.key(item),
                        request.asked(),
                        account,
                        Channel.API),
                locale);
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }
}
