package org.yiciban.casefile.applicant;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.yiciban.casefile.access.CaseAccess;
import org.yiciban.casefile.parts.CasePart;
import org.yiciban.casefile.record.ActContext;
import org.yiciban.casefile.record.Capacity;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.JournalLine;
import org.yiciban.casefile.record.Presence;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.store.Submissions;
import org.yiciban.casefile.tracking.CaseHistories;
import org.yiciban.casefile.transactions.CaseTransactions;
import org.yiciban.catalogue.procedure.Channel;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Role;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.MaterialCode;

/** The receipts 申请材料接收凭证 that clerks of the general window print. Each print after the first is journalled. */
@Service
public class Receipts {

    private final CaseTransactions caseTransactions;
    private final CaseAccess access;
    private final CaseHistories stories;
    private final Submissions submissions;

    Receipts(CaseTransactions caseTransactions, CaseAccess access, CaseHistories stories, Submissions submissions) {
        this.caseTransactions = caseTransactions;
        this.access = access;
        this.stories = stories;
        this.submissions = submissions;
    }

    /** The receipt without the query code, which only a print shows. */
    public Receipt of(CaseNumber number, Account clerk) {
        return caseTransactions.look(number, file -> {
            requireClerk(file, clerk);
            return receipt(file);
        });
    }

    /**
     * Prints the receipt once more for whoever stands before the window: the query code is on it, so the journal says who
     * asked for it.
     *
     * @return the query code
     * @throws InvalidInput when it isn't clear who stands there
     */
    public String printAgain(CaseNumber number, Account clerk, Presence presence) {
        return caseTransactions.on(number, (file, now) -> {
            requireClerk(file, clerk);
            ActContext context = Presence.in(
                    ActContext.of(clerk, Channel.WINDOW, now).as(Capacity.WINDOW, file),
                    presence,
                    file.filing().applicant());
            file.record(JournalLine.of(JournalEvent.RECEIPT_PRINTED, CasePart.BUNDLE, context, now));
            file.touch();
            return access.code(file);
        });
    }

    private void requireClerk(CaseFile file, Account account) {
        if (!access.maySee(file, account)) {
            throw ActRefused.noSuchCase();
        }
        if (!account.is(Role.CLERK)
                || !account.worksFor(file.filing().organ(file.release().window().code()))) {
            throw ActRefused.forbidden("receipt.window-only");
        }
    }

    private Receipt receipt(CaseFile file) {
        List<JournalLine> lines = stories.lines(file);
        return new Receipt(
                file.number(),
                file.release().bundle().name(),
                stories.documents(file).stream()
                        .filter(document -> document.type() == DocumentType.RECEIPT)
                        .map(IssuedDocument::number)
                        .findFirst()
                        .orElse(null),
                file.filing().applicant().name(),
                file.filing().onBehalfOf(),
                file.filing().receivedAt(),
                takenBy(file, lines),
                file.release().window().name(),
                papers(file, lines),
                Stream.of(ClockKind.RECEPTION, ClockKind.RECEPTION_ANSWER)
                        .flatMap(kind -> file.running(CasePart.RECEPTION, kind).stream())
                        .flatMap(clock -> clock.due().stream())
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    private static @Nullable String takenBy(CaseFile file, List<JournalLine> lines) {
        return lines.stream()
                .filter(line ->
                        line.event() == JournalEvent.RECEIVED && file.filing().channel() == Channel.WINDOW)
                .map(JournalLine::actorName)
                .findFirst()
                .orElse(null);
    }

    private List<Receipt.Paper> papers(CaseFile file, List<JournalLine> lines) {
        List<Submissions.Paper> handedIn = submissions.papers(file.number());
        Set<MaterialCode> seen = lines.stream()
                .filter(line -> line.event() == JournalEvent.ORIGINAL_SEEN)
                .map(line -> line.facts().material())
                .collect(Collectors.toSet());
        Set<MaterialCode> codes = new LinkedHashSet<>();
        handedIn.forEach(paper -> codes.add(paper.material()));
        return codes.stream()
                .map(code -> new Receipt.Paper(
                        code,
                        file.release().material(code).name(),
                        (int) handedIn.stream()
                                .filter(paper -> paper.material().equals(code) && paper.uploadId() != null)
                                .count(),
                        seen.contains(code)))
                .toList();
    }
}
