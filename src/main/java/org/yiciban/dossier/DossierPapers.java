package org.yiciban.dossier;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.desk.TaskPapers;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;
import org.yiciban.dossier.Dossier.Reach;
import org.yiciban.identity.account.Account;
import org.yiciban.material.Upload;
import org.yiciban.material.Uploads;
import org.yiciban.shared.ItemCode;
import org.yiciban.shared.LocalText;

/** The papers of a case that lie in its file. */
@Component
class DossierPapers {

    private final TaskPapers papers;
    private final Uploads uploads;

    DossierPapers(TaskPapers papers, Uploads uploads) {
        this.papers = papers;
        this.uploads = uploads;
    }

    /**
     * What was handed in, by what it was asked for as; in the whole file also what officers brought, such as photos of a look
     * on the spot.
     *
     * @param reader whose agency's items count, where it isn't the whole or the applicant's own
     */
    List<Piece> of(CaseFile file, Reach reach, Optional<Account> reader) {
        String applicant = file.filing().applicant().name();
        Set<String> bound = new LinkedHashSet<>();
        List<Piece> pieces = new ArrayList<>();
        papers.powerOfAttorney(file)
                .filter(paper -> bound.add(paper.id()))
                .ifPresent(paper -> pieces.add(piece(DossierWords.WORDS.of("paper.mandate"), applicant, paper)));
        papers.of(
                        file,
                        reader.filter(some -> reach == Reach.AGENCY)
                                .map(some -> items(file, some))
                                .orElseGet(() -> all(file)))
                .forEach(paper -> paper.files().stream()
                        .filter(upload -> bound.add(upload.id()))
                        .forEach(upload -> pieces.add(piece(paper.name(), applicant, upload))));
        if (reach == Reach.WHOLE) {
            uploads.of(file.number()).stream()
                    .filter(upload -> bound.add(upload.id()))
                    .forEach(upload ->
                            pieces.add(piece(DossierWords.WORDS.of("paper.other", upload.name()), "", upload)));
        }
        return pieces;
    }

    /** The items that are the business of that person's agency. */
    static Set<ItemCode> items(CaseFile file, Account account) {
        return file.items().stream()
                .filter(item -> account.worksFor(file.filing().organ(item.agency())))
                .map(CaseItem::code)
                .collect(Collectors.toSet());
    }

    private static Set<ItemCode> all(CaseFile file) {
        return file.items().stream().map(CaseItem::code).collect(Collectors.toSet());
    }

    private static Piece piece(LocalText name, String responsible, Upload upload) {
        return new Piece(DossierSection.PAPERS, name, "", responsible, upload.at(), new Piece.Handed(upload));
    }
}
