package org.yiciban.identity.account;

import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.yiciban.shared.ProgramOnly;

/** Production until an identity provider is connected: no account proves who its holder is. */
@ProgramOnly
@Component
@ConditionalOnProperty(name = "yiciban.demo", havingValue = "false")
class NothingProven implements ProvenIdentity {

    @Override
    public Optional<Person> of(Account account) {
        return Optional.empty();
    }
}
