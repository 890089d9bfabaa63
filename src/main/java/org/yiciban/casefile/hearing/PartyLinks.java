package org.yiciban.casefile.hearing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.refusals.InvalidInput;
import org.yiciban.casefile.transactions.CaseTransactions;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.form.component.FieldError;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.Refusal;
import org.yiciban.shared.Sha256;

/**
 * What an interested party does by the link on his paper: he states his case, asks for a hearing, objects to its chair. A link opens and
 * doesn't sign, so whoever speaks says who he is, and a waiver needs paper.
 */
@Service
public class PartyLinks {

    private static final int LONGEST_NAME = 60;

    private final CaseTransactions caseTransactions;
    private final PartyBook book;
    private final HearingBook hearingBook;
    private final InterestedParties parties;
    private final Hearings hearings;

    PartyLinks(
            CaseTransactions caseTransactions,
            PartyBook book,
            HearingBook hearingBook,
            InterestedParties parties,
            Hearings hearings) {
        this.caseTransactions = caseTransactions;
        this.book = book;
        this.hearingBook = hearingBook;
        this.parties = parties;
        this.hearings = hearings;
    }

    /**
     * What whoever has the code reads.
     *
     * @param item what it is about
     * @param applicant who has applied for it
     * @param open whether it is still to be decided
     * @param hearing the latest hearing on it; null where there is none
     */
    public record Opened(
            InterestedParty party, LocalText item, String applicant, boolean open, @Nullable Hearing hearing) {

        /** Whether a hearing may be asked for now. */
        public boolean mayAsk() {
            return hearing != null && hearing.state() == Hearing.State.TOLD;
        }

        /** Whether its chair may be objected to now. */
        public boolean mayObject() {
            return hearing != null && hearing.state() == Hearing.State.SET && hearing.objection() == null;
        }
    }

    /**
     * What the code opens.
     *
     * @throws ActRefused as if there were no such case, for every pair that doesn't fit
     */
    public Opened ofCode(long no, String code) {
        InterestedParty one = coded(no, code);
        return caseTransactions.look(
                one.caseNumber(),
                file -> new Opened(
                        one,
                        file.rows().name(file.item(one.item())),
                        file.filing().applicant().name(),
                        HearingOrders.about(file, file.item(one.item())).isPresent(),
                        hearingBook.of(one.caseNumber(), one.item()).stream()
                                .findFirst()
                                .orElse(null)));
    }

    /**
     * He states his case.
     *
     * @param speaker who he says that he is
     * @throws InvalidInput with everything that is missing
     * @throws ActRefused when it is decided, and as if there were no such case for a code that doesn't fit
     */
    public void state(long no, String code, String speaker, String statement) {
        String who = speaker(speaker);
        String text = PartyDesk.text(statement, "statement");
        InterestedParty one = coded(no, code);
        caseTransactions.on(one.caseNumber(), (file, now) -> {
            parties.state(file, coded(no, code), who, text, false, new ActContext(null, null, Channel.WEB, now, null));
            return null;
        });
    }

    /**
     * He asks for a hearing.
     *
     * @throws ActRefused when there is none to ask for, when it was asked for already, and when that comes too late
     */
    public void ask(long no, String code, String speaker) {
        speaker(speaker);
        InterestedParty one = coded(no, code);
        caseTransactions.on(one.caseNumber(), (file, now) -> {
            hearings.ask(file, one.item(), new ActContext(null, null, Channel.WEB, now, null));
            return null;
        });
    }

    /**
     * He objects to whoever is to chair (licensing law Art. 48(3)): the head decides.
     *
     * @throws InvalidInput with everything that is missing
     * @throws ActRefused when no date is told, when the chair was objected to already, and after the hearing
     */
    public void object(long no, String code, String speaker, String reason) {
        String who = speaker(speaker);
        String why = HearingInput.text(
                reason, "statement", Refusal.of("hearing.objection", HearingInput.SHORTEST, HearingInput.LONGEST));
        InterestedParty one = coded(no, code);
        caseTransactions.on(one.caseNumber(), (file, now) -> {
            hearings.object(file, one.item(), who + "：" + why, new ActContext(null, null, Channel.WEB, now, null));
            return null;
        });
    }

    private static String speaker(String typed) {
        List<FieldError> wrong = new ArrayList<>();
        String who = PartyDesk.line(typed, "speaker", 2, LONGEST_NAME, wrong);
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        return who;
    }

    private InterestedParty coded(long no, String code) {
        return book.find(no, Sha256.of(code.strip().toUpperCase(Locale.ROOT))).orElseThrow(ActRefused::noSuchCase);
    }
}
