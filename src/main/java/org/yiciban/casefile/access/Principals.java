package org.yiciban.casefile.access;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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

    /**
     * The principal with the mail address and the mobile number that he last gave when he applied himself; nothing when he
     * never gave one, or has no account.
     */
    public Optional<Applicant> ownAddress(CaseAdvanced advanced) {
        String account = advanced.principal();
        if (account == null) {
            return Optional.empty();
        }
        List<Applicant> said = book.ownWords(account, advanced.applicant());
        String email = last(said, Applicant::email);
        String mobile = last(said, Applicant::mobile);
        return said.stream()
                .filter(one -> email == null ? Objects.equals(mobile, one.mobile()) : email.equals(one.email()))
                .findFirst()
                .filter(one -> email != null || mobile != null)
                .map(one -> new Applicant(one.kind(), one.name(), one.idNumber(), mobile, email, one.language()));
    }

    private static @Nullable String last(List<Applicant> said, Function<Applicant, @Nullable String> what) {
        return said.stream()
                .map(what)
                .filter(one -> one != null && !one.isBlank())
                .findFirst()
                .orElse(null);
    }
}
