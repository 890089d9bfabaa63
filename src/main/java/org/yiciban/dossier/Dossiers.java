package org.yiciban.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yiciban.casefile.access.CaseAccess;
import org.yiciban.casefile.access.Viewer;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.casefile.settlement.LegalTime;
import org.yiciban.casefile.store.CaseFiles;
import org.yiciban.casefile.tracking.CaseQueries;
import org.yiciban.casefile.tracking.CaseView;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.dossier.Dossier.Reach;
import org.yiciban.identity.account.Account;
import org.yiciban.identity.account.Role;
import org.yiciban.shared.CaseNumber;

/** What lies in the file of a case. Who may not see the case is answered as for one that doesn't exist. */
@Service
@Transactional(readOnly = true)
public class Dossiers {

    private final CaseFiles cases;
    private final CaseAccess access;
    private final CaseQueries queries;
    private final DossierPapers papers;
    private final DossierWords words;
    private final StepWords steps;
    private final CourseWords course;
    private final LegalTime time;

    Dossiers(
            CaseFiles cases,
            CaseAccess access,
            CaseQueries queries,
            DossierPapers papers,
            DossierWords words,
            StepWords steps,
            CourseWords course,
            LegalTime time) {
        this.cases = cases;
        this.access = access;
        this.queries = queries;
        this.papers = papers;
        this.words = words;
        this.steps = steps;
        this.course = course;
        this.time = time;
    }

    /**
     * As much of it as that person has a right to.
     *
     * @throws ActRefused who may not see the case; number and code alone open the page of a case, not its file
     */
    public Dossier of(CaseNumber number, Account reader) {
        CaseFile file = cases.find(number).orElseThrow(ActRefused::noSuchCase);
        Instant now = time.now();
        if (access.represents(file, reader, now)) {
            return of(file, queries.explained(number, Viewer.of(reader)), Reach.OWN, Optional.of(reader), now);
        }
        if (reader.is(Role.AUDITOR) || access.overseesAll(file, reader)) {
            return whole(file, now);
        }
        access.requireReader(file, Viewer.of(reader));
        return of(file, queries.explained(number, Viewer.of(reader)), Reach.AGENCY, Optional.of(reader), now);
    }

    /** All of it, for the archive. */
    public Dossier whole(CaseNumber number) {
        return whole(cases.find(number).orElseThrow(ActRefused::noSuchCase), time.now());
    }

    private Dossier whole(CaseFile file, Instant now) {
        return of(file, queries.whole(file), Reach.WHOLE, Optional.empty(), now);
    }

    private Dossier of(CaseFile file, CaseView view, Reach reach, Optional<Account> reader, Instant now) {
        List<Piece> pieces = new ArrayList<>();
        pieces.addAll(words.application(file, reader.filter(some -> reach == Reach.AGENCY)));
        pieces.addAll(papers.of(file, reach, reader));
        view.documents().stream().map(document -> issued(view, document)).forEach(pieces::add);
        steps.of(file, reach, reader).ifPresent(pieces::add);
        pieces.add(course.limits(view, now));
        pieces.add(course.journal(view, now));
        // the sort keeps the order within a part
        pieces.sort((one, other) -> one.section().compareTo(other.section()));
        return new Dossier(
                file.number(),
                reach,
                view.release()
                        .bundle()
                        .nameWith(file.title() == null ? null : view.title())
                        .zh(),
                words.cover(file, view, reach, now),
                pieces,
                now);
    }

    private static Piece issued(CaseView view, IssuedDocument document) {
        return new Piece(
                DossierSection.of(document.type()),
                document.title(),
                document.number(),
                view.release().agency(document.agency()).name().zh(),
                document.issuedAt(),
                new Piece.Issued(document));
    }
}
