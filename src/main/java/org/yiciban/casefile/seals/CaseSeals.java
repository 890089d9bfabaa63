package org.yiciban.casefile.seals;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.facts.SealFacts;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.transactions.CaseTransactions;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.document.issued.Documents;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.document.issued.Original;
import org.yiciban.document.issued.SealMark;
import org.yiciban.document.issued.SealType;
import org.yiciban.document.seals.AwaitedSeals;
import org.yiciban.document.seals.AwaitedSeals.Awaited;
import org.yiciban.document.seals.SealRights;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Accounts;
import org.yiciban.shared.Organ;

/**
 * What the law issued, or a person who may not set the seal, waits for one who may 待用印. Nobody sets a seal of another organ,
 * and whoever has lost the duty, or whose colleague is back, sets none.
 */
@Component
public class CaseSeals {

    private final CaseTransactions caseTransactions;
    private final Documents documents;
    private final AwaitedSeals awaited;
    private final SealRights rights;
    private final Accounts accounts;

    CaseSeals(
            CaseTransactions caseTransactions,
            Documents documents,
            AwaitedSeals awaited,
            SealRights rights,
            Accounts accounts) {
        this.caseTransactions = caseTransactions;
        this.documents = documents;
        this.awaited = awaited;
        this.rights = rights;
        this.accounts = accounts;
    }

    /** Whether the person may set any seal at all. */
    public boolean keeps(Account person) {
        return !rights.of(person).isEmpty();
    }

    /** What waits for seals that the person may set, the oldest first; at most so many. */
    public List<Awaited> waiting(Account person, int most) {
        Organ organ = person.organ();
        Set<SealType> seals = rights.of(person);
        return organ == null ? List.of() : awaited.of(organ, seals, most);
    }

    /**
     * The document as who may seal it looks at it before.
     *
     * @throws ActRefused when there is none that the person may seal
     */
    public IssuedDocument look(String number, Account person) {
        Awaited one = mine(number, person);
        return documents.find(one.number()).orElseThrow(ActRefused::noSuchDocument);
    }

    /**
     * Sets the seal and journals it.
     *
     * @throws ActRefused when the person may not, when it waits no longer, or when the words aren't those that were issued
     */
    public void set(String number, Account person) {
        Awaited one = mine(number, person);
        caseTransactions.on(one.caseNumber(), (file, now) -> {
            // asked again under the lock, of the account as it is now: a duty may have ended since the page was opened
            Account principal = accounts.find(person.username())
                    .map(known -> principal(one, known))
                    .orElseThrow(ActRefused::noSuchDocument);
            IssuedDocument document = documents.find(number).orElseThrow(ActRefused::noSuchDocument);
            if (!document.intact()) {
                throw ActRefused.conflict("seal.changed", number);
            }
            if (!awaited.set(number, person, principal, now)) {
                throw gone(document);
            }
            ActContext context = ActContext.of(person, Channel.WEB, now)
                    .onBehalfOf(principal.username().equals(person.username()) ? null : principal);
            CasePart part = document.item() == null ? CasePart.BUNDLE : CasePart.of(document.item());
            file.record(JournalLine.of(JournalEvent.SEALED, part, context, now)
                    .facts(SealFacts.of(
                            number,
                            one.seal().text(),
                            rights.kind().word(),
                            document.original().map(Original::hash).orElse(null),
                            true)));
            file.touch();
            return null;
        });
    }

    /** A document of another organ doesn't exist for the person. */
    private Awaited mine(String number, Account person) {
        Awaited one = awaited.of(number)
                .filter(found -> person.worksFor(found.organ()))
                .orElseThrow(ActRefused::noSuchDocument);
        principal(one, person);
        return one;
    }

    private Account principal(Awaited one, Account person) {
        Account principal = rights.principal(person, one.seal(), one.organ());
        if (principal == null) {
            throw ActRefused.forbidden("seal.right", one.seal().text());
        }
        return principal;
    }

    private static ActRefused gone(IssuedDocument document) {
        SealMark seal = document.seal();
        return ActRefused.conflict(
                "seal.gone", document.number(), seal == null || seal.name() == null ? "" : seal.name());
    }
}
