package org.yiciban.casefile.commitment;

import org.springframework.stereotype.Service;
import org.yiciban.casefile.promises.CommitmentRegister;
import org.yiciban.casefile.promises.PromiseText;
import org.yiciban.casefile.record.CaseFile;
import org.yiciban.casefile.record.CaseItem;

/** The register, as the reception asks it and enters into it. */
@Service
class KeptCommitments implements CommitmentRegister {

    private final CommitmentBook book;

    KeptCommitments(CommitmentBook book) {
        this.book = book;
    }

    @Override
    public boolean excludes(String number) {
        return !number.isBlank() && book.hasBroken(number);
    }

    @Override
    public void enter(CaseFile file, CaseItem item, PromiseText text, String document) {
        book.add(
                new Commitment(
                        file.number(),
                        item.key(),
                        item.agency(),
                        file.filing().division(),
                        new Commitment.Text(text.version(), text.hash()),
                        document,
                        file.filing().receivedAt(),
                        Commitment.State.GIVEN,
                        null,
                        null,
                        null,
                        null),
                file.filing().applicant().idNumber());
    }
}
