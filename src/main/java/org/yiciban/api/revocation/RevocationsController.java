package org.yiciban.api.revocation;

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
import org.yiciban.casefile.applicant.Statements;
import org.yiciban.casefile.refusals.AddressedCase;
import org.yiciban.casefile.refusals.AddressedItem;
import org.yiciban.casefile.revocation.Revocation;
import org.yiciban.casefile.revocation.RevocationDesk;
import org.yiciban.casefile.states.RevocationGround;
import org.yiciban.casefile.states.RevocationKind;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.identity.account.Account;

/** Grants that end before their time, by program: revoked, withdrawn by their authority, struck off. */
@RestController
@RequestMapping("/api/v1/cases/{caseNumber}/items/{item}")
class RevocationsController {

    private final RevocationDesk desk;
    private final Statements statements;

    RevocationsController(RevocationDesk desk, Statements statements) {
        this.desk = desk;
        this.statements = statements;
    }

    /**
     * What an officer opens or strikes off.
     *
     * @param ground name of a {@link RevocationGround}
     * @param facts what was found, 10 to 2000 characters; its holder is told so
     * @param basis the rule beside the licensing law; only licences may leave it out
     */
    record RevocationRequest(@Nullable String ground, @Nullable String facts, @Nullable String basis) {

        RevocationDesk.Asked asked() {
            return new RevocationDesk.Asked(text(ground), text(facts), text(basis));
        }
    }

    /**
     * What the holder states.
     *
     * @param last whether that is all: then it can be decided before his time has passed
     * @param waived whether he states nothing; then there is no statement
     */
    record StatementRequest(@Nullable String statement, @Nullable Boolean last, @Nullable Boolean waived) {}

    /**
     * A revocation, a withdrawal or a cancellation.
     *
     * @param statements what its holder has stated, in the order in which it came; empty words for a waiver
     * @param notice number of the document that told its holder; null for a cancellation
     * @param document number of the decision; null before it
     */
    record RevocationAnswer(
            int number,
            RevocationKind kind,
            RevocationGround ground,
            Revocation.State state,
            String facts,
            String basis,
            OffsetDateTime openedAt,
            List<String> statements,
            @Nullable OffsetDateTime decidedAt,
            @Nullable String reason,
            @Nullable String compensation,
            @Nullable String notice,
            @Nullable String document) {

        static RevocationAnswer of(Revocation one) {
            return new RevocationAnswer(
                    one.number(),
                    one.kind(),
                    one.ground(),
                    one.state(),
                    one.said().facts(),
                    one.said().basis(),
                    Objects.requireNonNull(LegalTimeText.of(one.openedAt())),
                    one.statements().stream().map(Revocation.Statement::text).toList(),
                    LegalTimeText.of(one.decidedAt()),
                    one.reason(),
                    one.compensation(),
                    one.notice(),
                    one.document());
        }
    }

    /** Those of the item, the newest first. */
    @GetMapping("/revocations")
    List<RevocationAnswer> of(@PathVariable String caseNumber, @PathVariable String item, Account account) {
        return desk.of(AddressedCase.number(caseNumber), AddressedItem.key(item), Viewer.of(account)).stream()
                .map(RevocationAnswer::of)
                .toList();
    }

    /** Opens a revocation (licensing law Art. 69) or a withdrawal (Art. 8), as its ground says. */
    @PostMapping("/revocations")
    @ResponseStatus(HttpStatus.CREATED)
    RevocationAnswer open(
            @PathVariable String caseNumber,
            @PathVariable String item,
            @RequestBody RevocationRequest request,
            Account account) {
        return RevocationAnswer.of(desk.open(
                AddressedCase.number(caseNumber), AddressedItem.key(item), request.asked(), account, Channel.API));
    }

    /** Strikes off what has ended (licensing law Art. 70). */
    @PostMapping("/cancellation")
    @ResponseStatus(HttpStatus.CREATED)
    RevocationAnswer cancel(
            @PathVariable String caseNumber,
            @PathVariable String item,
            @RequestBody RevocationRequest request,
            Account account) {
        return RevocationAnswer.of(desk.cancel(
                AddressedCase.number(caseNumber), AddressedItem.key(item), request.asked(), account, Channel.API));
    }

    /** Its holder states his case (licensing law Art. 7), or waives that. */
    @PostMapping("/revocations/statement")
    List<RevocationAnswer> state(
            @PathVariable String caseNumber,
            @PathVariable String item,
            @RequestBody StatementRequest request,
            Account account) {
        statements.state(
                AddressedCase.number(caseNumber),
                Viewer.of(account),
                AddressedItem.key(item),
                new Statements.Said(
                        text(request.statement()),
                        Boolean.TRUE.equals(request.last()),
                        Boolean.TRUE.equals(request.waived())),
                Channel.API,
                null);
        return of(caseNumber, item, account);
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }
}
