package org.yiciban.casefile.hearing;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.facts.HearingFacts;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.CaseSecret;
import org.yiciban.casefile.store.Clocks;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.document.issued.DocumentFact;
import org.yiciban.document.issued.SaidFacts;
import org.yiciban.shared.ItemKey;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.OnRecord;
import org.yiciban.shared.Sha256;

/** Interested parties in a case: told, heard, and considered before it is decided (licensing law Arts 7, 36). */
@Component
class InterestedParties {

    /** So many are told by letters of their own; beyond that a public notice is the way. */
    static final int MOST = 50;
    /** So many statements each makes; more say nothing new. */
    private static final int MOST_STATEMENTS = 20;

    private final PartyBook book;
    private final PartyStatements statements;
    private final PartyLetters letters;
    private final HearingBook hearings;
    private final HearingSettings settings;
    private final Clocks clocks;
    private final CaseSecret secret;

    InterestedParties(
            PartyBook book,
            PartyStatements statements,
            PartyLetters letters,
            HearingBook hearings,
            HearingSettings settings,
            Clocks clocks,
            CaseSecret secret) {
        this.book = book;
        this.statements = statements;
        this.letters = letters;
        this.hearings = hearings;
        this.settings = settings;
        this.clocks = clocks;
        this.secret = secret;
    }

    /** One is named and told; while a right to a hearing runs for others, he would have less time than they. */
    InterestedParty name(CaseFile file, CaseItem item, InterestedParty.Person person, ActContext context) {
        if (HearingOrders.about(file, item).isEmpty()) {
            throw ActRefused.byStateOf(item.key(), "hearing.nothing-to-decide");
        }
        if (hearings.open(file.number(), item.key())
                .filter(one -> one.state() == Hearing.State.TOLD)
                .isPresent()) {
            throw ActRefused.byStateOf(item.key(), "party.right-runs");
        }
        int place = book.count(file.number()) + 1;
        if (place > MOST) {
            throw ActRefused.conflict("party.most", MOST);
        }
        Instant at = context.instant();
        Instant until = clocks.due(ClockKind.HEARING, settings.askLimit(), at, item.agency());
        InterestedParty one =
                new InterestedParty(0, file.number(), place, item.key(), person, at, until, "", List.of());
        String salt = secret.newSalt();
        long no = book.add(one, salt, Sha256.of(PartyLetters.code(secret, one, salt)), context.actorId());
        InterestedParty kept =
                new InterestedParty(no, file.number(), place, item.key(), person, at, until, "", List.of());
        book.told(no, letters.told(file, item, kept, context));
        hearings.open(file.number(), item.key())
                .filter(held -> held.session() != null && held.state() != Hearing.State.ASKED)
                .ifPresent(set -> letters.session(file, item, kept, HearingDocuments.lines(set, set.set()), context));
        record(file, JournalEvent.PARTY_TOLD, kept, context);
        return kept;
    }

    /** He states his case, or the agency records what came on paper. */
    void state(CaseFile file, InterestedParty one, String speaker, String text, boolean onPaper, ActContext context) {
        if (HearingOrders.about(file, file.item(one.item())).isEmpty()) {
            throw ActRefused.conflict("party.decided");
        }
        if (one.statements().size() >= MOST_STATEMENTS) {
            throw ActRefused.conflict("party.statements", MOST_STATEMENTS);
        }
        statements.state(one, context.instant(), speaker, text, onPaper);
        record(file, JournalEvent.PARTY_STATED, one, context);
    }

    /** How the agency has considered a statement: the decision says so. */
    void consider(CaseFile file, InterestedParty one, int statement, String how, ActContext context) {
        if (one.statements().stream().noneMatch(said -> said.number() == statement)) {
            throw ActRefused.conflict("party.no-statement");
        }
        statements.consider(one, statement, how);
        file.touch();
    }

    /** Refuses to decide while one is waited for, or before each statement was considered. */
    void requireConsidered(CaseFile file, ItemKey key, Instant now) {
        for (InterestedParty one : book.of(file.number(), key)) {
            if (one.isAwaited(now)) {
                throw ActRefused.byStateOf(key, "party.awaited");
            }
            if (one.statements().stream().anyMatch(said -> said.considered() == null)) {
                throw ActRefused.byStateOf(key, "party.unconsidered");
            }
        }
    }

    /** What the decision says of them: how each statement was considered, never who made it. */
    List<SaidFacts> cited(CaseFile file, ItemKey key) {
        return book.of(file.number(), key).stream()
                .flatMap(one -> one.statements().stream())
                .filter(said -> said.considered() != null)
                .map(said -> new SaidFacts()
                        .say(DocumentFact.LABEL, OnRecord.of("party.considered"))
                        .say(DocumentFact.VALUE, LocalText.of(String.valueOf(said.considered()), null)))
                .toList();
    }

    private static void record(CaseFile file, JournalEvent event, InterestedParty one, ActContext context) {
        file.record(JournalLine.of(event, CasePart.of(one.item()), context, context.instant())
                .facts(new HearingFacts.Of(one.item(), one.place())));
        file.touch();
    }
}
