package org.yiciban.casefile.access;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.casefile.ports.CaseAdvanced;

/** How a principal is reached by what he said himself: an agent who enters his own address must not be the only one told. */
@Component
public class Principals {

    private final MandateBook book;

    Principals(MandateBook book) {
        this.book = book;
    }

    /** The principal with the mail address of his own last application; nothing when there is none, or he applied himself. */
    public Optional<Applicant> ownAddress(CaseAdvanced advanced) {
        return Optional.ofNullable(advanced.principal())
                .flatMap(account -> book.ownWords(account, advanced.applicant()));
    }
}
